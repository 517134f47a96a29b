package io.monodyne.boot.settings;

import io.monodyne.RequestListener;
import java.time.Duration;
import java.util.List;

/**
 * How requests are sent.
 *
 * @param attempts of a request that is throttled or collides
 */
public record RequestSettings(Duration timeout, int attempts, boolean logValues, List<RequestListener> listeners) {

    public RequestSettings {
        listeners = List.copyOf(listeners);
    }
}
