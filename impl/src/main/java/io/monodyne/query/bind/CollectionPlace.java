package io.monodyne.query.bind;

import io.monodyne.codec.Codec;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.ManagedModel;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.PositionColumn;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection or map: of entities, or of elements. It has to be joined for its elements to have a name.
 *
 * @param association null for an element collection
 */
record CollectionPlace(
        EntityPlace owner, @Nullable AssociationPath association, ModelPath path, AttributeModel attribute)
        implements Place {

    @Override
    public Place step(Step step) {
        throw BindProblems.throughCollection(step, path.name());
    }

    @Override
    public Term value(int at, Scope scope) {
        throw BindProblems.collectionAsValue(at, path.name());
    }

    @Override
    public @Nullable EntityModel entity() {
        return association == null ? null : association.attribute().target();
    }

    boolean map() {
        return ManagedModel.isMap(attribute);
    }

    /** Whether its elements have an index. */
    boolean indexed() {
        return attribute instanceof EntityCollection entities
                ? EntityTypes.positioned(entities)
                : !map() && List.class.isAssignableFrom(attribute.facts().javaType());
    }

    /** The type of the keys of the map. */
    Class<?> keyType() {
        if (attribute instanceof EntityCollection entities && entities.shape().mapKey() != null) {
            MapKey key = entities.shape().mapKey();
            return key instanceof MapKey.OfEntity ? EntityRow.class : Types.boxed(key.type());
        }
        CollectionAttribute.Elements elements = ((CollectionAttribute) attribute).elements();
        Class<?> type = elements.keyType();
        return elements.entityKey() || type == null ? EntityRow.class : Types.boxed(type);
    }

    /** The entity that the keys of the map are; null where they are values. */
    @Nullable
    EntityModel keyEntity() {
        if (attribute instanceof EntityCollection entities) {
            return entities.shape().mapKey() instanceof MapKey.OfEntity key
                    ? key.target().model()
                    : null;
        }
        EntityTarget target = ((CollectionAttribute) attribute).elements().keyTarget();
        return target == null ? null : target.model();
    }

    /** How the keys of the map are stored, where they are values; null where that is not known. */
    @Nullable
    Codec<Object> keyCodec() {
        if (!(attribute instanceof EntityCollection entities)) {
            return null;
        }
        MapKey key = entities.shape().mapKey();
        if (key instanceof MapKey.OfElement ofElement) {
            AttributeModel leaf = ofElement.path().leaf();
            return leaf == null ? null : leaf.codec();
        }
        PositionColumn position = entities.shape().position();
        return position == null || key instanceof MapKey.OfEntity ? null : position.codec();
    }

    /** How the elements of an element collection are stored; null where that is not known. */
    @SuppressWarnings("unchecked")
    @Nullable
    Codec<Object> elementCodec() {
        return (Codec<Object>) attribute.codec().elements();
    }

    /** Where the elements are once they are joined. */
    Place elements(int slot) {
        return association == null
                ? new ElementPlace(slot, this, List.of())
                : new EntityPlace(slot, association.attribute().target(), this, false);
    }

    /** The join of its elements. */
    Source source(int slot, String name, boolean outer, @Nullable Term on) {
        Term all = withType(on);
        return association == null
                ? new Source.Elements(slot, name, owner.slot(), path, outer, all)
                : new Source.Association(
                        slot,
                        name,
                        owner.slot(),
                        association,
                        association.attribute().target(),
                        outer,
                        all);
    }

    /** An inherited collection of an entity that is not of the type that it is taken to be has no elements. */
    private @Nullable Term withType(@Nullable Term on) {
        Term ofType = owner.ofType();
        if (ofType == null) {
            return on;
        }
        return on == null ? ofType : new Truth.And(List.of(ofType, on));
    }
}
