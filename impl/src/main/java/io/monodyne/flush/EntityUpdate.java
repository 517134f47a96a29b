package io.monodyne.flush;

import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one UpdateItem does: the changed attributes, and the keys of every index whose text follows from them.
 *
 * <p>Both halves of a pair are set or removed together; where a version vouches for the pair, only the half whose text
 * changed. A key whose sources change makes the update rely on those of them which did not, also where there is no key
 * before and none after: two writers who each fill in one source would else leave the item without its key.
 */
final class EntityUpdate {

    private final EntityModel model;
    private final Snapshot base;
    private final Snapshot target;
    private final TableLayout layout;
    private final ItemGuard guard;
    private final AttributeDiff diff;

    EntityUpdate(Snapshot base, Snapshot target, TableLayout layout, ItemGuard guard) {
        this.model = base.model();
        this.base = base;
        this.target = target;
        this.layout = layout;
        this.guard = guard;
        this.diff = new AttributeDiff(guard);
    }

    List<Assignment> assignments() {
        for (AttributeModel attribute : model.attributes()) {
            if (attribute instanceof JoinedAttribute joined) {
                assignJoined(joined);
            } else if (attribute.stored() && changed(attribute)) {
                assign(attribute);
            }
        }
        for (IndexModel index : model.keys().indexes()) {
            assignKeys(index);
        }
        if (!guard.versioned()) {
            model.keys().indexes().forEach(index -> relyOnOverwritten(index.sources()));
            model.rules()
                    .joined()
                    .forEach(joined -> relyOnOverwritten(joined.text().sources()));
            model.rules().uniques().forEach(unique -> relyOnOverwritten(unique.sources()));
        }
        return diff.assignments();
    }

    /** A member that did not change, but is written along with its embeddable: what is computed of it must not have moved on. */
    private void relyOnOverwritten(List<ModelPath> sources) {
        guard.relyOn(sources.stream()
                .filter(source -> source.steps().size() > 1 && !changed(source) && overwritten(source))
                .toList());
    }

    private boolean overwritten(ModelPath source) {
        AttributePath path = AttributePath.of(source.storedSteps());
        return diff.assignments().stream()
                .map(Assignment::path)
                .anyMatch(written -> !written.equals(path) && path.within(written));
    }

    private boolean changed(AttributeModel attribute) {
        return !target.same(attribute, base.value(attribute.ordinal()));
    }

    private boolean changed(ModelPath source) {
        return SourceChange.between(base, target, source);
    }

    private void assign(AttributeModel attribute) {
        AttributeValue before = attribute.codec().mutable() ? base.attributeValue(attribute) : null;
        diff.assign(AttributePath.of(attribute.storedName()), before, Dehydrator.encoded(model, attribute, target));
        if (attribute.is(AttributeFlag.IMMUTABLE) || attribute.is(AttributeFlag.HIDDEN)) {
            // two writers may both have found it without a value, or both take an element out of one collection and
            // into others
            guard.relyOn(List.of(new ModelPath(List.of(attribute))));
        }
    }

    private void assignJoined(JoinedAttribute joined) {
        List<ModelPath> sources = joined.text().sources();
        boolean followed = sources.stream().anyMatch(this::changed);
        if (followed || changed(joined)) {
            AttributePath path = AttributePath.of(joined.storedName());
            AttributeValue after = Dehydrator.encoded(model, joined, target);
            if (changed(joined) || after == null && !absentAnyway(sources)) {
                diff.assign(path, null, after);
            }
            relyOnUnchanged(sources);
        }
    }

    private void assignKeys(IndexModel index) {
        List<ModelPath> sources = index.sources();
        if (sources.stream().noneMatch(this::changed)) {
            return;
        }
        IndexModel.IndexKey before = index.compute(base);
        IndexModel.IndexKey after = KeyTexts.compute(model, index, target);
        relyOnUnchanged(sources);
        if (after == null && absentAnyway(sources)) {
            return;
        }
        IndexLayout names = layout.index(index.index());
        if (index.partition() != null) {
            assignHalf(
                    names.partitionKey(),
                    before == null ? null : before.partition(),
                    after == null ? null : after.partition());
        }
        assignHalf(names.sortKey(), before == null ? null : before.sort(), after == null ? null : after.sort());
    }

    /**
     * What a version vouches for may stay as it is. Without one another writer may have removed, or first written, the
     * pair meanwhile by changing what is changed here, too; so both halves are written.
     */
    private void assignHalf(String name, @Nullable String before, @Nullable String after) {
        if (!guard.versioned() || !Objects.equals(before, after)) {
            diff.assign(AttributePath.of(name), null, after == null ? null : AttributeValue.fromS(after));
        }
    }

    /** Whether a source that is relied on is null: then nothing computed of them can be there to be removed. */
    private boolean absentAnyway(List<ModelPath> sources) {
        return sources.stream().anyMatch(source -> source.stored(base) == null && !changed(source));
    }

    private void relyOnUnchanged(List<ModelPath> sources) {
        if (guard.versioned()) {
            return;
        }
        guard.relyOn(sources.stream().filter(source -> !changed(source)).toList());
    }
}
