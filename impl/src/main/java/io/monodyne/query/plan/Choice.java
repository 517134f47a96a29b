package io.monodyne.query.plan;

import io.monodyne.query.term.Term;
import java.util.Set;

/**
 * A path that could be chosen. Immutable.
 *
 * @param taken the conditions that the key says all of
 * @param estimate its rows are the items that it reads
 * @param order whether it reads in the order that is asked for
 * @param rank of equally good ones the highest wins
 */
record Choice(AccessPath path, Set<Term> taken, Estimate estimate, boolean order, int rank) {

    static final int TABLE = 3;
    static final int LOCAL = 2;
    static final int GLOBAL = 1;

    Choice {
        taken = Set.copyOf(taken);
    }

    AccessLimit level() {
        return path.level();
    }
}
