package io.monodyne.session.query;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Condition;
import io.monodyne.operation.ValuePath;
import io.monodyne.query.criteria.CriteriaStatement;
import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statement of a select about one entity. Lives as long as the select. */
final class SelectStatement<E> {

    private static final String VARIABLE = "e";

    private final EntityModel entity;
    private final PathSyntax paths;
    private final List<Condition<? super E>> conditions = new ArrayList<>();
    private final List<QueryBody.OrderItem> orders = new ArrayList<>();
    private final List<FromItem.Join> fetches = new ArrayList<>();

    SelectStatement(EntityModel entity) {
        this.entity = entity;
        this.paths = new PathSyntax(entity, VARIABLE);
    }

    void where(Condition<? super E> condition) {
        conditions.add(condition);
    }

    void orderBy(ValuePath<?, ?> path, boolean descending) {
        orders.add(new QueryBody.OrderItem(paths.of(path), descending, null));
    }

    void fetch(ValuePath<?, ?> association) {
        fetches.add(new FromItem.Join(-1, true, true, paths.of(association), null, null, null));
    }

    StatementDefinition select(QueryServices services) {
        QueryBody.Selection all = new QueryBody.Selection(new Syntax.Variable(-1, VARIABLE), null);
        return definition(services, all, fetches, orders, entity.type());
    }

    StatementDefinition count(QueryServices services) {
        Syntax count =
                new Operation.Aggregate(-1, Operation.AggregateName.COUNT, false, new Syntax.Variable(-1, VARIABLE));
        return definition(services, new QueryBody.Selection(count, null), List.of(), List.of(), Long.class);
    }

    private StatementDefinition definition(
            QueryServices services,
            QueryBody.Selection selection,
            List<FromItem.Join> joins,
            List<QueryBody.OrderItem> orderBy,
            Class<?> type) {
        ConditionSyntax<Object> syntax = new ConditionSyntax<>(paths);
        Statement statement = new Statement.Select(new QueryBody.Block(
                -1,
                false,
                List.of(selection),
                List.of(new FromItem.Range(-1, entity.name(), VARIABLE, joins)),
                where(syntax),
                List.of(),
                null,
                orderBy));
        CriteriaStatement built = new CriteriaStatement(statement, type, Map.of(), syntax.values());
        return new StatementDefinition(services.compiler().compile(statement), type, built, List.of());
    }

    @SuppressWarnings("unchecked") // what a condition is about is found out by its paths
    private @Nullable Syntax where(ConditionSyntax<Object> syntax) {
        List<Syntax> parts = new ArrayList<>();
        conditions.forEach(condition -> parts.add(((Condition<Object>) condition).accept(syntax)));
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Predicate.And(-1, parts);
    }
}
