package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Predicate.Relation;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import java.util.Arrays;
import java.util.List;

/** The part of the builder that makes conditions. */
abstract class ConditionBuilder extends TextBuilder {

    @Override
    public Predicate and(Expression<Boolean> x, Expression<Boolean> y) {
        return new Junction(BooleanOperator.AND, List.of(ExpressionNode.own(x), ExpressionNode.own(y)));
    }

    @Override
    public Predicate and(Predicate... restrictions) {
        return new Junction(BooleanOperator.AND, Arrays.asList(restrictions));
    }

    @Override
    public Predicate and(List<Predicate> restrictions) {
        return new Junction(BooleanOperator.AND, restrictions);
    }

    @Override
    public Predicate or(Expression<Boolean> x, Expression<Boolean> y) {
        return new Junction(BooleanOperator.OR, List.of(ExpressionNode.own(x), ExpressionNode.own(y)));
    }

    @Override
    public Predicate or(Predicate... restrictions) {
        return new Junction(BooleanOperator.OR, Arrays.asList(restrictions));
    }

    @Override
    public Predicate or(List<Predicate> restrictions) {
        return new Junction(BooleanOperator.OR, restrictions);
    }

    @Override
    public Predicate not(Expression<Boolean> restriction) {
        return Conditions.of(restriction).not();
    }

    @Override
    public Predicate conjunction() {
        return new Junction(BooleanOperator.AND, List.of());
    }

    @Override
    public Predicate disjunction() {
        return new Junction(BooleanOperator.OR, List.of());
    }

    @Override
    public Predicate isTrue(Expression<Boolean> x) {
        return Conditions.of(x);
    }

    /** A condition that is not known is not false either, and neither is its contrary: so it is the contrary. */
    @Override
    public Predicate isFalse(Expression<Boolean> x) {
        return x instanceof Predicate condition ? Conditions.of(condition).not() : equal(x, false);
    }

    @Override
    public Predicate isNull(Expression<?> x) {
        return Conditions.isNull(x, true);
    }

    @Override
    public Predicate isNotNull(Expression<?> x) {
        return Conditions.isNull(x, false);
    }

    @Override
    public Predicate equal(Expression<?> x, Expression<?> y) {
        return Conditions.compare(Relation.EQUAL, x, y);
    }

    @Override
    public Predicate equal(Expression<?> x, Object y) {
        return Conditions.compare(Relation.EQUAL, x, y);
    }

    @Override
    public Predicate notEqual(Expression<?> x, Expression<?> y) {
        return Conditions.compare(Relation.NOT_EQUAL, x, y);
    }

    @Override
    public Predicate notEqual(Expression<?> x, Object y) {
        return Conditions.compare(Relation.NOT_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThan(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Conditions.compare(Relation.GREATER, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThan(Expression<? extends Y> x, Y y) {
        return Conditions.compare(Relation.GREATER, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Conditions.compare(Relation.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return Conditions.compare(Relation.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Expression<? extends Y> y) {
        return Conditions.compare(Relation.LESS, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Y y) {
        return Conditions.compare(Relation.LESS, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Conditions.compare(Relation.LESS_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return Conditions.compare(Relation.LESS_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate between(
            Expression<? extends Y> v, Expression<? extends Y> x, Expression<? extends Y> y) {
        return Conditions.between(v, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate between(Expression<? extends Y> v, Y x, Y y) {
        return Conditions.between(v, x, y);
    }

    @Override
    public Predicate gt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Conditions.compare(Relation.GREATER, x, y);
    }

    @Override
    public Predicate gt(Expression<? extends Number> x, Number y) {
        return Conditions.compare(Relation.GREATER, x, y);
    }

    @Override
    public Predicate ge(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Conditions.compare(Relation.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public Predicate ge(Expression<? extends Number> x, Number y) {
        return Conditions.compare(Relation.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public Predicate lt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Conditions.compare(Relation.LESS, x, y);
    }

    @Override
    public Predicate lt(Expression<? extends Number> x, Number y) {
        return Conditions.compare(Relation.LESS, x, y);
    }

    @Override
    public Predicate le(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Conditions.compare(Relation.LESS_OR_EQUAL, x, y);
    }

    @Override
    public Predicate le(Expression<? extends Number> x, Number y) {
        return Conditions.compare(Relation.LESS_OR_EQUAL, x, y);
    }
}
