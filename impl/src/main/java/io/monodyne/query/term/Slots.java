package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what is in the slots of a row. Stateless. */
final class Slots {

    private Slots() {}

    /** The entity in a slot; null for none, or one that is not of the model. */
    static @Nullable EntityRow entity(Row row, int slot, EntityModel model) {
        EntityRow entity = (EntityRow) row.get(slot);
        if (entity == null) {
            return null;
        }
        Snapshot state = entity.state();
        return state == null || state.model() == model || state.model().isA(model) ? entity : null;
    }

    /** The Java value of an attribute. */
    static @Nullable Object attribute(Row row, int slot, EntityModel model, ModelPath path) {
        EntityRow entity = entity(row, slot, model);
        if (entity == null) {
            return null;
        }
        Snapshot state = entity.state();
        if (state == null) {
            return ofKey(entity.key(), model, path);
        }
        AttributeModel root = path.root();
        requireRead(state, root, path.name());
        if (path.steps().size() == 1) {
            return state.javaValue(root, row.evaluation().links());
        }
        AttributeValue stored = present(path.stored(state));
        return stored == null
                ? null
                : path.leaf().codec().decode(stored, row.evaluation().links());
    }

    /** The value in the form in which it is compared. */
    static @Nullable Object form(Row row, int slot, EntityModel model, ModelPath path) {
        Codec<Object> codec = path.leaf().codec();
        if (path.leaf() instanceof EmbeddedAttribute) {
            EntityRow entity = entity(row, slot, model);
            Snapshot state = entity == null ? null : entity.state();
            if (state != null) {
                // Not by way of an object, in which references are left out.
                requireRead(state, path.root(), path.name());
                return present(path.stored(state));
            }
        }
        return Form.of(attribute(row, slot, model, path), codec);
    }

    private static void requireRead(Snapshot state, AttributeModel root, String name) {
        if (!state.loaded(root.ordinal())) {
            throw TermProblems.notRead(state.model(), name);
        }
    }

    /** Where only the identity is known, its components are. */
    private static Object ofKey(EntityKey key, EntityModel model, ModelPath path) {
        List<ModelPath> components = model.id().components();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).steps().equals(path.steps())) {
                return path.valueOf(key.components()[i]);
            }
        }
        throw TermProblems.notRead(model, path.name());
    }

    /** NULL, which other programs store, stands for absent. */
    private static @Nullable AttributeValue present(@Nullable AttributeValue value) {
        return value == null || Boolean.TRUE.equals(value.nul()) ? null : value;
    }

    /** What a reference names. */
    static @Nullable EntityRow reference(Row row, int slot, EntityModel model, AssociationPath path) {
        EntityRow entity = entity(row, slot, model);
        if (entity == null) {
            return null;
        }
        Snapshot state = entity.state();
        if (state == null) {
            return referenceOfKey(entity.key(), model, path);
        }
        for (ModelPath column : path.key()) {
            requireRead(state, column.root(), path.name());
        }
        EntityKey target = path.target(state);
        return target == null ? null : new EntityRow(target, null);
    }

    private static @Nullable EntityRow referenceOfKey(EntityKey key, EntityModel model, AssociationPath path) {
        @Nullable Object[] values = new @Nullable Object[path.key().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ofKey(key, model, path.key().get(i));
        }
        EntityKey target = path.attribute().target().keyOfValues(values);
        return target == null ? null : new EntityRow(target, null);
    }

    /** The codec of an id object; null for an id class, whose objects are compared by their own {@code equals}. */
    static @Nullable Codec<Object> idCodec(IdModel id) {
        IdModel.Form form = id.form();
        if (form instanceof IdModel.Single single) {
            return single.attribute().codec();
        }
        if (form instanceof IdModel.Embedded embedded) {
            return embedded.attribute().codec();
        }
        return form instanceof IdModel.Derived derived ? idCodec(derived.target()) : null;
    }

    /** An element, or an entity of a collection: its key or index. */
    static @Nullable Object position(Row row, int slot) {
        Object value = row.get(slot);
        if (value instanceof EntityRow entity) {
            return entity.position();
        }
        return value == null ? null : ((ElementValue) value).position();
    }

    /** An element in Java. */
    static @Nullable Object element(Row row, int slot, @Nullable Codec<Object> codec) {
        ElementValue element = (ElementValue) row.get(slot);
        if (element == null) {
            return null;
        }
        if (element.value() instanceof AttributeValue stored) {
            return Objects.requireNonNull(codec, "the codec of a stored element")
                    .decode(stored, row.evaluation().links());
        }
        return element.value();
    }

    /** An element in the form in which it is compared. */
    static @Nullable Object elementForm(Row row, int slot, @Nullable Codec<Object> codec) {
        ElementValue element = (ElementValue) row.get(slot);
        if (element == null) {
            return null;
        }
        return codec == null ? Form.of(element.value()) : Form.of(element.value(), codec);
    }
}
