package io.monodyne.query.bind;

import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The scope of a block, and what its from clause says beyond its sources. Lives as long as the binding of its statement.
 *
 * @param conditions that inner fetch joins imply
 * @param fetches what is read with the result
 */
record BlockScope(Scope scope, List<Term> conditions, FetchTree fetches) {

    BlockScope(Scope scope) {
        this(scope, new ArrayList<>(), new FetchTree());
    }
}
