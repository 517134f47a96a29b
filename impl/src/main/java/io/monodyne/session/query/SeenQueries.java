package io.monodyne.session.query;

import io.monodyne.query.term.BoundStatement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The different statements that were planned, the first ones where there are very many. Factory-lived, thread-safe. */
final class SeenQueries {

    private static final int MOST = 5_000;

    private final Map<String, BoundStatement> seen = new LinkedHashMap<>();
    private boolean complete = true;

    synchronized void add(String text, BoundStatement statement) {
        if (seen.size() < MOST) {
            seen.putIfAbsent(text, statement);
        } else if (!seen.containsKey(text)) {
            complete = false;
        }
    }

    /** By their texts. */
    synchronized Map<String, BoundStatement> all() {
        return new LinkedHashMap<>(seen);
    }

    /** Whether none is missing. */
    synchronized boolean complete() {
        return complete;
    }
}
