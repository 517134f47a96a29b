package io.monodyne.flush;

import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The smallest assignments that turn one stored value into another.
 *
 * <p>A map is changed member by member, under the condition that it is still there; whole only where all or much of it changes
 * and a version, or its old value, vouches for what others may have put into it. A set gets
 * {@code ADD} or {@code DELETE} where elements only came or only went, so that two writers who add different elements do not
 * hurt each other; both at once may not be asked of one attribute, so then it is set whole. A list that only grew is appended
 * to where a version vouches for what is in front; anything else is set whole.
 */
final class AttributeDiff {

    /** More members than that are not written one by one, as expressions have an end. */
    private static final int MOST_MEMBERS = 64;

    private final ItemGuard guard;
    private final List<Assignment> assignments = new ArrayList<>();

    AttributeDiff(ItemGuard guard) {
        this.guard = guard;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    void assign(AttributePath path, @Nullable AttributeValue before, @Nullable AttributeValue after) {
        if (after == null) {
            assignments.add(Assignment.remove(path));
        } else if (before == null || before.type() != after.type()) {
            assignments.add(Assignment.set(path, after));
        } else {
            switch (after.type()) {
                case M -> assignMembers(path, before.m(), after);
                case SS -> assignElements(path, before.ss(), after.ss(), AttributeValue::fromSs, after);
                case NS -> assignElements(path, before.ns(), after.ns(), AttributeValue::fromNs, after);
                case BS -> assignBytes(path, before.bs(), after);
                case L -> assignList(path, before.l(), after);
                default -> assignments.add(Assignment.set(path, after));
            }
        }
    }

    private void assignMembers(AttributePath path, Map<String, AttributeValue> before, AttributeValue after) {
        Map<String, @Nullable AttributeValue> changed = new LinkedHashMap<>();
        after.m().forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changed.put(name, value);
            }
        });
        for (String name : before.keySet()) {
            if (!after.m().containsKey(name)) {
                changed.put(name, null);
            }
        }
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.m().keySet());
        if (changed.size() == names.size() && guard.versioned() || changed.size() > MOST_MEMBERS) {
            guard.relyOnValue(path, AttributeValue.fromM(before));
            assignments.add(Assignment.set(path, after));
            return;
        }
        guard.relyOnPresence(path);
        changed.forEach((name, value) -> assign(path.member(name), before.get(name), value));
    }

    private void assignBytes(AttributePath path, List<SdkBytes> before, AttributeValue after) {
        assignElements(path, before, after.bs(), AttributeValue::fromBs, after);
    }

    private <E> void assignElements(
            AttributePath path,
            List<E> before,
            List<E> after,
            Function<List<E>, AttributeValue> toValue,
            AttributeValue whole) {
        List<E> added = without(after, before);
        List<E> removed = without(before, after);
        if (path.nested() || !added.isEmpty() && !removed.isEmpty()) {
            assignments.add(Assignment.set(path, whole));
        } else if (!added.isEmpty()) {
            assignments.add(Assignment.add(path, toValue.apply(added)));
        } else if (!removed.isEmpty()) {
            assignments.add(Assignment.deleteElements(path, toValue.apply(removed)));
        }
    }

    private static <E> List<E> without(List<E> elements, List<E> others) {
        Set<E> excluded = new HashSet<>(others);
        return elements.stream().filter(element -> !excluded.contains(element)).toList();
    }

    private void assignList(AttributePath path, List<AttributeValue> before, AttributeValue after) {
        List<AttributeValue> elements = after.l();
        boolean grew = elements.size() > before.size()
                && elements.subList(0, before.size()).equals(before);
        if (grew && guard.versioned() && !before.isEmpty()) {
            List<AttributeValue> tail = elements.subList(before.size(), elements.size());
            assignments.add(Assignment.append(path, AttributeValue.fromL(tail)));
        } else {
            assignments.add(Assignment.set(path, after));
        }
    }
}
