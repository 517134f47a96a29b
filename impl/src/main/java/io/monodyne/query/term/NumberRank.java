package io.monodyne.query.term;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The types that numbers are computed in, the wider ones later (Jakarta Persistence 3.2, section 4.8.6). */
enum NumberRank {
    INTEGER(Integer.class),
    LONG(Long.class),
    BIG_INTEGER(BigInteger.class),
    DECIMAL(BigDecimal.class),
    FLOAT(Float.class),
    DOUBLE(Double.class);

    private final Class<? extends Number> type;

    NumberRank(Class<? extends Number> type) {
        this.type = type;
    }

    Class<? extends Number> type() {
        return type;
    }

    static NumberRank of(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return INTEGER;
        }
        if (number instanceof Long) {
            return LONG;
        }
        if (number instanceof Double) {
            return DOUBLE;
        }
        if (number instanceof Float) {
            return FLOAT;
        }
        return number instanceof BigInteger ? BIG_INTEGER : DECIMAL;
    }

    NumberRank or(NumberRank other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The number in a wider type; itself where the type is not wider than its own, or none of numbers. */
    static Number widened(Number number, Class<?> type) {
        if (type.isInstance(number)) {
            return number;
        }
        NumberRank own = of(number);
        for (NumberRank rank : values()) {
            if (rank.type == type && rank.compareTo(own) > 0) {
                return Numbers.as(number, type);
            }
        }
        return number;
    }
}
