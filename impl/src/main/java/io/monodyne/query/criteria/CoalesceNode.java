package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.Function;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** COALESCE, to which values can be added. */
final class CoalesceNode<T> extends ExpressionNode<T> implements CriteriaBuilder.Coalesce<T> {

    private final List<ExpressionNode<?>> values = new ArrayList<>();

    CoalesceNode() {
        super(Object.class);
    }

    @Override
    public Syntax write(Writing to) {
        if (values.isEmpty()) {
            throw CriteriaProblems.incomplete("a COALESCE", "value");
        }
        return new Function(-1, FunctionName.COALESCE, ExpressionNode.write(values, to));
    }

    @Override
    @SuppressWarnings("unchecked") // of the first value that was given
    public Class<? extends T> getJavaType() {
        return values.isEmpty()
                ? super.getJavaType()
                : (Class<? extends T>) values.get(0).getJavaType();
    }

    @Override
    public CriteriaBuilder.Coalesce<T> value(@Nullable T value) {
        values.add(LiteralNode.holding(value));
        return this;
    }

    @Override
    public CriteriaBuilder.Coalesce<T> value(Expression<? extends T> value) {
        values.add(ExpressionNode.own(value));
        return this;
    }
}
