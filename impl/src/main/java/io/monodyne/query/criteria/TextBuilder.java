package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Operation.TrimSide;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.TemporalField;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of the builder that makes texts, dates and times. */
abstract class TextBuilder extends ArithmeticBuilder {

    private static Expression<String> text(FunctionName name, @Nullable Object... arguments) {
        return Functions.call(String.class, name, arguments);
    }

    @Override
    public Expression<String> concat(List<Expression<String>> expressions) {
        return text(FunctionName.CONCAT, expressions.toArray());
    }

    @Override
    public Expression<String> concat(Expression<String> x, Expression<String> y) {
        return text(FunctionName.CONCAT, x, y);
    }

    @Override
    public Expression<String> concat(Expression<String> x, String y) {
        return text(FunctionName.CONCAT, x, y);
    }

    @Override
    public Expression<String> concat(String x, Expression<String> y) {
        return text(FunctionName.CONCAT, x, y);
    }

    @Override
    public Expression<String> substring(Expression<String> x, Expression<Integer> from) {
        return text(FunctionName.SUBSTRING, x, from);
    }

    @Override
    public Expression<String> substring(Expression<String> x, int from) {
        return text(FunctionName.SUBSTRING, x, from);
    }

    @Override
    public Expression<String> substring(Expression<String> x, Expression<Integer> from, Expression<Integer> len) {
        return text(FunctionName.SUBSTRING, x, from, len);
    }

    @Override
    public Expression<String> substring(Expression<String> x, int from, int len) {
        return text(FunctionName.SUBSTRING, x, from, len);
    }

    private static Expression<String> trimmed(TrimSide side, @Nullable Expression<?> character, Expression<String> x) {
        ExpressionNode<?> own = ExpressionNode.own(x);
        ExpressionNode<?> cut = character == null ? null : ExpressionNode.own(character);
        return new Computed<>(
                String.class, to -> new Operation.Trim(-1, side, cut == null ? null : cut.write(to), own.write(to)));
    }

    private static TrimSide side(Trimspec ts) {
        return TrimSide.valueOf(ts.name());
    }

    @Override
    public Expression<String> trim(Expression<String> x) {
        return trimmed(TrimSide.BOTH, null, x);
    }

    @Override
    public Expression<String> trim(Trimspec ts, Expression<String> x) {
        return trimmed(side(ts), null, x);
    }

    @Override
    public Expression<String> trim(Expression<Character> t, Expression<String> x) {
        return trimmed(TrimSide.BOTH, ExpressionNode.own(t), x);
    }

    @Override
    public Expression<String> trim(Trimspec ts, Expression<Character> t, Expression<String> x) {
        return trimmed(side(ts), ExpressionNode.own(t), x);
    }

    @Override
    public Expression<String> trim(char t, Expression<String> x) {
        return trimmed(TrimSide.BOTH, Conditions.character(t), x);
    }

    @Override
    public Expression<String> trim(Trimspec ts, char t, Expression<String> x) {
        return trimmed(side(ts), Conditions.character(t), x);
    }

    @Override
    public Expression<String> lower(Expression<String> x) {
        return text(FunctionName.LOWER, x);
    }

    @Override
    public Expression<String> upper(Expression<String> x) {
        return text(FunctionName.UPPER, x);
    }

    @Override
    public Expression<Integer> length(Expression<String> x) {
        return Functions.call(Integer.class, FunctionName.LENGTH, x);
    }

    @Override
    public Expression<String> left(Expression<String> x, int len) {
        return text(FunctionName.LEFT, x, len);
    }

    @Override
    public Expression<String> right(Expression<String> x, int len) {
        return text(FunctionName.RIGHT, x, len);
    }

    @Override
    public Expression<String> left(Expression<String> x, Expression<Integer> len) {
        return text(FunctionName.LEFT, x, len);
    }

    @Override
    public Expression<String> right(Expression<String> x, Expression<Integer> len) {
        return text(FunctionName.RIGHT, x, len);
    }

    @Override
    public Expression<String> replace(
            Expression<String> x, Expression<String> substring, Expression<String> replacement) {
        return text(FunctionName.REPLACE, x, substring, replacement);
    }

    @Override
    public Expression<String> replace(Expression<String> x, String substring, Expression<String> replacement) {
        return text(FunctionName.REPLACE, x, substring, replacement);
    }

    @Override
    public Expression<String> replace(Expression<String> x, Expression<String> substring, String replacement) {
        return text(FunctionName.REPLACE, x, substring, replacement);
    }

    @Override
    public Expression<String> replace(Expression<String> x, String substring, String replacement) {
        return text(FunctionName.REPLACE, x, substring, replacement);
    }

    /** JPQL has what is looked for first. */
    @Override
    public Expression<Integer> locate(Expression<String> x, Expression<String> pattern) {
        return Functions.call(Integer.class, FunctionName.LOCATE, pattern, x);
    }

    @Override
    public Expression<Integer> locate(Expression<String> x, String pattern) {
        return Functions.call(Integer.class, FunctionName.LOCATE, pattern, x);
    }

    @Override
    public Expression<Integer> locate(Expression<String> x, Expression<String> pattern, Expression<Integer> from) {
        return Functions.call(Integer.class, FunctionName.LOCATE, pattern, x, from);
    }

    @Override
    public Expression<Integer> locate(Expression<String> x, String pattern, int from) {
        return Functions.call(Integer.class, FunctionName.LOCATE, pattern, x, from);
    }

    @Override
    public Expression<Date> currentDate() {
        return Functions.call(Date.class, FunctionName.CURRENT_DATE);
    }

    @Override
    public Expression<Timestamp> currentTimestamp() {
        return Functions.call(Timestamp.class, FunctionName.CURRENT_TIMESTAMP);
    }

    @Override
    public Expression<Time> currentTime() {
        return Functions.call(Time.class, FunctionName.CURRENT_TIME);
    }

    @Override
    public Expression<LocalDate> localDate() {
        return Functions.call(LocalDate.class, FunctionName.LOCAL_DATE);
    }

    @Override
    public Expression<LocalDateTime> localDateTime() {
        return Functions.call(LocalDateTime.class, FunctionName.LOCAL_DATETIME);
    }

    @Override
    public Expression<LocalTime> localTime() {
        return Functions.call(LocalTime.class, FunctionName.LOCAL_TIME);
    }

    @Override
    public <N, T extends Temporal> Expression<N> extract(TemporalField<N, T> field, Expression<T> temporal) {
        Operation.Field extracted = field(field);
        ExpressionNode<T> own = ExpressionNode.own(temporal);
        return new Computed<>(typeOf(extracted), to -> new Operation.Extract(-1, extracted, own.write(to)));
    }

    /** The fields of Jakarta Persistence say what they are by their text alone. */
    private static Operation.Field field(TemporalField<?, ?> field) {
        String name = String.valueOf(field).toUpperCase(Locale.ROOT);
        for (Operation.Field known : Operation.Field.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw CriteriaProblems.temporalField(field);
    }

    private static Class<?> typeOf(Operation.Field field) {
        return switch (field) {
            case SECOND -> Double.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE -> Integer.class;
        };
    }
}
