package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Operation.Function;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Predicate.Comparison;
import io.monodyne.query.syntax.Predicate.IsEmpty;
import io.monodyne.query.syntax.Predicate.MemberOf;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. */
abstract class ExpressionNode<T> extends SelectionNode<T> implements Expression<T>, Written {

    ExpressionNode(Class<?> type) {
        super(type);
    }

    /** @throws IllegalArgumentException for null, and for one that another provider has made */
    @SuppressWarnings("unchecked") // the same expression
    static <T> ExpressionNode<T> own(@Nullable Expression<T> expression) {
        if (expression instanceof ExpressionNode<?> own) {
            return (ExpressionNode<T>) own;
        }
        throw CriteriaProblems.foreign(expression, "expression");
    }

    static List<ExpressionNode<?>> own(List<? extends Expression<?>> expressions) {
        return expressions.stream().<ExpressionNode<?>>map(ExpressionNode::own).toList();
    }

    /** An expression that was given where a value is expected is itself, anything else is a value. */
    static ExpressionNode<?> of(@Nullable Object value) {
        return value instanceof Expression<?> expression ? own(expression) : LiteralNode.holding(value);
    }

    static List<Syntax> write(List<? extends ExpressionNode<?>> expressions, Writing to) {
        return expressions.stream().map(expression -> expression.write(to)).toList();
    }

    @Override
    Syntax selected(Writing to) {
        return write(to);
    }

    /** Where a condition is expected: whether its value is true. */
    Syntax condition(Writing to) {
        return new Comparison(-1, Relation.EQUAL, write(to), new Syntax.Literal(-1, true));
    }

    /** Whether a value is one of the elements that this stands for. */
    Syntax hasElement(Writing to, boolean negated, Syntax element) {
        return new MemberOf(-1, negated, element, write(to));
    }

    /** Whether a value is in what is in the parentheses of IN, when that is this alone. */
    Syntax includes(Writing to, boolean negated, Syntax value) {
        return Conditions.in(negated, value, List.of(write(to)), false);
    }

    Syntax size(Writing to) {
        return new Function(-1, FunctionName.SIZE, List.of(write(to)));
    }

    Syntax isEmpty(Writing to, boolean negated) {
        return new IsEmpty(-1, negated, write(to));
    }

    @Override
    public Predicate isNull() {
        return Conditions.isNull(this, true);
    }

    @Override
    public Predicate isNotNull() {
        return Conditions.isNull(this, false);
    }

    @Override
    public Predicate equalTo(Expression<?> value) {
        return Conditions.compare(Relation.EQUAL, this, value);
    }

    @Override
    public Predicate equalTo(Object value) {
        return Conditions.compare(Relation.EQUAL, this, value);
    }

    @Override
    public Predicate notEqualTo(Expression<?> value) {
        return Conditions.compare(Relation.NOT_EQUAL, this, value);
    }

    @Override
    public Predicate notEqualTo(Object value) {
        return Conditions.compare(Relation.NOT_EQUAL, this, value);
    }

    @Override
    public Predicate in(Object... values) {
        return among(Arrays.asList(values));
    }

    @Override
    public Predicate in(Expression<?>... values) {
        return among(Arrays.asList(values));
    }

    @Override
    public Predicate in(Collection<?> values) {
        return among(values);
    }

    private Predicate among(Collection<?> values) {
        InNode<T> in = new InNode<>(this);
        values.forEach(in::add);
        return in;
    }

    @Override
    public Predicate in(Expression<Collection<?>> values) {
        ExpressionNode<?> collection = own(values);
        return new Condition((to, negated) -> collection.hasElement(to, negated, write(to)));
    }

    @Override
    public <X> Expression<X> as(Class<X> type) {
        return new Computed<>(type, to -> new Operation.Typed(-1, write(to), JavaTypes.boxed(type)));
    }

    @Override
    public <X> Expression<X> cast(Class<X> type) {
        return new Computed<>(type, to -> new Operation.Cast(-1, write(to), JavaTypes.boxed(type)));
    }
}
