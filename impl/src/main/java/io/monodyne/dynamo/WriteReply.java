package io.monodyne.dynamo;

import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import java.util.Set;

/**
 * What a single write is to answer.
 *
 * @param returned of the item
 * @param once whether it is sent once at most: where its answer is lost, its outcome is unknown. For what must not be done twice and can't
 *     be recognised
 * @param reported besides
 */
public record WriteReply(ReturnedValues returned, boolean once, Set<Reported> reported) {

    /** Whether it was done, and no more. */
    public static final WriteReply NOTHING = new WriteReply(ReturnedValues.NONE, false, Set.of());

    public WriteReply {
        reported = Set.copyOf(reported);
    }
}
