package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MappingException;
import io.monodyne.Seeds;
import io.monodyne.key.KeyEncoding;
import io.monodyne.key.KeyEncodings;
import io.monodyne.key.KeyFormat;
import io.monodyne.key.KeyFormula;
import io.monodyne.key.KeyTemplate;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.Cacheability;
import io.monodyne.metamodel.EntityKeys;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityModelBuilder;
import io.monodyne.metamodel.EntityRules;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.TableKeyModel;
import io.monodyne.metamodel.TypeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two entities that are verified as disjoint never have equal keys, whatever their templates and values. */
class DisjointKeysTest {

    private static final List<String> LITERALS = List.of("A", "1", "A1", "true");
    private static final List<Class<?>> TYPES = List.of(String.class, Integer.class, Boolean.class);
    private static final List<String> TEXTS =
            List.of("A", "1", "B", "11", "01", "true", "A1", "A#B", "#", "%", "$", "é");

    /** A random half of a key, with the types of its slots. */
    private record Half(KeyFormula formula, List<Class<?>> types) {

        static Half random(Random random) {
            StringBuilder text = new StringBuilder();
            List<Class<?>> types = new ArrayList<>();
            int components = random.nextInt(4) == 0 ? 2 : 1;
            for (int i = 0; i < components; i++) {
                text.append(i == 0 ? "" : "#");
                boolean slot = random.nextInt(4) > 0;
                text.append(slot && random.nextBoolean() ? "" : pick(LITERALS, random));
                if (slot) {
                    text.append("{slot").append(i).append("}");
                    types.add(pick(TYPES, random));
                }
            }
            KeyFormat twoDigits = new KeyFormat(2, 0, 0, -1, '#');
            List<KeyEncoding> encodings = types.stream()
                    .map(type -> KeyEncodings.of(type, type == Integer.class ? twoDigits : KeyFormat.standard()))
                    .toList();
            return new Half(KeyTemplate.parse(text.toString()).bind(encodings), types);
        }

        String render(Random random) {
            Object[] values = new Object[types.size()];
            for (int i = 0; i < values.length; i++) {
                Class<?> type = types.get(i);
                Object number = type == Integer.class ? (Object) random.nextInt(12) : random.nextBoolean();
                values[i] = type == String.class ? pick(TEXTS, random) : number;
            }
            return formula.render(values);
        }
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static EntityModel entity(String name, Half partition, Half sort) {
        TableKeyModel table = new TableKeyModel(partition.formula(), List.of(), sort.formula(), List.of(), false);
        IdModel id = new IdModel(Object.class, List.of(), new IdModel.IdClass(List.of(), List::of));
        return new EntityModelBuilder(name, Object.class, new TypeMark("_type", AttributeValue.fromS(name)))
                .keys(new EntityKeys(null, id, table, List.of(), List.of(), List.of(), false))
                .rules(new EntityRules(null, List.of(), List.of(), List.of(), null, Cacheability.UNSPECIFIED))
                .build();
    }

    private static boolean disjoint(EntityModel one, EntityModel other) {
        MappingProblems problems = new MappingProblems();
        KeyVerifier.verify(new Model(List.of(one, other)), problems);
        try {
            problems.throwIfAny();
            return true;
        } catch (MappingException e) {
            return false;
        }
    }

    @Test
    void disjointEntitiesNeverRenderEqualKeys() {
        int[] outcomes = new int[2];
        Seeds.forEach(5_000, random -> {
            Half partition = Half.random(random);
            Half sort = Half.random(random);
            Half otherPartition = Half.random(random);
            Half otherSort = Half.random(random);
            boolean disjoint = disjoint(entity("One", partition, sort), entity("Other", otherPartition, otherSort));
            outcomes[disjoint ? 0 : 1]++;
            for (int i = 0; disjoint && i < 20; i++) {
                assertNotEquals(
                        partition.render(random) + "·" + sort.render(random),
                        otherPartition.render(random) + "·" + otherSort.render(random),
                        partition.formula() + "·" + sort.formula() + " and " + otherPartition.formula() + "·"
                                + otherSort.formula());
            }
        });
        assertTrue(outcomes[0] > 100 && outcomes[1] > 100, outcomes[0] + " disjoint, " + outcomes[1] + " not");
    }
}
