package io.monodyne.session.query;

import io.monodyne.MonodyneSettings;
import io.monodyne.query.plan.AccessLimit;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one query is to be run: what its setters and hints have said. Lives as long as its query. */
final class QueryOptions {

    static final String ACCESS = MonodyneSettings.QUERY_ACCESS;
    static final String INDEX = MonodyneSettings.QUERY_INDEX;
    static final String CURSOR = MonodyneSettings.QUERY_CURSOR;
    static final String CONSISTENCY = MonodyneSettings.CONSISTENCY;
    static final String TIMEOUT = "jakarta.persistence.query.timeout";
    static final String RETRIEVE_MODE = "jakarta.persistence.cache.retrieveMode";
    static final String STORE_MODE = "jakarta.persistence.cache.storeMode";

    private final Map<String, Object> hints = new LinkedHashMap<>();
    private int first;
    private int most = Integer.MAX_VALUE;
    private @Nullable FlushModeType flushMode;
    private LockModeType lockMode = LockModeType.NONE;
    private @Nullable Integer timeout;
    private @Nullable AccessLimit access;
    private @Nullable String index;
    private @Nullable String cursor;

    int first() {
        return first;
    }

    void first(int results) {
        first = notNegative("setFirstResult", results);
    }

    int most() {
        return most;
    }

    void most(int results) {
        most = notNegative("setMaxResults", results);
    }

    private static int notNegative(String setter, int results) {
        if (results < 0) {
            throw QueryProblems.negative(setter, results);
        }
        return results;
    }

    @Nullable
    FlushModeType flushMode() {
        return flushMode;
    }

    void flushMode(@Nullable FlushModeType mode) {
        flushMode = mode;
    }

    LockModeType lockMode() {
        return lockMode;
    }

    void lockMode(LockModeType mode) {
        lockMode = mode;
    }

    /** In milliseconds; null for no limit of its own. */
    @Nullable
    Integer timeout() {
        return timeout;
    }

    void timeout(@Nullable Integer milliseconds) {
        timeout = milliseconds;
    }

    /** How much it may read; null for what the unit says. */
    @Nullable
    AccessLimit access() {
        return access;
    }

    /** The index that its first variable is read by, empty for the table; null for any. */
    @Nullable
    String index() {
        return index;
    }

    /** Whether it gives a cursor. */
    boolean cursors() {
        return cursor != null;
    }

    /** The cursor that it goes on behind; null for the beginning. */
    @Nullable
    String after() {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    Map<String, Object> hints() {
        return hints;
    }

    /** @throws IllegalArgumentException where a hint that is known has a value that it can't have; unknown ones are kept and ignored */
    void hint(String name, @Nullable Object value) {
        if (value == null) {
            throw QueryProblems.badHint(name, "a value");
        }
        switch (name) {
            case ACCESS -> access = limit(value);
            case TIMEOUT -> timeout = milliseconds(value);
            case INDEX -> index = value.toString().strip();
            case CURSOR -> cursor = value.toString();
            default -> {}
        }
        hints.put(name, value);
    }

    private static AccessLimit limit(Object value) {
        try {
            return AccessLimit.valueOf(value.toString().strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw QueryProblems.badHint(ACCESS, "keyed, extent or scan");
        }
    }

    private static Integer milliseconds(Object value) {
        try {
            return Integer.valueOf(value.toString().strip());
        } catch (NumberFormatException e) {
            throw QueryProblems.badHint(TIMEOUT, "a number of milliseconds");
        }
    }

    /** All results from the beginning, without cursors. */
    void whole() {
        first = 0;
        most = Integer.MAX_VALUE;
        cursor = null;
    }

    /** Takes over what others say. */
    void takeOver(QueryOptions others) {
        hints.putAll(others.hints);
        first = others.first;
        most = others.most;
        flushMode = others.flushMode;
        lockMode = others.lockMode;
        timeout = others.timeout;
        access = others.access;
        index = others.index;
        cursor = others.cursor;
    }
}
