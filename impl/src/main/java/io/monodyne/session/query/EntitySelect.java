package io.monodyne.session.query;

import io.monodyne.QueryPlan;
import io.monodyne.context.ManagedEntity;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemGetAll;
import io.monodyne.key.ItemKey;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Condition;
import io.monodyne.operation.Operation;
import io.monodyne.operation.Results;
import io.monodyne.operation.SelectOperation;
import io.monodyne.operation.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A select that is put together step by step. Lives as long as the application holds it. */
final class EntitySelect<E> implements SelectOperation<E> {

    private final QueryServices services;
    private final QueryWorks works;
    private final Class<E> type;
    private final EntityModel entity;
    private final SelectStatement<E> statement;
    private final QueryOptions options = new QueryOptions();

    EntitySelect(QueryServices services, QueryWorks works, Class<E> type) {
        this.services = services;
        this.works = works;
        this.type = type;
        this.entity = services.model().entity(type);
        this.statement = new SelectStatement<>(entity);
    }

    @Override
    public SelectOperation<E> where(Condition<? super E> condition) {
        statement.where(condition);
        return this;
    }

    @Override
    public SelectOperation<E> orderBy(ValuePath<? super E, ?> path) {
        statement.orderBy(path, false);
        return this;
    }

    @Override
    public SelectOperation<E> orderByDescending(ValuePath<? super E, ?> path) {
        statement.orderBy(path, true);
        return this;
    }

    @Override
    public SelectOperation<E> fetch(ValuePath<? super E, ?> association) {
        statement.fetch(association);
        return this;
    }

    @Override
    public SelectOperation<E> limit(int limit) {
        if (limit < 1) {
            throw QueryProblems.noLimit(limit);
        }
        options.most(limit);
        return this;
    }

    @Override
    public SelectOperation<E> after(String cursor) {
        if (cursor.isEmpty()) {
            throw QueryProblems.emptyCursor();
        }
        options.hint(QueryOptions.CURSOR, cursor);
        return this;
    }

    @Override
    public SelectOperation<E> consistent(boolean consistent) {
        options.hint(QueryOptions.CONSISTENCY, consistent ? "STRONG" : "EVENTUAL");
        return this;
    }

    @Override
    public SelectOperation<E> access(String limit) {
        options.hint(QueryOptions.ACCESS, limit);
        return this;
    }

    @Override
    public SelectOperation<E> index(String name) {
        options.hint(QueryOptions.INDEX, name);
        return this;
    }

    private StatementQuery<E> query(QueryWork work) {
        StatementQuery<E> query = statement.select(services).query(services, work, type);
        query.options().takeOver(options);
        return query;
    }

    private <R> Operation<R> operation(Function<QueryWork, R> reading) {
        return new SelectedLater<>(() -> works.read(reading), works);
    }

    @Override
    public List<E> run() {
        return list().run();
    }

    @Override
    public CompletionStage<List<E>> runAsync() {
        return list().runAsync();
    }

    @Override
    public Operation<List<E>> list() {
        return operation(work -> query(work).getResultList());
    }

    @Override
    public Operation<E> single() {
        return operation(work -> query(work).getSingleResult());
    }

    @Override
    public Operation<Optional<E>> singleOrEmpty() {
        return operation(work -> Optional.ofNullable(query(work).getSingleResultOrNull()));
    }

    @Override
    public Operation<Stream<E>> stream() {
        return operation(work -> query(work).getResultList().stream());
    }

    @Override
    public Operation<Results<E>> page() {
        return operation(work -> {
            StatementQuery<E> query = query(work);
            if (!options.cursors()) {
                query.options().hint(QueryOptions.CURSOR, "");
            }
            List<E> content = query.getResultList();
            return new Results<>(content, Optional.ofNullable(query.cursor()));
        });
    }

    @Override
    public Operation<Long> count() {
        return operation(work -> {
            StatementQuery<Long> query = statement.count(services).query(services, work, Long.class);
            query.options().takeOver(options);
            query.options().whole();
            return query.getSingleResult();
        });
    }

    @Override
    public Operation<List<Map<String, AttributeValue>>> items() {
        return operation(work -> {
            Map<String, List<ItemKey>> keys = new LinkedHashMap<>();
            String table = work.loader().states().table(entity);
            for (E found : query(work).getResultList()) {
                ManagedEntity managed = work.context().find(found);
                if (managed != null) {
                    keys.computeIfAbsent(table, name -> new ArrayList<>())
                            .add(managed.model().itemKey(managed.key()));
                }
            }
            ReadMode mode = work.readMode(options.hints());
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            keys.forEach((name, some) -> services.running()
                    .dynamo()
                    .getAll(ItemGetAll.of(name, some, mode.consistent()))
                    .values()
                    .forEach(item -> items.add(attributes(item))));
            return items;
        });
    }

    private static Map<String, AttributeValue> attributes(Item item) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (String name : item.names()) {
            AttributeValue value = item.get(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    @Override
    public String explain() {
        return works.read(work -> query(work).unwrap(QueryPlan.class).explanation());
    }
}
