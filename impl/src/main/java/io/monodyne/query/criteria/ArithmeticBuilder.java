package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.Arithmetic;
import io.monodyne.query.syntax.Operation.Cast;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Operation.Negation;
import io.monodyne.query.syntax.Operation.Operator;
import jakarta.persistence.criteria.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The part of the builder that makes numbers of numbers. */
abstract class ArithmeticBuilder extends AggregateBuilder {

    /** Of expressions, or values. */
    private static <N> Expression<N> compute(Operator operator, @Nullable Object x, @Nullable Object y) {
        ExpressionNode<?> left = ExpressionNode.of(x);
        ExpressionNode<?> right = ExpressionNode.of(y);
        Class<?> type = operator == Operator.DIVIDED_BY
                ? Number.class
                : JavaTypes.ofSum(left.getJavaType(), right.getJavaType());
        return new Computed<>(type, to -> new Arithmetic(-1, operator, left.write(to), right.write(to)));
    }

    private static <N> Expression<N> convert(Class<N> type, Expression<?> x) {
        ExpressionNode<?> own = ExpressionNode.own(x);
        return new Computed<>(type, to -> new Cast(-1, own.write(to), type));
    }

    @Override
    public Expression<Integer> sign(Expression<? extends Number> x) {
        return Functions.call(Integer.class, FunctionName.SIGN, x);
    }

    @Override
    public <N extends Number> Expression<N> neg(Expression<N> x) {
        ExpressionNode<N> own = ExpressionNode.own(x);
        return new Computed<>(own.getJavaType(), to -> new Negation(-1, own.write(to)));
    }

    @Override
    public <N extends Number> Expression<N> abs(Expression<N> x) {
        return Functions.call(x.getJavaType(), FunctionName.ABS, x);
    }

    @Override
    public <N extends Number> Expression<N> ceiling(Expression<N> x) {
        return Functions.call(x.getJavaType(), FunctionName.CEILING, x);
    }

    @Override
    public <N extends Number> Expression<N> floor(Expression<N> x) {
        return Functions.call(x.getJavaType(), FunctionName.FLOOR, x);
    }

    @Override
    public <N extends Number> Expression<N> sum(Expression<? extends N> x, Expression<? extends N> y) {
        return compute(Operator.PLUS, x, y);
    }

    @Override
    public <N extends Number> Expression<N> sum(Expression<? extends N> x, N y) {
        return compute(Operator.PLUS, x, y);
    }

    @Override
    public <N extends Number> Expression<N> sum(N x, Expression<? extends N> y) {
        return compute(Operator.PLUS, x, y);
    }

    @Override
    public <N extends Number> Expression<N> prod(Expression<? extends N> x, Expression<? extends N> y) {
        return compute(Operator.TIMES, x, y);
    }

    @Override
    public <N extends Number> Expression<N> prod(Expression<? extends N> x, N y) {
        return compute(Operator.TIMES, x, y);
    }

    @Override
    public <N extends Number> Expression<N> prod(N x, Expression<? extends N> y) {
        return compute(Operator.TIMES, x, y);
    }

    @Override
    public <N extends Number> Expression<N> diff(Expression<? extends N> x, Expression<? extends N> y) {
        return compute(Operator.MINUS, x, y);
    }

    @Override
    public <N extends Number> Expression<N> diff(Expression<? extends N> x, N y) {
        return compute(Operator.MINUS, x, y);
    }

    @Override
    public <N extends Number> Expression<N> diff(N x, Expression<? extends N> y) {
        return compute(Operator.MINUS, x, y);
    }

    @Override
    public Expression<Number> quot(Expression<? extends Number> x, Expression<? extends Number> y) {
        return compute(Operator.DIVIDED_BY, x, y);
    }

    @Override
    public Expression<Number> quot(Expression<? extends Number> x, Number y) {
        return compute(Operator.DIVIDED_BY, x, y);
    }

    @Override
    public Expression<Number> quot(Number x, Expression<? extends Number> y) {
        return compute(Operator.DIVIDED_BY, x, y);
    }

    @Override
    public Expression<Integer> mod(Expression<Integer> x, Expression<Integer> y) {
        return Functions.call(Integer.class, FunctionName.MOD, x, y);
    }

    @Override
    public Expression<Integer> mod(Expression<Integer> x, Integer y) {
        return Functions.call(Integer.class, FunctionName.MOD, x, y);
    }

    @Override
    public Expression<Integer> mod(Integer x, Expression<Integer> y) {
        return Functions.call(Integer.class, FunctionName.MOD, x, y);
    }

    @Override
    public Expression<Double> sqrt(Expression<? extends Number> x) {
        return Functions.call(Double.class, FunctionName.SQRT, x);
    }

    @Override
    public Expression<Double> exp(Expression<? extends Number> x) {
        return Functions.call(Double.class, FunctionName.EXP, x);
    }

    @Override
    public Expression<Double> ln(Expression<? extends Number> x) {
        return Functions.call(Double.class, FunctionName.LN, x);
    }

    @Override
    public Expression<Double> power(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Functions.call(Double.class, FunctionName.POWER, x, y);
    }

    @Override
    public Expression<Double> power(Expression<? extends Number> x, Number y) {
        return Functions.call(Double.class, FunctionName.POWER, x, y);
    }

    @Override
    public <T extends Number> Expression<T> round(Expression<T> x, Integer n) {
        return Functions.call(x.getJavaType(), FunctionName.ROUND, x, n);
    }

    @Override
    public Expression<Long> toLong(Expression<? extends Number> number) {
        return convert(Long.class, number);
    }

    @Override
    public Expression<Integer> toInteger(Expression<? extends Number> number) {
        return convert(Integer.class, number);
    }

    @Override
    public Expression<Float> toFloat(Expression<? extends Number> number) {
        return convert(Float.class, number);
    }

    @Override
    public Expression<Double> toDouble(Expression<? extends Number> number) {
        return convert(Double.class, number);
    }

    @Override
    public Expression<BigDecimal> toBigDecimal(Expression<? extends Number> number) {
        return convert(BigDecimal.class, number);
    }

    @Override
    public Expression<BigInteger> toBigInteger(Expression<? extends Number> number) {
        return convert(BigInteger.class, number);
    }

    @Override
    public Expression<String> toString(Expression<Character> character) {
        return convert(String.class, character);
    }
}
