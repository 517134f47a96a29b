package io.monodyne.metamodel;

import io.monodyne.codec.Codec;

/** An embeddable, stored as a nested map. */
public record EmbeddedAttribute(AttributeFacts facts, Accessor accessor, EmbeddableModel embeddable)
        implements AttributeModel {

    @Override
    public Codec<Object> codec() {
        return embeddable.codec();
    }
}
