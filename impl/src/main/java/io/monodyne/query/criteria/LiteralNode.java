package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Predicate.And;
import io.monodyne.query.syntax.Predicate.Or;
import io.monodyne.query.syntax.Syntax;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value. One that is a collection stands for its elements where these are asked for. */
final class LiteralNode<T> extends ExpressionNode<T> {

    private final @Nullable T value;

    LiteralNode(Class<?> type, @Nullable T value) {
        super(type);
        this.value = value;
    }

    static <T> LiteralNode<T> holding(@Nullable T value) {
        return new LiteralNode<>(value == null ? Object.class : typeOf(value), value);
    }

    /** The class of an enum, though a constant of it may have one of its own. */
    private static Class<?> typeOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    boolean isNullValue() {
        return value == null;
    }

    @Override
    public Syntax write(Writing to) {
        return to.value(value);
    }

    @Override
    Syntax condition(Writing to) {
        if (value instanceof Boolean known) {
            return known ? new And(-1, List.of()) : new Or(-1, List.of());
        }
        return super.condition(to);
    }

    @Override
    Syntax hasElement(Writing to, boolean negated, Syntax element) {
        return value instanceof Collection<?> elements
                ? Conditions.in(
                        negated, element, elements.stream().map(to::value).toList(), false)
                : super.hasElement(to, negated, element);
    }

    @Override
    Syntax includes(Writing to, boolean negated, Syntax tested) {
        return value instanceof Collection<?> ? hasElement(to, negated, tested) : super.includes(to, negated, tested);
    }

    @Override
    Syntax size(Writing to) {
        return value instanceof Collection<?> elements ? new Syntax.Literal(-1, elements.size()) : super.size(to);
    }

    @Override
    Syntax isEmpty(Writing to, boolean negated) {
        if (value instanceof Collection<?> elements) {
            return elements.isEmpty() == negated ? new Or(-1, List.of()) : new And(-1, List.of());
        }
        return super.isEmpty(to, negated);
    }
}
