package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.query.criteria.Store.Book;
import io.monodyne.query.criteria.Store.Comic;
import io.monodyne.query.criteria.Store.Customer;
import io.monodyne.query.criteria.Store.Order;
import io.monodyne.query.criteria.Store.Product;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Subqueries, and what in them stands for something around them. */
class SubqueryTest {

    private final Store store = new Store();
    private final CriteriaBuilder cb = store.cb;
    private final CriteriaQuery<Object> query = store.query;
    private final Root<Order> order = store.order;
    private final Subquery<String> subquery = query.subquery(String.class);

    private void assertExists(String text) {
        assertEquals("(EXISTS (" + text + "))", store.where(cb.exists(subquery)));
    }

    @Test
    void clauses() {
        Root<Customer> customer = subquery.from(Customer.class);
        Predicate named = cb.isNotNull(customer.get("name"));
        subquery.select(customer.get("name"))
                .distinct(true)
                .where(named)
                .groupBy(customer.get("name"))
                .having(named);
        assertExists("SELECT DISTINCT $1.name FROM Customer $1 WHERE ($1.name IS NOT NULL) GROUP BY $1.name"
                + " HAVING ($1.name IS NOT NULL)");
        assertTrue(subquery.isDistinct());
        assertEquals(String.class, subquery.getResultType());
        assertEquals(1, subquery.getGroupList().size());
        assertSame(named, subquery.getRestriction());
        assertSame(named, subquery.getGroupRestriction());
        assertEquals(Set.of(customer), subquery.getRoots());
    }

    @Test
    void clausesOfLists() {
        Root<Customer> customer = subquery.from(store.metamodel.entity(Customer.class));
        Predicate named = cb.isNotNull(customer.get("name"));
        subquery.where(List.of(named, named))
                .groupBy(List.of(customer.get("name")))
                .having(List.of(named));
        assertExists("FROM Customer $1 WHERE (($1.name IS NOT NULL) AND ($1.name IS NOT NULL)) GROUP BY $1.name"
                + " HAVING ($1.name IS NOT NULL)");
        subquery.where(cb.literal(true)).having(cb.literal(true));
        assertExists("FROM Customer $1 WHERE AND() GROUP BY $1.name HAVING AND()");
        subquery.where(named, named).having(named, named);
        assertNull(subquery.getSelection());
    }

    @Test
    void subqueriesOfSubqueries() {
        Root<Customer> customer = subquery.from(Customer.class);
        Subquery<Product> inner = subquery.subquery(store.metamodel.entity(Product.class));
        Root<Product> product = inner.from(Product.class);
        inner.where(
                cb.equal(product.get("id"), order.get("note")), cb.equal(product.get("name"), customer.get("name")));
        subquery.where(cb.not(cb.exists(inner)));
        assertExists("FROM Customer $1 WHERE (NOT EXISTS (FROM Product $2 WHERE (($2.id = $0.note) AND ($2.name ="
                + " $1.name))))");
        assertSame(subquery, inner.getParent());
        assertSame(subquery, inner.getContainingQuery());
        assertSame(query, subquery.getParent());
        assertEquals(Product.class, inner.getResultType());
        assertEquals(
                Order.class, query.subquery(store.metamodel.entity(Order.class)).getResultType());
    }

    @Test
    void aRootIsCorrelatedForJoinsOfItsOwn() {
        Root<Order> inner = subquery.correlate(order);
        Join<Order, Product> part = inner.join("parts");
        subquery.select(part.get("name")).where(cb.isNull(inner.get("note")));
        assertExists("SELECT $2.name FROM CORRELATION($0) $1 JOIN $1.parts $2 WHERE ($1.note IS NULL)");
        assertTrue(inner.isCorrelated());
        assertSame(order, inner.getCorrelationParent());
        assertEquals(Set.of(inner), subquery.getRoots());
        assertEquals(Set.of(), subquery.getCorrelatedJoins());
        assertEquals(Set.of(), order.getJoins());
    }

    @Test
    void everyKindOfJoinIsCorrelated() {
        Join<Order, Customer> customer = order.join("customer");
        CollectionJoin<Order, Product> extras = order.joinCollection("extras");
        SetJoin<Order, Product> gifts = order.joinSet("gifts");
        ListJoin<Order, Product> parts = order.joinList("parts");
        MapJoin<Order, String, Product> named = order.joinMap("named");
        Join<Order, Customer> one = subquery.correlate(customer);
        CollectionJoin<Order, Product> two = subquery.correlate(extras);
        SetJoin<Order, Product> three = subquery.correlate(gifts);
        ListJoin<Order, Product> four = subquery.correlate(parts);
        MapJoin<Order, String, Product> five = subquery.correlate(named);
        subquery.select(five.key()).where(cb.equal(four.index(), 1), cb.isNull(two), cb.isNull(three));
        one.join("depots");
        assertEquals(Set.of(one, two, three, four, five), subquery.getCorrelatedJoins());
        assertSame(customer, one.getCorrelationParent());
        assertSame(order, one.getParent());
        assertEquals("customer", one.getAttribute().getName());
        assertExists(
                "SELECT KEY($11) FROM CORRELATION($1) $6 JOIN $6.depots $7, CORRELATION($2) $8, CORRELATION($3) $9,"
                        + " CORRELATION($4) $10, CORRELATION($5) $11"
                        + " WHERE ((INDEX($10) = 1) AND ($8 IS NULL) AND ($9 IS NULL))");
    }

    @Test
    void whatIsTreatedStaysSoWhenCorrelated() {
        Join<Order, Book> book = cb.treat(order.<Order, Product>join("product"), Book.class);
        Join<Order, Book> inner = subquery.correlate(book);
        subquery.select(inner.get("isbn")).where(cb.isNotEmpty(inner.get("words")));
        query.where(cb.exists(subquery));
        assertEquals(
                "FROM Order $0 JOIN TREAT($0.product AS Book) $1 WHERE (EXISTS (SELECT $2.isbn FROM CORRELATION($1) $2"
                        + " WHERE ($2.words IS NOT EMPTY)))",
                store.text(query));
        query.select(order.getJoins().iterator().next());
        assertEquals(
                "SELECT $1 FROM Order $0 JOIN $0.product $1 WHERE (EXISTS (SELECT TREAT($2 AS Book).isbn"
                        + " FROM CORRELATION($1) $2 WHERE (TREAT($2 AS Book).words IS NOT EMPTY)))",
                store.text(query));
    }

    @Test
    void whatIsCorrelatedCanBeTreatedFurther() {
        Join<Order, Book> book = cb.treat(order.<Order, Product>join("product"), Book.class);
        Join<Order, Book> inner = subquery.correlate(book);
        Join<Order, Comic> comic = cb.treat(inner, Comic.class);
        subquery.select(inner.get("isbn")).where(cb.gt(comic.<Integer>get("pictures"), 9));
        query.where(cb.exists(subquery));
        assertEquals(
                "FROM Order $0 JOIN TREAT($0.product AS Book) $1 WHERE (EXISTS (SELECT $2.isbn FROM CORRELATION($1) $2"
                        + " WHERE (TREAT($2 AS Comic).pictures > 9)))",
                store.text(query));
    }

    @Test
    void parametersOfSubqueriesAreThoseOfTheQuery() {
        ParameterExpression<String> name = cb.parameter(String.class);
        Root<Customer> customer = subquery.from(Customer.class);
        Path<String> selected = customer.get("id");
        subquery.select(selected).where(cb.equal(customer.get("name"), name), cb.isNull(order.get("note")));
        query.where(cb.exists(subquery));
        assertEquals(Set.of(name), subquery.getParameters());
        assertEquals(Set.of(name), query.getParameters());
        assertEquals(String.class, subquery.getJavaType());
        assertSame(selected, subquery.getSelection());
    }
}
