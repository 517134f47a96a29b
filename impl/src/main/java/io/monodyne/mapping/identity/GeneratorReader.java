package io.monodyne.mapping.identity;

import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.attribute.Sources;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.GeneratorModel;
import io.monodyne.metamodel.ModelPath;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @GeneratedValue} (Jakarta Persistence 3.2, section 11.1.21). All strategies that give numbers mean the
 * same here: a counter item, from which numbers are taken in blocks. Boot-lived.
 */
public final class GeneratorReader {

    private static final Map<Class<?>, LongFunction<Object>> NUMBERS = Map.of(
            Short.class, number -> checked(number, Short.MAX_VALUE, (short) number, "short"),
            Integer.class, number -> checked(number, Integer.MAX_VALUE, (int) number, "int"),
            Long.class, number -> number,
            BigInteger.class, BigInteger::valueOf,
            BigDecimal.class, BigDecimal::valueOf);

    private static final Map<Class<?>, Function<UUID, Object>> RANDOMS =
            Map.of(UUID.class, uuid -> uuid, String.class, UUID::toString);

    private final Generators generators;
    private final Declarations declarations;
    private final MappingProblems problems;

    public GeneratorReader(Generators generators, Declarations declarations, MappingProblems problems) {
        this.generators = generators;
        this.declarations = declarations;
        this.problems = problems;
    }

    /**
     * The generators of an entity's own attributes.
     *
     * @param root the entity name of the root of the hierarchy, the name of a counter that has none
     */
    public List<GeneratorModel> read(Class<?> entity, String root, List<AttributeModel> attributes, Sources sources) {
        List<GeneratorModel> read = new ArrayList<>();
        for (ModelPath target : sources.paths(attributes, this::generated)) {
            Sources.Source source = sources.of(target.leaf());
            if (source == null) {
                continue;
            }
            String path = root + "." + target.name();
            if (!target.root().is(AttributeFlag.ID)) {
                problems.generatedNoId(path);
                continue;
            }
            GeneratorModel generator = generator(target, path, source.element(), new Owner(entity, root));
            if (generator != null) {
                read.add(generator);
            }
        }
        return read;
    }

    private boolean generated(Sources.Source source) {
        return declarations.has(source.element(), GeneratedValue.class);
    }

    private record Owner(Class<?> entity, String root) {}

    private @Nullable GeneratorModel generator(ModelPath target, String path, AnnotatedElement element, Owner owner) {
        GeneratedValue declared = declarations.find(element, GeneratedValue.class);
        if (declared == null) {
            return null;
        }
        GenerationType strategy = declared.strategy();
        Class<?> type = JavaType.boxed(target.leaf().facts().javaType());
        Function<UUID, Object> random = RANDOMS.get(type);
        if (random != null && (strategy == GenerationType.AUTO || strategy == GenerationType.UUID)) {
            return new GeneratorModel.Random(target, random);
        }
        LongFunction<Object> number = NUMBERS.get(type);
        if (number == null || strategy == GenerationType.UUID) {
            problems.generatedType(path, target.leaf().facts().javaType(), strategy.name());
            return null;
        }
        Generators.Counter counter = counter(declared, element, owner);
        return new GeneratorModel.Counter(target, counter.name(), counter.first(), counter.block(), number);
    }

    private Generators.Counter counter(GeneratedValue declared, AnnotatedElement element, Owner owner) {
        if (!declared.generator().isEmpty()) {
            return generators.named(declared.generator());
        }
        Generators.Counter nearest =
                declared.strategy() == GenerationType.IDENTITY ? null : generators.nearest(element, owner.entity());
        return nearest == null ? Generators.Counter.standard(owner.root()) : nearest.named(owner.root());
    }

    private static Object checked(long number, long limit, Object converted, String type) {
        if (number > limit || number < -limit - 1) {
            throw new PersistenceException("MD-MAP-41: a generated number does not fit an id of type " + type
                    + ": its counter has run past the type. Declare the id as a long.");
        }
        return converted;
    }
}
