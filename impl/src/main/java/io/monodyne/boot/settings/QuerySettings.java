package io.monodyne.boot.settings;

import io.monodyne.MonodyneSettings;
import io.monodyne.query.plan.AccessLimit;
import org.jspecify.annotations.Nullable;

/**
 * How queries are run.
 *
 * @param access how much a query may read that says nothing of it
 * @param planCacheSize how many are kept parsed and planned
 * @param cursorKey the secret that cursors are signed with; null for a random one
 */
public record QuerySettings(
        AccessLimit access, long planCacheSize, @Nullable String cursorKey) {

    private static final long PLANS = 2_000;
    private static final int SHORTEST_KEY = 16;

    static QuerySettings read(SettingReader reader, SettingProblems problems) {
        String key = reader.text(MonodyneSettings.QUERY_CURSOR_KEY);
        if (key != null && key.length() < SHORTEST_KEY) {
            problems.badValue(
                    MonodyneSettings.QUERY_CURSOR_KEY,
                    "too short",
                    "a secret of at least " + SHORTEST_KEY + " characters");
        }
        refuseHint(reader, problems, MonodyneSettings.QUERY_INDEX);
        refuseHint(reader, problems, MonodyneSettings.QUERY_CURSOR);
        return new QuerySettings(
                reader.constant(MonodyneSettings.QUERY_ACCESS, AccessLimit.EXTENT),
                reader.number(MonodyneSettings.QUERY_PLAN_CACHE_SIZE, PLANS, 1, Long.MAX_VALUE),
                key);
    }

    /** What is said of one query can't be said of all. */
    private static void refuseHint(SettingReader reader, SettingProblems problems, String hint) {
        String text = reader.text(hint);
        if (text != null) {
            problems.badValue(hint, text, "no value for a unit: it is a hint of one query");
        }
    }

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "queries(" + access + ", " + planCacheSize + " plans)";
    }
}
