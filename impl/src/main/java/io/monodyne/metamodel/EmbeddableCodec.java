package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import io.monodyne.codec.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An embeddable as a nested map: members that are null are absent, an embeddable whose members are all null is an empty map,
 * and a null embeddable is no attribute at all, so that the three can be told apart on reading.
 */
final class EmbeddableCodec implements Codec<Object> {

    private final EmbeddableModel model;

    EmbeddableCodec(EmbeddableModel model) {
        this.model = model;
    }

    @Override
    public AttributeValue encode(Object value) {
        List<AttributeModel> attributes = model.attributes();
        Map<String, AttributeValue> members = new LinkedHashMap<>(attributes.size() * 2);
        for (AttributeModel attribute : attributes) {
            if (!attribute.stored()) {
                continue;
            }
            Object member = attribute.mutated(attribute.accessor().get(value));
            AttributeValue stored = member == null ? null : attribute.codec().encode(member);
            if (stored != null) {
                members.put(attribute.storedName(), stored);
            }
        }
        return AttributeValue.fromM(members);
    }

    @Override
    public Object decode(AttributeValue value) {
        return decode(value, Links.NONE);
    }

    @Override
    public Object decode(AttributeValue value, Links links) {
        if (!value.hasM()) {
            throw MetamodelProblems.notAMap(model.type(), value.type().name());
        }
        List<AttributeModel> attributes = model.attributes();
        @Nullable Object[] members = new @Nullable Object[attributes.size()];
        for (AttributeModel attribute : attributes) {
            AttributeValue stored = value.m().get(attribute.storedName());
            if (attribute.stored() && stored != null && !Boolean.TRUE.equals(stored.nul())) { // NULL stands for absent
                members[attribute.ordinal()] = attribute.codec().decode(stored, links);
            }
        }
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof ReferenceAttribute reference) {
                members[attribute.ordinal()] = linked(reference, members, links);
            }
        }
        return links.keysOnly() ? new Object() : model.instantiate(members);
    }

    /** What the columns of a reference, which are members, too, stand for. */
    private static @Nullable Object linked(ReferenceAttribute reference, @Nullable Object[] members, Links links) {
        Object[] key = new Object[reference.key().size()];
        for (int i = 0; i < key.length; i++) {
            AttributeModel column = reference.key().get(i).leaf();
            Object value = members[column.ordinal()];
            Object keyValue = value == null ? null : column.codec().keyValue(value);
            if (keyValue == null) {
                return null;
            }
            key[i] = keyValue;
        }
        return links.linked(reference, key);
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public boolean same(Object a, Object b) {
        return a == b || Snapshot.sameAttributeValue(encode(a), encode(b));
    }

    @Override
    public @Nullable Class<?> keyType() {
        return null;
    }

    @Override
    public @Nullable Object keyValue(Object value) {
        return null;
    }
}
