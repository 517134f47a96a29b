package io.monodyne.flush;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.UnitOfWork;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What statements of a transaction have changed past the persistence context, of entities that are managed in it. An instance does not show
 * these changes; what it changes itself is written on top of them. Stateless.
 */
final class OtherChanges {

    private OtherChanges() {}

    /**
     * What changed, on top of what a statement has changed.
     *
     * @param changed the state of the instance
     * @param before its snapshot
     * @return {@code changed} itself where no statement has changed anything
     */
    static Snapshot under(Snapshot changed, Snapshot before, ManagedEntity managed, UnitOfWork unit) {
        PendingEntity pending = unit.find(managed.key());
        Snapshot other = pending == null ? null : pending.target();
        if (other == null || other == before || other.model() != before.model()) {
            return changed;
        }
        requireCurrent(managed, before, unit);
        Snapshot both = other;
        for (AttributeModel attribute : before.model().attributes()) {
            Object now = changed.value(attribute.ordinal());
            if (!before.same(attribute, now)) {
                both = both.with(attribute.ordinal(), now);
            }
        }
        VersionModel version = before.model().version();
        if (version != null) {
            Object assigned = both.javaValue(version.attribute());
            unit.assignVersion(managed.instance(), version.attribute().accessor(), Objects.requireNonNull(assigned));
        }
        return both;
    }

    /**
     * The next flush compares the instance with what it shows, or else it would take back what the statement has changed.
     *
     * @param shown the state of the instance
     */
    static void settle(ManagedEntity managed, Snapshot shown) {
        Snapshot seen = Objects.requireNonNull(managed.snapshot());
        for (AttributeModel attribute : seen.model().attributes()) {
            if (decided(attribute) && shown.loaded(attribute.ordinal())) {
                seen = seen.with(attribute.ordinal(), shown.value(attribute.ordinal()));
            }
        }
        managed.settle(seen);
    }

    /** Whether the instance decides what is written of it. */
    private static boolean decided(AttributeModel attribute) {
        return !(attribute instanceof JoinedAttribute)
                && !attribute.is(AttributeFlag.VERSION)
                && !attribute.is(AttributeFlag.NOT_UPDATABLE)
                && !attribute.is(AttributeFlag.HIDDEN);
    }

    /** Throws where others had changed a managed entity after it was read, and before a statement read it. */
    static void requireCurrent(ManagedEntity managed, Snapshot read, UnitOfWork unit) {
        PendingEntity pending = unit.find(managed.key());
        if (pending != null && outdated(read, pending)) {
            throw FlushProblems.outdated(managed.model().name(), managed.instance());
        }
    }

    /** Whether a version is neither the one that is stored nor the one that shall be. */
    static boolean outdated(Snapshot read, PendingEntity pending) {
        VersionModel version = read.model().version();
        Snapshot base = pending.base();
        if (version == null || base == null || base.model().version() != version) {
            return false;
        }
        return differs(version.attribute(), read, base) && differs(version.attribute(), read, pending.target());
    }

    private static boolean differs(AttributeModel version, Snapshot read, @Nullable Snapshot other) {
        return other == null || !other.same(version, read.value(version.ordinal()));
    }
}
