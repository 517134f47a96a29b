package io.monodyne.metamodel;

import java.util.List;

/**
 * A reference to one entity whose key is stored with the referring one: a many-to-one, or the owning side of a one-to-one.
 *
 * @param key where the components of the target's id are stored, in their order: columns of its own, or attributes that it shares
 *     with the id or with others. From the object that the reference is an attribute of
 * @param owned whether the columns are its own, so that setting it writes them; not where they are mapped a second time
 * @param identifies whether its key is, or is a part of, the id of the referring entity, so that the id is taken from it
 */
public record ReferenceAttribute(
        AttributeFacts facts,
        Accessor accessor,
        AssociationFacts association,
        List<ModelPath> key,
        boolean owned,
        boolean identifies)
        implements AssociationAttribute {

    public ReferenceAttribute {
        key = List.copyOf(key);
    }
}
