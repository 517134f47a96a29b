package io.monodyne.flush;

import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The actions of an update that reach into maps, written as DynamoDB takes them. It refuses to set what is inside a map that is not there, and
 * nothing can be said in one expression for both cases. So a plan assumes which of the maps are missing, makes those, and demands as a condition
 * that it is so; where that is false the answer shows what is there, and the next plan assumes that. Lives while a write is planned.
 */
final class ParentMaps {

    private final Set<AttributePath> missing;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<AttributePath, Map<String, Object>> made = new LinkedHashMap<>();
    private final Set<Condition> conditions = new LinkedHashSet<>();

    /** @param missing the maps that are assumed not to be there, none inside another */
    ParentMaps(Set<AttributePath> missing) {
        this.missing = missing;
    }

    /**
     * Which maps that actions reach into are not there.
     *
     * @param stored gives the attributes that are stored
     */
    static Set<AttributePath> missing(List<UpdateAction> actions, Function<String, @Nullable AttributeValue> stored) {
        Set<AttributePath> missing = new HashSet<>();
        for (UpdateAction action : actions) {
            AttributePath path = action.path().stored();
            AttributePath above = AttributePath.of(path.attribute());
            AttributeValue value = stored.apply(path.attribute());
            for (AttributePath.Step step : path.steps().subList(1, path.steps().size())) {
                if (value == null) {
                    if (!step.isElement()) {
                        missing.add(above);
                    }
                    break;
                }
                above = step.isElement() ? above.element(step.element()) : above.member(step.name());
                value = step.in(value);
            }
        }
        return missing;
    }

    void add(UpdateAction action) {
        AttributePath path = action.path().stored();
        AttributePath absent = missing.stream()
                .filter(map -> path.within(map) && !path.equals(map))
                .findFirst()
                .orElse(null);
        if (absent == null || hasElement(path, absent)) {
            if (action.ofElement()) {
                conditions.add(Condition.exists(path));
            } else if (path.nested()) {
                conditions.add(Condition.exists(path.parent()));
            }
            assignments.add(action.assignment());
            return;
        }
        conditions.add(Condition.absent(absent));
        if (absent.nested()) {
            conditions.add(Condition.exists(absent.parent()));
        }
        AttributeValue value =
                action.kind().after(Fact.of(null), action.value()).value();
        if (value != null && action.kind() != ActionKind.REMOVE) {
            make(absent, path, value);
        }
    }

    private static boolean hasElement(AttributePath path, AttributePath above) {
        return path.steps().subList(above.steps().size(), path.steps().size()).stream()
                .anyMatch(AttributePath.Step::isElement);
    }

    @SuppressWarnings("unchecked")
    private void make(AttributePath absent, AttributePath path, AttributeValue value) {
        Map<String, Object> map = made.computeIfAbsent(absent, key -> new LinkedHashMap<>());
        List<AttributePath.Step> below =
                path.steps().subList(absent.steps().size(), path.steps().size());
        for (AttributePath.Step step : below.subList(0, below.size() - 1)) {
            map = (Map<String, Object>) map.computeIfAbsent(step.name(), key -> new LinkedHashMap<String, Object>());
        }
        map.put(below.get(below.size() - 1).name(), value);
    }

    /** What is made of a map that is assumed to be missing; null where it is not. */
    @Nullable
    AttributeValue made(AttributePath path) {
        Map<String, Object> map = made.get(path);
        return map == null ? null : value(map);
    }

    /** The assignments of all actions that were added. */
    List<Assignment> assignments() {
        List<Assignment> all = new ArrayList<>(assignments);
        made.forEach((path, map) -> all.add(Assignment.set(path, value(map))));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static AttributeValue value(Object made) {
        if (made instanceof AttributeValue value) {
            return value;
        }
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        ((Map<String, Object>) made).forEach((name, member) -> members.put(name, value(member)));
        return AttributeValue.fromM(members);
    }

    /** What was assumed. */
    List<Condition> conditions() {
        return List.copyOf(conditions);
    }
}
