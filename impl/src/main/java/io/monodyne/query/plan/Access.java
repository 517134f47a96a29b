package io.monodyne.query.plan;

import io.monodyne.query.term.Term;
import java.util.List;
import java.util.Set;

/**
 * The path that was chosen for a source. Factory-lived, immutable.
 *
 * @param taken the conditions that the keys say all of
 * @param reason why it is the one
 * @param others the paths that were not chosen, best first
 */
public record Access(AccessPath path, Set<Term> taken, Estimate estimate, String reason, List<Other> others) {

    public Access {
        taken = Set.copyOf(taken);
        others = List.copyOf(others);
    }

    /** A path that was not chosen. */
    public record Other(AccessPath path, Estimate estimate) {}
}
