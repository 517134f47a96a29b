package io.monodyne;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One request that was sent to DynamoDB, and how it went. Immutable; its texts are made when they are asked for. */
public final class RequestEvent {

    private final String operation;
    private final List<String> tables;
    private final Line line;
    private final Outcome outcome;

    /** The request in one line (a transaction: a line for it and one for each of its actions). */
    @FunctionalInterface
    public interface Line {

        /** @param values whether keys and values are shown; else a key is a short hash, and a value a question mark */
        String print(boolean values);
    }

    /**
     * How a request went.
     *
     * @param attempts how often it was sent; attempts of the SDK's own are not counted
     * @param duration from the first attempt to the last answer
     * @param capacity units consumed, of all tables and indexes; null where they were not asked for
     * @param failure what the SDK reported at last; null where the request was done
     */
    public record Outcome(
            int attempts,
            Duration duration,
            @Nullable Double capacity,
            @Nullable RuntimeException failure) {}

    public RequestEvent(String operation, List<String> tables, Line line, Outcome outcome) {
        this.operation = operation;
        this.tables = List.copyOf(tables);
        this.line = line;
        this.outcome = outcome;
    }

    /** The operation as DynamoDB calls it, e.g. {@code GetItem}. */
    public String operation() {
        return operation;
    }

    /** The tables it is about, each once. */
    public List<String> tables() {
        return tables;
    }

    /** The request in one line, safe to be logged: a key is a short hash, a value a question mark. */
    public String text() {
        return line.print(false);
    }

    /** The request in one line with all keys and values, e.g. for the assertions of a test. */
    public String textWithValues() {
        return line.print(true);
    }

    /** How often it was sent; attempts of the SDK's own are not counted. */
    public int attempts() {
        return outcome.attempts();
    }

    /** From the first attempt to the last answer. */
    public Duration duration() {
        return outcome.duration();
    }

    /** Units consumed, of all tables and indexes; empty where {@link RequestListener#wantsCapacity} asks for none. */
    public OptionalDouble capacity() {
        Double capacity = outcome.capacity();
        return capacity == null ? OptionalDouble.empty() : OptionalDouble.of(capacity);
    }

    /** What the SDK reported at last; empty where the request was done. Its message may show values. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(outcome.failure());
    }

    /** As {@link #text}. */
    @Override
    public String toString() {
        return text();
    }
}
