package io.monodyne.session.query;

import io.monodyne.query.criteria.CriteriaStatement;
import io.monodyne.query.term.EntityRow;
import jakarta.persistence.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of one query, and what they are set to. Lives as long as its query. */
final class ParameterValues {

    private Map<String, DeclaredParameter<?>> declared;
    private final Map<String, Class<?>> collections;
    private final Map<String, Parameter<?>> expressions = new HashMap<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, Object> given = new HashMap<>();

    /**
     * @param declared by their names or positions; not changed
     * @param collections the types of the elements of those that can stand for a collection
     */
    ParameterValues(Map<String, DeclaredParameter<?>> declared, Map<String, Class<?>> collections) {
        this.declared = declared;
        this.collections = collections;
    }

    /** Those of a statement that was built, with the values that it was built with. */
    ParameterValues of(CriteriaStatement statement) {
        statement.parameters().forEach((expression, name) -> expressions.put(name, expression));
        Map<String, DeclaredParameter<?>> open = new LinkedHashMap<>(declared);
        statement.values().forEach((name, value) -> {
            DeclaredParameter<?> parameter = open.remove(name);
            Object converted = parameter == null ? null : converted(parameter, value);
            if (converted != null) {
                given.put(name, converted);
            }
        });
        declared = open;
        return this;
    }

    Set<Parameter<?>> all() {
        Set<Parameter<?>> all = new LinkedHashSet<>();
        declared.forEach((key, parameter) -> {
            Parameter<?> expression = expressions.get(key);
            all.add(expression == null ? parameter : expression);
        });
        return all;
    }

    /** @throws IllegalArgumentException where there is none */
    DeclaredParameter<?> named(@Nullable String name) {
        DeclaredParameter<?> found = name == null ? null : declared.get(name);
        if (found == null || found.positional()) {
            throw QueryProblems.noParameter(":" + name, declared.values());
        }
        return found;
    }

    /** @throws IllegalArgumentException where there is none */
    DeclaredParameter<?> at(int position) {
        DeclaredParameter<?> found = declared.get(Integer.toString(position));
        if (found == null || !found.positional()) {
            throw QueryProblems.noParameter("?" + position, declared.values());
        }
        return found;
    }

    /** That one of this query; an {@code IllegalArgumentException} where it is of another one. */
    DeclaredParameter<?> own(@Nullable Parameter<?> parameter) {
        if (parameter == null) {
            throw QueryProblems.noParameter("null", declared.values());
        }
        for (Map.Entry<String, Parameter<?>> expression : expressions.entrySet()) {
            if (expression.getValue().equals(parameter)) {
                return named(expression.getKey());
            }
        }
        Integer position = parameter.getPosition();
        return position == null ? named(parameter.getName()) : at(position);
    }

    /** @throws IllegalArgumentException where the value is of another type than the parameter */
    void set(DeclaredParameter<?> parameter, @Nullable Object value) {
        converted(parameter, value);
        values.put(parameter.key(), value);
    }

    boolean bound(DeclaredParameter<?> parameter) {
        return values.containsKey(parameter.key());
    }

    /** @throws IllegalStateException where it is not set */
    @Nullable
    Object value(DeclaredParameter<?> parameter) {
        if (!bound(parameter)) {
            throw QueryProblems.notBound(parameter.toString());
        }
        return values.get(parameter.key());
    }

    /** All values in the types that are expected; an {@code IllegalStateException} where one is not set. */
    Map<String, @Nullable Object> complete() {
        Map<String, @Nullable Object> complete = new HashMap<>(given);
        for (DeclaredParameter<?> parameter : declared.values()) {
            complete.put(parameter.key(), converted(parameter, value(parameter)));
        }
        return complete;
    }

    private @Nullable Object converted(DeclaredParameter<?> parameter, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Class<?> element = collections.get(parameter.key());
        if (element == null || element == EntityRow.class) {
            return fitting(parameter, value, parameter.type());
        }
        if (value instanceof Collection<?> several) {
            List<@Nullable Object> converted = new ArrayList<>();
            several.forEach(each -> converted.add(each == null ? null : fitting(parameter, each, element)));
            return converted;
        }
        return fitting(parameter, value, parameter.type() == Object.class ? element : parameter.type());
    }

    private static Object fitting(DeclaredParameter<?> parameter, Object value, Class<?> type) {
        Object fitting = FittingParameter.of(value, type);
        if (fitting == null) {
            throw QueryProblems.wrongParameter(parameter, type, value.getClass());
        }
        return fitting;
    }
}
