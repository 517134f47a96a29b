package io.monodyne.query.plan;

import jakarta.persistence.PersistenceException;
import java.util.Locale;

/** What can't be read, or is not allowed to be. */
final class PlanProblems {

    private PlanProblems() {}

    static PersistenceException overLimit(
            AccessLimit needed, AccessLimit limit, String explanation, IndexAdvice advice) {
        return new PersistenceException(
                "MD-PLAN-01: the query has to read " + what(needed) + ", and its access is limited"
                        + " to " + name(limit) + ". Nothing was sent. It would be:\n" + explanation + "\n" + advice
                        + "\nOr allow it: the setting monodyne.query.access, or the hint of that name, is "
                        + name(needed) + ".");
    }

    static String name(AccessLimit limit) {
        return limit.name().toLowerCase(Locale.ROOT);
    }

    private static String what(AccessLimit level) {
        return switch (level) {
            case KEYED -> "items by key";
            case EXTENT -> "all entities of a type";
            case SCAN -> "all of the table";
        };
    }

    static IllegalArgumentException tooManyCombinations(String entity, long count, int most) {
        return new IllegalArgumentException(
                "MD-PLAN-02: the lists of the query combine to " + count + " keys of " + entity
                        + ", and at most " + most
                        + " are asked for in one query. Nothing was sent. Ask with shorter lists, several"
                        + " times.");
    }

    static IllegalArgumentException otherType(String attribute, Class<?> type, Class<?> given) {
        return new IllegalArgumentException("MD-PLAN-03: " + attribute + " is a " + type.getSimpleName()
                + " and is read by its key, which can't be computed of a " + given.getName()
                + ". Nothing was sent. Give a value of the type of the attribute.");
    }
}
