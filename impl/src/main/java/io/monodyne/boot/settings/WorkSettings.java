package io.monodyne.boot.settings;

import io.monodyne.ReadConsistency;
import io.monodyne.cache.CachePolicy;
import io.monodyne.flush.WriteOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How sessions read, notice changes and write.
 *
 * @param serializableTypes class names and {@code package.*}
 * @param tenant of entity managers that are given none; null for no tenant
 * @param subclasses whether classes are generated that notice changes
 */
public record WorkSettings(
        ReadConsistency consistency,
        WriteOptions writes,
        QuerySettings queries,
        CachePolicy cache,
        Set<String> serializableTypes,
        @Nullable Object tenant,
        boolean subclasses) {

    public WorkSettings {
        serializableTypes = Set.copyOf(serializableTypes);
    }
}
