package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.query.criteria.Store.Book;
import io.monodyne.query.criteria.Store.Customer;
import io.monodyne.query.criteria.Store.Depot;
import io.monodyne.query.criteria.Store.Order;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.criteria.TemporalField;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What can't be built: each with the exception that the specification has for it, a code, and what to do. */
class RefusalTest {

    private final Store store = new Store();
    private final CriteriaBuilder cb = store.cb;
    private final Root<Order> order = store.order;

    private static void assertArgument(String message, Executable refused) {
        assertMessage(message, assertThrows(IllegalArgumentException.class, refused));
    }

    private static void assertState(String message, Executable refused) {
        assertMessage(message, assertThrows(IllegalStateException.class, refused));
    }

    private static void assertMessage(String begin, Exception e) {
        assertEquals(
                begin,
                e.getMessage()
                        .substring(0, Math.min(begin.length(), e.getMessage().length())));
    }

    /** An object of another provider. */
    private static <T> T foreign(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }

    @Test
    void attributesThatAreNotThere() {
        String message = "MD-CRITERIA-01: " + Order.class.getName() + " has no attribute nmber. Was number meant?";
        assertArgument(message, () -> order.get("nmber"));
        assertArgument(message, () -> order.join("nmber"));
        assertArgument(message, () -> order.fetch("nmber"));
        assertArgument("MD-CRITERIA-01: ", () -> order.fetch("customer").fetch("adress"));
        assertArgument("MD-CRITERIA-01: ", () -> order.get("product").get("isbn"));
        assertArgument("MD-CRITERIA-01: ", () -> order.get("address").get("town"));
        assertArgument("MD-CRITERIA-01: ", () -> order.get("address.city"));
        assertArgument(
                "MD-CRITERIA-01: ",
                () -> cb.createCriteriaUpdate(Order.class).from(Order.class).get("x"));
    }

    @Test
    void attributesOfBasicValues() {
        String message = "MD-CRITERIA-02: length was asked for of a value of type java.lang.String, which is basic";
        assertState(message, () -> order.get("note").get("length"));
        assertState(message, () -> order.join("tags").get("length"));
        assertState(message, () -> order.fetch("tags").fetch("length"));
    }

    @Test
    void attributesOfWholeCollections() {
        assertArgument(
                "MD-CRITERIA-03: parts is a collection, and name an attribute of its elements. Join it:"
                        + " join(\"parts\").get(\"name\").",
                () -> order.get("parts").get("name"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void objectsOfOtherProviders() {
        assertArgument("MD-CRITERIA-04: an object of ", () -> store.statements.of(foreign(CriteriaQuery.class)));
        assertArgument("MD-CRITERIA-04: ", () -> store.statements.of(foreign(CriteriaSelect.class)));
        assertArgument("MD-CRITERIA-04: ", () -> store.statements.of(foreign(CriteriaUpdate.class)));
        assertArgument("MD-CRITERIA-04: ", () -> store.statements.of(foreign(CriteriaDelete.class)));
        assertArgument("MD-CRITERIA-04: ", () -> cb.isNull(foreign(Expression.class)));
        assertArgument("MD-CRITERIA-04: ", () -> cb.equal(order, foreign(Expression.class)));
        assertArgument("MD-CRITERIA-04: ", () -> store.query.select(foreign(Expression.class)));
        assertArgument("MD-CRITERIA-04: ", () -> cb.treat(foreign(Path.class), Book.class));
        assertArgument("MD-CRITERIA-04: ", () -> cb.treat(foreign(Join.class), Book.class));
        assertArgument("MD-CRITERIA-04: ", () -> cb.treat(foreign(Root.class), Book.class));
        assertArgument("MD-CRITERIA-04: ", () -> cb.exists(foreign(Subquery.class)));
        assertArgument("MD-CRITERIA-04: null was given as a expression", () -> cb.isNull(null));
    }

    @Test
    void attributesOfCanonicalClassesThatAreNotFilled() {
        String message = "MD-CRITERIA-05: an attribute of " + Order.class.getName() + " is null.";
        assertArgument(message, () -> order.get((SingularAttribute<Order, String>) null));
        assertArgument(message, () -> order.join((SingularAttribute<Order, String>) null));
        assertArgument(message, () -> order.fetch((PluralAttribute<Order, ?, String>) null));
        assertArgument(
                "MD-CRITERIA-05: an attribute of " + Customer.class.getName(),
                () -> order.<Order, Customer>fetch("customer").fetch((SingularAttribute<Customer, String>) null));
    }

    @Test
    void joinsOfBasicAttributes() {
        String message = "MD-CRITERIA-06: note has a basic value: there is nothing to join or fetch.";
        assertArgument(message, () -> order.join("note"));
        assertArgument(message, () -> order.fetch("note"));
    }

    @Test
    void joinsAsAnotherKindOfCollection() {
        assertArgument("MD-CRITERIA-07: gifts is no ListAttribute.", () -> order.joinList("gifts"));
        assertArgument("MD-CRITERIA-07: gifts is no MapAttribute.", () -> order.joinMap("gifts"));
        assertArgument("MD-CRITERIA-07: parts is no SetAttribute.", () -> order.joinSet("parts"));
        assertArgument("MD-CRITERIA-07: parts is no CollectionAttribute.", () -> order.joinCollection("parts"));
    }

    @Test
    void rightJoins() {
        Executable[] joins = {
            () -> order.join("customer", JoinType.RIGHT),
            () -> order.join(Customer.class, JoinType.RIGHT),
            () -> order.fetch("customer", JoinType.RIGHT)
        };
        for (Executable join : joins) {
            assertMessage("MD-CRITERIA-08: ", assertThrows(UnsupportedOperationException.class, join));
        }
    }

    @Test
    void conditionsOfWhatIsNotJoined() {
        Join<Order, Store.Address> address = order.join("address");
        assertState(
                "MD-CRITERIA-09: a condition was given to the embedded address", () -> address.on(cb.conjunction()));
        Subquery<Customer> subquery = store.query.subquery(Customer.class);
        Join<Order, Customer> customer = subquery.correlate(order.<Order, Customer>join("customer"));
        assertState("MD-CRITERIA-09: ", () -> customer.on(cb.conjunction()));
    }

    @Test
    void correlationParentsOfWhatIsNotCorrelated() {
        assertState("MD-CRITERIA-10: the root Order is not correlated", order::getCorrelationParent);
    }

    @Test
    void correlationsWithEmbeddedObjects() {
        Join<Order, Store.Address> address = order.join("address");
        Subquery<Depot> subquery = store.query.subquery(Depot.class);
        assertArgument("MD-CRITERIA-11: the embedded address", () -> subquery.correlate(address));
    }

    @Test
    void rootsOfOtherQueries() {
        Root<Customer> elsewhere = cb.createQuery().from(Customer.class);
        store.query.where(cb.isNull(elsewhere));
        assertArgument("MD-CRITERIA-12: the root Customer is used in a query", () -> store.text(store.query));
    }

    @Test
    void rootsOfSubqueriesOutsideOfThem() {
        Subquery<Customer> subquery = store.query.subquery(Customer.class);
        Root<Customer> customer = subquery.from(Customer.class);
        store.query.where(cb.exists(subquery), cb.isNull(customer));
        assertArgument("MD-CRITERIA-12: the root Customer is used in a query", () -> store.text(store.query));
    }

    @Test
    void anAliasForTwoSelections() {
        Path<?> note = order.get("note");
        Path<?> number = order.get("number");
        note.alias("a");
        number.alias("a");
        assertArgument("MD-CRITERIA-13: two selections have the alias a.", () -> store.query.multiselect(note, number));
        assertArgument("MD-CRITERIA-13: ", () -> store.query.select(cb.array(note, number)));
        assertState("MD-CRITERIA-14: a selection has the alias a and can't get b", () -> note.alias("b"));
    }

    @Test
    void rowsInRows() {
        assertArgument(
                "MD-CRITERIA-15: a tuple or an array can't be a part of a Tuple.", () -> cb.tuple(cb.array(order)));
        assertArgument("MD-CRITERIA-15: ", () -> cb.construct(Order.class, cb.tuple(order)));
        assertArgument("MD-CRITERIA-15: ", () -> store.query.multiselect(cb.tuple(order)));
        assertState("MD-CRITERIA-16: ", order::getCompoundSelectionItems);
    }

    @Test
    void queriesThatAreNotComplete() {
        assertState(
                "MD-CRITERIA-17: a query needs a call of from first.", () -> store.text(cb.createQuery(Order.class)));
        store.query.from(Customer.class);
        assertState("MD-CRITERIA-17: a query of several roots needs a call of select", () -> store.text(store.query));
        CriteriaUpdate<Order> update = cb.createCriteriaUpdate(Order.class);
        assertState("MD-CRITERIA-17: an update needs a call of set", () -> store.text(update));
        assertState("MD-CRITERIA-17: an update needs a call of from", () -> update.set("note", "x"));
        update.from(Order.class);
        assertState("MD-CRITERIA-17: an update needs a call of set", () -> store.text(update));
        assertState(
                "MD-CRITERIA-17: a delete needs a call of from",
                () -> store.text(cb.createCriteriaDelete(Order.class)));
        assertState("MD-CRITERIA-17: a CASE needs a call of when", () -> store.selected(cb.selectCase()));
        assertState("MD-CRITERIA-17: a COALESCE needs a call of value", () -> store.selected(cb.coalesce()));
    }

    @Test
    void secondRootsAndJoinsOfBulkStatements() {
        CriteriaDelete<Order> delete = cb.createCriteriaDelete(Order.class);
        Root<Order> root = delete.from(Order.class);
        assertState("MD-CRITERIA-18: a delete has one root", () -> delete.from(Order.class));
        root.join("customer");
        assertArgument("MD-CRITERIA-19: a delete can't join or fetch.", () -> store.text(delete));
    }

    @Test
    void assignmentsToOthers() {
        CriteriaUpdate<Order> update = cb.createCriteriaUpdate(Order.class);
        Root<Order> root = update.from(Order.class);
        assertArgument("MD-CRITERIA-20: ", () -> update.set(order.<String>get("note"), "x"));
        assertArgument("MD-CRITERIA-20: ", () -> update.set(root, new Order()));
    }

    @Test
    void theParentOfASubqueryOfAnUpdate() {
        Subquery<Order> subquery = cb.createCriteriaUpdate(Order.class).subquery(Order.class);
        assertState("MD-CRITERIA-21: ", subquery::getParent);
    }

    @Test
    void literalsOfNothingAndStrangeNames() {
        assertArgument("MD-CRITERIA-22: ", () -> cb.literal(null));
        assertArgument("MD-CRITERIA-23: a parameter can't be named #1.", () -> cb.parameter(String.class, "#1"));
        assertArgument("MD-CRITERIA-23: ", () -> cb.parameter(String.class, ""));
        assertArgument("MD-CRITERIA-23: ", () -> cb.parameter(String.class, null));
    }

    @Test
    void fieldsThatNobodyKnows() {
        TemporalField<Integer, LocalDate> century = new TemporalField<>() {
            @Override
            public String toString() {
                return "century";
            }
        };
        assertArgument("MD-CRITERIA-24: century is no field", () -> cb.extract(century, order.<LocalDate>get("day")));
    }

    @Test
    void classesThatAreNoEntities() {
        assertThrows(IllegalArgumentException.class, () -> store.query.from(String.class));
        assertThrows(IllegalArgumentException.class, () -> order.join(Store.Address.class));
        assertThrows(
                IllegalArgumentException.class,
                () -> cb.createCriteriaUpdate(String.class).from(String.class));
    }
}
