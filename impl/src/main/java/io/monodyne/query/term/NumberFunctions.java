package io.monodyne.query.term;

import io.monodyne.query.syntax.Operation.FunctionName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of numbers. What keeps a number's kind (ABS, CEILING, FLOOR, ROUND) keeps its type, too; roots and powers are {@code Double}. Stateless. */
final class NumberFunctions {

    private NumberFunctions() {}

    static @Nullable Number value(FunctionName name, List<Term> arguments, Row row) {
        Number first = Operands.number(arguments.get(0), row);
        if (first == null) {
            return null;
        }
        return switch (name) {
            case ABS -> signum(first) < 0 ? Calculation.negated(first) : first;
            case CEILING -> rounded(first, 0, RoundingMode.CEILING);
            case FLOOR -> rounded(first, 0, RoundingMode.FLOOR);
            case SIGN -> signum(first);
            case EXP -> Math.exp(first.doubleValue());
            case LN -> logarithm(first.doubleValue());
            case SQRT -> root(first.doubleValue());
            case ROUND -> rounded(first, arguments, row);
            case MOD -> remainder(first, Operands.number(arguments.get(1), row));
            case POWER -> power(first, Operands.number(arguments.get(1), row));
            default -> throw TermProblems.notEvaluated(name);
        };
    }

    private static int signum(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.signum();
        }
        if (number instanceof BigInteger integer) {
            return integer.signum();
        }
        return Numbers.integral(number) ? Long.signum(number.longValue()) : (int) Math.signum(number.doubleValue());
    }

    private static Double logarithm(double value) {
        if (value <= 0) {
            throw TermProblems.notDefined("LN");
        }
        return Math.log(value);
    }

    private static Double root(double value) {
        if (value < 0) {
            throw TermProblems.notDefined("SQRT");
        }
        return Math.sqrt(value);
    }

    private static @Nullable Double power(Number base, @Nullable Number exponent) {
        if (exponent == null) {
            return null;
        }
        double power = Math.pow(base.doubleValue(), exponent.doubleValue());
        if (Double.isNaN(power)) {
            throw TermProblems.notDefined("POWER");
        }
        return power;
    }

    /** With the sign of the first, as in Java. */
    private static @Nullable Number remainder(Number number, @Nullable Number divisor) {
        if (divisor == null) {
            return null;
        }
        if (signum(divisor) == 0) {
            throw TermProblems.divisionByZero();
        }
        NumberRank rank = NumberRank.of(number).or(NumberRank.of(divisor));
        if (Numbers.integral(number) && Numbers.integral(divisor)) {
            return Numbers.as(number.longValue() % divisor.longValue(), rank.type());
        }
        BigDecimal dividend = Numbers.bounded(Numbers.decimal(number), rank.type());
        return Numbers.as(dividend.remainder(Numbers.bounded(Numbers.decimal(divisor), rank.type())), rank.type());
    }

    private static @Nullable Number rounded(Number number, List<Term> arguments, Row row) {
        Integer digits = arguments.size() > 1 ? Operands.integer(arguments.get(1), row) : Integer.valueOf(0);
        return digits == null ? null : rounded(number, digits, RoundingMode.HALF_UP);
    }

    /** @param digits after the point; negative for tens, hundreds and so on */
    private static Number rounded(Number number, int digits, RoundingMode mode) {
        boolean whole = Numbers.integral(number) || number instanceof BigInteger;
        if (whole && digits >= 0 || !Numbers.finite(number)) {
            return number;
        }
        BigDecimal decimal = Numbers.bounded(Numbers.decimal(number), BigDecimal.class);
        if (digits >= decimal.scale()) {
            return number;
        }
        BigDecimal rounded = decimal.setScale(Math.max(digits, -decimal.precision() - 1), mode);
        return Numbers.as(rounded.scale() < 0 ? rounded.setScale(0) : rounded, number.getClass());
    }
}
