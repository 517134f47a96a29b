package io.monodyne.differential;

import io.monodyne.differential.Vocabulary.Basic;
import io.monodyne.differential.Vocabulary.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables of a question that is being made. */
final class Scope {

    /**
     * A variable.
     *
     * @param entity what it ranges over; null for elements
     * @param element the attributes of an element
     */
    record Variable(String name, Entity entity, List<Basic> element) {

        List<Basic> basics() {
            return entity == null ? element : entity.basics();
        }

        String path(Basic basic) {
            return basic.path().isEmpty() ? name : name + "." + basic.path();
        }
    }

    private final List<Variable> variables = new ArrayList<>();
    private final Set<String> joined = new HashSet<>();
    private final Set<String> collected = new HashSet<>();
    private int outer;
    private int names;

    /** A new variable, which is seen from now on. */
    String declare(Entity entity, List<Basic> element) {
        Variable variable = new Variable("v" + names++, entity, element);
        variables.add(variable);
        return variable.name();
    }

    List<Variable> variables() {
        return List.copyOf(variables);
    }

    /** A reference was joined. */
    void join(String path) {
        joined.add(path);
    }

    /** Whether a reference was joined: the relational provider takes the path of it for that join, be it an outer one. */
    boolean joined(String path) {
        return joined.contains(path);
    }

    /** A variable ranges over a collection. */
    void collect(String variable) {
        collected.add(variable);
    }

    /** Whether it does: then the relational provider takes its way back for the owner, even where it has nothing. */
    boolean ofCollection(String variable) {
        return collected.contains(variable);
    }

    Variable last() {
        return variables.get(variables.size() - 1);
    }

    /** Those of the innermost query. */
    List<Variable> inner() {
        return List.copyOf(variables.subList(outer, variables.size()));
    }

    /** A subquery begins: what it declares is forgotten at its end, for which the answer is given back. */
    int begin() {
        int before = outer;
        outer = variables.size();
        return before;
    }

    void end(int before) {
        variables.subList(outer, variables.size()).clear();
        outer = before;
    }
}
