package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.Status;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.Condition;
import io.monodyne.operation.Operation;
import io.monodyne.operation.Page;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.Reported;
import io.monodyne.readable.PlainAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link io.monodyne.SingleTable#query}. */
final class EntityQuery<E> implements QueryOperation<E> {

    private final SingleContext single;
    private final Class<E> type;
    private final EntityModel entity;
    private final List<Condition<? super E>> conditions = new ArrayList<>();
    private final Set<Reported> reported = EnumSet.noneOf(Reported.class);
    private @Nullable String index;
    private @Nullable Boolean consistent;
    private @Nullable Map<String, AttributeValue> after;
    private boolean descending;
    private int limit;

    EntityQuery(SingleContext single, Class<E> type) {
        this.single = single;
        this.type = type;
        this.entity = single.entity(type);
    }

    @Override
    public QueryOperation<E> where(Condition<? super E> condition) {
        conditions.add(condition);
        return this;
    }

    @Override
    public QueryOperation<E> index(String name) {
        index = name;
        return this;
    }

    @Override
    public QueryOperation<E> limit(int most) {
        if (most < 1) {
            throw SingleProblems.badLimit(most);
        }
        limit = most;
        return this;
    }

    @Override
    public QueryOperation<E> startAfter(Map<String, AttributeValue> lastKey) {
        after = Map.copyOf(lastKey);
        return this;
    }

    @Override
    public QueryOperation<E> descending() {
        descending = true;
        return this;
    }

    @Override
    public QueryOperation<E> consistent(boolean whether) {
        consistent = whether;
        return this;
    }

    @Override
    public QueryOperation<E> reporting(Reported... what) {
        reported.addAll(Arrays.asList(what));
        return this;
    }

    /**
     * The requests of it, planned; refused where no key serves.
     *
     * @param left what is left out of the answer, and not counted by the limit
     */
    private QueryRun planned(int wanted, Predicate<Item> left) {
        TableLayout layout = single.dynamo().layout(single.items().table(entity));
        Conjuncts conjuncts = Conjuncts.<E>of(entity, conditions, single.tenancy());
        Access access = new AccessChooser(entity, conjuncts, layout, single.tenancy()).choose(index);
        if (Boolean.TRUE.equals(consistent) && access.global()) {
            throw SingleProblems.notConsistent(entity.name(), String.valueOf(access.index()));
        }
        if (access.index() != null) {
            single.items().requireWhole(entity, access.index());
        }
        List<io.monodyne.dynamo.Condition> filters = new ArrayList<>(conjuncts.filters(access.taken()));
        boolean most = filters.isEmpty();
        filters.addAll(present());
        boolean strong =
                single.works().read(work -> SingleContext.mode(work, consistent).consistent());
        return new QueryRun(
                single,
                entity,
                access,
                filters,
                new QueryRun.Scope(strong, descending, wanted, most, after, Set.copyOf(reported)),
                left);
    }

    /** Items of the entity that have not expired: others may be in the same partition. */
    private List<io.monodyne.dynamo.Condition> present() {
        List<io.monodyne.dynamo.Condition> present = new ArrayList<>();
        AttributePath mark = AttributePath.of(entity.typeMark().attribute());
        List<AttributeValue> marks = entity.concreteTypes().stream()
                .map(concrete -> concrete.typeMark().value())
                .filter(Objects::nonNull)
                .toList();
        present.add(
                marks.size() == 1
                        ? io.monodyne.dynamo.Condition.compare(mark, Comparison.EQUAL, marks.get(0))
                        : new io.monodyne.dynamo.Condition.In(mark, marks));
        AttributeModel timeToLive = entity.rules().timeToLive();
        if (timeToLive != null) {
            AttributePath path = AttributePath.of(timeToLive.storedName());
            AttributeValue now =
                    AttributeValue.fromN(Long.toString(Instant.now().getEpochSecond()));
            present.add(io.monodyne.dynamo.Condition.or(List.of(
                    io.monodyne.dynamo.Condition.absent(path),
                    io.monodyne.dynamo.Condition.compare(path, Comparison.GREATER, now))));
        }
        return present;
    }

    private QueryRun plannedEntities(int wanted) {
        SingleWork work = single.works().lasting();
        return planned(wanted, work == null ? this::foreign : item -> foreign(item) || removed(work, item));
    }

    /** Whether it is of another entity, which the filter can't tell where both have the same type mark. */
    private boolean foreign(Item item) {
        return sharesMark() && single.read(entity, item) == null;
    }

    private boolean sharesMark() {
        return entity.concreteTypes().stream().anyMatch(EntityModel::sharesMark);
    }

    /** Whether the entity manager has removed it, so that it does not count. */
    private boolean removed(SingleWork work, Item item) {
        Snapshot snapshot = single.read(entity, item);
        EntityKey key = snapshot == null ? null : snapshot.model().keyOf(snapshot);
        if (key == null) {
            return false;
        }
        ManagedEntity managed = work.context().find(key);
        PendingEntity pending = work.unit().find(key);
        return managed != null && managed.status() == Status.REMOVED || pending != null && pending.target() == null;
    }

    private <T> Page<T> page(QueryRun run, BiFunction<SingleWork, List<Item>, List<T>> results) {
        List<T> content = single.works().read(work -> results.apply(work, run.items()));
        return new Page<>(content, run.scanned(), run.lastKey(), run.usage(), run.access());
    }

    private List<E> entities(SingleWork work, List<Item> items) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (Item item : items) {
            Snapshot snapshot = single.read(entity, item);
            if (snapshot != null) {
                snapshots.add(snapshot);
            }
        }
        return work.loader().take(snapshots, work.readMode()).stream()
                .map(ManagedEntity::instance)
                .map(type::cast)
                .toList();
    }

    private Operation<Page<E>> operation() {
        QueryRun run = plannedEntities(limit);
        return single.operation(() -> page(run.read(), this::entities));
    }

    @Override
    public Page<E> run() {
        return operation().run();
    }

    @Override
    public CompletionStage<Page<E>> runAsync() {
        return single.async(this::operation);
    }

    @Override
    public Operation<List<E>> list() {
        return single.operation(() -> run().content());
    }

    @Override
    public Operation<E> single() {
        return single.operation(() -> found().orElseThrow(() -> SingleProblems.noResult(entity.name())));
    }

    @Override
    public Operation<Optional<E>> singleOrEmpty() {
        return single.operation(this::found);
    }

    /** Two are asked for, to see that there is not more than one. */
    private Optional<E> found() {
        List<E> found = page(plannedEntities(2).read(), this::entities).content();
        if (found.size() > 1) {
            throw SingleProblems.severalResults(entity.name());
        }
        return found.stream().findFirst();
    }

    @Override
    public Operation<Long> count() {
        return single.operation(() -> {
            QueryRun run = planned(0, this::foreign);
            return sharesMark() ? (long) run.read().items().size() : run.count();
        });
    }

    @Override
    public Operation<Page<Map<String, Object>>> asAttributes() {
        return single.operation(() -> page(
                planned(limit, this::foreign).read(),
                (work, items) -> items.stream()
                        .map(item -> single.read(entity, item))
                        .filter(Objects::nonNull)
                        .map(PlainAttributes::of)
                        .toList()));
    }

    @Override
    public Operation<Page<Map<String, AttributeValue>>> asItems() {
        return single.operation(() -> page(
                planned(limit, this::foreign).read(),
                (work, items) -> items.stream()
                        .filter(item -> single.read(entity, item) != null)
                        .map(EntityGet::attributes)
                        .toList()));
    }
}
