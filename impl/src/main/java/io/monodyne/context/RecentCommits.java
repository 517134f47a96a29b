package io.monodyne.context;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/**
 * What a session has committed a moment ago, and an index may not show yet. No more than a few transactions, and none for long.
 * Session-lived.
 */
public final class RecentCommits {

    private static final long LAG_NANOS = 10_000_000_000L;
    private static final int MOST = 100;

    private final Deque<Committed> commits = new ArrayDeque<>(2);

    /** What was committed at a time. */
    public record Committed(Collection<PendingEntity> changes, Collection<PendingLink> links, long at) {}

    /** Notes what was committed. */
    void add(Collection<PendingEntity> changes, Collection<PendingLink> links) {
        if (!links.isEmpty() || !changes.isEmpty()) {
            dropOld();
            if (commits.size() == MOST) {
                commits.removeFirst();
            }
            commits.addLast(new Committed(changes, links, System.nanoTime()));
        }
    }

    /** Oldest first. */
    public Collection<Committed> all() {
        dropOld();
        return commits;
    }

    private void dropOld() {
        if (!commits.isEmpty()) {
            long now = System.nanoTime();
            commits.removeIf(before -> now - before.at() > LAG_NANOS);
        }
    }
}
