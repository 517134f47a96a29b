package io.monodyne.session.query;

import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.AccessLimit;
import io.monodyne.session.partiql.Partiql;
import io.monodyne.session.partiql.PartiqlProblems;
import io.monodyne.session.query.NativeDefinition.NativeResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query in PartiQL. Session-lived. */
final class NativeQuery<X> extends RunnableQuery<X> {

    private final QueryServices services;
    private final NativeDefinition definition;
    private final @Nullable NativeResult result;

    /** @param result null where it writes */
    NativeQuery(QueryServices services, QueryWork work, NativeDefinition definition, @Nullable NativeResult result) {
        super(work, new QueryOptions(), new ParameterValues(declared(definition), Map.of()));
        this.services = services;
        this.definition = definition;
        this.result = result;
    }

    private static Map<String, DeclaredParameter<?>> declared(NativeDefinition definition) {
        Map<String, DeclaredParameter<?>> declared = new LinkedHashMap<>();
        definition
                .text()
                .parameterNames()
                .forEach(name -> declared.put(name, DeclaredParameter.of(name, Object.class)));
        return declared;
    }

    @Override
    QueryDefinition definition() {
        return definition;
    }

    @Override
    boolean select() {
        return result != null;
    }

    @Override
    void requireLockable() {
        throw QueryProblems.notLockable();
    }

    @Override
    Iterator<X> find(int most) {
        NativeResult wanted = Objects.requireNonNull(result);
        if (!wanted.checked()) {
            requireNoTenant();
        }
        AccessLimit access =
                options().access() == null ? services.access() : options().access();
        Partiql.Window window = new Partiql.Window(
                options().first(), most, work().readMode(options().hints()).consistent(), access == AccessLimit.SCAN);
        List<@Nullable Object[]> rows =
                services.partiql().read(definition.text(), parameters().complete(), window, wanted.rows());
        return results(rows, wanted.shape()).iterator();
    }

    @SuppressWarnings("unchecked") // of the type that was asked for
    private List<X> results(List<@Nullable Object[]> rows, ResultShape shape) {
        Map<EntityKey, Snapshot> states = new LinkedHashMap<>();
        rows.forEach(row -> {
            for (Object value : row) {
                if (value instanceof Snapshot state) {
                    states.put(state.model().keyOf(state), state);
                }
            }
        });
        Map<EntityKey, Object> instances = new LinkedHashMap<>();
        for (ManagedEntity managed : work().loader()
                .take(List.copyOf(states.values()), work().readMode(options().hints()))) {
            instances.put(managed.key(), managed.instance());
        }
        List<X> results = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            if (fill(row, instances)) {
                results.add((X) shape.result(row.length == 1 ? row[0] : row));
            }
        }
        return results;
    }

    /** Puts instances in the places of their states; false where the transaction has removed one. */
    private static boolean fill(@Nullable Object[] row, Map<EntityKey, Object> instances) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof Snapshot state) {
                row[i] = instances.get(state.model().keyOf(state));
                if (row[i] == null) {
                    return false;
                }
            }
        }
        return true;
    }

    private void requireNoTenant() {
        if (work().tenancy().value() != null) {
            throw PartiqlProblems.tenant();
        }
    }

    @Override
    int update() {
        if (work().transacted()) {
            throw PartiqlProblems.inTransaction();
        }
        requireNoTenant();
        try {
            return services.partiql().write(definition.text(), parameters().complete());
        } finally {
            work().forgetCached();
        }
    }

    @Override
    public <T> T unwrap(Class<T> cls) {
        work().requireOpen();
        if (cls.isInstance(this)) {
            return cls.cast(this);
        }
        throw QueryProblems.notUnwrappable(cls);
    }
}
