package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;

/** A simple condition. */
final class Condition extends ConditionNode {

    /** How it is written. */
    @FunctionalInterface
    interface Form {

        Syntax write(Writing to, boolean negated);
    }

    private final Form form;

    Condition(Form form) {
        this.form = form;
    }

    @Override
    Syntax write(Writing to, boolean negated) {
        return form.write(to, negated);
    }
}
