package io.monodyne.boot;

import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
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
        EntityState state = entity instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
        if (state == null) {
            return LoadState.UNKNOWN;
        }
        return state.loader() == null ? LoadState.LOADED : LoadState.NOT_LOADED;
    }

    @Override
    public LoadState isLoadedWithoutReference(@Nullable Object entity, String attribute) {
        LoadState whole = isLoaded(entity);
        return whole == LoadState.NOT_LOADED && isOfId(entity, attribute) ? LoadState.LOADED : whole;
    }

    @Override
    public LoadState isLoadedWithReference(@Nullable Object entity, String attribute) {
        return isLoadedWithoutReference(entity, attribute);
    }

    /** The id of a reference is there before its item is read. */
    private static boolean isOfId(@Nullable Object entity, String attribute) {
        EntityState state = entity instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
        return state != null
                && state.model().id().components().stream()
                        .anyMatch(component -> component.root().name().equals(attribute));
    }
}
