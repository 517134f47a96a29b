package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.KeyOnlyAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition under which the item of an entity may be written: that it is there, of this type, and what was read of it
 * still holds as far as the write depends on it.
 *
 * <p>A version vouches for everything. Without one each fact that the write relies on becomes a condition of its own: the
 * unchanged sources of an index key that is rewritten (two writers who change different sources would otherwise leave a key
 * that matches neither), the old value of a unique attribute, the presence of a map that is changed inside.
 */
final class ItemGuard {

    private final EntityModel model;
    private final Snapshot base;
    private final TableLayout layout;
    private final Map<AttributePath, Condition> conditions = new LinkedHashMap<>();

    ItemGuard(Snapshot base, TableLayout layout) {
        this.model = base.model();
        this.base = base;
        this.layout = layout;
        VersionModel version = model.version();
        if (version != null) {
            require(AttributePath.of(version.attribute().storedName()), base.attributeValue(version.attribute()));
        }
    }

    /** Whether a version vouches for everything that was read. */
    boolean versioned() {
        return model.version() != null;
    }

    /** The write relies on these being as they were read. */
    void relyOn(List<ModelPath> sources) {
        if (!versioned()) {
            for (ModelPath source : sources) {
                relyOn(source);
            }
        }
    }

    private void relyOn(ModelPath source) {
        AttributeModel root = source.root();
        if (root.is(AttributeFlag.ID)) {
            return;
        }
        if (root.is(AttributeFlag.KEY_ONLY)) {
            relyOnKeyOf(root);
        } else {
            require(AttributePath.of(source.storedSteps()), source.stored(base));
        }
    }

    /** An attribute that is stored in a key alone is relied on through the text of that key. */
    private void relyOnKeyOf(AttributeModel attribute) {
        for (KeyOnlyAttribute keyOnly : model.keys().keyOnly()) {
            if (keyOnly.attribute().ordinal() == attribute.ordinal() && keyOnly.index() != null) {
                boolean partition = keyOnly.half() == KeyOnlyAttribute.Half.PARTITION;
                IndexLayout index = layout.index(keyOnly.index());
                String name = partition ? index.partitionKey() : index.sortKey();
                require(AttributePath.of(name), keyText(keyOnly.index(), partition));
            }
        }
    }

    private @Nullable AttributeValue keyText(String indexName, boolean partition) {
        for (IndexModel index : model.keys().indexes()) {
            IndexModel.IndexKey key = index.index().equals(indexName) ? index.compute(base) : null;
            String text = key == null ? null : partition ? key.partition() : key.sort();
            if (text != null) {
                return AttributeValue.fromS(text);
            }
        }
        return null;
    }

    /** The write relies on the whole entity being as it was read. */
    void relyOnEverything() {
        if (!versioned()) {
            for (AttributeModel attribute : model.attributes()) {
                if (attribute.stored() && !attribute.is(AttributeFlag.ID) && base.loaded(attribute.ordinal())) {
                    require(AttributePath.of(attribute.storedName()), base.attributeValue(attribute));
                }
            }
        }
    }

    /** The write reaches into an attribute, which must be there. */
    void relyOnPresence(AttributePath path) {
        if (!versioned()) {
            conditions.putIfAbsent(path, Condition.exists(path));
        }
    }

    /** The write replaces a value as a whole, with what others may have changed within it. */
    void relyOnValue(AttributePath path, AttributeValue value) {
        if (!versioned()) {
            require(path, value);
        }
    }

    private void require(AttributePath path, @Nullable AttributeValue value) {
        conditions.put(path, value == null ? Condition.absent(path) : Condition.compare(path, Comparison.EQUAL, value));
    }

    /** The condition; the type mark comes last and implies that the item exists. */
    Condition condition() {
        List<Condition> all = new ArrayList<>(conditions.values());
        AttributeValue mark = model.typeMark().value();
        if (mark != null) {
            AttributePath path = AttributePath.of(model.typeMark().attribute());
            all.add(Condition.compare(path, Comparison.EQUAL, mark));
        }
        return Condition.and(all);
    }
}
