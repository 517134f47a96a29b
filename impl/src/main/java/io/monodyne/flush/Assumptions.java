package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a plan takes for granted of an item that it does not know, and demands as a condition. Immutable.
 *
 * @param missing the maps inside the item that are not there
 * @param version the moment that is its version; null where nothing is known of it
 */
record Assumptions(Set<AttributePath> missing, @Nullable AttributeValue version) {

    static final Assumptions NONE = new Assumptions(Set.of(), null);

    Assumptions {
        missing = Set.copyOf(missing);
    }
}
