package io.monodyne.key;

import io.monodyne.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * A type of key values with what a test knows of it: how to make values, close to each other and at the ends of ranges, and
 * their order, told independently of any key text.
 */
record ValueType(String name, KeyEncoding encoding, Function<Random, Object> values, Comparator<Object> order) {

    private static final long FIRST_SECOND = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
    private static final List<Long> LONGS = List.of(0L, 1L, 9L, 10L, 99L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32);

    static final List<ValueType> ALL = List.of(
            of("text", String.class, random -> Seeds.text(random, 4), ValueType::compareBytes),
            of("boolean", Boolean.class, Random::nextBoolean),
            of("byte", Byte.class, random -> (byte) integer(random)),
            of("short", Short.class, random -> (short) integer(random)),
            of("int", Integer.class, random -> (int) integer(random)),
            of("long", Long.class, ValueType::integer),
            of("int of 7 digits", Integer.class, digits(7), random -> (int) integer(random) % 10_000_000),
            of("long of 18 digits", Long.class, digits(18), random -> integer(random) % 1_000_000_000_000_000_000L),
            of("long of 38 digits", Long.class, digits(38), ValueType::integer),
            of("large integer", BigInteger.class, random -> decimal(random).toBigInteger()),
            of("large integer of 38 digits", BigInteger.class, digits(38), random -> unscaled(random, 38)),
            of("decimal", BigDecimal.class, ValueType::decimal),
            of("decimal of 12,2", BigDecimal.class, precision(12, 2), random -> cents(random, 12, 2)),
            of("decimal of 3,3", BigDecimal.class, precision(3, 3), random -> cents(random, 3, 3)),
            of("decimal of 5,0", BigDecimal.class, precision(5, 0), random -> cents(random, 5, 0)),
            of("double", Double.class, ValueType::floating),
            of("float", Float.class, random -> floating(random).floatValue()),
            of("uuid", UUID.class, ValueType::uuid, ValueType::compareUuids),
            of("instant", Instant.class, random -> moment(random, 9).toInstant(ZoneOffset.UTC)),
            of(
                    "instant in millis",
                    Instant.class,
                    fraction(3),
                    random -> moment(random, 3).toInstant(ZoneOffset.UTC)),
            of("date and time", LocalDateTime.class, random -> moment(random, 9)),
            of("date and time in seconds", LocalDateTime.class, fraction(0), random -> moment(random, 0)),
            of("time", LocalTime.class, random -> moment(random, 9).toLocalTime()),
            of("date", LocalDate.class, random -> moment(random, 0).toLocalDate()),
            of("month", YearMonth.class, random -> YearMonth.from(moment(random, 0))),
            of("year", Year.class, random -> Year.from(moment(random, 0))));

    private static ValueType of(String name, Class<?> type, Function<Random, Object> values) {
        return of(name, type, KeyFormat.standard(), values);
    }

    private static ValueType of(String name, Class<?> type, KeyFormat format, Function<Random, Object> values) {
        return new ValueType(name, KeyEncodings.of(type, format), values, ValueType::natural);
    }

    private static ValueType of(String name, Class<?> type, Function<Random, Object> values, Comparator<Object> order) {
        return new ValueType(name, KeyEncodings.of(type, KeyFormat.standard()), values, order);
    }

    static ValueType any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static ValueType named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
    }

    Object value(Random random) {
        return values.apply(random);
    }

    @Override
    public String toString() {
        return name;
    }

    static KeyFormat digits(int digits) {
        return new KeyFormat(digits, 0, 0, -1, '#');
    }

    static KeyFormat precision(int precision, int scale) {
        return new KeyFormat(0, precision, scale, -1, '#');
    }

    static KeyFormat fraction(int digits) {
        return new KeyFormat(0, 0, 0, digits, '#');
    }

    /** The order of DynamoDB. */
    static int compareBytes(Object one, Object other) {
        return Arrays.compareUnsigned(
                ((String) one).getBytes(StandardCharsets.UTF_8), ((String) other).getBytes(StandardCharsets.UTF_8));
    }

    private static int compareUuids(Object one, Object other) {
        UUID a = (UUID) one;
        UUID b = (UUID) other;
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high == 0 ? Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()) : high;
    }

    @SuppressWarnings("unchecked")
    private static int natural(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static long integer(Random random) {
        long near = random.nextInt(5) - 2L;
        return switch (random.nextInt(3)) {
            case 0 -> near;
            case 1 -> LONGS.get(random.nextInt(LONGS.size())) + near;
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    private static BigInteger unscaled(Random random, int mostDigits) {
        BigInteger number = new BigInteger(1 + random.nextInt(140), random).mod(BigInteger.TEN.pow(mostDigits));
        return random.nextBoolean() ? number : number.negate();
    }

    /** Few digits, so that they are often a prefix of each other, with trailing zeros and all kinds of exponents. */
    private static BigDecimal decimal(Random random) {
        int scale = random.nextInt(10) == 0 ? random.nextInt(250) - 120 : random.nextInt(7) - 3;
        return new BigDecimal(unscaled(random, 1 + random.nextInt(random.nextInt(8) == 0 ? 38 : 3)), scale);
    }

    private static BigDecimal cents(Random random, int precision, int scale) {
        return new BigDecimal(unscaled(random, 1 + random.nextInt(precision)), scale);
    }

    private static Double floating(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> (double) (random.nextInt(5) - 2);
            case 1 -> random.nextBoolean() ? -0.0 : Double.POSITIVE_INFINITY;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            default -> number(Double.longBitsToDouble(random.nextLong()));
        };
    }

    private static double number(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private static UUID uuid(Random random) {
        long few = random.nextInt(3) - 1L;
        return random.nextBoolean()
                ? new UUID(few, random.nextInt(3) - 1L)
                : new UUID(random.nextLong(), random.nextLong());
    }

    private static LocalDateTime moment(Random random, int fraction) {
        long unit = (long) Math.pow(10, 9 - fraction);
        long units = random.nextBoolean() ? random.nextInt(2) : random.nextInt(1_000_000_000) / unit;
        long second = random.nextBoolean()
                ? random.nextInt(100_000) - 50_000L
                : FIRST_SECOND + (long) (random.nextDouble() * (LAST_SECOND - FIRST_SECOND));
        return LocalDateTime.ofEpochSecond(second, (int) (fraction == 0 ? 0 : units * unit), ZoneOffset.UTC);
    }
}
