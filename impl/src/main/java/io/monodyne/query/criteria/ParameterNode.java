package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter. One without a name gets one in each statement. */
final class ParameterNode<T> extends ExpressionNode<T> implements ParameterExpression<T> {

    private final @Nullable String name;

    ParameterNode(Class<T> type, @Nullable String name) {
        super(type);
        this.name = name;
    }

    @Override
    public Syntax write(Writing to) {
        return to.parameter(this);
    }

    @Override
    Syntax hasElement(Writing to, boolean negated, Syntax element) {
        return Conditions.in(negated, element, List.of(write(to)), true);
    }

    @Override
    Syntax includes(Writing to, boolean negated, Syntax value) {
        boolean collection = Collection.class.isAssignableFrom(getParameterType());
        return Conditions.in(negated, value, List.of(write(to)), collection);
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public @Nullable Integer getPosition() {
        return null;
    }

    @Override
    @SuppressWarnings("unchecked") // made with this very type
    public Class<T> getParameterType() {
        return (Class<T>) getJavaType();
    }
}
