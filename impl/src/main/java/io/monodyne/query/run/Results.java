package io.monodyne.query.run;

import io.monodyne.context.ManagedEntity;
import io.monodyne.load.Fetch;
import io.monodyne.load.FetchedState;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.term.BoundStatement.FetchJoin;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.OperationTerm.Construct;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes results of rows: managed entities of the entities among them, with what is to be read with these, and objects of what is constructed. Lives
 * as long as an execution.
 */
final class Results {

    private final Execution execution;
    private final List<Term> columns;
    private final List<FetchJoin> joins;
    private final Map<Term, Fetch> fetches = new IdentityHashMap<>();
    private final Constructors constructors = new Constructors();

    /** @param columns those of the query; of queries that are put together, those of the first */
    Results(Execution execution, List<Term> columns, List<FetchJoin> joins) {
        this.execution = execution;
        this.columns = columns;
        this.joins = joins;
    }

    /** The results of some rows: the value of the only column, or an array. */
    List<@Nullable Object> of(List<ResultRow> rows) {
        Map<EntityKey, Set<Fetch>> unread = new LinkedHashMap<>();
        List<FetchedState> states = new ArrayList<>(rows.size());
        rows.forEach(row -> each(columns, row.values(), (term, entity) -> {
            Snapshot known = whole(entity);
            Fetch fetch = fetches.computeIfAbsent(term, this::fetch);
            if (known == null) {
                unread.computeIfAbsent(entity.key(), key -> new HashSet<>()).add(fetch);
            } else {
                states.add(new FetchedState(entity.key(), known, fetch));
            }
        }));
        if (!unread.isEmpty()) {
            read(unread, states);
        }
        Map<EntityKey, ManagedEntity> managed =
                states.isEmpty() ? Map.of() : execution.session().loader().take(states, execution.mode(), false);
        List<@Nullable Object> results = new ArrayList<>(rows.size());
        for (ResultRow row : rows) {
            @Nullable Object[] values = new @Nullable Object[row.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(columns.get(i), row.values()[i], managed);
            }
            results.add(values.length == 1 ? values[0] : values);
        }
        return results;
    }

    private void read(Map<EntityKey, Set<Fetch>> unread, List<FetchedState> states) {
        Map<EntityKey, EntityModel> wanted = new LinkedHashMap<>();
        unread.keySet().forEach(key -> wanted.put(key, key.root()));
        execution.known().read(wanted).forEach((key, state) -> {
            for (Fetch fetch : unread.getOrDefault(key, Set.of())) {
                states.add(new FetchedState(key, state, fetch));
            }
        });
    }

    /** Null where only its identity, or a part of it, was read. */
    private static @Nullable Snapshot whole(EntityRow entity) {
        Snapshot state = entity.state();
        return state == null || state.complete() ? state : null;
    }

    private @Nullable Object value(Term term, @Nullable Object value, Map<EntityKey, ManagedEntity> managed) {
        if (value instanceof EntityRow entity) {
            ManagedEntity found = managed.get(entity.key());
            return found == null ? null : found.instance();
        }
        if (!(term instanceof Construct construct) || !(value instanceof @Nullable Object[] parts)) {
            return value;
        }
        @Nullable Object[] made = new @Nullable Object[parts.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = value(construct.parts().get(i), parts[i], managed);
        }
        return constructors.make(construct, made);
    }

    @FunctionalInterface
    private interface Seen {
        void entity(Term term, EntityRow entity);
    }

    private static void each(List<Term> terms, @Nullable Object[] values, Seen seen) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof EntityRow entity) {
                seen.entity(terms.get(i), entity);
            } else if (terms.get(i) instanceof Construct construct && values[i] instanceof @Nullable Object[] parts) {
                each(construct.parts(), parts, seen);
            }
        }
    }

    /** The entity that a term stands for; null for a value. */
    static @Nullable EntityModel modelOf(Term term) {
        if (term instanceof SlotTerm.Entity entity) {
            return entity.model();
        }
        return term instanceof SlotTerm.Reference reference
                ? reference.path().attribute().target()
                : null;
    }

    private Fetch fetch(Term term) {
        Fetch otherwise = execution.options().fetch();
        if (!(term instanceof SlotTerm.Entity entity)) {
            return otherwise;
        }
        List<FetchJoin> own =
                joins.stream().filter(join -> join.slot() == entity.slot()).toList();
        return own.isEmpty() ? otherwise : joined(own, otherwise);
    }

    private static Fetch.Joined joined(List<FetchJoin> joins, Fetch otherwise) {
        Map<AssociationPath, Fetch.Joined> below = new HashMap<>();
        joins.forEach(join -> below.put(join.path(), joined(join.more(), Fetch.mapped())));
        return new Fetch.Joined(otherwise, below);
    }
}
