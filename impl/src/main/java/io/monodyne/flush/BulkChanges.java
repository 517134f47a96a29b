package io.monodyne.flush;

import io.monodyne.context.PendingEntity;
import io.monodyne.context.PendingLink;
import io.monodyne.context.SetterRules;
import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import io.monodyne.readable.ReadCondition;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts changes of entities into a unit of work that statements make, and no instances: without callbacks, but with everything that keeps items
 * right. Versions go on; where there is none, what the statement has looked at has to be unchanged when the transaction commits. Stateless.
 */
public final class BulkChanges {

    private BulkChanges() {}

    /**
     * Changes one entity.
     *
     * @param instance for exceptions to name
     * @param before its state as the transaction sees it
     * @param changed its state as the statement wants it, joined attributes and the version aside
     * @param seen the attributes that the statement has looked at
     */
    public static void update(
            UnitOfWork unit, Object instance, Snapshot before, Snapshot changed, Collection<AttributeModel> seen) {
        EntityModel model = before.model();
        for (AttributeModel attribute : model.attributes()) {
            int ordinal = attribute.ordinal();
            if (!before.same(attribute, changed.value(ordinal))) {
                SetterRules.requireChangeable(model, attribute, before.value(ordinal), changed.value(ordinal));
            }
        }
        EntityKey key = model.keyOf(before);
        if (!key.equals(model.keyOf(changed))) {
            throw FlushProblems.idChanged(model.name());
        }
        PendingEntity pending = unit.find(key);
        Snapshot base = pending == null ? before : pending.base();
        Snapshot target = withVersion(Derivation.withJoined(changed), before, base);
        Derivation.requireComplete(target, before);
        Derivation.requireIndexed(target);
        unit.put(model, key, instance, base, target);
        demand(unit, key, instance, base, seen);
    }

    /**
     * Removes one entity; as above. Nothing is cascaded.
     *
     * @param links those that it has, which go with it
     */
    public static void remove(
            UnitOfWork unit,
            Object instance,
            Snapshot before,
            Collection<AttributeModel> seen,
            Collection<PendingLink.Address> links) {
        EntityKey key = before.model().keyOf(before);
        PendingEntity pending = unit.find(key);
        Snapshot base = pending == null ? before : pending.base();
        links.forEach(link -> unit.link(new PendingLink(link, before.model(), instance, null, false, false)));
        unit.unlink(key);
        unit.put(before.model(), key, instance, base, null);
        demand(unit, key, instance, base, seen);
    }

    /** With the version that follows on the one stored, unless it was set. */
    private static Snapshot withVersion(Snapshot changed, Snapshot before, @Nullable Snapshot base) {
        VersionModel version = changed.model().version();
        if (version == null) {
            return changed;
        }
        AttributeModel attribute = version.attribute();
        Object stored = base == null ? null : base.value(attribute.ordinal());
        boolean assigned = !Objects.equals(stored, before.value(attribute.ordinal()));
        boolean set = !before.same(attribute, changed.value(attribute.ordinal()));
        if (assigned || set || base == null) {
            return changed;
        }
        try {
            Object next = version.next(base.javaValue(attribute));
            return changed.with(attribute.ordinal(), Snapshot.storedForm(attribute, next));
        } catch (ArithmeticException e) {
            throw FlushProblems.versionExhausted(changed.model().name(), e);
        }
    }

    private static void demand(
            UnitOfWork unit, EntityKey key, Object instance, @Nullable Snapshot base, Collection<AttributeModel> seen) {
        if (base == null || base.model().version() != null || unit.find(key) == null) {
            return; // it is new, or its version tells, or nothing is written
        }
        for (AttributeModel attribute : seen) {
            if (attribute.stored() && !attribute.is(AttributeFlag.ID) && !(attribute instanceof JoinedAttribute)) {
                ReadCondition condition = new ReadCondition(unchanged(attribute, base), Map.of());
                unit.demand(new UnitOfWork.Demand(base.model(), key, instance, base, condition, true));
            }
        }
    }

    private static Condition unchanged(AttributeModel attribute, Snapshot base) {
        AttributePath path = AttributePath.of(attribute.storedName());
        AttributeValue stored = base.attributeValue(attribute);
        return stored == null ? Condition.absent(path) : Condition.compare(path, Comparison.EQUAL, stored);
    }
}
