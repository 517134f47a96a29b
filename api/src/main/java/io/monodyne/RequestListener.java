package io.monodyne;

/**
 * Is told of every request that is sent to DynamoDB, once its answer is there. Set as
 * {@link MonodyneSettings#REQUEST_LISTENER}.
 *
 * <p>It is called by the thread that sent the request, and several threads may call it at once. What it throws is logged,
 * and does not disturb the request.
 */
@FunctionalInterface
public interface RequestListener {

    /** A request was answered, or has failed for good. */
    void sent(RequestEvent event);

    /**
     * Whether DynamoDB shall be asked what requests consume, so that {@link RequestEvent#capacity} tells it. Asked once, when
     * the factory is created.
     */
    default boolean wantsCapacity() {
        return false;
    }
}
