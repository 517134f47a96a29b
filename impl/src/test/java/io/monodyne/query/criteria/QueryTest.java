package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.query.criteria.Store.Book;
import io.monodyne.query.criteria.Store.Customer;
import io.monodyne.query.criteria.Store.Order;
import io.monodyne.query.criteria.Store.Product;
import io.monodyne.query.criteria.Store.Toy;
import io.monodyne.query.jpql.Jpql;
import io.monodyne.query.syntax.SyntaxText;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clauses, results, parameters and set operations of queries. */
class QueryTest {

    record Line(String note, Integer number) {}

    private final Store store = new Store();
    private final CriteriaBuilder cb = store.cb;
    private final CriteriaQuery<Object> query = store.query;
    private final Path<Integer> number = store.number();
    private final Path<String> note = store.note();

    private void assertWritten(String text) {
        assertEquals(text, store.text(query));
    }

    private <T> Root<Order> orders(CriteriaQuery<T> of) {
        return of.from(Order.class);
    }

    @Test
    void clauses() {
        query.multiselect(note.alias("text"), cb.count(number))
                .distinct(true)
                .where(cb.gt(number, 1))
                .groupBy(note)
                .having(cb.gt(cb.count(number), 2L))
                .orderBy(cb.asc(note), cb.desc(cb.count(number)));
        assertWritten("SELECT DISTINCT $0.note AS text, COUNT($0.number) FROM Order $0 WHERE ($0.number > 1)"
                + " GROUP BY $0.note HAVING (COUNT($0.number) > 2L) ORDER BY $0.note, COUNT($0.number) DESC");
        assertTrue(query.isDistinct());
        assertEquals(List.of(note), query.getGroupList());
        assertEquals(2, query.getOrderList().size());
    }

    @Test
    void clausesOfLists() {
        Predicate one = cb.gt(number, 1);
        query.select(note)
                .where(List.of(one, one.not()))
                .groupBy(List.of(note, number))
                .having(List.of(one))
                .orderBy(List.of(cb.asc(number)));
        assertWritten("SELECT $0.note FROM Order $0 WHERE (($0.number > 1) AND (NOT ($0.number > 1)))"
                + " GROUP BY $0.note, $0.number HAVING ($0.number > 1) ORDER BY $0.number");
        assertSame(one, query.getGroupRestriction());
        assertEquals(
                List.of(one, one.not()).get(0),
                query.getRestriction().getExpressions().get(0));
    }

    @Test
    void aClauseIsReplacedByTheNextCall() {
        query.where(cb.gt(number, 1)).where(store.order.<Boolean>get("active"));
        assertWritten("FROM Order $0 WHERE ($0.active = TRUE)");
        query.groupBy(note).having(store.order.<Boolean>get("active")).orderBy(cb.asc(note));
        query.where()
                .groupBy()
                .having(new Predicate[0])
                .orderBy()
                .distinct(true)
                .distinct(false);
        assertWritten("FROM Order $0");
        assertNull(query.getRestriction());
        assertNull(query.getGroupRestriction());
        assertNull(query.getSelection());
    }

    @Test
    void orders() {
        query.orderBy(
                cb.asc(note, Nulls.FIRST),
                cb.desc(number, Nulls.LAST),
                cb.asc(number, Nulls.NONE),
                cb.asc(note).reverse(),
                cb.desc(note, Nulls.FIRST).reverse());
        assertWritten("FROM Order $0 ORDER BY $0.note NULLS FIRST, $0.number DESC NULLS LAST, $0.number, $0.note DESC,"
                + " $0.note NULLS FIRST");
        assertTrue(query.getOrderList().get(0).isAscending());
        assertEquals(Nulls.FIRST, query.getOrderList().get(0).getNullPrecedence());
        assertSame(note, query.getOrderList().get(0).getExpression());
    }

    @Test
    void changesAfterTheSnapshotDoNotMatter() {
        CriteriaBuilder.In<Integer> in = cb.in(number).value(1);
        query.where(in);
        CriteriaStatement before = store.statements.of(query);
        in.value(2);
        query.orderBy(cb.asc(note));
        assertEquals("FROM Order $0 WHERE ($0.number IN (1))", SyntaxText.of(before.statement()));
        assertWritten("FROM Order $0 WHERE ($0.number IN (1, 2)) ORDER BY $0.note");
    }

    @Test
    void theSameQueryBuiltTwiceIsTheSameStatement() {
        List<CriteriaStatement> built = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            CriteriaQuery<Order> twice = cb.createQuery(Order.class);
            Root<Order> root = orders(twice);
            twice.where(cb.equal(root.join("customer").get("name"), cb.parameter(String.class)));
            built.add(store.statements.of(twice));
        }
        assertEquals(built.get(0).statement(), built.get(1).statement());
        assertNotEquals(built.get(0).parameters(), built.get(1).parameters());
    }

    @Test
    void theTextOfAStatementIsParsedAsThatStatement() {
        Root<Customer> customer = query.from(Customer.class);
        query.multiselect(note, cb.sumAsLong(number), cb.concat(note, "x"))
                .where(
                        cb.or(cb.equal(store.order.get("customer"), customer), cb.isNull(customer.get("name"))),
                        cb.between(number, 1, 5),
                        cb.notLike(note, "a%", '!'),
                        number.in(1, 2).not())
                .groupBy(note)
                .orderBy(cb.desc(note, Nulls.LAST));
        String text = store.text(query);
        assertEquals(text, SyntaxText.of(Jpql.parse(text)));
    }

    @Test
    void rowsOfAQueryWithoutType() {
        assertEquals(Object.class, query.getResultType());
        query.multiselect(note);
        assertWritten("SELECT $0.note FROM Order $0");
        assertEquals(Object.class, store.statements.of(query).resultType());
        query.multiselect(List.of(note, number));
        assertWritten("SELECT $0.note, $0.number FROM Order $0");
        assertEquals(Object[].class, store.statements.of(query).resultType());
    }

    @Test
    void tuples() {
        CriteriaQuery<Tuple> tuples = cb.createTupleQuery();
        Root<Order> order = orders(tuples);
        tuples.multiselect(order.get("note").alias("n"), order.get("number"));
        assertEquals("SELECT $0.note AS n, $0.number FROM Order $0", store.text(tuples));
        assertEquals(Tuple.class, store.statements.of(tuples).resultType());
        tuples.select(cb.tuple(order.get("note")));
        assertEquals("SELECT $0.note FROM Order $0", store.text(tuples));
        tuples.select(
                cb.tuple(List.of(order.get("note"), cb.construct(Line.class, order.get("note"), order.get("number")))));
        assertEquals(
                "SELECT $0.note, NEW io.monodyne.query.criteria.QueryTest$Line($0.note, $0.number) FROM Order $0",
                store.text(tuples));
        query.select(cb.tuple(note, number));
        assertEquals(Tuple.class, store.statements.of(query).resultType());
    }

    @Test
    void arrays() {
        CriteriaQuery<Object[]> arrays = cb.createQuery(Object[].class);
        Root<Order> order = orders(arrays);
        arrays.multiselect(order.get("note"), order.get("number"));
        assertEquals("SELECT $0.note, $0.number FROM Order $0", store.text(arrays));
        arrays.select(cb.array(List.of(order.get("note"), order.get("number"))));
        assertEquals("SELECT $0.note, $0.number FROM Order $0", store.text(arrays));
        arrays.select(cb.array(order.get("note")));
        assertEquals("SELECT NEW java.lang.Object[]($0.note) FROM Order $0", store.text(arrays));
    }

    @Test
    void arraysOfAType() {
        CriteriaQuery<String[]> texts = cb.createQuery(String[].class);
        Root<Order> order = orders(texts);
        texts.multiselect(order.get("note"), order.get("id"));
        assertEquals("SELECT NEW java.lang.String[]($0.note, $0.id) FROM Order $0", store.text(texts));
        assertEquals(String[].class, store.statements.of(texts).resultType());
    }

    @Test
    void objectsOfAClass() {
        CriteriaQuery<Line> lines = cb.createQuery(Line.class);
        Root<Order> order = orders(lines);
        String text = "SELECT NEW io.monodyne.query.criteria.QueryTest$Line($0.note, $0.number) FROM Order $0";
        lines.multiselect(order.get("note"), order.get("number"));
        assertEquals(text, store.text(lines));
        lines.select(cb.construct(Line.class, order.get("note"), order.get("number")));
        assertEquals(text, store.text(lines));
        assertEquals(Line.class, store.statements.of(lines).resultType());
    }

    @Test
    void oneSelectionOfTheTypeOfTheQueryIsTheResult() {
        CriteriaQuery<Integer> numbers = cb.createQuery(int.class);
        numbers.multiselect(orders(numbers).get("number"));
        assertEquals("SELECT $0.number FROM Order $0", store.text(numbers));
        CriteriaQuery<Product> products = cb.createQuery(Product.class);
        products.multiselect(orders(products).get("product"));
        assertEquals("SELECT $0.product FROM Order $0", store.text(products));
    }

    @Test
    void compoundSelectionsShowTheirItems() {
        Selection<Tuple> tuple = cb.tuple(note, number);
        assertTrue(tuple.isCompoundSelection());
        assertEquals(List.of(note, number), tuple.getCompoundSelectionItems());
        assertEquals(Tuple.class, tuple.getJavaType());
        assertTrue(!note.isCompoundSelection());
    }

    @Test
    void anAliasNamesTheSelectionAlone() {
        store.order.alias("o");
        query.select(store.order).where(cb.isNotNull(store.order.get("note")));
        assertWritten("SELECT $0 AS o FROM Order $0 WHERE ($0.note IS NOT NULL)");
        assertEquals("o", store.order.getAlias());
        assertSame(store.order, store.order.alias("o"));
        assertNull(note.getAlias());
    }

    @Test
    void parametersHaveNamesInTheStatement() {
        ParameterExpression<Integer> nameless = cb.parameter(Integer.class);
        ParameterExpression<Integer> second = cb.parameter(int.class);
        ParameterExpression<String> named = cb.parameter(String.class, "text");
        query.where(cb.gt(number, nameless), cb.equal(note, named), cb.lt(number, nameless), cb.equal(number, second));
        assertWritten("FROM Order $0 WHERE (($0.number > :#0) AND ($0.note = :text) AND ($0.number < :#0)"
                + " AND ($0.number = :#1))");
        assertEquals(
                Map.of(nameless, "#0", named, "text", second, "#1"),
                store.statements.of(query).parameters());
        assertEquals(Set.of(nameless, named, second), query.getParameters());
        query.getParameters().clear();
        assertEquals(3, query.getParameters().size());
        assertNull(nameless.getName());
        assertNull(nameless.getPosition());
        assertEquals("text", named.getName());
        assertEquals(Integer.class, second.getParameterType());
    }

    @Test
    void theParametersOfAnIncompleteQueryAreKnown() {
        CriteriaQuery<Object> incomplete = cb.createQuery();
        ParameterExpression<Boolean> condition = cb.parameter(Boolean.class);
        incomplete.where(condition);
        assertEquals(Set.of(condition), incomplete.getParameters());
        assertEquals(Set.of(), cb.createQuery().getParameters());
    }

    @Test
    void valuesWithoutLiteralAreParametersThatHaveThem() {
        Customer customer = new Customer();
        Date now = new Date();
        query.where(cb.equal(store.order.get("customer"), customer), cb.equal(note, cb.literal(now)));
        assertWritten("FROM Order $0 WHERE (($0.customer = :#0) AND ($0.note = :#1))");
        CriteriaStatement statement = store.statements.of(query);
        assertEquals(Map.of("#0", customer, "#1", now), statement.values());
        assertEquals(Map.of(), statement.parameters());
        assertEquals(Set.of(), query.getParameters());
    }

    private <T extends Product> CriteriaQuery<T> all(Class<T> type) {
        CriteriaQuery<T> all = cb.createQuery(type);
        all.from(type);
        return all;
    }

    @Test
    void setOperations() {
        CriteriaQuery<Product> products = all(Product.class);
        CriteriaQuery<Book> books = all(Book.class);
        String text = "(FROM Product $0) %s (FROM Book $1)";
        assertEquals(text.formatted("UNION"), store.text(cb.<Product>union(products, books)));
        assertEquals(text.formatted("UNION ALL"), store.text(cb.<Product>unionAll(products, books)));
        assertEquals(text.formatted("EXCEPT"), store.text(cb.except(products, books)));
        assertEquals(text.formatted("EXCEPT ALL"), store.text(cb.exceptAll(products, books)));
        assertEquals(text.formatted("INTERSECT"), store.text(cb.<Book>intersect(products, books)));
        assertEquals(text.formatted("INTERSECT ALL"), store.text(cb.<Book>intersectAll(products, books)));
    }

    @Test
    void setOperationsOfSetOperations() {
        CriteriaQuery<Toy> toys = all(Toy.class);
        toys.orderBy(cb.asc(toys.getRoots().iterator().next().get("name")));
        CriteriaSelect<Product> either = cb.union(all(Book.class), toys);
        CriteriaSelect<Product> all = cb.except(either, all(Book.class));
        assertEquals("((FROM Book $0) UNION (FROM Toy $1 ORDER BY $1.name)) EXCEPT (FROM Book $2)", store.text(all));
        assertEquals(Object.class, store.statements.of(all).resultType());
        assertEquals(
                Product.class,
                store.statements
                        .of(cb.<Product>union(all(Book.class), all(Product.class)))
                        .resultType());
    }

    @Test
    void parametersOfSetOperationsHaveNamesOfTheirOwn() {
        CriteriaQuery<Book> one = all(Book.class);
        one.where(cb.equal(one.getRoots().iterator().next().get("name"), cb.parameter(String.class)));
        CriteriaQuery<Book> two = all(Book.class);
        two.where(cb.equal(two.getRoots().iterator().next().get("name"), cb.parameter(String.class)));
        assertEquals(
                "(FROM Book $0 WHERE ($0.name = :#0)) UNION (FROM Book $1 WHERE ($1.name = :#1))",
                store.text(cb.union(one, two)));
    }
}
