package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;

/** What is written as an expression. It is written anew for each statement: what it is made of can have changed since. */
@FunctionalInterface
interface Written {

    /** @param to what gives names to variables and parameters */
    Syntax write(Writing to);
}
