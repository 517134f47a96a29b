package io.monodyne.session.query;

import io.monodyne.load.StateReader;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ResultMapping;
import io.monodyne.session.partiql.ColumnRows;
import io.monodyne.session.partiql.EntityRows;
import io.monodyne.session.partiql.ItemRows;
import io.monodyne.session.partiql.MappedRows;
import io.monodyne.session.partiql.PartiqlProblems;
import io.monodyne.session.partiql.PartiqlRows;
import io.monodyne.session.partiql.PartiqlText;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement in PartiQL. Factory-lived, immutable.
 *
 * @param resultType an entity, a basic type, {@code Object[]}, {@code Tuple}; null where it was not said
 * @param mapping what becomes of items; null where it was not said
 */
record NativeDefinition(
        PartiqlText text,
        @Nullable Class<?> resultType,
        @Nullable ResultMapping mapping) implements QueryDefinition {

    @Override
    public @Nullable Class<?> results() {
        return resultType;
    }

    @Override
    public RunnableQuery<?> create(QueryServices services, QueryWork work, @Nullable Class<?> asked) {
        return query(services, work, asked == null ? resultType : asked);
    }

    <X> NativeQuery<X> query(QueryServices services, QueryWork work, @Nullable Class<?> type) {
        if (!text.select()) {
            if (type != null || mapping != null) {
                throw QueryProblems.typedUpdate(type == null ? Object.class : type);
            }
            return new NativeQuery<>(services, work, this, null);
        }
        return new NativeQuery<>(services, work, this, result(services, work, type));
    }

    private NativeResult result(QueryServices services, QueryWork work, @Nullable Class<?> type) {
        if (mapping != null) {
            return mapped(work.loader().states(), mapping, type);
        }
        EntityModel entity = type == null ? null : services.model().find(type);
        if (entity != null) {
            StateReader states = work.loader().states();
            TupleElement<?> column = new RowElement<>(entity.type(), null);
            return new NativeResult(
                    EntityRows.of(states, entity, text), ResultShape.of(List.of(column), entity.type()));
        }
        return text.columns().isEmpty() ? whole(type) : values(text.columns(), type);
    }

    /** Whether results of a type have all columns, each as it is. */
    private static boolean rows(@Nullable Class<?> type) {
        return type == null || type == Object.class || type == Object[].class || type == Tuple.class;
    }

    private static NativeResult values(List<String> columns, @Nullable Class<?> type) {
        if (type != null && !rows(type) && !ColumnRows.known(type)) {
            throw PartiqlProblems.otherResult(type);
        }
        Class<?> each = type == null || rows(type) ? Object.class : type;
        List<TupleElement<?>> elements = columns.stream()
                .<TupleElement<?>>map(column -> new RowElement<>(each, column))
                .toList();
        return new NativeResult(new ColumnRows(columns, each), ResultShape.of(elements, type));
    }

    private NativeResult mapped(StateReader states, ResultMapping parts, @Nullable Class<?> type) {
        List<TupleElement<?>> elements = new ArrayList<>();
        parts.entities()
                .forEach(each -> elements.add(new RowElement<>(each.entity().type(), null)));
        parts.constructed().forEach(each -> elements.add(new RowElement<>(each.type(), null)));
        for (ResultMapping.Column column : parts.columns()) {
            Class<?> own = column.type() == null ? Object.class : column.type();
            elements.add(new RowElement<>(own, column.name()));
        }
        return new NativeResult(new MappedRows(states, parts, text), ResultShape.of(elements, type));
    }

    /** Items as they are. */
    private static NativeResult whole(@Nullable Class<?> type) {
        if (type != null && type != Object.class && type != Map.class) {
            throw PartiqlProblems.noColumns(type);
        }
        return new NativeResult(new ItemRows(), ResultShape.of(List.of(new RowElement<>(Map.class, null)), type));
    }

    /**
     * What becomes of items.
     *
     * @param rows how they are read
     * @param shape what rows are given out as
     */
    record NativeResult(PartiqlRows rows, ResultShape shape) {

        /** Whether whose values they are is checked. */
        boolean checked() {
            return rows.checked();
        }
    }
}
