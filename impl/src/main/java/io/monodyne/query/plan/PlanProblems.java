package io.monodyne.query.plan;

import io.monodyne.IndexAdvice;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can't be read, or is not allowed to be. */
final class PlanProblems {

    private PlanProblems() {}

    static PersistenceException overLimit(
            AccessLimit needed, AccessLimit limit, String explanation, IndexAdvice advice) {
        return new PersistenceException("MD-PLAN-01: the query has to read " + what(needed)
                + ", and its access is limited"
                + " to " + name(limit) + ". Nothing was sent. It would be:\n" + explanation + "\n" + advice(advice)
                + "\nOr allow it: the setting monodyne.query.access, or the hint of that name, is "
                + name(needed) + ".");
    }

    private static String advice(IndexAdvice advice) {
        List<String> lines = new ArrayList<>();
        advice.entities().forEach(each -> lines.add(each.toString()));
        advice.notKeyed().forEach(each -> lines.add("No index map would make it keyed: " + each.reason() + "."));
        return String.join("\n", lines);
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

    static IllegalArgumentException noSuchIndex(String entity, String index, List<String> known) {
        return new IllegalArgumentException("MD-PLAN-04: the query is to be read by index " + index + ", and " + entity
                + " has no map of it; it has " + (known.isEmpty() ? "none" : String.join(", ", known))
                + ". Name one of these, or an empty text for the table itself.");
    }

    static PersistenceException indexDoesNotServe(String entity, String index, List<String> partition) {
        String by = index.isEmpty() ? "the table" : "index " + index;
        String why = partition.isEmpty()
                ? "It serves only where it has all attributes of its items, and where no entity that extends " + entity
                        + " maps it in another way."
                : "The query has to say what " + String.join(", ", partition) + (partition.size() == 1 ? " is" : " are")
                        + ", by values that are known when it is run. It does not serve where it lacks attributes of its"
                        + " items, or where an entity that extends " + entity + " maps it in another way.";
        return new PersistenceException("MD-PLAN-05: " + by + " does not serve the query of " + entity
                + ", which names it. " + why + " Nothing was sent. Say so, or leave the name out.");
    }

    static IllegalArgumentException otherType(String attribute, Class<?> type, Class<?> given) {
        return new IllegalArgumentException("MD-PLAN-03: " + attribute + " is a " + type.getSimpleName()
                + " and is read by its key, which can't be computed of a " + given.getName()
                + ". Nothing was sent. Give a value of the type of the attribute.");
    }
}
