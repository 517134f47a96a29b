package io.monodyne.metamodel;

/**
 * The inverse side of a one-to-one: the key is stored with the entity that is referred to.
 *
 * @param inverse how that entity is found
 */
public record InverseReference(
        AttributeFacts facts, Accessor accessor, AssociationFacts association, InverseSide inverse)
        implements AssociationAttribute {}
