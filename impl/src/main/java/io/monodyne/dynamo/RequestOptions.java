package io.monodyne.dynamo;

import io.monodyne.RequestListener;
import java.time.Duration;
import java.util.List;

/**
 * How requests are sent.
 *
 * @param timeout of one request, with the attempts that the SDK makes
 * @param attempts how often a request is sent that is throttled or collides
 * @param logValues whether the log shows keys and values
 * @param listeners who is told of every request
 */
public record RequestOptions(Duration timeout, int attempts, boolean logValues, List<RequestListener> listeners) {

    public RequestOptions {
        listeners = List.copyOf(listeners);
    }

    /** Ten seconds, eight attempts, nothing shown, nobody told. */
    public static RequestOptions standard() {
        return new RequestOptions(Duration.ofSeconds(10), 8, false, List.of());
    }
}
