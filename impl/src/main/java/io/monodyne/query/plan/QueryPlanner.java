package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Projection;
import io.monodyne.query.plan.BodyPlan.CombinationPlan;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans statements: the door of this room. Factory-lived, thread-safe. */
public final class QueryPlanner {

    private final Function<EntityModel, TableLayout> layouts;

    /** @param layouts of the table that an entity is in */
    public QueryPlanner(Function<EntityModel, TableLayout> layouts) {
        this.layouts = layouts;
    }

    /**
     * How a statement is done.
     *
     * @param limit how much it may read
     * @throws jakarta.persistence.PersistenceException where it would read more; the message says what would help
     */
    public StatementPlan plan(BoundStatement statement, AccessLimit limit) {
        return plan(statement, limit, null);
    }

    /**
     * How a statement is done, its first variable read by an index that is named.
     *
     * @param limit how much it may read
     * @param index empty for the table itself; null for any
     * @throws jakarta.persistence.PersistenceException as above, and where the statement does not say what the index is read by
     * @throws IllegalArgumentException where the entity has no map of the index
     */
    public StatementPlan plan(BoundStatement statement, AccessLimit limit, @Nullable String index) {
        StatementPlan plan = unlimited(statement, limit, index);
        if (!limit.allows(plan.level())) {
            throw PlanProblems.overLimit(plan.level(), limit, plan.toString(), IndexAdvisor.of(plan));
        }
        return plan;
    }

    /** The plan that {@link #plan} would refuse, too. */
    StatementPlan unlimited(BoundStatement statement, AccessLimit limit, @Nullable String index) {
        NamedIndex named = NamedIndex.of(body(statement), index);
        BoundBody body = named.meant(body(statement));
        Map<BoundBody, BodyPlan> subplans = new IdentityHashMap<>();
        List<BoundBody> subqueries = new ArrayList<>();
        collect(terms(body), subqueries);
        collect(changes(statement), subqueries);
        for (BoundBody subquery : subqueries) {
            subplans.put(subquery, plan(subquery, limit, NamedIndex.NONE));
        }
        BodyPlan plan = plan(body, limit, named);
        Map<Integer, Projection> projections = new Projections(layouts).of(statement, plan, subplans.values());
        List<BoundBody.Block> blocks = new ArrayList<>();
        blocks(body, blocks);
        subqueries.forEach(subquery -> blocks(subquery, blocks));
        TermText text = new TermText(blocks);
        Explanation explanation = new Explanation(text, new PathText(text, layouts), projections);
        String explained = explained(
                statement,
                explanation,
                plan,
                subqueries.stream().map(subplans::get).toList());
        return new StatementPlan(statement, plan, subplans, projections, explained);
    }

    private BodyPlan plan(BoundBody body, AccessLimit limit, NamedIndex named) {
        return body instanceof BoundBody.Combination combination
                ? new CombinationPlan(
                        combination,
                        plan(combination.left(), limit, named),
                        plan(combination.right(), limit, NamedIndex.NONE))
                : new BlockPlanner((BoundBody.Block) body, layouts, limit, named).plan();
    }

    private static BoundBody body(BoundStatement statement) {
        if (statement instanceof BoundStatement.Select select) {
            return select.body();
        }
        return statement instanceof BoundStatement.Update update
                ? target(update.target(), update.where())
                : target(((BoundStatement.Delete) statement).target(), ((BoundStatement.Delete) statement).where());
    }

    /** What is changed or removed, as a query. */
    private static BoundBody target(Source.Range target, @Nullable Term where) {
        Term entity = new SlotTerm.Entity(target.slot(), target.entity());
        return new BoundBody.Block(
                List.of(target), where, null, List.of(new BoundBody.Column(entity, null)), false, List.of());
    }

    private static List<Term> changes(BoundStatement statement) {
        return statement instanceof BoundStatement.Update update
                ? update.changes().stream().map(BoundStatement.Change::value).toList()
                : List.of();
    }

    private static List<Term> terms(BoundBody body) {
        if (body instanceof BoundBody.Combination combination) {
            List<Term> terms = new ArrayList<>(terms(combination.left()));
            terms.addAll(terms(combination.right()));
            return terms;
        }
        return TermSlots.terms((BoundBody.Block) body);
    }

    /** All subqueries, at any depth. */
    private static void collect(List<Term> terms, List<BoundBody> found) {
        for (BoundBody subquery : TermSlots.subqueries(terms)) {
            found.add(subquery);
            collect(terms(subquery), found);
        }
    }

    private static String explained(
            BoundStatement statement, Explanation explanation, BodyPlan plan, List<@Nullable BodyPlan> subplans) {
        explanation.add("", plan);
        subplans.forEach(subplan -> {
            if (subplan != null) {
                explanation.add("subquery:", subplan);
            }
        });
        String changes = statement instanceof BoundStatement.Update
                ? "\neach is updated"
                : statement instanceof BoundStatement.Delete ? "\neach is deleted" : "";
        return explanation + changes;
    }

    private static void blocks(BoundBody body, List<BoundBody.Block> blocks) {
        if (body instanceof BoundBody.Combination combination) {
            blocks(combination.left(), blocks);
            blocks(combination.right(), blocks);
        } else {
            blocks.add((BoundBody.Block) body);
        }
    }
}
