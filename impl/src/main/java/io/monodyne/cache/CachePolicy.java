package io.monodyne.cache;

import io.monodyne.metamodel.Cacheability;
import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.SharedCacheMode;
import java.time.Duration;

/**
 * What is kept in the second-level cache, how much and for how long.
 *
 * @param mode of the unit (Jakarta Persistence 3.2, section 3.10.1); unspecified means the entities marked cacheable
 * @param maximumSize snapshots
 */
public record CachePolicy(SharedCacheMode mode, long maximumSize, Duration timeToLive) {

    boolean keeps(EntityModel entity) {
        return maximumSize > 0
                && switch (mode) {
                    case ALL -> true;
                    case NONE -> false;
                    case ENABLE_SELECTIVE, UNSPECIFIED -> entity.rules().cacheable() == Cacheability.YES;
                    case DISABLE_SELECTIVE -> entity.rules().cacheable() != Cacheability.NO;
                };
    }
}
