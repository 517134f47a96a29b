package io.monodyne.codec;

import java.io.ObjectInputFilter;
import java.util.Set;

/**
 * Which classes the serialized form of a value may have objects of: those listed, and beside them only plain values of the JDK
 * (text, numbers, enums' roots, {@code java.time}, {@code UUID}) and arrays of either. Immutable.
 */
final class SerializableTypes implements ObjectInputFilter {

    private static final Set<String> PLAIN = Set.of(
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Enum",
            "java.lang.Number",
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.util.UUID");

    /** An item has 400 KB; that many references or levels are an attack, not a value. */
    private static final int MOST_DEPTH = 100;

    private static final int MOST_BYTES = 409_600;
    private static final int MOST_REFERENCES = 100_000;

    private final Set<String> listed;

    /** @param listed class names and {@code package.*} */
    SerializableTypes(Set<String> listed) {
        this.listed = Set.copyOf(listed);
    }

    /** Whether the setting itself names the class. */
    boolean lists(Class<?> type) {
        return listed.contains(type.getName()) || listed.contains(type.getPackageName() + ".*");
    }

    boolean allows(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive()
                || PLAIN.contains(element.getName())
                || element.getPackageName().equals("java.time")
                || lists(element)
                || constantWithBody(element);
    }

    /** A constant with a body is of a class of its own. */
    private boolean constantWithBody(Class<?> type) {
        Class<?> above = type.getSuperclass();
        return above != null && above.isEnum() && lists(above);
    }

    @Override
    public Status checkInput(FilterInfo info) {
        Class<?> type = info.serialClass();
        boolean refused = info.depth() > MOST_DEPTH
                || info.references() > MOST_REFERENCES
                || info.streamBytes() > MOST_BYTES
                || info.arrayLength() > MOST_BYTES
                || type != null && !allows(type);
        return refused ? Status.REJECTED : type == null ? Status.UNDECIDED : Status.ALLOWED;
    }
}
