package io.monodyne.readable;

import io.monodyne.dynamo.Item;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as plain maps: Java values by the names of the attributes, embeddables as maps of their own, keys of references by dotted names. What
 * is absent is left out. Stateless.
 */
public final class PlainAttributes {

    private PlainAttributes() {}

    /** All that is known of an entity. */
    public static Map<String, Object> of(Snapshot snapshot) {
        return of(
                snapshot.model().attributes(),
                attribute -> snapshot.loaded(attribute.ordinal()) ? snapshot.attributeValue(attribute) : null);
    }

    /** What a part of an item says; what is stored in a key alone is left out. */
    public static Map<String, Object> of(EntityModel model, Item item) {
        return of(model.attributes(), attribute -> attribute.stored() ? item.get(attribute.storedName()) : null);
    }

    private static Map<String, Object> of(
            List<AttributeModel> attributes, Function<AttributeModel, @Nullable AttributeValue> stored) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (AttributeModel attribute : attributes) {
            boolean readable = !(attribute instanceof AssociationAttribute) && !attribute.is(AttributeFlag.HIDDEN);
            AttributeValue value = readable ? stored.apply(attribute) : null;
            if (value != null && !Boolean.TRUE.equals(value.nul())) {
                plain.put(attribute.name(), plain(attribute, value));
            }
        }
        return plain;
    }

    private static Object plain(AttributeModel attribute, AttributeValue value) {
        if (attribute instanceof EmbeddedAttribute embedded && value.hasM()) {
            EmbeddableModel embeddable = embedded.embeddable();
            return of(embeddable.attributes(), member -> value.m().get(member.storedName()));
        }
        return attribute.codec().decode(value);
    }
}
