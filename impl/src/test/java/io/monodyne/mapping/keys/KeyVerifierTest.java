package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.DynamoTable;
import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Keys of different entities that could meet. */
class KeyVerifierTest {

    @Entity
    @IndexMap(partitionKey = "C#{id}", sortKey = "META")
    static class Customer {
        @Id
        String id;
    }

    @Entity
    @IndexMap(partitionKey = "C#{code}", sortKey = "META")
    static class Country {
        @Id
        String code;
    }

    record OrderId(String customer, LocalDate day) {}

    @Entity
    @IdClass(OrderId.class)
    @IndexMap(partitionKey = "C#{customer}", sortKey = "{day}")
    static class Order {
        @Id
        String customer;

        @Id
        LocalDate day;
    }

    record NoteId(String customer, String title) {}

    @Entity
    @IdClass(NoteId.class)
    @IndexMap(partitionKey = "C#{customer}", sortKey = "{title}")
    static class Note {
        @Id
        String customer;

        @Id
        String title;
    }

    @Entity
    @DynamoTable(name = "countries")
    @IndexMap(partitionKey = "C#{code}", sortKey = "META")
    static class RemoteCountry {
        @Id
        String code;
    }

    @Test
    void twoEntitiesWhoseKeysCanBeEqualAreRefused() {
        assertEquals(
                "MD-MAP-81: Customer (C#{id}·META) and Country (C#{code}·META) can have the same key, so one could"
                        + " replace the other. Begin one of the keys with a literal of its own.",
                Keys.problem(Customer.class, Country.class));
        assertEquals("MD-MAP-81", Keys.code(Customer.class, Note.class));
        assertEquals("MD-MAP-81", Keys.code(Order.class, Note.class));
    }

    @Test
    void typesAndTablesKeepKeysApart() {
        assertNotNull(Keys.model(Customer.class, Order.class));
        assertNotNull(Keys.model(Customer.class, RemoteCountry.class));
    }

    @Entity
    static class Base {
        @Id
        String id;
    }

    @Entity
    static class Derived extends Base {}

    @Test
    void theTypesOfAHierarchyShareTheirKeys() {
        assertNotNull(Keys.model(Base.class, Derived.class));
    }

    record AnyId(String a, String b, String c, String d) {}

    @Entity
    @IdClass(AnyId.class)
    @IndexMap(partitionKey = "{a}#{b}#{c}", sortKey = "{d}")
    static class Anything {
        @Id
        String a;

        @Id
        String b;

        @Id
        String c;

        @Id
        String d;
    }

    @Entity
    @IndexMap(partitionKey = "SEQUENCE#{id}", sortKey = "SEQUENCE")
    static class Counter {
        @Id
        String id;
    }

    @Entity
    static class Ticket {
        @Id
        String id;

        @Column(unique = true)
        String number;
    }

    @Test
    void theKeysOfUniqueValuesAndCountersAreReserved() {
        String unique = Keys.problem(Anything.class, Ticket.class);
        assertTrue(
                unique.startsWith("MD-MAP-82: Anything ({a}#{b}#{c}·{d}) can have the key of an item that holds the"
                        + " unique values of Ticket.number"),
                unique);
        assertTrue(Keys.problem(Counter.class).startsWith("MD-MAP-82: Counter "));
        assertNotNull(Keys.model(Anything.class));
    }

    @Entity
    @IndexMap(index = "gsi19", partitionKey = "{a}#{b}#{c}")
    static class InExtent {
        @Id
        String id;

        String a;
        String b;
        String c;
    }

    @Entity
    @IndexMap(index = "gsi19", partitionKey = "A#{a}#{b}")
    static class BesideExtent {
        @Id
        String id;

        String a;
        String b;
    }

    @Test
    void thePartitionOfAnExtentIsItsOwn() {
        assertEquals("MD-MAP-83", Keys.code(InExtent.class, Ticket.class));
        assertNotNull(Keys.model(BesideExtent.class, Ticket.class));
        assertNotNull(Keys.model(InExtent.class));
    }

    @Entity
    @IndexMap(index = "shared", sortKey = "{id}")
    static class Local {
        @Id
        String id;
    }

    @Entity
    @Extent(index = "shared")
    static class Global {
        @Id
        String id;
    }

    @Test
    void anIndexIsLocalOrGlobal() {
        assertTrue(Keys.problem(Local.class, Global.class)
                .startsWith(
                        "MD-MAP-84: index shared has no partition key of" + " its own in Local, but one in Global."));
    }

    private static final String TEN = "0123456789";

    private static final String HUNDRED = TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN;
    private static final String FIVE_HUNDRED = HUNDRED + HUNDRED + HUNDRED + HUNDRED + HUNDRED;

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "A", sortKey = FIVE_HUNDRED + FIVE_HUNDRED + "-thirteen-more#{day}")
    static class TooWide {
        @Id
        String id;

        LocalDate day;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "A", sortKey = FIVE_HUNDRED + FIVE_HUNDRED + "-and-thirteen#{day}")
    static class JustFits {
        @Id
        String id;

        LocalDate day;
    }

    @Test
    void aKeyThatCanNotFitIsReported() {
        assertTrue(Keys.problem(TooWide.class).startsWith("MD-MAP-85: TooWide, index gsi0: the key "));
        assertTrue(Keys.problem(TooWide.class).contains("can have 1025 bytes, and DynamoDB takes at most 1024"));
        assertNotNull(Keys.model(JustFits.class));
    }
}
