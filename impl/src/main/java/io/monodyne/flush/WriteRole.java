package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UniqueModel;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a write does for its entity; decides what its failure means. */
sealed interface WriteRole {

    /** Puts the item of a new entity. */
    record Insert() implements WriteRole {}

    /** Puts the item of an entity over another one of the entity, or none. */
    record Overwrite() implements WriteRole {}

    /** Changes or replaces the item of an entity that is stored. */
    record Update() implements WriteRole {}

    /** Deletes the item of an entity. */
    record Delete() implements WriteRole {}

    /** Checks that an entity is still as it was read. */
    record Check() implements WriteRole {}

    /** Takes a unique value, free or given up in the same plan. */
    record Claim(UniqueModel unique) implements WriteRole {}

    /** Makes or deletes a link between two entities. */
    record Link(LinkModel link) implements WriteRole {}

    /**
     * Writes an item by its key.
     *
     * @param relied what of the item it was computed from
     */
    record Direct(DirectWrite write, Map<AttributePath, Optional<AttributeValue>> relied) implements WriteRole {}

    /**
     * Does what another role does, under a demand of the application.
     *
     * @param read what was read of the entity
     */
    record Demanded(WriteRole role, Snapshot read) implements WriteRole {}

    /** Gives a unique value up. */
    record Release(UniqueModel unique) implements WriteRole {}
}
