package io.monodyne.codec;

import io.monodyne.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A basic type with a format, and how to make values of it, extremes among them.
 *
 * @param ordered whether values and what is stored of them have one order
 */
record Kind(Class<?> type, ScalarFormat format, boolean ordered, Function<Random, Object> values) {

    static final long FIRST_SECOND = -62_167_219_200L;
    static final long LAST_SECOND = 253_402_300_799L;
    private static final long FIRST_DAY = -719_528;
    private static final long LAST_DAY = 2_932_896;

    enum Colour {
        RED,
        GREEN {
            @Override
            boolean warm() {
                return false;
            }
        },
        BLUE;

        boolean warm() {
            return true;
        }
    }

    @SuppressWarnings("unchecked")
    Codec<Object> codec() {
        return (Codec<Object>) new Codecs(Set.of()).scalar(type, format);
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " " + format;
    }

    static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>();
        addTexts(kinds);
        addNumbers(kinds);
        for (int digits : new int[] {-1, 0, 3, 9}) {
            addMoments(kinds, new ScalarFormat(0, 0, digits, true, null));
        }
        addLegacy(kinds);
        return kinds;
    }

    private static void addTexts(List<Kind> kinds) {
        ScalarFormat standard = ScalarFormat.standard();
        ScalarFormat byName = new ScalarFormat(0, 0, -1, false, null);
        kinds.add(new Kind(String.class, standard, false, random -> Seeds.text(random, 12)));
        kinds.add(new Kind(char.class, standard, true, Kind::character));
        kinds.add(new Kind(UUID.class, standard, false, random -> new UUID(number(random), number(random))));
        kinds.add(new Kind(boolean.class, standard, false, Random::nextBoolean));
        kinds.add(new Kind(Colour.class, standard, true, random -> Colour.values()[random.nextInt(3)]));
        kinds.add(new Kind(Colour.class, byName, false, random -> Colour.values()[random.nextInt(3)]));
        kinds.add(new Kind(byte[].class, standard, false, Kind::bytes));
        kinds.add(new Kind(Byte[].class, standard, false, Kind::boxedBytes));
        kinds.add(new Kind(
                char[].class, standard, false, random -> Seeds.text(random, 6).toCharArray()));
        kinds.add(new Kind(
                Character[].class,
                standard,
                false,
                random -> Seeds.text(random, 6).chars().mapToObj(c -> (char) c).toArray(Character[]::new)));
    }

    private static void addNumbers(List<Kind> kinds) {
        ScalarFormat standard = ScalarFormat.standard();
        kinds.add(new Kind(byte.class, standard, true, random -> (byte) number(random)));
        kinds.add(new Kind(Short.class, standard, true, random -> (short) number(random)));
        kinds.add(new Kind(int.class, standard, true, random -> (int) number(random)));
        kinds.add(new Kind(Long.class, standard, true, Kind::number));
        kinds.add(new Kind(BigInteger.class, standard, true, Kind::bigInteger));
        kinds.add(new Kind(BigDecimal.class, standard, true, Kind::decimal));
        kinds.add(new Kind(BigDecimal.class, new ScalarFormat(0, 4, -1, true, null), true, Kind::decimal));
        kinds.add(new Kind(
                BigDecimal.class,
                new ScalarFormat(9, 2, -1, true, null),
                true,
                random -> BigDecimal.valueOf(random.nextInt(1_999_999_999) - 999_999_999, 2)
                        .stripTrailingZeros()));
        kinds.add(new Kind(double.class, standard, true, Kind::floating));
        kinds.add(new Kind(Float.class, standard, true, Kind::single));
        kinds.add(new Kind(Year.class, standard, true, random -> Year.of(random.nextInt(10_000))));
        kinds.add(
                new Kind(Duration.class, standard, true, random -> Duration.ofSeconds(number(random), nanos(random))));
    }

    private static void addMoments(List<Kind> kinds, ScalarFormat format) {
        kinds.add(new Kind(LocalDate.class, format, true, Kind::day));
        kinds.add(new Kind(YearMonth.class, format, true, random -> YearMonth.from(day(random))));
        kinds.add(new Kind(LocalTime.class, format, true, Kind::time));
        kinds.add(new Kind(
                LocalDateTime.class, format, true, random -> day(random).atTime(time(random))));
        kinds.add(new Kind(Instant.class, format, true, Kind::instant));
        kinds.add(new Kind(OffsetDateTime.class, format, true, random -> {
            Instant moment = instant(random);
            boolean extreme =
                    moment.getEpochSecond() < FIRST_SECOND + 99_999 || moment.getEpochSecond() > LAST_SECOND - 99_999;
            return moment.atOffset(extreme ? ZoneOffset.UTC : offset(random));
        }));
        kinds.add(
                new Kind(OffsetTime.class, format, true, random -> time(random).atOffset(offset(random))));
        kinds.add(new Kind(Timestamp.class, format, true, random -> Timestamp.from(instant(random))));
    }

    private static void addLegacy(List<Kind> kinds) {
        for (TemporalKind kind : TemporalKind.values()) {
            ScalarFormat format = new ScalarFormat(0, 0, -1, true, kind);
            kinds.add(new Kind(Date.class, format, false, random -> new Date(milliseconds(random))));
            kinds.add(new Kind(Calendar.class, format, false, random -> {
                Calendar calendar = Calendar.getInstance();
                calendar.setTimeInMillis(milliseconds(random));
                return calendar;
            }));
        }
        ScalarFormat standard = ScalarFormat.standard();
        kinds.add(new Kind(java.sql.Date.class, standard, false, random -> new java.sql.Date(milliseconds(random))));
        kinds.add(new Kind(Time.class, standard, false, random -> new Time(milliseconds(random))));
    }

    /** From 1600 on: the calendar before is that of Julius Caesar. */
    private static long milliseconds(Random random) {
        return -11_676_096_000_000L + (long) (random.nextDouble() * 265_000_000_000_000L);
    }

    private static Object character(Random random) {
        int any = random.nextInt(Character.MAX_VALUE + 1);
        return Character.isSurrogate((char) any) ? 'x' : (char) any;
    }

    /** Of any magnitude, with the ends of every integer type. */
    private static long number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> (random.nextBoolean() ? 1L : -1L) << random.nextInt(64);
            case 2 -> (1L << random.nextInt(64)) - 1;
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    private static BigInteger bigInteger(Random random) {
        BigInteger digits = new BigInteger(random.nextInt(127), random);
        BigInteger signed = random.nextBoolean() ? digits : digits.negate();
        int zeros =
                random.nextInt(3) == 0 ? random.nextInt(126 - signed.toString().length()) : 0;
        return digits.toString().length() > 38 ? BigInteger.TEN : signed.multiply(BigInteger.TEN.pow(zeros));
    }

    /** All that DynamoDB has, in any of its scales. */
    static BigDecimal decimal(Random random) {
        if (random.nextInt(3) == 0) {
            return BigDecimal.valueOf(random.nextInt(2_001) - 1_000, random.nextInt(6) - 2);
        }
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
        digits.append((char) ('1' + random.nextInt(9)));
        int more = random.nextInt(Decimals.MOST_DIGITS);
        for (int i = 0; i < more; i++) {
            digits.append(random.nextInt(4) == 0 ? '0' : (char) ('0' + random.nextInt(10)));
        }
        int exponent = random.nextInt(256) + Decimals.LEAST_EXPONENT;
        return new BigDecimal(digits.toString()).scaleByPowerOfTen(exponent - more);
    }

    private static Object floating(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextBoolean() ? 0.0 : -0.0;
            case 1 -> (double) number(random);
            case 2 -> (random.nextInt(2_001) - 1_000) / 100.0;
            default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(800) - 400);
        };
    }

    private static Object single(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextBoolean() ? 0f : -0f;
            case 1 -> random.nextBoolean() ? Float.MAX_VALUE : -Float.MIN_VALUE;
            case 2 -> (random.nextInt(2_001) - 1_000) / 100f;
            default -> Math.scalb(random.nextFloat() - 0.5f, random.nextInt(250) - 125);
        };
    }

    private static int nanos(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 999_999_999;
            case 2 -> random.nextInt(1_000) * 1_000_000;
            default -> random.nextInt(1_000_000_000);
        };
    }

    private static LocalDate day(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> LocalDate.ofEpochDay(FIRST_DAY);
            case 1 -> LocalDate.ofEpochDay(LAST_DAY);
            default -> LocalDate.ofEpochDay(FIRST_DAY + random.nextInt((int) (LAST_DAY - FIRST_DAY)));
        };
    }

    private static LocalTime time(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> LocalTime.MIN;
            case 1 -> LocalTime.MAX;
            default -> LocalTime.ofSecondOfDay(random.nextInt(86_400)).withNano(nanos(random));
        };
    }

    static Instant instant(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Instant.ofEpochSecond(FIRST_SECOND);
            case 1 -> Instant.ofEpochSecond(LAST_SECOND, 999_999_999);
            case 2 -> Instant.ofEpochSecond(random.nextInt(3) - 1, nanos(random));
            default -> day(random).atTime(time(random)).toInstant(ZoneOffset.UTC);
        };
    }

    private static ZoneOffset offset(Random random) {
        return ZoneOffset.ofTotalSeconds((random.nextInt(145) - 72) * 900);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(5)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Object boxedBytes(Random random) {
        byte[] bytes = bytes(random);
        Byte[] boxed = new Byte[bytes.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = bytes[i];
        }
        return boxed;
    }
}
