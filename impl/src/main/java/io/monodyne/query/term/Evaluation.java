package io.monodyne.query.term;

import io.monodyne.codec.Links;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is the same for all rows of one execution of a statement: parameters, the current time, how subqueries run. Of one thread. */
public final class Evaluation {

    private final Map<String, @Nullable Object> parameters;
    private final Instant now;
    private final ZoneId zone;
    private final Subqueries subqueries;
    private final Links links;
    private final Map<Object, Object> prepared = new IdentityHashMap<>();

    /**
     * @param parameters by name, positional ones by their number; entities as {@link EntityRow}, collections of them as collections of those
     * @param now what all functions of the current time answer
     * @param zone of local dates and times
     * @param links what references inside embeddables become where an embeddable is a value
     */
    public Evaluation(
            Map<String, @Nullable Object> parameters, Instant now, ZoneId zone, Subqueries subqueries, Links links) {
        this.parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
        this.now = now;
        this.zone = zone;
        this.subqueries = subqueries;
        this.links = links;
    }

    /** With the zone of the JVM, and references inside embeddables left null. */
    public Evaluation(Map<String, @Nullable Object> parameters, Instant now, Subqueries subqueries) {
        this(parameters, now, ZoneId.systemDefault(), subqueries, Links.NONE);
    }

    /** The value of a parameter, which has to be bound. */
    public @Nullable Object parameter(String name) {
        return parameters.get(name);
    }

    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    public Instant now() {
        return now;
    }

    public ZoneId zone() {
        return zone;
    }

    public Subqueries subqueries() {
        return subqueries;
    }

    public Links links() {
        return links;
    }

    /** What {@link #prepare} was last given for a term; null for nothing. */
    @Nullable
    Object prepared(Object term) {
        return prepared.get(term);
    }

    void prepare(Object term, Object made) {
        prepared.put(term, made);
    }

    /** What is made once for a term in an execution. */
    Object prepared(Object term, Supplier<Object> making) {
        Object found = prepared.get(term);
        if (found == null) {
            found = making.get();
            prepared.put(term, found);
        }
        return found;
    }
}
