package io.monodyne.dynamo;

import io.monodyne.RequestEvent;
import io.monodyne.RequestListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Tells the log and the listeners of every request; costs nothing where nobody listens. Factory-lived, thread-safe. */
final class RequestLog {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.monodyne.request");
    private static final String CAPACITY = "ConsumedCapacity";

    private final boolean values;
    private final List<RequestListener> listeners;
    private final boolean capacityWanted;

    RequestLog(RequestOptions options) {
        this.values = options.logValues();
        this.listeners = options.listeners();
        this.capacityWanted = listeners.stream().anyMatch(RequestListener::wantsCapacity);
    }

    boolean capacityWanted() {
        return capacityWanted;
    }

    /**
     * Tells of a request that has come to its end.
     *
     * @param started by {@link System#nanoTime}
     * @param answer null where there is none
     * @param failure null where it was done
     */
    void tell(
            Sending sending, int attempts, long started, @Nullable SdkPojo answer, @Nullable RuntimeException failure) {
        if (!LOGGER.isDebugEnabled() && listeners.isEmpty()) {
            return;
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - started);
        if (LOGGER.isDebugEnabled()) {
            LOGGER.debug("{}", line(sending, attempts, duration, failure));
        }
        if (!listeners.isEmpty()) {
            Double capacity = capacityWanted && answer != null ? capacity(answer) : null;
            RequestEvent event = new RequestEvent(
                    sending.operation(),
                    sending.tables(),
                    shown -> Printable.toString(sending.line(), shown),
                    new RequestEvent.Outcome(attempts, duration, capacity, failure));
            listeners.forEach(listener -> tell(listener, event));
        }
    }

    /** What is logged: the request in one line, how long it took, and what was out of the ordinary. */
    String line(Sending sending, int attempts, Duration duration, @Nullable RuntimeException failure) {
        return Printable.toString(sending.line(), values) + "   (" + duration.toMillis() + " ms"
                + (attempts > 1 ? ", " + attempts + " attempts" : "")
                + (failure == null ? "" : ", " + failure.getClass().getSimpleName()) + ")";
    }

    private static void tell(RequestListener listener, RequestEvent event) {
        try {
            listener.sent(event);
        } catch (RuntimeException e) {
            LOGGER.warn("A request listener of {} has failed", listener.getClass(), e);
        }
    }

    private static @Nullable Double capacity(SdkPojo answer) {
        for (SdkField<?> field : answer.sdkFields()) {
            if (field.memberName().equals(CAPACITY)) {
                Object consumed = field.getValueOrDefault(answer);
                return consumed instanceof List<?> several
                        ? several.stream().mapToDouble(RequestLog::units).sum()
                        : units(consumed);
            }
        }
        return null;
    }

    private static double units(@Nullable Object consumed) {
        Double units = consumed instanceof ConsumedCapacity capacity ? capacity.capacityUnits() : null;
        return units == null ? 0 : units;
    }
}
