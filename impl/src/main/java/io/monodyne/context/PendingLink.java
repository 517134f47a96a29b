package io.monodyne.context;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.LinkSide;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a transaction has flushed of one link. Immutable.
 *
 * @param model of the entity whose collection it is of
 * @param instance that entity, for exceptions to name
 * @param position of the target in the collection; null for none
 * @param present whether the link shall be there
 * @param made whether there was none before this transaction, so far as is known
 */
public record PendingLink(
        Address address,
        EntityModel model,
        Object instance,
        @Nullable AttributeValue position,
        boolean present,
        boolean made) {

    /** Which link: of which association, from whom to whom. */
    public record Address(LinkModel link, EntityKey owner, EntityKey target) {

        /** The link that stands for an element of the collection at one of its sides. */
        public static Address of(LinkSide side, EntityKey collection, EntityKey element) {
            return side.mappedBy() == null
                    ? new Address(side.link(), collection, element)
                    : new Address(side.link(), element, collection);
        }
    }

    /** What was there before this transaction is known from the first change of it. */
    PendingLink asMade(boolean first) {
        return new PendingLink(address, model, instance, position, present, first);
    }

    PendingLink asAbsent() {
        return new PendingLink(address, model, instance, null, false, made);
    }
}
