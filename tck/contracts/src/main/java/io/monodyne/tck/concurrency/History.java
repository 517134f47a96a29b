package io.monodyne.tck.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What should be stored after all commits that succeeded: the model that the table is compared with. Lives for one test. */
final class History {

    private final Map<Identity, Map<String, Object>> stored = new LinkedHashMap<>();

    /** Which entity. */
    record Identity(Kind<?> kind, String id) {}

    /**
     * What one transaction does to one entity.
     *
     * @param before null for a new one
     * @param after null for one that is removed
     */
    record Effect(Map<String, Object> before, Map<String, Object> after) {}

    Map<Identity, Map<String, Object>> stored() {
        return stored;
    }

    private History copy() {
        History copy = new History();
        copy.stored.putAll(stored);
        return copy;
    }

    /** Whether a value that has to be unique would be had by two. */
    boolean violatedBy(Map<Identity, Effect> effects) {
        History then = copy();
        effects.forEach((identity, effect) -> {
            Map<String, Object> now = stored.get(identity);
            if (effect.after() == null) {
                then.stored.remove(identity);
            } else if (effect.before() == null) {
                then.stored.put(identity, effect.after());
            } else if (now != null) {
                then.stored.put(identity, merged(now, effect));
            }
        });
        Set<Object> taken = new HashSet<>();
        for (Map<String, Object> state : then.stored.values()) {
            Object email = state.get(Guest.EMAIL);
            if (email != null && !taken.add(email)) {
                return true;
            }
        }
        return false;
    }

    /** A transaction was committed: everything it relied on must have been so. */
    void commit(Map<Identity, Effect> effects) {
        effects.forEach((identity, effect) -> {
            Map<String, Object> now = stored.get(identity);
            if (effect.before() == null) {
                assertEquals(null, now, () -> "persisted over another one: " + identity);
                stored.put(identity, effect.after());
                return;
            }
            boolean written = !Objects.equals(effect.before(), effect.after());
            if (!written) {
                return;
            }
            assertNotNull(now, () -> "written although it was gone: " + identity);
            if (identity.kind().versioned()) {
                assertEquals(effect.before(), now, () -> "written although it was changed: " + identity);
            }
            if (effect.after() == null) {
                stored.remove(identity);
            } else {
                stored.put(identity, merged(now, effect));
            }
        });
    }

    /** Attributes that were not changed stay as others left them; of a set that only grew or shrank only the elements change. */
    private static Map<String, Object> merged(Map<String, Object> now, Effect effect) {
        Map<String, Object> merged = new HashMap<>(now);
        effect.after().forEach((attribute, after) -> {
            Object before = effect.before().get(attribute);
            if (Objects.equals(before, after)) {
                return;
            }
            merged.put(
                    attribute,
                    before instanceof Set<?> was && after instanceof Set<?> is
                            ? elements((Set<?>) now.get(attribute), was, is)
                            : after);
        });
        return merged;
    }

    private static Set<Object> elements(Set<?> now, Set<?> was, Set<?> is) {
        boolean grew = is.containsAll(was);
        boolean shrank = was.containsAll(is);
        if (was.isEmpty() || is.isEmpty() || !grew && !shrank) {
            return new TreeSet<>(is);
        }
        Set<Object> result = new TreeSet<>(now);
        is.stream().filter(element -> !was.contains(element)).forEach(result::add);
        was.stream().filter(element -> !is.contains(element)).forEach(result::remove);
        return result;
    }
}
