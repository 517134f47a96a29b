package io.monodyne.query.bind;

import io.monodyne.metamodel.Model;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.term.BoundStatement;

/** Binds statements to the entities of a unit: the door of this room. Factory-lived, thread-safe. */
public final class Binder {

    private final Queries queries;
    private final Bulk bulk;

    public Binder(Model model) {
        EntityNames entities = new EntityNames(model);
        ClassNames classes = new ClassNames(model.entities());
        Paths paths = new Paths(entities);
        Rules rules = new Rules();
        Expressions expressions = new Expressions(rules, paths);
        FromItems from = new FromItems(entities, paths, new Joins(entities, expressions));
        this.queries = new Queries(expressions, from, new Selections(expressions, classes));
        this.bulk = new Bulk(expressions, from);
        Subqueries subqueries = new Subqueries(
                (body, scope) -> queries.bind(body, scope.inner()).body());
        CollectionTerms collections = new CollectionTerms(expressions);
        subqueries.addTo(rules);
        collections.addTo(rules);
        new Values(paths, entities, classes).addTo(rules);
        new Predicates(expressions, subqueries).addTo(rules);
        new Operations(expressions).addTo(rules);
        new Functions(expressions, new PathFunctions(expressions, collections)).addTo(rules);
        new Aggregates(expressions).addTo(rules);
    }

    /**
     * What a statement means.
     *
     * @throws io.monodyne.query.syntax.StatementException where a name means nothing, or operands do not go together, with the place
     */
    public BoundStatement bind(Statement statement) {
        if (statement instanceof Statement.Update update) {
            return bulk.update(update);
        }
        if (statement instanceof Statement.Delete delete) {
            return bulk.delete(delete);
        }
        return select((Statement.Select) statement);
    }

    private BoundStatement select(Statement.Select select) {
        Binding binding = new Binding();
        Queries.Bound bound = queries.bind(select.body(), new Scope(binding, null));
        return new BoundStatement.Select(
                bound.body(),
                bound.fetches().bound(),
                binding.slots(),
                binding.parameters().types());
    }
}
