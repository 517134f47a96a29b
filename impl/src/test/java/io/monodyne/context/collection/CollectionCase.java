package io.monodyne.context.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Does the same to a tracked collection and a plain one. */
final class CollectionCase {

    private CollectionCase() {}

    /** Something to do with a collection or map; what it needs was drawn before, as it is done twice. */
    interface Action<T> {
        Object on(T target);
    }

    /** An action that can be named when it fails. */
    record Step<T>(String name, Action<T> action) {

        /** What it returned, in a form that compares, or the class of what it threw. */
        Object outcome(T target) {
            try {
                return comparable(action.on(target));
            } catch (RuntimeException e) {
                return e.getClass();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Object comparable(Object result) {
        return result instanceof Object[] array ? List.of(array) : result;
    }

    static Collection<Object> plain(CollectionKind kind, List<Object> elements) {
        return switch (kind) {
            case SET -> new LinkedHashSet<>(elements);
            case SORTED_SET -> new TreeSet<>(elements);
            default -> new ArrayList<>(elements);
        };
    }

    /** How often each is there, whatever their order. */
    static Map<Object, Integer> counted(Collection<?> elements) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        for (Object element : elements) {
            counts.merge(element, 1, Integer::sum);
        }
        return counts;
    }

    /** Whether two lists have the same instances at the same places. */
    static boolean same(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Keys and values of a map in turn, the instances themselves. */
    static List<Object> flat(Map<?, ?> map) {
        List<Object> flat = new ArrayList<>();
        map.forEach((key, value) -> {
            flat.add(key);
            flat.add(value);
        });
        return flat;
    }
}
