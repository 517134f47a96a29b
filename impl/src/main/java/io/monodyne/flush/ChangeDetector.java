package io.monodyne.flush;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.SetterRules;
import io.monodyne.hydrate.AbsentValue;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Compares an entity with its snapshot. A mark only says that an attribute may have changed; here it shows whether it did, so
 * a value that was changed and changed back is no change. Stateless.
 */
final class ChangeDetector {

    private ChangeDetector() {}

    /**
     * The state of a managed entity.
     *
     * @param all whether to compare attributes without a mark, too
     * @return the snapshot itself where nothing changed
     */
    static Snapshot detect(ManagedEntity managed, Snapshot before, boolean all) {
        EntityModel model = managed.model();
        @Nullable Object[] values = null;
        for (AttributeModel attribute : model.attributes()) {
            int ordinal = attribute.ordinal();
            if (derived(attribute) || !before.loaded(ordinal) || !(all || managed.maybeChanged(attribute.mark()))) {
                continue;
            }
            Object now = now(managed, attribute);
            if (!sameAsBefore(attribute, before, now)) {
                SetterRules.requireChangeable(model, attribute, before.value(ordinal), now);
                values = values == null ? before.values() : values;
                values[ordinal] = now;
            }
        }
        return values == null ? before : new Snapshot(model, values);
    }

    private static @Nullable Object now(ManagedEntity managed, AttributeModel attribute) {
        return managed.elsewhere(attribute)
                ? managed.kept(attribute)
                : Dehydrator.captured(managed.model(), attribute, managed.instance());
    }

    private static boolean sameAsBefore(AttributeModel attribute, Snapshot before, @Nullable Object now) {
        return before.same(attribute, now)
                || before.value(attribute.ordinal()) == null && AbsentValue.isZero(attribute, now);
    }

    /** What the application does not decide: computed attributes, the version, and what is mapped as never updated. */
    private static boolean derived(AttributeModel attribute) {
        return attribute instanceof JoinedAttribute
                || attribute.is(AttributeFlag.VERSION)
                || attribute.is(AttributeFlag.NOT_UPDATABLE);
    }
}
