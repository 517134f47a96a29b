package io.monodyne.session.query;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of a query are given out as: single values, arrays or tuples. Immutable. */
final class ResultShape {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            char.class, Character.class,
            float.class, Float.class,
            double.class, Double.class);

    private final List<TupleElement<?>> columns;
    private final Form form;
    private final List<EntityModel> entities;

    private enum Form {
        VALUE,
        ARRAY,
        TUPLE
    }

    private ResultShape(List<TupleElement<?>> columns, Form form, List<EntityModel> entities) {
        this.columns = List.copyOf(columns);
        this.form = form;
        this.entities = List.copyOf(entities);
    }

    /**
     * What a query gives out.
     *
     * @param asked the class that results are asked for as; null for none
     * @param elements what tuples have instead of elements of their own; empty for these
     * @throws IllegalArgumentException where they are none of that
     */
    static ResultShape of(BoundBody body, @Nullable Class<?> asked, List<TupleElement<?>> elements) {
        BoundBody first = body;
        while (first instanceof BoundBody.Combination both) {
            first = both.left();
        }
        List<TupleElement<?>> columns = new ArrayList<>();
        List<EntityModel> entities = new ArrayList<>();
        for (BoundBody.Column column : ((BoundBody.Block) first).select()) {
            EntityModel entity = entity(column.value());
            Class<?> type = entity == null ? column.value().type() : entity.type();
            Class<?> shown = type == EntityRow.class ? Object.class : type;
            columns.add(new RowElement<>(shown, column.alias()));
            if (entity != null) {
                entities.add(entity);
            }
        }
        boolean own = elements.size() != columns.size();
        return new ResultShape(own ? columns : elements, form(columns, asked), entities);
    }

    /** As above, of columns that are known otherwise. */
    static ResultShape of(List<TupleElement<?>> columns, @Nullable Class<?> asked) {
        return new ResultShape(columns, form(columns, asked), List.of());
    }

    private static Form form(List<TupleElement<?>> columns, @Nullable Class<?> asked) {
        boolean one = columns.size() == 1;
        if (asked == null || asked == Object.class) {
            return one ? Form.VALUE : Form.ARRAY;
        }
        if (asked == Tuple.class) {
            return Form.TUPLE;
        }
        if (one && fits(columns.get(0).getJavaType(), asked)) {
            return Form.VALUE;
        }
        if (asked == Object[].class) {
            return Form.ARRAY;
        }
        throw one
                ? QueryProblems.otherResultType(columns.get(0).getJavaType(), asked)
                : QueryProblems.severalColumns(columns.size(), asked);
    }

    /** Nothing is known of a column of {@code Object}: its values are what they are. */
    private static boolean fits(Class<?> column, Class<?> asked) {
        Class<?> boxed = BOXES.getOrDefault(asked, asked);
        return boxed.isAssignableFrom(column) || column == Object.class && !boxed.isArray();
    }

    /** What a column selects, where that is an entity. */
    private static @Nullable EntityModel entity(Term term) {
        if (term instanceof SlotTerm.Entity entity) {
            return entity.model();
        }
        return term instanceof SlotTerm.Reference reference
                ? reference.path().attribute().target()
                : null;
    }

    /** The entities that are selected, column by column. */
    List<EntityModel> entities() {
        return entities;
    }

    /** The columns, as elements of its tuples. */
    List<TupleElement<?>> columns() {
        return columns;
    }

    /**
     * What a row is given out as.
     *
     * @param row the value of the only column, or an array
     */
    @Nullable
    Object result(@Nullable Object row) {
        boolean one = columns.size() == 1;
        return switch (form) {
            case VALUE -> row;
            case ARRAY -> values(row, one);
            case TUPLE -> new RowTuple(columns, values(row, one));
        };
    }

    private static @Nullable Object[] values(@Nullable Object row, boolean one) {
        return one || row == null ? new @Nullable Object[] {row} : (@Nullable Object[]) row;
    }
}
