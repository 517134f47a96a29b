package io.monodyne.mapping;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ChildAccess;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.ComputedText;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.TemplateText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tests say of associations, as short texts. */
final class Associated {

    private Associated() {}

    static AssociationPath path(EntityModel entity, String name) {
        return Objects.requireNonNull(entity.association(name), name);
    }

    static AssociationAttribute attribute(EntityModel entity, String name) {
        return path(entity, name).attribute();
    }

    static EntityCollection collection(EntityModel entity, String name) {
        return (EntityCollection) attribute(entity, name);
    }

    /** The columns of references, each {@code java name = stored name}. */
    static List<String> columns(EntityModel entity) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.is(AttributeFlag.FOREIGN_KEY))
                .map(attribute -> attribute.name() + " = " + attribute.storedName())
                .toList();
    }

    /** The stored names of what collections of others keep here. */
    static List<String> hidden(EntityModel entity) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.is(AttributeFlag.HIDDEN))
                .map(AttributeModel::storedName)
                .toList();
    }

    /** The paths to the components of the key of a reference. */
    static List<String> key(EntityModel entity, String name) {
        return path(entity, name).key().stream().map(ModelPath::name).toList();
    }

    /** All indexes but the extent. */
    static List<String> indexes(EntityModel entity) {
        return entity.keys().indexes().stream()
                .filter(index -> !index.extent())
                .map(index -> index.index() + ": " + formula(index.partition()) + " · " + formula(index.sort()))
                .toList();
    }

    private static String formula(@Nullable ComputedText text) {
        return String.valueOf(((TemplateText) Objects.requireNonNull(text)).formula());
    }

    static InverseSide inverse(EntityModel entity, String name) {
        if (attribute(entity, name) instanceof InverseReference reference) {
            return reference.inverse();
        }
        return ((CollectionStorage.Columns) collection(entity, name).storage()).side();
    }

    static LinkModel links(EntityModel entity, String name) {
        return ((CollectionStorage.Links) collection(entity, name).storage())
                .side()
                .link();
    }

    /** The Query that finds the elements of one owner: where, the partition, the range, and what is special. */
    static String query(EntityModel entity, String name, Object id) {
        ChildAccess access = inverse(entity, name).access();
        EntityKey owner = entity.keyOfId(id);
        return (access.index() == null ? "table" : access.index())
                + " " + String.join(", ", access.partitions(owner, null))
                + " · " + access.range(owner, null)
                + (access.exact() ? " exact" : "")
                + (access.withOwner() ? " with owner" : "");
    }
}
