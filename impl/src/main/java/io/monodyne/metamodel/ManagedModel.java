package io.monodyne.metamodel;

import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has attributes: an entity, or an embeddable at one place of its use. Entity graphs and Jakarta's metamodel lead from one
 * to the next. Factory-lived, immutable.
 */
public sealed interface ManagedModel {

    /** An entity. */
    record Entity(EntityModel model) implements ManagedModel {
        @Override
        public Class<?> type() {
            return model.type();
        }

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public List<AttributeModel> attributes() {
            return declared(model.attributes());
        }

        /** Abstract entities without a concrete one below them are left out: no instance is of them. */
        @Override
        public List<ManagedModel> family() {
            Set<EntityModel> family = new LinkedHashSet<>();
            family.add(model);
            model.concreteTypes().forEach(concrete -> collect(concrete, family));
            return family.stream().<ManagedModel>map(Entity::new).toList();
        }

        private void collect(EntityModel below, Set<EntityModel> family) {
            EntityModel above = below.superEntity();
            if (below != model && above != null) {
                collect(above, family);
                family.add(below);
            }
        }
    }

    /** An embeddable. */
    record Embeddable(EmbeddableModel model) implements ManagedModel {
        @Override
        public Class<?> type() {
            return model.type();
        }

        @Override
        public String name() {
            return model.type().getSimpleName();
        }

        @Override
        public List<AttributeModel> attributes() {
            return declared(model.attributes());
        }

        @Override
        public List<ManagedModel> family() {
            return List.of(this);
        }
    }

    Class<?> type();

    /** What messages call it. */
    String name();

    /** Those of the class, without the columns of its associations. */
    List<AttributeModel> attributes();

    /** Itself and the entities below it, each before those that extend it. */
    List<ManagedModel> family();

    private static List<AttributeModel> declared(List<AttributeModel> all) {
        return all.stream().filter(AttributeModel::declared).toList();
    }

    /** The attribute of that name, or null. */
    default @Nullable AttributeModel attribute(String name) {
        for (AttributeModel attribute : attributes()) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** The name of an attribute that may have been meant; null where there are no attributes. */
    default @Nullable String nearest(String name) {
        List<String> known = new ArrayList<>();
        attributes().forEach(attribute -> known.add(attribute.name()));
        return NearestName.of(name, known);
    }

    /** That member of its family; null where the class is none. */
    default @Nullable ManagedModel narrowed(Class<?> subtype) {
        for (ManagedModel member : family()) {
            if (member.type() == subtype) {
                return member;
            }
        }
        return null;
    }

    /** Whether it is known what the attribute refers to; where not, the mapping has a problem. */
    static boolean known(AttributeModel attribute) {
        boolean keys = !(attribute instanceof EntityCollection collection)
                || !(collection.shape().mapKey() instanceof MapKey.OfEntity entity)
                || entity.target().bound();
        return keys
                && (!(attribute instanceof AssociationAttribute association)
                        || association.association().target().bound());
    }

    /** What the value of an attribute is, or each element of a collection; null for a basic one. */
    static @Nullable ManagedModel valueOf(AttributeModel attribute) {
        if (attribute instanceof AssociationAttribute association) {
            return new Entity(association.target());
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return new Embeddable(embedded.embeddable());
        }
        EmbeddableModel element = attribute instanceof CollectionAttribute collection
                ? collection.elements().embeddable()
                : null;
        return element == null ? null : new Embeddable(element);
    }

    /** What the keys of a map are; null for basic ones, and where the attribute is no map. */
    static @Nullable ManagedModel keyOf(AttributeModel attribute) {
        MapKey key = attribute instanceof EntityCollection collection
                ? collection.shape().mapKey()
                : null;
        if (key instanceof MapKey.OfEntity entity) {
            return new Entity(entity.target().model());
        }
        if (key instanceof MapKey.OfElement ofElement) {
            AttributeModel leaf = ofElement.path().leaf();
            return leaf == null ? idOf(((EntityCollection) attribute).target()) : valueOf(leaf);
        }
        return null;
    }

    private static @Nullable ManagedModel idOf(EntityModel entity) {
        return entity.id().form() instanceof IdModel.Embedded embedded
                ? new Embeddable(embedded.attribute().embeddable())
                : null;
    }

    /** Whether the attribute is a map. */
    static boolean isMap(AttributeModel attribute) {
        return attribute instanceof EntityCollection entities
                        && entities.shape().mapKey() != null
                || attribute instanceof CollectionAttribute values
                        && values.elements().keyType() != null;
    }

    /** Whether the attribute is a collection or a map. */
    static boolean isPlural(AttributeModel attribute) {
        return attribute instanceof EntityCollection || attribute instanceof CollectionAttribute;
    }

    /** What Jakarta Persistence calls an attribute of that kind. */
    static PersistentAttributeType kindOf(AttributeModel attribute) {
        if (attribute instanceof AssociationAttribute association) {
            return switch (association.association().kind()) {
                case MANY_TO_ONE -> PersistentAttributeType.MANY_TO_ONE;
                case ONE_TO_ONE -> PersistentAttributeType.ONE_TO_ONE;
                case ONE_TO_MANY -> PersistentAttributeType.ONE_TO_MANY;
                case MANY_TO_MANY -> PersistentAttributeType.MANY_TO_MANY;
            };
        }
        if (attribute instanceof CollectionAttribute) {
            return PersistentAttributeType.ELEMENT_COLLECTION;
        }
        return attribute instanceof EmbeddedAttribute
                ? PersistentAttributeType.EMBEDDED
                : PersistentAttributeType.BASIC;
    }
}
