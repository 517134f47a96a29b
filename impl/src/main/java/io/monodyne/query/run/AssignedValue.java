package io.monodyne.query.run;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.term.BoundStatement.Change;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A value that a statement sets, column by column. Immutable.
 *
 * @param columns each with its new value in Java, mutated where there is a mutator; null for none
 */
record AssignedValue(List<Column> columns) {

    record Column(ModelPath path, @Nullable Object value) {}

    /** Computes it of a row. */
    static AssignedValue of(Change change, Row row) {
        if (change.target() instanceof SlotTerm.Reference reference) {
            return new AssignedValue(columns(reference.path(), change.value().value(row)));
        }
        if (!(change.target() instanceof SlotTerm.Attribute attribute)) {
            throw new IllegalStateException("what can't be set: " + change.target());
        }
        Object value = fitted(change.value(), attribute.path().leaf(), row);
        return new AssignedValue(
                List.of(new Column(attribute.path(), attribute.path().leaf().mutated(value))));
    }

    /** Numbers are set as the attribute has them. */
    private static @Nullable Object fitted(Term value, AttributeModel attribute, Row row) {
        Class<?> type =
                MethodType.methodType(attribute.facts().javaType()).wrap().returnType();
        return Number.class.isAssignableFrom(type) && type != Number.class
                ? new OperationTerm.Cast(value, type).value(row)
                : value.value(row);
    }

    private static List<Column> columns(AssociationPath path, @Nullable Object target) {
        Object[] components = target instanceof EntityRow entity ? entity.key().components() : null;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < path.key().size(); i++) {
            ModelPath column = path.key().get(i);
            columns.add(new Column(column, components == null ? null : column.valueOf(components[i])));
        }
        return columns;
    }

    /** A state with it. */
    Snapshot in(Snapshot state) {
        Snapshot changed = state;
        for (Column column : columns) {
            changed = in(changed, column);
        }
        return changed;
    }

    private static Snapshot in(Snapshot state, Column column) {
        List<AttributeModel> steps = column.path().steps();
        AttributeModel root = column.path().root();
        Object value = column.value();
        if (steps.size() == 1) {
            return state.with(root.ordinal(), Snapshot.storedForm(root, value));
        }
        AttributeValue leaf =
                value == null ? null : column.path().leaf().codec().encode(value);
        return state.with(root.ordinal(), with(state.attributeValue(root), steps, 1, leaf));
    }

    private static AttributeValue with(
            @Nullable AttributeValue document, List<AttributeModel> steps, int step, @Nullable AttributeValue value) {
        Map<String, AttributeValue> members = new LinkedHashMap<>(document == null ? Map.of() : document.m());
        String name = steps.get(step).storedName();
        AttributeValue member = step == steps.size() - 1 ? value : with(members.get(name), steps, step + 1, value);
        if (member == null) {
            members.remove(name);
        } else {
            members.put(name, member);
        }
        return AttributeValue.fromM(members);
    }
}
