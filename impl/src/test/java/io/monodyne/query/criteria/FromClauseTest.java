package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.query.criteria.Store.Book;
import io.monodyne.query.criteria.Store.Customer;
import io.monodyne.query.criteria.Store.Depot;
import io.monodyne.query.criteria.Store.Order;
import io.monodyne.query.criteria.Store.Order_;
import io.monodyne.query.criteria.Store.Product;
import io.monodyne.query.criteria.Store.Toy;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable.BindableType;
import jakarta.persistence.metamodel.EntityType;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Roots, joins, fetches, paths and treated types: what from clauses are written as. */
class FromClauseTest {

    private final Store store = new Store();
    private final CriteriaBuilder cb = store.cb;
    private final Root<Order> order = store.order;

    private void assertWritten(String text) {
        assertEquals(text, store.text(store.query));
    }

    /** @param joins what is written after the root */
    private void assertJoined(String joins, Join<?, ?> join) {
        store.query.select(join);
        assertWritten("SELECT $1 FROM Order $0 " + joins);
        assertSame(order, join.getParent());
    }

    @Test
    void aRootAloneNeedsNoSelection() {
        assertWritten("FROM Order $0");
        assertSame(store.metamodel.entity(Order.class), order.getModel());
        assertNull(order.getParentPath());
        assertEquals(Set.of(order), store.query.getRoots());
    }

    @Test
    void rootsAreWrittenInTheirOrder() {
        Root<Customer> customer = store.query.from(store.metamodel.entity(Customer.class));
        store.query.select(customer).where(cb.equal(order.get("customer"), customer));
        assertWritten("SELECT $1 FROM Order $0, Customer $1 WHERE ($0.customer = $1)");
    }

    @Test
    void joinsByAttribute() {
        assertJoined("JOIN $0.customer $1", order.join(Order_.customer));
    }

    @Test
    void joinsByAttributeAndType() {
        assertJoined("LEFT JOIN $0.customer $1", order.join(Order_.customer, JoinType.LEFT));
    }

    @Test
    void joinsByName() {
        Join<Order, Customer> join = order.join("customer");
        assertJoined("JOIN $0.customer $1", join);
        assertEquals("customer", join.getAttribute().getName());
        assertSame(join.getAttribute(), join.getModel());
        assertSame(order, join.getParent());
        assertSame(order, join.getParentPath());
        assertEquals(JoinType.INNER, join.getJoinType());
        assertEquals(Set.of(join), order.getJoins());
        assertNull(join.getOn());
    }

    @Test
    void joinsOfCollections() {
        CollectionJoin<Order, Product> extras = order.join(Order_.extras);
        assertSame(extras.getAttribute(), extras.getModel());
        CollectionJoin<Order, Product> left = order.join(Order_.extras, JoinType.LEFT);
        CollectionJoin<Order, Product> named = order.joinCollection("extras");
        CollectionJoin<Order, Product> leftNamed = order.joinCollection("extras", JoinType.LEFT);
        extras.on(cb.isNull(left));
        named.on(cb.isNull(leftNamed), cb.isNull(named));
        assertWritten("FROM Order $0 JOIN $0.extras $1 ON ($2 IS NULL) LEFT JOIN $0.extras $2"
                + " JOIN $0.extras $3 ON (($4 IS NULL) AND ($3 IS NULL)) LEFT JOIN $0.extras $4");
    }

    @Test
    void joinsOfSets() {
        SetJoin<Order, Product> gifts = order.join(Order_.gifts);
        assertSame(gifts.getAttribute(), gifts.getModel());
        SetJoin<Order, Product> left = order.join(Order_.gifts, JoinType.LEFT);
        SetJoin<Order, Product> named = order.joinSet("gifts");
        SetJoin<Order, Product> leftNamed = order.joinSet("gifts", JoinType.LEFT);
        gifts.on(cb.isNull(left));
        named.on(cb.isNull(leftNamed), cb.isNull(named));
        assertWritten("FROM Order $0 JOIN $0.gifts $1 ON ($2 IS NULL) LEFT JOIN $0.gifts $2"
                + " JOIN $0.gifts $3 ON (($4 IS NULL) AND ($3 IS NULL)) LEFT JOIN $0.gifts $4");
    }

    @Test
    void joinsOfLists() {
        ListJoin<Order, Product> parts = order.join(Order_.parts);
        assertSame(parts.getAttribute(), parts.getModel());
        ListJoin<Order, Product> left = order.join(Order_.parts, JoinType.LEFT);
        ListJoin<Order, Product> named = order.joinList("parts");
        ListJoin<Order, Product> leftNamed = order.joinList("parts", JoinType.LEFT);
        parts.on(cb.equal(left.index(), 0));
        named.on(cb.isNull(leftNamed), cb.isNull(named));
        assertWritten("FROM Order $0 JOIN $0.parts $1 ON (INDEX($2) = 0) LEFT JOIN $0.parts $2"
                + " JOIN $0.parts $3 ON (($4 IS NULL) AND ($3 IS NULL)) LEFT JOIN $0.parts $4");
    }

    @Test
    void joinsOfMaps() {
        MapJoin<Order, String, Product> named = order.join(Order_.named);
        MapJoin<Order, String, Product> left = order.join(Order_.named, JoinType.LEFT);
        MapJoin<Order, String, Integer> counts = order.joinMap("counts");
        MapJoin<Order, String, Integer> leftCounts = order.joinMap("counts", JoinType.LEFT);
        named.on(cb.equal(left.key(), "a"));
        counts.on(cb.equal(leftCounts.key(), "a"), cb.equal(counts.value(), 1));
        store.query.multiselect(named.entry(), named.value().get("price"), named.get("name"));
        assertWritten(
                "SELECT ENTRY($1), VALUE($1).price, $1.name FROM Order $0 JOIN $0.named $1 ON (KEY($2) = 'a') LEFT"
                        + " JOIN $0.named $2 JOIN $0.counts $3 ON ((KEY($4) = 'a') AND (VALUE($3) = 1)) LEFT JOIN"
                        + " $0.counts $4");
        assertEquals(String.class, named.key().getJavaType());
        assertEquals(Product.class, named.value().getJavaType());
        assertEquals(BindableType.SINGULAR_ATTRIBUTE, named.key().getModel().getBindableType());
        assertSame(named.getModel(), named.value().getModel());
        assertSame(named, named.key().getParentPath());
    }

    @Test
    void collectionsCanBeJoinedAsWhatTheyAre() {
        assertTrue(order.join("gifts") instanceof SetJoin);
        assertTrue(order.join("parts", JoinType.LEFT) instanceof ListJoin);
        assertTrue(order.join("tags") instanceof SetJoin);
        assertTrue(order.join("counts") instanceof MapJoin);
        assertTrue(order.join("extras") instanceof CollectionJoin);
    }

    @Test
    void joinsOfJoins() {
        Join<Order, Customer> customer = order.join("customer");
        Join<Order, Product> product = order.join("product");
        Join<Customer, Depot> depot = customer.join("depots", JoinType.LEFT);
        depot.on(cb.equal(depot.get("id"), product.get("id")));
        assertWritten("FROM Order $0 JOIN $0.customer $1 JOIN $0.product $2 LEFT JOIN $1.depots $3 ON ($3.id = $2.id)");
        assertEquals(Set.of(customer, product), order.getJoins());
        order.getJoins().clear();
        assertEquals(2, order.getJoins().size());
    }

    @Test
    void joinsOfEntities() {
        EntityType<Product> products = store.metamodel.entity(Product.class);
        Join<Order, Customer> one = order.join(Customer.class);
        Join<Order, Customer> two = order.join(Customer.class, JoinType.LEFT);
        Join<Order, Product> three = order.join(products);
        Join<Order, Product> four = order.join(products, JoinType.LEFT);
        one.on(cb.equal(one.get("name"), order.get("note")));
        two.on(cb.equal(two, one), cb.isNotNull(two.get("name")));
        assertWritten("FROM Order $0 JOIN Customer $1 ON ($1.name = $0.note) LEFT JOIN Customer $2 ON (($2 = $1) AND"
                + " ($2.name IS NOT NULL)) JOIN Product $3 LEFT JOIN Product $4");
        assertNull(one.getAttribute());
        assertEquals(Customer.class, one.getModel().getBindableJavaType());
        assertEquals(JoinType.LEFT, four.getJoinType());
        assertSame(order, three.getParent());
    }

    @Test
    void theLastConditionOfAJoinCounts() {
        Join<Order, Customer> customer = order.join("customer");
        customer.on(cb.isNull(customer.get("name"))).on(cb.isTrue(order.get("active")));
        assertWritten("FROM Order $0 JOIN $0.customer $1 ON ($0.active = TRUE)");
        customer.on();
        assertWritten("FROM Order $0 JOIN $0.customer $1");
    }

    @Test
    void embeddedObjectsLengthenThePath() {
        Join<Order, Store.Address> address = order.join("address");
        ListJoin<Store.Address, Depot> others = address.joinList("others");
        store.query.multiselect(address, address.get("city"), others.get("id"));
        assertWritten("SELECT $0.address, $0.address.city, $1.id FROM Order $0 JOIN $0.address.others $1");
    }

    @Test
    void paths() {
        Path<String> city = order.get("address").get("depot").get("place").get("city");
        store.query.multiselect(
                city, order.get(Order_.number), order.get(Order_.customer).get("name"));
        assertWritten("SELECT $0.address.depot.place.city, $0.number, $0.customer.name FROM Order $0");
        assertEquals(String.class, city.getJavaType());
        assertEquals(Integer.class, order.get("number").getJavaType());
        assertEquals("place", ((Attribute<?, ?>) city.getParentPath().getModel()).getName());
    }

    @Test
    void pathsOfCollections() {
        store.query
                .multiselect(cb.size(order.get(Order_.parts)), cb.literal(1))
                .where(
                        cb.isEmpty(order.get(Order_.tags)),
                        order.get(Order_.named).isNull());
        assertWritten("SELECT SIZE($0.parts), 1 FROM Order $0 WHERE (($0.tags IS EMPTY) AND ($0.named IS NULL))");
    }

    @Test
    void fetches() {
        Fetch<Order, Customer> customer = order.fetch("customer");
        order.fetch(Order_.customer);
        order.fetch(Order_.customer, JoinType.LEFT);
        order.fetch(Order_.parts);
        order.fetch(Order_.gifts, JoinType.LEFT);
        order.fetch("extras", JoinType.LEFT);
        order.fetch("tags");
        assertWritten("FROM Order $0 JOIN FETCH $0.customer JOIN FETCH $0.customer LEFT JOIN FETCH $0.customer"
                + " JOIN FETCH $0.parts LEFT JOIN FETCH $0.gifts LEFT JOIN FETCH $0.extras JOIN FETCH $0.tags");
        assertEquals("customer", customer.getAttribute().getName());
        assertSame(order, customer.getParent());
        assertEquals(JoinType.INNER, customer.getJoinType());
        assertTrue(order.getFetches().contains(customer));
        assertEquals(7, order.getFetches().size());
    }

    @Test
    void fetchesOfFetches() {
        Fetch<Order, Customer> customer = order.fetch("customer", JoinType.LEFT);
        Fetch<Customer, Depot> depots = customer.fetch("depots");
        depots.fetch("place").fetch("depot", JoinType.LEFT);
        order.fetch("address").fetch("others");
        assertWritten("FROM Order $0 LEFT JOIN FETCH $0.customer $1 JOIN FETCH $1.depots $2"
                + " LEFT JOIN FETCH $2.place.depot JOIN FETCH $0.address.others");
        assertEquals(Set.of(depots), customer.getFetches());
    }

    @Test
    void aRootCanBeTreatedAsSeveralTypes() {
        Root<Product> product = cb.createQuery(Product.class).from(Product.class);
        Root<Book> book = cb.treat(product, Book.class);
        assertEquals(Book.class, book.getJavaType());
        assertEquals(Book.class, book.getModel().getJavaType());
        CriteriaQuery<Product> query = cb.createQuery(Product.class);
        Root<Product> root = query.from(Product.class);
        query.where(cb.or(
                cb.equal(cb.treat(root, Book.class).get("isbn"), "1"),
                cb.gt(cb.treat(root, Toy.class).<Integer>get("age"), 3)));
        assertEquals(
                "FROM Product $0 WHERE ((TREAT($0 AS Book).isbn = '1') OR (TREAT($0 AS Toy).age > 3))",
                store.text(query));
    }

    @Test
    void aPathCanBeTreated() {
        Path<Product> product = order.get("product");
        Path<Book> book = cb.treat(product, Book.class);
        store.query
                .select(book.get("isbn"))
                .where(cb.isNotNull(book.get("author").get("name")));
        assertWritten("SELECT TREAT($0.product AS Book).isbn FROM Order $0"
                + " WHERE (TREAT($0.product AS Book).author.name IS NOT NULL)");
        assertSame(product.getModel(), book.getModel());
        assertSame(order, book.getParentPath());
    }

    @Test
    void aJoinThatIsOnlyUsedAsASubclassIsOneToIt() {
        Join<Order, Book> book = cb.treat(order.<Order, Product>join("product"), Book.class);
        store.query.select(book.get("isbn"));
        assertWritten("SELECT $1.isbn FROM Order $0 JOIN TREAT($0.product AS Book) $1");
    }

    @Test
    void aJoinThatIsUsedAsItselfTooKeepsWhatIsOfAnotherType() {
        Join<Order, Product> product = order.join("product", JoinType.LEFT);
        Join<Order, Book> book = cb.treat(product, Book.class);
        book.on(cb.isNotNull(book.get("isbn")));
        store.query.multiselect(product.get("name"), book.get("isbn"));
        assertWritten("SELECT $1.name, TREAT($1 AS Book).isbn FROM Order $0"
                + " LEFT JOIN $0.product $1 ON (TREAT($1 AS Book).isbn IS NOT NULL)");
        assertSame(book.getOn(), product.getOn());
    }

    @Test
    void aJoinThatIsUsedAsTwoSubclassesKeepsBoth() {
        Join<Order, Product> product = order.join("product");
        store.query.where(cb.or(
                cb.isNull(cb.treat(product, Book.class).get("isbn")),
                cb.equal(cb.treat(product, Toy.class).get("age"), 1)));
        assertWritten("FROM Order $0 JOIN $0.product $1"
                + " WHERE ((TREAT($1 AS Book).isbn IS NULL) OR (TREAT($1 AS Toy).age = 1))");
    }

    @Test
    void everyKindOfJoinCanBeTreated() {
        CollectionJoin<Order, Book> extras = cb.treat(order.<Order, Product>joinCollection("extras"), Book.class);
        SetJoin<Order, Book> gifts = cb.treat(order.<Order, Product>joinSet("gifts"), Book.class);
        ListJoin<Order, Book> parts = cb.treat(order.<Order, Product>joinList("parts"), Book.class);
        MapJoin<Order, String, Book> named = cb.treat(order.<Order, String, Product>joinMap("named"), Book.class);
        store.query.multiselect(
                extras.get("isbn"),
                gifts.join("words"),
                parts.index(),
                named.key(),
                named.value().get("name"));
        assertWritten("SELECT $1.isbn, $5, INDEX($3), KEY($4), VALUE($4).name FROM Order $0"
                + " JOIN TREAT($0.extras AS Book) $1 JOIN TREAT($0.gifts AS Book) $2 JOIN TREAT($0.parts AS Book) $3"
                + " JOIN TREAT($0.named AS Book) $4 JOIN $2.words $5");
    }

    @Test
    void theValuesOfATreatedMapAreTreated() {
        MapJoin<Order, String, Product> named = order.joinMap("named");
        MapJoin<Order, String, Book> books = cb.treat(named, Book.class);
        store.query.multiselect(named, books.key(), books.value(), books.entry());
        assertWritten("SELECT $1, KEY($1), TREAT(VALUE($1) AS Book), ENTRY($1) FROM Order $0 JOIN $0.named $1");
    }

    @Test
    void whatIsNotCorrelatedSaysSo() {
        From<Order, Customer> customer = order.join("customer");
        assertFalse(order.isCorrelated());
        assertFalse(customer.isCorrelated());
    }
}
