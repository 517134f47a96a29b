package io.monodyne.benchmark.stub;

/** How many requests were sent, and how many bytes their bodies had. */
public record Traffic(long requests, long bytes) {

    static final Traffic NONE = new Traffic(0, 0);

    Traffic plus(int body) {
        return new Traffic(requests + 1, bytes + body);
    }

    public Traffic minus(Traffic earlier) {
        return new Traffic(requests - earlier.requests, bytes - earlier.bytes);
    }
}
