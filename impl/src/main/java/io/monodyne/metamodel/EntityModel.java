package io.monodyne.metamodel;

import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyLimits;
import io.monodyne.key.KeyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything known of one entity: its attributes by ordinal (inherited ones included), its id, how its item is addressed and
 * indexed, and what must hold when it is written. Factory-lived; immutable once the model is complete.
 */
public final class EntityModel {

    private final String name;
    private final Class<?> type;
    private final @Nullable EntityModel superEntity;
    private final List<Class<?>> lineage;
    private final TypeMark typeMark;
    private final List<AttributeModel> attributes;
    private final Map<String, AttributeModel> byName = new HashMap<>();
    private final List<AttributeModel> neverInserted;
    private final List<AttributeModel> values;
    private final List<AttributeModel> elementCollections;
    private final List<AttributeModel> hidden;
    private final List<ModelPath> tenantColumns;
    private final List<AssociationPath> associations;
    private final boolean elementReferences;
    private final boolean foreignKey;
    private final EntityKeys keys;
    private final EntityRules rules;
    private final Callbacks callbacks;
    private final List<EntityModel> subEntities = new ArrayList<>();
    private boolean sharesMark;
    private final List<RequiredKey> requiredKeys = new ArrayList<>();
    private final List<NativeHalf> nativeHalves = new ArrayList<>();

    EntityModel(EntityModelBuilder builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.superEntity = builder.superEntity;
        this.lineage = List.copyOf(builder.lineage);
        this.typeMark = builder.typeMark;
        this.attributes = List.copyOf(builder.attributes);
        this.keys = builder.keys();
        this.rules = builder.rules();
        this.callbacks = builder.callbacks;
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        this.values = attributes.stream()
                .filter(attribute -> attribute.declared()
                        && !(attribute instanceof AssociationAttribute)
                        && !(attribute instanceof CollectionAttribute))
                .toList();
        this.hidden = attributes.stream()
                .filter(attribute -> attribute.is(AttributeFlag.HIDDEN))
                .toList();
        this.elementCollections = attributes.stream()
                .filter(CollectionAttribute.class::isInstance)
                .toList();
        this.neverInserted = attributes.stream()
                .filter(attribute -> attribute.is(AttributeFlag.NOT_INSERTABLE))
                .toList();
        this.tenantColumns = TenantColumns.of(attributes);
        this.associations = Associations.of(attributes);
        this.elementReferences = Associations.inElements(attributes);
        this.foreignKey = associations.stream().anyMatch(path -> path.attribute() instanceof ReferenceAttribute)
                || !hidden.isEmpty();
        if (superEntity != null) {
            superEntity.subEntities.add(this);
        }
    }

    /** The entity name of Jakarta Persistence. */
    public String name() {
        return name;
    }

    public Class<?> type() {
        return type;
    }

    /** The entity it extends, mapped superclasses skipped; null for a root. */
    public @Nullable EntityModel superEntity() {
        return superEntity;
    }

    /** The classes whose state makes it up, mapped superclasses among them: topmost first, itself last. */
    public List<Class<?>> lineage() {
        return lineage;
    }

    /** The top of its hierarchy; itself where it extends no entity. */
    public EntityModel root() {
        EntityModel entity = this;
        while (entity.superEntity != null) {
            entity = entity.superEntity;
        }
        return entity;
    }

    /** Whether it is the given entity or extends it. */
    public boolean isA(EntityModel other) {
        for (EntityModel entity = this; entity != null; entity = entity.superEntity) {
            if (entity == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether no entity extends it and it extends none. */
    public boolean alone() {
        return superEntity == null && subEntities.isEmpty();
    }

    /** This and all entities below it whose items can exist, i.e. which are not abstract. */
    public List<EntityModel> concreteTypes() {
        List<EntityModel> concrete = new ArrayList<>();
        collectConcrete(concrete);
        return concrete;
    }

    private void collectConcrete(List<EntityModel> concrete) {
        if (typeMark.value() != null) {
            concrete.add(this);
        }
        subEntities.forEach(sub -> sub.collectConcrete(concrete));
    }

    /** Whether items of one class alone can be of it. */
    public boolean ofOneClass() {
        return subEntities.isEmpty()
                ? typeMark.value() != null
                : concreteTypes().size() == 1 && typeMark.value() != null;
    }

    /** The entity, this or below, that an item of the given mark is; null where it is none of them. */
    public @Nullable EntityModel concreteType(@Nullable AttributeValue mark) {
        if (mark == null) {
            return null;
        }
        if (same(mark, typeMark.value())) {
            return this;
        }
        for (EntityModel sub : subEntities) {
            EntityModel found = sub.concreteType(mark);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Texts are compared as such: to compare attribute values is to compare all types that they may be of, for each item that is read. */
    private static boolean same(AttributeValue mark, @Nullable AttributeValue value) {
        String text = mark.s();
        return value != null && (text == null ? mark.equals(value) : text.equals(value.s()));
    }

    void shareMark() {
        sharesMark = true;
    }

    /** Whether items of another entity have the same type mark, so that only their keys tell them apart. */
    public boolean sharesMark() {
        return sharesMark;
    }

    public TypeMark typeMark() {
        return typeMark;
    }

    /** By ordinal. */
    public List<AttributeModel> attributes() {
        return attributes;
    }

    /** Those that an instance holds one value of: neither collections, nor associations or columns of them. */
    public List<AttributeModel> values() {
        return values;
    }

    public List<AttributeModel> elementCollections() {
        return elementCollections;
    }

    /** What collections of others keep in its items. */
    public List<AttributeModel> hidden() {
        return hidden;
    }

    /** Where its items name a tenant: their own, and those of what they refer to. */
    public List<ModelPath> tenantColumns() {
        return tenantColumns;
    }

    /** Those that are left out of inserts. */
    public List<AttributeModel> neverInserted() {
        return neverInserted;
    }

    /** Used by {@code mapping} alone, until the model is complete. */
    public void require(RequiredKey key) {
        requiredKeys.add(key);
    }

    /** The keys without which an item would be missing in a collection that it belongs to. */
    public List<RequiredKey> requiredKeys() {
        return requiredKeys;
    }

    /** Used by {@code mapping} alone, until the model is complete. */
    public void limit(NativeHalf half) {
        nativeHalves.add(half);
    }

    /** What its items have of the keys of native indexes, mapped by it or by another entity of its table. */
    public List<NativeHalf> nativeHalves() {
        return nativeHalves;
    }

    /** Its associations, those inside embeddables included; inherited ones first, so that each has the same index in subtypes. */
    public List<AssociationPath> associations() {
        return associations;
    }

    /** Whether its items hold keys of other entities, so that these may have collections of it. */
    public boolean holdsForeignKey() {
        return foreignKey;
    }

    /** Whether its instances lead to no other entity. */
    public boolean unassociated() {
        return associations.isEmpty() && !elementReferences;
    }

    /** Whether elements of its element collections, or their keys, refer to entities. */
    public boolean hasElementReferences() {
        return elementReferences;
    }

    /** The association of that name, dotted inside an embeddable; null for none. */
    public @Nullable AssociationPath association(String associationName) {
        for (AssociationPath association : associations) {
            if (association.name().equals(associationName)) {
                return association;
            }
        }
        return null;
    }

    public AttributeModel attribute(int ordinal) {
        return attributes.get(ordinal);
    }

    /** The attribute of that Java name, or null. */
    public @Nullable AttributeModel attribute(String attributeName) {
        return byName.get(attributeName);
    }

    public EntityKeys keys() {
        return keys;
    }

    public IdModel id() {
        return keys.id();
    }

    public EntityRules rules() {
        return rules;
    }

    public @Nullable VersionModel version() {
        return rules.version();
    }

    public Callbacks callbacks() {
        return callbacks;
    }

    /**
     * The identity that an id object stands for.
     *
     * @throws IllegalArgumentException where it is null, has a null component or is of another type
     */
    public EntityKey keyOfId(@Nullable Object id) {
        if (id == null) {
            throw MetamodelProblems.nullId(name);
        }
        if (!id().javaType().isInstance(id)) {
            throw MetamodelProblems.wrongIdType(name, id().javaType(), id.getClass());
        }
        Object[] components = id().keyValuesOfId(id);
        if (components == null) {
            throw MetamodelProblems.nullId(name);
        }
        return keyOf(components);
    }

    /** The id object itself, once it is known to stand for an identity; exceptions as {@link #keyOfId}. */
    public Object requireId(@Nullable Object id) {
        keyOfId(id);
        return Objects.requireNonNull(id);
    }

    /** The identity of an entity; null while its id, or a part of it, is null. */
    public @Nullable EntityKey keyOf(Object entity) {
        Object[] components = id().keyValuesOfEntity(entity);
        return components == null ? null : keyOf(components);
    }

    /** The identity of a state of it. */
    public EntityKey keyOf(Snapshot snapshot) {
        EntityKey key = ForeignKeys.keyOf(snapshot, id().components(), this);
        if (key == null) {
            throw MetamodelProblems.noId(name);
        }
        return key;
    }

    /** The identity of the values of the components of an id, in Java; null where one of them is null. */
    public @Nullable EntityKey keyOfValues(@Nullable Object[] values) {
        Object[] components = id().keyValues(values);
        return components == null ? null : keyOf(components);
    }

    /** The identity of the key values of the components of an id. */
    public EntityKey keyOf(Object[] components) {
        return new EntityKey(root(), components.length == 1 ? components[0] : List.of(components));
    }

    /** The identity whose item has that address; null where none of this hierarchy can have it. */
    public @Nullable EntityKey keyAt(ItemKey itemKey) {
        Object[] components = keys.table().components(itemKey, id().components().size());
        return components == null ? null : keyOf(components);
    }

    /**
     * The address of the item of an identity.
     *
     * @throws io.monodyne.LimitExceededException where a half can't be computed or has too many bytes
     */
    public ItemKey itemKey(EntityKey key) {
        ItemKey itemKey;
        try {
            itemKey = keys.table().itemKey(key.components());
        } catch (IllegalArgumentException e) {
            throw MetamodelProblems.keyNotRendered(name, "key", e);
        }
        check("partition key", itemKey.partition(), KeyLimits.PARTITION_BYTES);
        check("sort key", itemKey.sort(), KeyLimits.SORT_BYTES);
        return itemKey;
    }

    private void check(String half, String text, int limit) {
        if (text.length() * 3 > limit) {
            int bytes = KeyText.utf8Length(text);
            if (bytes > limit) {
                throw MetamodelProblems.keyTooLong(name, half, bytes, limit);
            }
        }
    }

    @Override
    public String toString() {
        return "entity " + name + Arrays.toString(byName.keySet().toArray());
    }
}
