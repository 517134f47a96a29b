package io.monodyne.query.plan;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what attributes are equal to, and combines it: each assignment is a key value for each attribute. Null, and what can't be stored
 * in the attribute, is equal to nothing, and gives no assignment. Lives while requests are made.
 */
final class GivenValues {

    private final EntityModel entity;
    private final TermValues values;
    private final @Nullable Object tenant;
    private boolean exact = true;

    GivenValues(EntityModel entity, TermValues values, @Nullable Object tenant) {
        this.entity = entity;
        this.values = values;
        this.tenant = tenant;
    }

    /** Key values by the names of attributes. */
    record Assignment(Map<String, Object> keyValues) {

        /** Those of some attributes; null from the first on that has none. */
        @Nullable
        Object[] of(List<ModelPath> sources) {
            @Nullable Object[] found = new @Nullable Object[sources.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = keyValues.get(KeySource.name(sources.get(i)));
                if (found[i] == null) {
                    break;
                }
            }
            return found;
        }
    }

    /** Whether every assignment says no less than its condition. */
    boolean exact() {
        return exact;
    }

    /** @param most the most combinations there may be */
    List<Assignment> combined(List<Given> given, int most) {
        List<Assignment> all = List.of(new Assignment(Map.of()));
        for (Given each : given) {
            Set<List<Object>> tuples = tuples(each);
            if ((long) all.size() * tuples.size() > most) {
                throw PlanProblems.tooManyCombinations(entity.name(), (long) all.size() * tuples.size(), most);
            }
            List<Assignment> longer = new ArrayList<>();
            for (Assignment assignment : all) {
                for (List<Object> tuple : tuples) {
                    Map<String, Object> keyValues = new HashMap<>(assignment.keyValues());
                    for (int i = 0; i < tuple.size(); i++) {
                        keyValues.putIfAbsent(KeySource.name(each.sources().get(i)), tuple.get(i));
                    }
                    longer.add(new Assignment(keyValues));
                }
            }
            all = longer;
        }
        return all;
    }

    private Set<List<Object>> tuples(Given given) {
        Set<List<Object>> tuples = new LinkedHashSet<>();
        if (given.kind() == Given.Kind.TENANT) {
            if (tenant == null) {
                throw new IllegalStateException(entity.name() + " is of a tenant, and none is known");
            }
            return Set.of(List.of(tenant));
        }
        for (Term candidate : given.candidates()) {
            Object value = values.valueOf(candidate);
            Collection<?> several = given.collection() && value instanceof Collection<?> collection
                    ? collection
                    : value == null ? List.of() : List.of(value);
            for (Object each : several) {
                List<Object> tuple = each == null ? null : tuple(given, each);
                if (tuple != null) {
                    tuples.add(tuple);
                }
            }
        }
        return tuples;
    }

    private @Nullable List<Object> tuple(Given given, Object value) {
        EntityModel target = given.target();
        if (target == null) {
            return keyValues(given.sources(), new @Nullable Object[] {value});
        }
        if (given.kind() == Given.Kind.ENTITY || value instanceof EntityRow) {
            EntityKey key = value instanceof EntityRow row ? row.key() : keyOf(target, value);
            return key == null || key.root() != target.root() ? null : List.of(key.components());
        }
        if (given.sources().size() == 1 && !target.id().javaType().isInstance(value)) {
            return keyValues(given.sources(), new @Nullable Object[] {value});
        }
        return target.id().javaType().isInstance(value)
                ? keyValues(given.sources(), target.id().valuesOfId(value))
                : null;
    }

    private static @Nullable EntityKey keyOf(EntityModel target, Object value) {
        return target.root().type().isInstance(value) ? target.keyOf(value) : null;
    }

    private @Nullable List<Object> keyValues(List<ModelPath> sources, @Nullable Object[] parts) {
        List<Object> keyValues = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Object part = parts[i];
            Object keyValue = part == null ? null : keyValue(sources.get(i), part);
            if (keyValue == null) {
                return null;
            }
            keyValues.add(keyValue);
        }
        return keyValues;
    }

    /** Null where nothing stored is equal to it. */
    private @Nullable Object keyValue(ModelPath source, Object value) {
        FittedValue fitted = FittedValue.of(source.leaf(), value);
        if (fitted.fit() == FittedValue.Fit.UNKNOWN) {
            throw PlanProblems.otherType(
                    entity.name() + "." + source.name(), source.leaf().facts().javaType(), value.getClass());
        }
        exact &= fitted.fit() != FittedValue.Fit.NEAR;
        return fitted.never() ? null : fitted.keyValue();
    }
}
