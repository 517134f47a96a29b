package io.monodyne.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the scheme promises of keys as a whole, for tuples of mixed types and depth. */
class KeyTuplePropertyTest {

    /**
     * The types of the components of some keys, and the literals before their values; a tuple may have fewer.
     *
     * @param formulas of one component, of two, and so on
     */
    private record Family(List<ValueType> types, List<KeyFormula> formulas) {

        static Family random(Random random) {
            List<ValueType> types = new ArrayList<>();
            List<KeyFormula> formulas = new ArrayList<>();
            StringBuilder template = new StringBuilder();
            int depth = 1 + random.nextInt(3);
            for (int i = 0; i < depth; i++) {
                // A literal before the first value, as an empty key is none.
                template.append(i == 0 ? "K" : random.nextBoolean() ? "#" : "#L-")
                        .append("{s")
                        .append(i)
                        .append('}');
                types.add(random.nextBoolean() ? ValueType.named("text") : ValueType.any(random));
                formulas.add(KeyTemplate.parse(template.toString())
                        .bind(types.stream().map(ValueType::encoding).toList()));
            }
            return new Family(types, formulas);
        }

        /** A tuple that shares its beginning with another, as often as not. */
        List<Object> tuple(Random random, List<Object> other) {
            List<Object> tuple = new ArrayList<>();
            int depth = 1 + random.nextInt(types.size());
            int common = random.nextInt(other.size() + 1);
            for (int i = 0; i < depth; i++) {
                tuple.add(i < common ? other.get(i) : types.get(i).value(random));
            }
            return tuple;
        }

        String key(List<Object> tuple) {
            return Formulas.key(formulas.get(tuple.size() - 1), tuple.toArray());
        }

        /** By component, the shorter first. */
        int compare(List<Object> one, List<Object> other) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int order = types.get(i).order().compare(one.get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.size(), other.size());
        }

        boolean begins(List<Object> tuple, List<Object> beginning) {
            return tuple.size() >= beginning.size() && compare(tuple.subList(0, beginning.size()), beginning) == 0;
        }
    }

    @Test
    void theOrderOfKeysIsTheOrderOfTuples() {
        Seeds.forEach(30_000, random -> {
            Family family = Family.random(random);
            List<Object> one = family.tuple(random, List.of());
            List<Object> other = family.tuple(random, one);
            String key = family.key(one);
            String otherKey = family.key(other);
            assertEquals(
                    Integer.signum(family.compare(one, other)),
                    Integer.signum(ValueType.compareBytes(key, otherKey)),
                    () -> key + " and " + otherKey);
            assertEquals(
                    Integer.signum(ValueType.compareBytes(key, otherKey)),
                    Integer.signum(KeyText.compare(key, otherKey)));
        });
    }

    @Test
    void theTupleComesBackFromItsKey() {
        Seeds.forEach(20_000, random -> {
            Family family = Family.random(random);
            List<Object> tuple = family.tuple(random, List.of());
            Object[] decoded = family.formulas().get(tuple.size() - 1).decode(family.key(tuple));
            assertEquals(0, family.compare(tuple, Arrays.asList(decoded)));
            assertArrayEquals(
                    decoded, family.formulas().get(tuple.size() - 1).decode(family.key(Arrays.asList(decoded))));
        });
    }

    @Test
    void descendantsAreTheKeysThatGoOnAfterASeparator() {
        int[] found = new int[1];
        Seeds.forEach(20_000, random -> {
            Family family = Family.random(random);
            List<Object> node = family.tuple(random, List.of());
            List<Object> tuple = family.tuple(random, node);
            String key = family.key(tuple);
            boolean self = family.compare(node, tuple) == 0;
            boolean descendant = !self && family.begins(tuple, node);
            found[0] += descendant ? 1 : 0;
            assertEquals(descendant, KeyRange.descendantsOf(family.key(node)).contains(key));
            assertEquals(
                    self || descendant,
                    KeyRange.selfAndDescendants(family.key(node)).contains(key));
            assertEquals(self, KeyRange.exactly(family.key(node)).contains(key));
        });
        assertTrue(found[0] > 500, found[0] + " descendants");
    }

    @Test
    void rangesOfOneComponentAreExact() {
        int[] met = new int[2];
        Seeds.forEach(30_000, random -> {
            Family family = Family.random(random);
            List<Object> place = family.tuple(random, List.of());
            int component = place.size() - 1;
            List<Object> tuple = family.tuple(random, place);
            if (tuple.size() < place.size()) {
                tuple = place;
            }
            List<Object> leading = place.subList(0, component);
            ValueType type = family.types().get(component);
            KeyPosition position = position(family, leading);
            Object value = tuple.get(component);
            boolean here = family.begins(tuple, leading);
            String key = family.key(tuple);
            Object low = place.get(component);
            Object high = random.nextInt(4) == 0 ? value : type.value(random);
            int toLow = type.order().compare(value, low);
            int toHigh = type.order().compare(value, high);
            assertEquals(here, position.any().contains(key));
            assertEquals(here && toLow == 0, position.equalTo(low).contains(key));
            assertEquals(here && toLow > 0, position.greaterThan(low).contains(key));
            assertEquals(here && toLow >= 0, position.atLeast(low).contains(key));
            assertEquals(here && toLow <= 0, position.atMost(low).contains(key));
            assertEquals(here && toLow < 0, position.lessThan(low).contains(key));
            assertEquals(
                    here && toLow >= 0 && toHigh <= 0,
                    position.between(low, high).contains(key));
            boolean lowToo = random.nextBoolean();
            boolean highToo = random.nextBoolean();
            boolean within = here && toLow >= (lowToo ? 0 : 1) && toHigh <= (highToo ? 0 : -1);
            assertEquals(
                    within,
                    position.within(new KeyBound(low, lowToo), new KeyBound(high, highToo))
                            .contains(key));
            met[within ? 0 : 1]++;
        });
        assertTrue(met[0] > 1_000 && met[1] > 1_000, Arrays.toString(met));
    }

    @Test
    void aPrefixOfATextIsARange() {
        KeyFormula formula = Formulas.of("K#{a}#{b}", String.class, String.class);
        Seeds.forEach(20_000, random -> {
            String prefix = Seeds.text(random, 2);
            String value = random.nextBoolean() ? prefix + Seeds.text(random, 2) : Seeds.text(random, 3);
            KeyRange range = Objects.requireNonNull(formula.position(new Object[] {null, null}))
                    .startingWith(prefix);
            assertEquals(value.startsWith(prefix), range.contains(Formulas.key(formula, value, Seeds.text(random, 2))));
        });
    }

    /** The place after some values, in a formula of all components. */
    private static KeyPosition position(Family family, List<Object> leading) {
        Object[] values = Arrays.copyOf(leading.toArray(), family.types().size());
        return Objects.requireNonNull(
                family.formulas().get(family.types().size() - 1).position(values));
    }
}
