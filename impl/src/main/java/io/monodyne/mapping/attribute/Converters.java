package io.monodyne.mapping.attribute;

import io.monodyne.mapping.access.Constructors;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.TypeBindings;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attribute converters of the unit, each made once (Jakarta Persistence 3.2, section 3.9). Boot-lived. */
public final class Converters {

    private final Declarations declarations;
    private final MappingProblems problems;
    private final Map<Class<?>, Conversion> byConverter = new HashMap<>();
    private final Map<Class<?>, Conversion> automatic = new HashMap<>();

    /**
     * A converter and its types.
     *
     * @param attribute the type in the entity
     * @param stored the type that is stored
     */
    record Conversion(Class<?> attribute, Class<?> stored, AttributeConverter<Object, Object> converter) {}

    public Converters(Collection<Class<?>> managed, Declarations declarations, MappingProblems problems) {
        this.declarations = declarations;
        this.problems = problems;
        managed.forEach(this::addAutomatic);
    }

    private void addAutomatic(Class<?> type) {
        Converter converter = declarations.own(type, Converter.class);
        if (converter == null || !converter.autoApply()) {
            return;
        }
        Conversion conversion = of(type);
        if (conversion != null) {
            Conversion other = automatic.put(JavaType.boxed(conversion.attribute()), conversion);
            if (other != null && other.converter() != conversion.converter()) {
                problems.twoAutomaticConverters(
                        conversion.attribute(), other.converter().getClass(), type);
            }
        }
    }

    /** The conversion that applies to every attribute of a type; null where there is none. */
    @Nullable
    Conversion automatic(Class<?> attribute) {
        return automatic.get(JavaType.boxed(attribute));
    }

    /** The conversion of a converter; null, and a problem, where it can't be used. */
    @Nullable
    Conversion of(Class<?> converter) {
        Conversion known = byConverter.get(converter);
        if (known == null) {
            known = made(converter);
            if (known != null) {
                byConverter.put(converter, known);
            }
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Conversion made(Class<?> converter) {
        Class<?> attribute = TypeBindings.argument(converter, AttributeConverter.class, 0);
        Class<?> stored = TypeBindings.argument(converter, AttributeConverter.class, 1);
        if (!AttributeConverter.class.isAssignableFrom(converter) || attribute == null || stored == null) {
            problems.converterUnusable(converter, "it does not say which types AttributeConverter<X, Y> converts");
            return null;
        }
        try {
            Object instance = Constructors.noArgument(converter).get();
            return new Conversion(attribute, stored, (AttributeConverter<Object, Object>) instance);
        } catch (IllegalAccessException | RuntimeException e) {
            problems.converterUnusable(converter, "it can't be instantiated: " + e.getMessage());
            return null;
        }
    }
}
