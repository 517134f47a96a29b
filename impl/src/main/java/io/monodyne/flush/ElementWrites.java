package io.monodyne.flush;

import io.monodyne.codec.Codec;
import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingLink;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.context.UnitOfWork;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.enhance.state.Interception;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Has the coming and going of the elements of a collection written: as links, or in the items of the elements. Session-lived. */
final class ElementWrites {

    private final PersistenceContext context;
    private final GraphOperations operations;

    ElementWrites(PersistenceContext context, GraphOperations operations) {
        this.context = context;
        this.operations = operations;
    }

    /** @param made whether it is known not to be stored yet */
    void add(CollectionState state, CollectionElement element, boolean made, UnitOfWork unit) {
        EntityCollection attribute = state.attribute();
        if (attribute.storage() instanceof CollectionStorage.Links links) {
            if (!links.inverse()) {
                link(state, links.side(), element.key(), element.position(), new Presence(true, made), unit);
            }
            return;
        }
        InverseSide side = ((CollectionStorage.Columns) attribute.storage()).side();
        ManagedEntity managed = element.managed();
        boolean writes = attribute.owned() || side.position() != null;
        if (!writes) {
            return;
        }
        if (managed == null) {
            throw FlushProblems.detachedElement(
                    state.owner().model().name(), state.path().name());
        }
        read(managed);
        if (attribute.owned()) {
            keepKey(managed, side, state.owner().key());
        }
        BasicAttribute position = side.position();
        if (position != null) {
            managed.keep(position, element.place() == null ? null : Snapshot.storedForm(position, element.place()));
        }
    }

    /** Whether a link shall be there, and whether it is known not to be yet. */
    private record Presence(boolean present, boolean made) {}

    private static void link(
            CollectionState state,
            LinkSide side,
            EntityKey element,
            @Nullable AttributeValue position,
            Presence presence,
            UnitOfWork unit) {
        PendingLink.Address address = PendingLink.Address.of(side, state.owner().key(), element);
        ManagedEntity owner = state.owner();
        unit.link(new PendingLink(
                address, owner.model(), owner.instance(), position, presence.present(), presence.made()));
    }

    private static void keepKey(ManagedEntity element, InverseSide side, @Nullable EntityKey owner) {
        List<ModelPath> columns = side.key();
        Object[] components = owner == null ? null : owner.components();
        for (int i = 0; i < columns.size(); i++) {
            BasicAttribute column = (BasicAttribute) columns.get(i).leaf();
            Codec<Object> codec = column.codec();
            element.keep(
                    column, components == null ? null : Snapshot.storedForm(column, codec.fromKeyValue(components[i])));
        }
    }

    /** An update relies on what is stored of the item, so an unread reference is read first. */
    private static void read(ManagedEntity element) {
        EntityState state = EntityState.of(element.instance());
        if (state != null && element.status() == Status.REFERENCE) {
            Interception.load(state, element.instance());
        }
    }

    /** What was an element is one no longer; it may be an orphan. */
    void remove(CollectionState state, EntityKey key, UnitOfWork unit) {
        EntityCollection attribute = state.attribute();
        if (attribute.storage() instanceof CollectionStorage.Links links) {
            if (!links.inverse()) {
                link(state, links.side(), key, null, new Presence(false, false), unit);
            }
        } else {
            forget(state, key);
        }
        if (attribute.association().orphanRemoval()) {
            removeOrphan(state, key, unit);
        }
    }

    /** What was taken out of a collection and did not go to another one has no owner any more. */
    void removeOrphan(CollectionState state, EntityKey key, UnitOfWork unit) {
        if (!movedOn(state, key) && !linkedByAnother(state, key, unit)) {
            operations.removeOrphan(state.attribute().target(), key);
        }
    }

    private void forget(CollectionState state, EntityKey key) {
        InverseSide side = ((CollectionStorage.Columns) state.attribute().storage()).side();
        if (!state.attribute().owned() && side.position() == null) {
            return;
        }
        ManagedEntity element = operations.find(state.attribute().target(), key); // it may have been detached
        if (element == null
                || element.status() == Status.REMOVED
                || movedOn(state, key)
                || !ownedBy(element, side, state.owner().key())) {
            return;
        }
        read(element);
        if (state.attribute().owned()) {
            keepKey(element, side, null);
        }
        BasicAttribute position = side.position();
        if (position != null) {
            element.keep(position, null);
        }
    }

    /** Whether the key that is kept for the collection is still that of its owner: another one may have taken the element meanwhile. */
    private static boolean ownedBy(ManagedEntity element, InverseSide side, EntityKey owner) {
        if (side.mappedBy() != null) {
            return true;
        }
        Object[] components = owner.components();
        for (int i = 0; i < components.length; i++) {
            BasicAttribute column = (BasicAttribute) side.key().get(i).leaf();
            Object kept = element.kept(column);
            Object keyValue = kept == null
                    ? null
                    : column.codec()
                            .keyValue(
                                    kept instanceof AttributeValue stored
                                            ? column.codec().decode(stored)
                                            : kept);
            if (!components[i].equals(keyValue)) {
                return false;
            }
        }
        return true;
    }

    /** Whether another owner has made a link to the element. */
    private static boolean linkedByAnother(CollectionState state, EntityKey key, UnitOfWork unit) {
        return state.attribute().storage() instanceof CollectionStorage.Links links
                && unit.links().stream()
                        .anyMatch(link -> link.present()
                                && link.address().link() == links.side().link()
                                && link.address().target().equals(key)
                                && !link.address().owner().equals(state.owner().key()));
    }

    /** Whether an element of an inverse side refers to another owner now: then it was moved, and is no orphan. */
    private boolean movedOn(CollectionState state, EntityKey key) {
        if (!(state.attribute().storage() instanceof CollectionStorage.Columns columns)) {
            return false;
        }
        ManagedEntity element = context.find(key);
        AssociationPath owning = columns.side().owning();
        if (element == null || element.status() == Status.REMOVED) {
            return false;
        }
        if (owning == null) {
            return element.kept(columns.side().key().get(0).leaf()) != null
                    && !ownedBy(element, columns.side(), state.owner().key());
        }
        Object referred = owning.get(element.instance());
        if (referred == null) {
            return false;
        }
        ManagedEntity owner = context.find(referred);
        return owner == null // detached, or not persisted yet
                ? !state.owner().key().equals(owning.attribute().target().keyOf(referred))
                : owner != state.owner() && owner.status() != Status.REMOVED;
    }

    /** The owner of the collection goes: so do its links, and its key in what stays. */
    void leave(CollectionState state, EntityKey key, UnitOfWork unit) {
        EntityCollection attribute = state.attribute();
        if (attribute.storage() instanceof CollectionStorage.Links links) {
            link(state, links.side(), key, null, new Presence(false, false), unit);
        } else if (attribute.owned()) {
            forget(state, key);
        }
        if (attribute.association().orphanRemoval()) {
            removeOrphan(state, key, unit); // it may have been taken out before the removal was flushed
        }
    }
}
