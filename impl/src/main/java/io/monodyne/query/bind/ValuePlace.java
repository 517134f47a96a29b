package io.monodyne.query.bind;

import io.monodyne.query.term.Term;

/**
 * A value that no path goes on from: the key of a map.
 *
 * @param name as it is written
 */
record ValuePlace(String name, Term term) implements Place {

    @Override
    public Place step(Step step) {
        throw BindProblems.insideKey(step, name);
    }

    @Override
    public Term value(int at, Scope scope) {
        return term;
    }
}
