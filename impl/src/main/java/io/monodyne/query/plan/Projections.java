package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Projection;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.BodyPlan.CombinationPlan;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds which attributes of each slot a query looks at, so that no others are asked for. Lives while a statement is planned.
 *
 * <p>Slots whose entities may be results are read as a whole, as are those behind collections, which come with the partition of their owner.
 * Where nearly everything is looked at, everything is asked for: the requests are shorter.
 */
final class Projections {

    private final Function<EntityModel, TableLayout> layouts;
    private final Set<Integer> whole = new HashSet<>();
    private final List<Term> terms = new ArrayList<>();
    private final Set<Integer> byKey = new HashSet<>();
    private final Map<Integer, EntityModel> entities = new HashMap<>();
    private final Map<Integer, Set<AttributeModel>> lookedAt = new HashMap<>();

    Projections(Function<EntityModel, TableLayout> layouts) {
        this.layouts = layouts;
    }

    /** By slot; those that are not there are read as a whole. What is updated or deleted always is. */
    Map<Integer, Projection> of(BoundStatement statement, BodyPlan body, Collection<BodyPlan> subplans) {
        if (!(statement instanceof BoundStatement.Select select)) {
            return Map.of();
        }
        results(select.body());
        select.fetches().forEach(fetch -> whole.add(fetch.slot()));
        begin(body, true);
        subplans.forEach(subplan -> begin(subplan, false));
        terms.addAll(TermSlots.deep(select.body()));
        for (Term term : terms) {
            TermSlots.walk(term, this::look);
        }
        Map<Integer, Projection> found = new HashMap<>();
        share();
        entities.keySet().removeAll(whole);
        entities.forEach((slot, entity) -> {
            ProjectedNames names = new ProjectedNames(entity, layouts.apply(entity));
            Projection projection = names.of(lookedAt.getOrDefault(slot, Set.of()));
            if (projection != null) {
                found.put(slot, projection);
            }
        });
        return found;
    }

    /** What is read by key is read once for all slots, so that all of these ask for the same. */
    private void share() {
        Map<EntityModel, Set<AttributeModel>> together = new HashMap<>();
        Set<EntityModel> asWhole = new HashSet<>();
        for (int slot : byKey) {
            EntityModel root = root(slot);
            together.computeIfAbsent(root, key -> new HashSet<>()).addAll(lookedAt.getOrDefault(slot, Set.of()));
            if (whole.contains(slot)) {
                asWhole.add(root);
            }
        }
        for (int slot : byKey) {
            EntityModel root = root(slot);
            lookedAt.put(slot, together.getOrDefault(root, Set.of()));
            if (asWhole.contains(root)) {
                whole.add(slot);
            }
        }
    }

    private EntityModel root(int slot) {
        return Objects.requireNonNull(entities.get(slot)).root();
    }

    /** The entities that a query has as its results. */
    private void results(BoundBody body) {
        if (body instanceof BoundBody.Combination combination) {
            results(combination.left());
            results(combination.right());
            return;
        }
        for (BoundBody.Column column : ((BoundBody.Block) body).select()) {
            TermSlots.walk(column.value(), each -> {
                if (each instanceof SlotTerm.Entity entity) {
                    whole.add(entity.slot());
                } else if (each instanceof QueryTerm.Scalar scalar) {
                    results(scalar.query());
                }
            });
        }
    }

    /** @param places whether the results can be those of cursors, which are made of the keys of what is read first */
    private void begin(BodyPlan plan, boolean places) {
        if (plan instanceof CombinationPlan combination) {
            begin(combination.left(), false);
            begin(combination.right(), false);
            return;
        }
        BlockPlan block = (BlockPlan) plan;
        terms.addAll(block.before());
        for (Step step : block.steps()) {
            terms.addAll(step.joining().on());
            terms.addAll(step.joining().where());
            begin(step, places && step == block.steps().get(0) && !block.block().grouped());
        }
    }

    private void begin(Step step, boolean places) {
        if (step instanceof Step.Read read) {
            begin(step.slot(), read.entity(), read.access().path(), places);
        } else if (step instanceof Step.Lookup lookup) {
            begin(step.slot(), lookup.entity(), lookup.access().path(), places);
        } else if (step instanceof Step.Reference reference) {
            entities.put(step.slot(), reference.entity());
            byKey.add(step.slot());
            look(reference.from(), reference.path().key());
        } else if (step instanceof Step.Elements elements) {
            look(elements.source().from(), List.of(elements.source().path()));
        }
    }

    private void begin(int slot, EntityModel entity, AccessPath path, boolean places) {
        entities.put(slot, entity);
        if (path instanceof AccessPath.Keys) {
            byKey.add(slot);
        }
        terms.addAll(PathTerms.of(path));
        if (places && path instanceof AccessPath.Query query) {
            for (EntityModel concrete : entity.concreteTypes()) {
                concrete.keys().indexes().stream()
                        .filter(index -> index.index().equals(query.keys().index()))
                        .forEach(index -> look(slot, index.sources()));
            }
        } else if (places && path instanceof AccessPath.NativeQuery query) {
            Set<AttributeModel> own = lookedAt.computeIfAbsent(slot, key -> new HashSet<>());
            own.addAll(query.index().partition());
            own.addAll(query.index().sort());
        }
    }

    private void look(Term term) {
        if (term instanceof SlotTerm.Attribute attribute) {
            look(attribute.slot(), List.of(attribute.path()));
        } else if (term instanceof SlotTerm.Reference reference) {
            look(reference.slot(), reference.path().key());
        } else if (term instanceof SlotTerm.ReferenceId id) {
            look(id.slot(), id.path().key());
        }
    }

    private void look(int slot, List<ModelPath> paths) {
        Set<AttributeModel> own = lookedAt.computeIfAbsent(slot, key -> new HashSet<>());
        paths.forEach(path -> own.add(path.root()));
    }
}
