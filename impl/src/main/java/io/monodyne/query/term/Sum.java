package io.monodyne.query.term;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * SUM, exact: only the result has to fit its type. Doubles are added as the decimals that they are written as, so the result does not depend
 * on the order of rows; floats are made doubles first.
 */
class Sum implements Accumulation {

    private final Class<?> type;
    private long count;
    private long whole;
    private BigDecimal decimal = BigDecimal.ZERO;
    private double infinite;

    /** @param type of the result */
    Sum(Class<?> type) {
        this.type = type;
    }

    @Override
    public final void add(Object form, Term term, Row row) {
        if (!(form instanceof Number number)) {
            throw TermProblems.notA("a number", form);
        }
        count++;
        if (Numbers.integral(number)) {
            addWhole(number.longValue());
        } else if (!Numbers.finite(number)) {
            infinite += number.doubleValue();
        } else {
            Number exact = number instanceof Float ? (Number) number.doubleValue() : number;
            decimal = decimal.add(Numbers.bounded(Numbers.decimal(exact), type));
        }
    }

    private void addWhole(long value) {
        long sum = whole + value;
        if (((whole ^ sum) & (value ^ sum)) < 0) { // overflow: the rest is kept as a decimal
            decimal = decimal.add(new BigDecimal(BigInteger.valueOf(whole).add(BigInteger.valueOf(value))));
            whole = 0;
        } else {
            whole = sum;
        }
    }

    @Override
    public @Nullable Object result() {
        return count == 0 ? null : infinite == 0 ? Numbers.as(total(), type) : (Object) infinite;
    }

    private BigDecimal total() {
        return decimal.add(BigDecimal.valueOf(whole));
    }

    /** AVG. */
    static final class Average extends Sum {

        Average(Class<?> type) {
            super(type);
        }

        @Override
        public @Nullable Object result() {
            Sum sum = this;
            if (sum.count == 0) {
                return null;
            }
            return sum.infinite == 0
                    ? Numbers.as(sum.total().divide(BigDecimal.valueOf(sum.count), MathContext.DECIMAL128), sum.type)
                    : (Object) sum.infinite;
        }
    }
}
