package io.monodyne.metamodel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The callbacks of an entity in the order they run: default listeners, listeners, then methods, superclasses first. */
public final class Callbacks {

    private static final Callbacks NONE = new Callbacks(Map.of());

    private final Map<LifecycleEvent, List<Consumer<Object>>> byEvent = new EnumMap<>(LifecycleEvent.class);

    public Callbacks(Map<LifecycleEvent, List<Consumer<Object>>> byEvent) {
        byEvent.forEach((event, callbacks) -> this.byEvent.put(event, List.copyOf(callbacks)));
    }

    public static Callbacks none() {
        return NONE;
    }

    public boolean has(LifecycleEvent event) {
        return byEvent.containsKey(event);
    }

    /** Runs them; a runtime exception of one passes to the caller as it is, and the rest does not run. */
    public void fire(LifecycleEvent event, Object entity) {
        List<Consumer<Object>> callbacks = byEvent.get(event);
        if (callbacks != null) {
            for (Consumer<Object> callback : callbacks) {
                callback.accept(entity);
            }
        }
    }
}
