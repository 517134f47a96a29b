package io.monodyne.query.plan;

import io.monodyne.IndexAdvice;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.query.term.BoundStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proposes the fewest index maps that make all of some queries keyed. Factory-lived, thread-safe.
 *
 * <p>Every step of a plan that is not keyed is a need: attributes that are equal to something, and what a sort key could go by after them. A map
 * serves all needs that say what its partition key is made of, so the attributes that two needs have in common are candidates besides those
 * of each. The candidate that serves the most needs is taken, of equal ones the one with more attributes, as its partitions are smaller;
 * then the rest is served in the same way. In its sort key come the attributes that only some of its needs say, and then a range or an order,
 * as far as they are prefixes of one another, and none may be null. Finding the very smallest set is a hard problem; this greedy one is at most
 * a little larger.
 */
public final class IndexAdvisor {

    private static final int SLOTS = 20;

    private final QueryPlanner planner;

    public IndexAdvisor(QueryPlanner planner) {
        this.planner = planner;
    }

    /**
     * What is missing for some statements.
     *
     * @param statements by what they are called
     * @param complete whether these are all
     */
    public IndexAdvice advise(Map<String, BoundStatement> statements, boolean complete) {
        List<IndexNeed> needs = new ArrayList<>();
        statements.forEach((query, statement) ->
                needs.addAll(IndexNeed.of(query, planner.unlimited(statement, AccessLimit.KEYED, null))));
        return of(needs, complete);
    }

    static IndexAdvice of(StatementPlan plan) {
        return of(IndexNeed.of("", plan), true);
    }

    private static IndexAdvice of(List<IndexNeed> needs, boolean complete) {
        Map<EntityModel, List<IndexNeed>> byEntity = new LinkedHashMap<>();
        Set<IndexAdvice.NotKeyed> left = new LinkedHashSet<>();
        for (IndexNeed need : needs) {
            if (need.possible()) {
                byEntity.computeIfAbsent(need.entity(), entity -> new ArrayList<>())
                        .add(need);
            } else {
                left.add(new IndexAdvice.NotKeyed(
                        need.query(),
                        "of " + need.entity().name() + " it says no value that a key could begin with; all of them are"
                                + " read, which takes an @Extent and an access limit of extent"));
            }
        }
        List<IndexAdvice.ForEntity> entities = new ArrayList<>();
        byEntity.forEach((entity, own) -> entities.add(advice(entity, drafts(entity, own))));
        return new IndexAdvice(entities, List.copyOf(left), complete);
    }

    /** An index map, and whose needs it was found for. */
    private record Found(IndexDraft draft, List<String> queries) {}

    private static List<Found> drafts(EntityModel entity, List<IndexNeed> needs) {
        List<Found> drafts = new ArrayList<>();
        List<IndexNeed> left = new ArrayList<>(needs);
        while (!left.isEmpty()) {
            IndexDraft best = best(entity, left);
            List<String> queries = left.stream()
                    .filter(best::serves)
                    .map(IndexNeed::query)
                    .filter(query -> !query.isEmpty())
                    .distinct()
                    .toList();
            drafts.add(new Found(best, queries));
            left.removeIf(best::serves);
        }
        return drafts;
    }

    private static IndexDraft best(EntityModel entity, List<IndexNeed> needs) {
        IndexDraft best = null;
        long most = 0;
        for (List<ModelPath> partition : partitions(needs)) {
            IndexDraft draft = draft(entity, partition, needs);
            long served = needs.stream().filter(draft::serves).count();
            boolean better = best == null
                    || served > most
                    || served == most
                            && draft.partition().size() > best.partition().size();
            if (better && served > 0) {
                best = draft;
                most = served;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a need that no index serves: " + needs);
        }
        return best;
    }

    /** For as many of the needs as go together with the first of those that it can be for. */
    private static IndexDraft draft(EntityModel entity, List<ModelPath> partition, List<IndexNeed> needs) {
        List<IndexNeed> fitting = needs.stream()
                .filter(need -> need.equalNames().containsAll(KeySource.names(partition)))
                .filter(need -> !partition.isEmpty() || need.equal().isEmpty() && need.ranged())
                .sorted(Comparator.comparingInt(need -> need.equal().size()))
                .toList();
        List<IndexNeed> together = new ArrayList<>();
        for (IndexNeed need : fitting) {
            boolean same = !partition.isEmpty()
                    || together.isEmpty()
                    || KeyFacts.same(together.get(0).then().get(0), need.then().get(0));
            if (same) {
                together.add(need);
            }
        }
        return IndexDraft.of(entity, partition, together);
    }

    private static List<List<ModelPath>> partitions(List<IndexNeed> needs) {
        Map<Set<String>, List<ModelPath>> partitions = new LinkedHashMap<>();
        for (IndexNeed one : needs) {
            partitions.putIfAbsent(one.equalNames(), one.equal());
            for (IndexNeed other : needs) {
                List<ModelPath> common = one.equal().stream()
                        .filter(source -> other.equalNames().contains(KeySource.name(source)))
                        .toList();
                if (!common.isEmpty()) {
                    partitions.putIfAbsent(Set.copyOf(KeySource.names(common)), common);
                }
            }
        }
        return List.copyOf(partitions.values());
    }

    private static IndexAdvice.ForEntity advice(EntityModel entity, List<Found> drafts) {
        Set<String> used = used(entity);
        List<IndexAdvice.Proposal> added = new ArrayList<>();
        int next = 0;
        for (Found found : drafts) {
            while (next < SLOTS && used.contains("gsi" + next)) {
                next++;
            }
            String index = next < SLOTS ? "gsi" + next : "an index of your own";
            added.add(new IndexAdvice.Proposal(found.draft().annotation(index), found.queries()));
            next++;
        }
        return new IndexAdvice.ForEntity(entity.name(), added, entity.keys().plain() ? kept(entity) : List.of());
    }

    /** The indexes that the entity can't have another map of. */
    private static Set<String> used(EntityModel entity) {
        Set<String> used = new TreeSet<>();
        List<EntityModel> relatives = new ArrayList<>(entity.concreteTypes());
        for (EntityModel above = entity; above != null; above = above.superEntity()) {
            relatives.add(above);
        }
        for (EntityModel relative : relatives) {
            used.addAll(relative.keys().indexNames());
        }
        return used;
    }

    private static List<String> kept(EntityModel entity) {
        List<String> kept = new ArrayList<>();
        for (IndexModel index : entity.keys().indexes()) {
            if (index.partition() instanceof TemplateText partition && index.sort() instanceof TemplateText sort) {
                kept.add("@IndexMap(index = \"" + index.index() + "\", partitionKey = \"" + partition.formula()
                        + "\", sortKey = \"" + sort.formula() + "\")");
            } else if (index.partition() instanceof ShardText shards) {
                kept.add("@Extent(index = \"" + index.index() + "\", shards = " + shards.shards() + ")");
            }
        }
        return kept;
    }
}
