package io.monodyne.query.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Index maps that would make queries keyed, as annotations. Immutable; prints as what is to be added where.
 *
 * @param entities those that need more than they have
 * @param left entities whose queries say nothing that a key could begin with: they need an extent, and a limit that allows it
 */
public record IndexAdvice(List<ForEntity> entities, List<String> left) {

    public IndexAdvice {
        entities = List.copyOf(entities);
        left = List.copyOf(left);
    }

    /**
     * What one entity needs.
     *
     * @param entity its name
     * @param added new annotations
     * @param kept annotations for what the entity has by itself as long as it maps no index, and would lose; empty where it maps some
     */
    public record ForEntity(String entity, List<String> added, List<String> kept) {

        public ForEntity {
            added = List.copyOf(added);
            kept = List.copyOf(kept);
        }

        @Override
        public String toString() {
            List<String> lines = new ArrayList<>(List.of("Add to " + entity + ":"));
            added.forEach(each -> lines.add("  " + each));
            if (!kept.isEmpty()) {
                lines.add("and, as these replace what it has without any map, if they are still needed:");
                kept.forEach(each -> lines.add("  " + each));
            }
            return String.join("\n", lines);
        }
    }

    /** Whether nothing is to be done. */
    public boolean none() {
        return entities.isEmpty() && left.isEmpty();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        entities.forEach(each -> lines.add(each.toString()));
        left.forEach(
                each -> lines.add(each + ": no query says a value that a key could begin with; all of them are read,"
                        + " which takes an @Extent and an access limit of extent."));
        return lines.isEmpty() ? "All queries are keyed." : String.join("\n", lines);
    }
}
