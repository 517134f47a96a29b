package io.monodyne.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a collection other content, leaving alone what stays. Stateless. */
final class CollectionChange {

    private CollectionChange() {}

    @SuppressWarnings("unchecked") // elements of the same attribute
    static void apply(List<Object> wanted, Object present) {
        Collection<Object> target = (Collection<Object>) present;
        List<Object> before = new ArrayList<>(target);
        if (same(before, wanted)) {
            return;
        }
        if (target instanceof List<?>) {
            target.clear();
            target.addAll(wanted);
            return;
        }
        Set<Object> keep = identities(wanted);
        before.stream().filter(element -> !keep.contains(element)).forEach(target::remove);
        Set<Object> there = identities(before);
        wanted.stream().filter(element -> !there.contains(element)).forEach(target::add);
    }

    private static boolean same(List<Object> before, List<Object> wanted) {
        if (before.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != wanted.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static Set<Object> identities(Collection<Object> elements) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(elements);
        return identities;
    }

    @SuppressWarnings("unchecked") // entries of the same attribute
    static void apply(Map<Object, Object> wanted, Object present) {
        Map<Object, Object> target = (Map<Object, Object>) present;
        new ArrayList<>(target.keySet())
                .stream().filter(key -> !wanted.containsKey(key)).forEach(target::remove);
        wanted.forEach((key, element) -> {
            if (target.get(key) != element) {
                target.put(key, element);
            }
        });
    }
}
