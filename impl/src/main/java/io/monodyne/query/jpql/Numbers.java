package io.monodyne.query.jpql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numeric literals (Jakarta Persistence 3.2, section 4.6.1): those of Java, and those of SQL. Whole numbers are an Integer, or a Long or
 * BigInteger where they are too large for it; with a point or an exponent a Double. L, F, D, BI and BD at the end say another type. Zeros at the
 * beginning mean nothing, as in SQL: 017 is seventeen.
 */
final class Numbers {

    private static final int LONGEST = 400;
    private static final Pattern SEPARATORS = Pattern.compile("(?<=[0-9A-F])_+(?=[0-9A-F])");
    private static final Pattern HEXADECIMAL = Pattern.compile("0X([0-9A-F]+)(L|BI)?");
    private static final Pattern BINARY = Pattern.compile("0B([01]+)(L|BI)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private Numbers() {}

    /**
     * @param written without a sign
     * @param negative whether a minus is before it: it makes room for the least numbers
     */
    static Number read(int at, String written, boolean negative) {
        if (written.length() > LONGEST) {
            throw JpqlProblems.numberTooLarge(at, written.substring(0, 20) + "...");
        }
        String text = SEPARATORS.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("");
        try {
            Matcher hex = HEXADECIMAL.matcher(text);
            if (hex.matches()) {
                return bits(new BigInteger(hex.group(1), 16), hex.group(2), negative);
            }
            Matcher binary = BINARY.matcher(text);
            if (binary.matches()) {
                return bits(new BigInteger(binary.group(1), 2), binary.group(2), negative);
            }
            return decimal(negative ? "-" + text : text);
        } catch (NumberFormatException e) {
            throw JpqlProblems.noNumber(at, written);
        } catch (ArithmeticException e) {
            throw JpqlProblems.numberTooLarge(at, written);
        }
    }

    /** As in Java: the digits are bits, so that 0xFFFFFFFF is -1. */
    private static Number bits(BigInteger bits, @Nullable String suffix, boolean negative) {
        BigInteger signed = negative ? bits.negate() : bits;
        if (suffix == null && bits.bitLength() <= Integer.SIZE) {
            return signed.intValue();
        }
        if ("BI".equals(suffix) || (suffix == null && bits.bitLength() > Long.SIZE)) {
            return signed;
        }
        requireRoom(bits.bitLength() <= Long.SIZE);
        return signed.longValue();
    }

    private static Number decimal(String text) {
        if (text.endsWith("BI")) {
            return new BigInteger(text.substring(0, text.length() - 2));
        }
        if (text.endsWith("BD")) {
            return new BigDecimal(text.substring(0, text.length() - 2));
        }
        if (text.endsWith("L")) {
            BigInteger value = new BigInteger(text.substring(0, text.length() - 1));
            requireRoom(value.bitLength() < Long.SIZE);
            return value.longValue();
        }
        if (text.endsWith("F")) {
            float value = Float.parseFloat(text);
            requireRoom(Float.isFinite(value));
            return value;
        }
        return WHOLE.matcher(text).matches() ? whole(new BigInteger(text)) : approximate(text);
    }

    private static Number whole(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return value.intValue();
        }
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return value;
    }

    private static Number approximate(String text) {
        double value = Double.parseDouble(text);
        requireRoom(Double.isFinite(value));
        return value;
    }

    private static void requireRoom(boolean fits) {
        if (!fits) {
            throw new ArithmeticException("no room");
        }
    }
}
