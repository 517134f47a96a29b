package io.monodyne;

import java.util.ArrayList;
import java.util.List;

/**
 * Index maps that make queries keyed, as annotations. Immutable; prints as what is to be added where.
 *
 * @param entities those that need more index maps than they have
 * @param notKeyed the queries that no index map makes keyed
 * @param complete whether all queries were looked at; false where so many different ones were run that the later ones are not known
 */
public record IndexAdvice(List<ForEntity> entities, List<NotKeyed> notKeyed, boolean complete) {

    /** Makes advice. */
    public IndexAdvice {
        entities = List.copyOf(entities);
        notKeyed = List.copyOf(notKeyed);
    }

    /**
     * An index map that is proposed.
     *
     * @param annotation as it is to be written
     * @param queries those that it is for: their names, or their texts
     */
    public record Proposal(String annotation, List<String> queries) {

        /** Makes a proposal. */
        public Proposal {
            queries = List.copyOf(queries);
        }
    }

    /**
     * What one entity needs.
     *
     * @param entity its name
     * @param added new annotations
     * @param kept annotations for what the entity has by itself as long as it maps no index, and would lose with the first one; empty where it
     *     maps some
     */
    public record ForEntity(String entity, List<Proposal> added, List<String> kept) {

        /** Makes the advice for an entity. */
        public ForEntity {
            added = List.copyOf(added);
            kept = List.copyOf(kept);
        }

        @Override
        public String toString() {
            List<String> lines = new ArrayList<>(List.of("Add to " + entity + ":"));
            for (Proposal proposal : added) {
                lines.add("  " + proposal.annotation());
                proposal.queries().forEach(query -> lines.add("    for " + query));
            }
            if (!kept.isEmpty()) {
                lines.add("and, as these replace what it has without any map, if they are still needed:");
                kept.forEach(each -> lines.add("  " + each));
            }
            return String.join("\n", lines);
        }
    }

    /**
     * A query that can't be keyed.
     *
     * @param query its name, or its text
     * @param reason why not
     */
    public record NotKeyed(String query, String reason) {

        @Override
        public String toString() {
            return query + ": " + reason;
        }
    }

    /** Whether all queries that are known are keyed. */
    public boolean none() {
        return entities.isEmpty() && notKeyed.isEmpty();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        entities.forEach(each -> lines.add(each.toString()));
        if (!notKeyed.isEmpty()) {
            lines.add("Not keyed by any index map:");
            notKeyed.forEach(each -> lines.add("  " + each));
        }
        if (none()) {
            lines.add("All queries are keyed.");
        }
        if (!complete) {
            lines.add("Too many different queries were run; the later ones were not looked at.");
        }
        return String.join("\n", lines);
    }
}
