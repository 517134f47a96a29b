package io.monodyne.codec;

import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds by which value the constants of an enum are stored (Jakarta Persistence 3.2, section 2.9). Stateless. */
final class EnumCodecs {

    private static final Set<Class<?>> NUMERIC = Set.of(byte.class, short.class, int.class);

    private EnumCodecs() {}

    /** @param ordinal whether by ordinal, or else by name, where no field is an {@code @EnumeratedValue} */
    static EnumCodec of(Class<?> type, boolean ordinal) {
        List<Field> annotated = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(EnumeratedValue.class)) {
                annotated.add(field);
            }
        }
        if (annotated.isEmpty()) {
            return new EnumCodec(type, ordinal, values(type, ordinal));
        }
        if (annotated.size() > 1) {
            throw CodecProblems.enumeratedValue(type, "more than one field is annotated");
        }
        Field field = annotated.get(0);
        boolean numeric = NUMERIC.contains(field.getType());
        if (!numeric && field.getType() != String.class) {
            throw CodecProblems.enumeratedValue(
                    type, "its type is " + field.getType().getName());
        }
        if (!Modifier.isFinal(field.getModifiers()) || Modifier.isStatic(field.getModifiers())) {
            throw CodecProblems.enumeratedValue(type, "it is not a final field of each constant");
        }
        return new EnumCodec(type, numeric, values(type, field, numeric));
    }

    private static Object[] values(Class<?> type, boolean ordinal) {
        Object[] constants = type.getEnumConstants();
        Object[] values = new Object[constants.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ordinal ? (Object) i : ((Enum<?>) constants[i]).name();
        }
        return values;
    }

    private static Object[] values(Class<?> type, Field field, boolean numeric) {
        Object[] constants = type.getEnumConstants();
        Object[] values = new Object[constants.length];
        try {
            field.setAccessible(true);
            for (int i = 0; i < values.length; i++) {
                Object value = field.get(constants[i]);
                if (value == null) {
                    throw CodecProblems.enumeratedValue(type, "it is null in a constant");
                }
                values[i] = numeric ? (Object) ((Number) value).intValue() : value;
            }
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            throw CodecProblems.enumeratedValue(type, "its module does not open its package");
        }
        return values;
    }
}
