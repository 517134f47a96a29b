package io.monodyne.dynamo;

import java.util.List;

/** A write, or a whole transaction, was not done, and certainly so. */
public final class WriteRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;

    WriteRejected(String message, List<Rejection> rejections, Throwable cause) {
        super(message, cause);
        this.rejections = List.copyOf(rejections);
    }

    /** The reasons, at least one, in the order of the writes; writes without one would have been done. */
    public List<Rejection> rejections() {
        return rejections;
    }
}
