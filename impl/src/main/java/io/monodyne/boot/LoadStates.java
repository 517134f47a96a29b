package io.monodyne.boot;

import io.monodyne.context.AttributeLoadState;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.AttributeModel;
import jakarta.persistence.spi.LoadState;
import jakarta.persistence.spi.ProviderUtil;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an instance without its factory (Jakarta Persistence 3.2, section 9.9): a lazy reference is unread
 * as a whole, or everything of it is loaded. Of instances that were not made by an entity manager nothing is known.
 * Stateless.
 */
final class LoadStates implements ProviderUtil {

    @Override
    public LoadState isLoaded(@Nullable Object entity) {
        EntityState state = EntityState.of(entity);
        if (entity == null || state == null) {
            return LoadState.UNKNOWN;
        }
        return AttributeLoadState.loaded(state.model(), entity) ? LoadState.LOADED : LoadState.NOT_LOADED;
    }

    @Override
    public LoadState isLoadedWithoutReference(@Nullable Object entity, String attribute) {
        EntityState state = EntityState.of(entity);
        AttributeModel found = state == null ? null : state.model().attribute(attribute);
        if (entity == null || state == null || found == null) {
            return LoadState.UNKNOWN;
        }
        return AttributeLoadState.loaded(state.model(), entity, found) ? LoadState.LOADED : LoadState.NOT_LOADED;
    }

    @Override
    public LoadState isLoadedWithReference(@Nullable Object entity, String attribute) {
        return isLoadedWithoutReference(entity, attribute);
    }
}
