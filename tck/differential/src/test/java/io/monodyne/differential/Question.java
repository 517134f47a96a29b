package io.monodyne.differential;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A query that both providers are asked.
 *
 * @param name where it is written, or what made it
 * @param parameters by name, or by position where the name is a number
 * @param first how many results are left out
 * @param max how many results there are at most; -1 for all
 * @param traits what else is known of it
 * @param checks of a statement that changes something: what is asked before and after it
 */
record Question(
        String name,
        String text,
        Map<String, Parameter> parameters,
        int first,
        int max,
        List<Trait> traits,
        List<String> checks) {

    /** What is known of a question. */
    enum Trait {
        /** Its ORDER BY leaves nothing open: the order of the results is compared. */
        ORDERED,
        /** The specification leaves the types of its numbers open: they are compared by value. */
        LOOSE,
        /** Its results are tuples, whose aliases are compared. */
        TUPLE,
        /** Both have to refuse it. */
        WRONG
    }

    /** A value that is found anew for each entity manager, as entities have to be. */
    @FunctionalInterface
    interface Parameter {
        Object in(EntityManager entityManager);
    }

    static Question of(String name, String text) {
        return new Question(name, text, Map.of(), 0, -1, List.of(), List.of());
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it changes something. */
    boolean changes() {
        String start = text.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("update") || start.startsWith("delete");
    }

    Query in(EntityManager entityManager) {
        Query query = is(Trait.TUPLE) ? entityManager.createQuery(text, Tuple.class) : create(entityManager, text);
        parameters.forEach((name, value) -> {
            if (Character.isDigit(name.charAt(0))) {
                query.setParameter(Integer.parseInt(name), value.in(entityManager));
            } else {
                query.setParameter(name, value.in(entityManager));
            }
        });
        if (first > 0) {
            query.setFirstResult(first);
        }
        if (max >= 0) {
            query.setMaxResults(max);
        }
        return query;
    }

    @SuppressWarnings("deprecation") // of Hibernate alone
    private static Query create(EntityManager entityManager, String text) {
        return entityManager.createQuery(text);
    }

    @Override
    public String toString() {
        return name + ": " + text + (first > 0 ? " [first " + first + "]" : "")
                + (max >= 0 ? " [max " + max + "]" : "");
    }
}
