package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;

/** An expression that is computed of others. */
class Computed<T> extends ExpressionNode<T> {

    private final Written written;

    Computed(Class<?> type, Written written) {
        super(type);
        this.written = written;
    }

    @Override
    public Syntax write(Writing to) {
        return written.write(to);
    }
}
