package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.syntax.QueryBody.OrderItem;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody.Column;
import io.monodyne.query.term.BoundBody.Order;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Binds order by clauses. Factory-lived, immutable. */
final class Orders {

    private final Expressions expressions;

    Orders(Expressions expressions) {
        this.expressions = expressions;
    }

    List<Order> bind(List<OrderItem> items, List<Column> select, Scope scope) {
        List<Order> orders = new ArrayList<>();
        for (OrderItem item : items) {
            for (Term term : keys(value(item, select, scope))) {
                Predicates.requireOrder(item.value().at(), term);
                orders.add(order(item, term));
            }
        }
        return orders;
    }

    static Order order(OrderItem item, Term term) {
        Boolean nullsFirst = item.nullsFirst();
        return new Order(term, item.descending(), nullsFirst == null ? !item.descending() : nullsFirst);
    }

    /** An integer is the place of an item of the select clause. */
    private Term value(OrderItem item, List<Column> select, Scope scope) {
        if (item.value() instanceof Syntax.Literal literal && literal.value() instanceof Integer position) {
            return column(item, position, select);
        }
        Term term = expressions.value(item.value(), scope);
        return term instanceof SlotTerm.Reference reference ? selected(reference, select, scope) : term;
    }

    /** A reference as it is selected, where it is. */
    private static Term selected(SlotTerm.Reference reference, List<Column> select, Scope scope) {
        Integer slot = scope.joined(reference.slot(), reference.path());
        if (slot == null) {
            return reference;
        }
        Term joined = new SlotTerm.Entity(slot, reference.path().attribute().target());
        return select.stream().anyMatch(column -> column.value().equals(joined)) ? joined : reference;
    }

    private static Term column(OrderItem item, int position, List<Column> select) {
        if (position < 1 || position > select.size()) {
            throw BindProblems.noSuchColumn(item.value().at(), position, select.size());
        }
        return select.get(position - 1).value();
    }

    /** Entities are in the order of their ids. */
    private static List<Term> keys(Term term) {
        List<Term> keys = new ArrayList<>();
        EntityModel entity = EntityTypes.of(term);
        if (entity == null) {
            return List.of(term);
        }
        List<ModelPath> components = entity.id().components();
        for (int i = 0; i < components.size(); i++) {
            keys.add(key(term, entity.id(), i));
        }
        return keys;
    }

    private static Term key(Term term, IdModel id, int component) {
        ModelPath path = id.components().get(component);
        Class<?> type = Types.boxed(path.leaf().facts().javaType());
        if (term instanceof SlotTerm.Entity entity) {
            return new SlotTerm.Attribute(entity.slot(), entity.model(), path, type);
        }
        return term instanceof SlotTerm.Reference reference
                ? new SlotTerm.ReferenceId(reference.slot(), reference.model(), reference.path(), component, type)
                : term;
    }
}
