package io.monodyne.metamodel;

import io.monodyne.codec.Codec;

/**
 * An attribute that refers to entities. The item holds nothing under its name: what is stored of it are columns, here or in other
 * items. Factory-lived, immutable.
 */
public sealed interface AssociationAttribute extends AttributeModel
        permits ReferenceAttribute, InverseReference, EntityCollection {

    AssociationFacts association();

    @Override
    default boolean stored() {
        return false;
    }

    /** Stores nothing. */
    @Override
    default Codec<Object> codec() {
        return NothingCodec.INSTANCE;
    }

    /** The entity that is referred to. */
    default EntityModel target() {
        return association().target().model();
    }
}
