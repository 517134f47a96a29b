package io.monodyne.load;

import io.monodyne.context.PendingLink;
import io.monodyne.enhance.EnhancedType;
import io.monodyne.enhance.Enhancer;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.ReferenceAttribute;

/** What loading works with, shared by all sessions. Factory-lived, thread-safe. */
public record LoadServices(
        Enhancer enhancer,
        SnapshotReader reader,
        ItemReader items,
        AssociationQueries queries,
        PartitionReader partitions) {

    /** Whether a reference to the entity can be handed out before its item is read: its class is known then. */
    boolean canRefer(EntityModel target) {
        return target.ofOneClass() && enhancer.typeOf(target).lazy();
    }

    /** Whether there is a link, by one GetItem. */
    boolean linkExists(PendingLink.Address address) {
        return reader.exists(
                items.table(address.link().owner().entity().model()),
                address.link().itemKey(address.owner(), address.target()));
    }

    /** Whether an attribute of an instance can be left to be loaded when it is first used. */
    boolean canDefer(EntityModel owner, AssociationPath path) {
        AssociationAttribute attribute = path.attribute();
        boolean single = attribute instanceof InverseReference
                || attribute instanceof ReferenceAttribute reference && !reference.identifies();
        EnhancedType type = enhancer.typeOf(owner);
        return single && path.embedded().isEmpty() && type.lazy();
    }
}
