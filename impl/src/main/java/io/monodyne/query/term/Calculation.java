package io.monodyne.query.term;

import io.monodyne.query.syntax.Operation.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic (Jakarta Persistence 3.2, sections 4.7.1 and 4.8.6): in the wider type of the two numbers. An {@code Integer} or {@code Long}
 * quotient is cut towards zero. One of {@code BigInteger} that is not whole is a decimal, as databases have one type for both. One of
 * decimals is exact where 38 digits are enough, else rounded to 38. A decimal, or a {@code Long}, and a binary number are computed as
 * decimals, and then made binary. What does not fit its type is an error. Stateless.
 */
final class Calculation {

    private static final MathContext QUOTIENT = new MathContext(38, RoundingMode.HALF_UP);

    private Calculation() {}

    /** @param type of the term, which the result is widened to */
    static Number of(Operator operator, Number left, Number right, Class<?> type) {
        NumberRank rank = NumberRank.of(left).or(NumberRank.of(right));
        Number result = switch (rank) {
            case INTEGER -> integer(ofLongs(operator, left.longValue(), right.longValue(), Integer.class));
            case LONG -> ofLongs(operator, left.longValue(), right.longValue(), Long.class);
            case BIG_INTEGER ->
                ofIntegers(operator, (BigInteger) Numbers.as(left, BigInteger.class), (BigInteger)
                        Numbers.as(right, BigInteger.class));
            case DECIMAL -> ofDecimals(operator, Numbers.decimal(left), Numbers.decimal(right));
            case FLOAT, DOUBLE -> ofBinary(operator, left, right, rank);
        };
        return NumberRank.widened(result, type);
    }

    private static Integer integer(long value) {
        if ((int) value != value) {
            throw TermProblems.overflow(Integer.class);
        }
        return (int) value;
    }

    private static long ofLongs(Operator operator, long left, long right, Class<?> type) {
        try {
            return switch (operator) {
                case PLUS -> Math.addExact(left, right);
                case MINUS -> Math.subtractExact(left, right);
                case TIMES -> Math.multiplyExact(left, right);
                case DIVIDED_BY -> quotient(left, right);
            };
        } catch (ArithmeticException overflow) {
            throw TermProblems.overflow(type);
        }
    }

    private static long quotient(long left, long right) {
        if (right == 0) {
            throw TermProblems.divisionByZero();
        }
        return right == -1 ? Math.negateExact(left) : left / right;
    }

    private static Number ofIntegers(Operator operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDED_BY -> quotient(left, right);
        };
    }

    private static Number quotient(BigInteger left, BigInteger right) {
        if (right.signum() == 0) {
            throw TermProblems.divisionByZero();
        }
        BigInteger[] parts = left.divideAndRemainder(right);
        return parts[1].signum() == 0
                ? parts[0]
                : ofDecimals(Operator.DIVIDED_BY, new BigDecimal(left), new BigDecimal(right));
    }

    static BigDecimal ofDecimals(Operator operator, BigDecimal left, BigDecimal right) {
        Numbers.bounded(left, BigDecimal.class);
        Numbers.bounded(right, BigDecimal.class);
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDED_BY -> {
                if (right.signum() == 0) {
                    throw TermProblems.divisionByZero();
                }
                yield left.divide(right, QUOTIENT);
            }
        };
    }

    private static Number ofBinary(Operator operator, Number left, Number right, NumberRank rank) {
        boolean decimal = (decimal(left) || decimal(right)) && Numbers.finite(left) && Numbers.finite(right);
        double result = decimal
                ? ofDecimals(operator, Numbers.decimal(left), Numbers.decimal(right))
                        .doubleValue()
                : ofDoubles(operator, left.doubleValue(), right.doubleValue());
        return rank == NumberRank.FLOAT ? (Number) (float) result : (Number) result;
    }

    private static boolean decimal(Number number) {
        return !Numbers.floating(number) && NumberRank.of(number) != NumberRank.INTEGER;
    }

    private static double ofDoubles(Operator operator, double left, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> {
                if (right == 0) {
                    throw TermProblems.divisionByZero();
                }
                yield left / right;
            }
        };
    }

    /** The number with the other sign, in its own type. */
    static Number negated(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.negate();
        }
        if (number instanceof BigInteger integer) {
            return integer.negate();
        }
        if (number instanceof Double) {
            return 0 - number.doubleValue(); // zero stays the one zero
        }
        if (number instanceof Float) {
            return 0 - number.floatValue();
        }
        if (number instanceof Long && number.longValue() == Long.MIN_VALUE) {
            throw TermProblems.overflow(Long.class);
        }
        return Numbers.as(-number.longValue(), number.getClass());
    }
}
