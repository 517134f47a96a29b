package io.monodyne.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which types have a key text, and how it is written. Stateless.
 *
 * <p>Key values are given in the canonical form of what is stored, one form for equal values. Types that have none of their own
 * are given as one that has: a character or the name of an enum as a {@code String}, bytes as a {@code String} of lower-case
 * hexadecimal digits, an ordinal as an {@code Integer}, a time with a zone or an offset as an {@code Instant}.
 */
public final class KeyEncodings {

    private static final Map<Class<?>, Function<KeyFormat, KeyEncoding>> ENCODINGS = encodings();

    private KeyEncodings() {}

    private static Map<Class<?>, Function<KeyFormat, KeyEncoding>> encodings() {
        Map<Class<?>, Function<KeyFormat, KeyEncoding>> encodings = new HashMap<>();
        encodings.put(String.class, format -> new TextEncoding(format.separator()));
        encodings.put(Boolean.class, format -> new BooleanEncoding());
        encodings.put(Byte.class, format -> IntegerEncoding.of(Byte.class, format));
        encodings.put(Short.class, format -> IntegerEncoding.of(Short.class, format));
        encodings.put(Integer.class, format -> IntegerEncoding.of(Integer.class, format));
        encodings.put(Long.class, format -> IntegerEncoding.of(Long.class, format));
        encodings.put(BigInteger.class, KeyEncodings::bigInteger);
        encodings.put(BigDecimal.class, KeyEncodings::bigDecimal);
        encodings.put(Float.class, format -> new FloatingEncoding(Float.class));
        encodings.put(Double.class, format -> new FloatingEncoding(Double.class));
        encodings.put(UUID.class, format -> new UuidEncoding());
        encodings.put(Instant.class, format -> TimeEncoding.of(Instant.class, format));
        encodings.put(LocalDateTime.class, format -> TimeEncoding.of(LocalDateTime.class, format));
        encodings.put(LocalTime.class, format -> TimeEncoding.of(LocalTime.class, format));
        encodings.put(LocalDate.class, format -> new DateEncoding(LocalDate.class, "####-##-##"));
        encodings.put(YearMonth.class, format -> new DateEncoding(YearMonth.class, "####-##"));
        encodings.put(Year.class, format -> new DateEncoding(Year.class, "####"));
        return Map.copyOf(encodings);
    }

    private static KeyEncoding bigInteger(KeyFormat format) {
        int digits = format.digits() == 0 ? format.precision() : format.digits();
        return digits == 0
                ? new FreeDecimalEncoding(BigInteger.class)
                : FixedDecimalEncoding.of(BigInteger.class, digits, 0);
    }

    private static KeyEncoding bigDecimal(KeyFormat format) {
        return format.precision() == 0
                ? new FreeDecimalEncoding(BigDecimal.class)
                : FixedDecimalEncoding.of(BigDecimal.class, format.precision(), format.scale());
    }

    /** Whether values of a type have a key text; primitive types are not asked for. */
    public static boolean supports(Class<?> type) {
        return ENCODINGS.containsKey(type);
    }

    /**
     * The encoding of a type.
     *
     * @throws IllegalArgumentException where it has none, or none of that format
     */
    public static KeyEncoding of(Class<?> type, KeyFormat format) {
        Function<KeyFormat, KeyEncoding> making = ENCODINGS.get(type);
        if (making == null) {
            throw KeyProblems.noEncoding(type);
        }
        char separator = format.separator();
        if (!KeyTemplate.canSeparate(separator)) {
            throw KeyProblems.separator(separator);
        }
        KeyEncoding encoding = making.apply(format);
        boolean escapes = encoding instanceof TextEncoding;
        if (!escapes && encoding.shapes().stream().anyMatch(shape -> shape.canContain(separator))) {
            throw KeyProblems.separatorInType(type, separator);
        }
        return encoding;
    }
}
