package io.monodyne.metamodel;

/**
 * A collection or map of entities.
 *
 * @param shape how the elements are held in Java, and in which order
 * @param storage where it is stored which elements there are
 */
public record EntityCollection(
        AttributeFacts facts,
        Accessor accessor,
        AssociationFacts association,
        CollectionShape shape,
        CollectionStorage storage)
        implements AssociationAttribute {

    /** Whether changes of the collection are changes of its owner: not those of an inverse side. */
    public boolean owned() {
        return storage instanceof CollectionStorage.Links links
                ? !links.inverse()
                : storage instanceof CollectionStorage.Columns columns && columns.owned();
    }
}
