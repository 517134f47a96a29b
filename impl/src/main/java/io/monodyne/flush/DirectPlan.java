package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What becomes of a direct write. Immutable.
 *
 * @param main the write of the item itself
 * @param sentinels writes of unique values
 * @param relied what of the item it was computed from
 * @param repeatable whether it may be done twice, with whatever others write in between
 */
record DirectPlan(
        PlannedWrite main,
        List<PlannedWrite> sentinels,
        Map<AttributePath, Optional<AttributeValue>> relied,
        boolean repeatable) {

    DirectPlan {
        sentinels = List.copyOf(sentinels);
        relied = Map.copyOf(relied);
    }

    List<PlannedWrite> writes() {
        List<PlannedWrite> writes = new ArrayList<>();
        writes.add(main);
        writes.addAll(sentinels);
        return writes;
    }
}
