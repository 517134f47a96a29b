package io.monodyne.flush;

import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.UniqueModel;

/** What a write does for its entity; decides what its failure means. */
sealed interface WriteRole {

    /** Puts the item of a new entity. */
    record Insert() implements WriteRole {}

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

    /** Gives a unique value up. */
    record Release(UniqueModel unique) implements WriteRole {}
}
