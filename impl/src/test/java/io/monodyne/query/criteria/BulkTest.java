package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.query.criteria.Store.Customer;
import io.monodyne.query.criteria.Store.Order;
import io.monodyne.query.criteria.Store.Order_;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Updates and deletes. */
class BulkTest {

    private final Store store = new Store();
    private final CriteriaBuilder cb = store.cb;

    @Test
    void updates() {
        CriteriaUpdate<Order> update = cb.createCriteriaUpdate(Order.class);
        Root<Order> order = update.from(Order.class);
        ParameterExpression<Integer> number = cb.parameter(Integer.class);
        update.set("note", "x")
                .set("number", cb.sum(order.<Integer>get("number"), 1))
                .set(Order_.note, "y")
                .set(Order_.number, number)
                .set(order.<String>get("address").<String>get("city"), (String) null)
                .set(order.<Integer>get("other"), order.<Integer>get("number"))
                .where(cb.isNull(order.get("note")), cb.isNotNull(order.get("customer")));
        assertEquals(
                "UPDATE Order $0 SET $0.note = 'x', $0.number = ($0.number + 1), $0.note = 'y', $0.number = :#0,"
                        + " $0.address.city = NULL, $0.other = $0.number"
                        + " WHERE (($0.note IS NULL) AND ($0.customer IS NOT NULL))",
                store.text(update));
        assertSame(order, update.getRoot());
        assertEquals(Set.of(number), update.getParameters());
        assertEquals(Integer.class, store.statements.of(update).resultType());
        update.where(order.<Boolean>get("active"));
        assertEquals(
                "($0.active = TRUE)",
                store.text(update).substring(store.text(update).indexOf("WHERE ") + "WHERE ".length()));
    }

    @Test
    void deletes() {
        CriteriaDelete<Order> delete = cb.createCriteriaDelete(Order.class);
        Root<Order> order = delete.from(store.metamodel.entity(Order.class));
        assertEquals("DELETE FROM Order $0", store.text(delete));
        assertNull(delete.getRestriction());
        delete.where(order.<Boolean>get("active"));
        assertEquals("DELETE FROM Order $0 WHERE ($0.active = TRUE)", store.text(delete));
        ParameterExpression<Integer> number = cb.parameter(Integer.class, "n");
        delete.where(cb.equal(order.get("number"), number), cb.isNull(order.get("note")));
        assertEquals("DELETE FROM Order $0 WHERE (($0.number = :n) AND ($0.note IS NULL))", store.text(delete));
        assertEquals(Set.of(number), delete.getParameters());
        assertSame(order, delete.getRoot());
    }

    @Test
    void subqueriesOfThem() {
        CriteriaDelete<Order> delete = cb.createCriteriaDelete(Order.class);
        Root<Order> order = delete.from(Order.class);
        Subquery<Customer> subquery = delete.subquery(Customer.class);
        subquery.select(subquery.correlate(order).join("customer"));
        delete.where(cb.exists(subquery));
        assertEquals(
                "DELETE FROM Order $0 WHERE (EXISTS (SELECT $2 FROM CORRELATION($0) $1 JOIN $1.customer $2))",
                store.text(delete));
        assertSame(delete, subquery.getContainingQuery());
        assertThrows(IllegalStateException.class, subquery::getParent);
        CriteriaUpdate<Order> update = cb.createCriteriaUpdate(Order.class);
        assertSame(update, update.subquery(Customer.class).getContainingQuery());
        assertEquals(
                Customer.class,
                update.subquery(store.metamodel.entity(Customer.class)).getResultType());
        assertEquals(
                Customer.class,
                delete.subquery(store.metamodel.entity(Customer.class)).getResultType());
    }
}
