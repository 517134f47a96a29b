package io.monodyne.query.plan;

import java.util.List;

/**
 * The path that was chosen for a source. Factory-lived, immutable.
 *
 * @param reason why it is the one
 * @param others the paths that were not chosen, best first
 */
public record Access(AccessPath path, Estimate estimate, String reason, List<Other> others) {

    public Access {
        others = List.copyOf(others);
    }

    /** A path that was not chosen. */
    public record Other(AccessPath path, Estimate estimate) {}
}
