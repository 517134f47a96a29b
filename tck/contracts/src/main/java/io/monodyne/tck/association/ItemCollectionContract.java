package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Children whose partition key is that of their parent are in its item collection, and need no index to be found. */
public class ItemCollectionContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Account.class, Booking.class, Card.class, CardId.class, Freeze.class);

    @Entity
    @IndexMap(partitionKey = "ACCOUNT#{number}", sortKey = "ACCOUNT")
    static class Account {
        @Id
        String number;

        @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Booking> bookings = new ArrayList<>();

        @OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
        List<Card> cards = new ArrayList<>();

        @OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
        List<Freeze> freezes = new ArrayList<>();

        Account() {}

        Account(String number) {
            this.number = number;
        }

        void book(int booking, long cents) {
            bookings.add(new Booking(this, booking, cents));
        }
    }

    record BookingId(String account, int number) {}

    @Entity
    @IdClass(BookingId.class)
    @IndexMap(partitionKey = "ACCOUNT#{account.number}", sortKey = "BOOKING#{number}")
    static class Booking {
        @Id
        @ManyToOne
        Account account;

        @Id
        int number;

        long cents;

        Booking() {}

        Booking(Account account, int number, long cents) {
            this.account = account;
            this.number = number;
            this.cents = cents;
        }
    }

    @Embeddable
    record CardId(String account, String pan) {}

    @Entity
    @IndexMap(partitionKey = "ACCOUNT#{id.account}", sortKey = "CARD#{id.pan}")
    static class Card {
        @EmbeddedId
        CardId id;

        @MapsId("account")
        @ManyToOne
        Account account;

        Card() {}

        Card(Account account, String pan) {
            this.id = new CardId(account.number, pan);
            this.account = account;
        }
    }

    record FreezeId(String account, int nr) {}

    /** Stored without the attributes that its key holds anyway. */
    @Entity
    @IdClass(FreezeId.class)
    @IndexMap(partitionKey = "ACCOUNT#{account.number}", sortKey = "FREEZE#{nr}", storeShadow = false)
    static class Freeze {
        @Id
        @ManyToOne
        Account account;

        @Id
        int nr;

        String reason;

        Freeze() {}

        Freeze(Account account, int nr) {
            this.account = account;
            this.nr = nr;
            this.reason = "court";
        }
    }

    @BeforeEach
    void store() {
        Account account = new Account("7");
        account.book(2, 20);
        account.book(1, 10);
        account.cards.add(new Card(account, "x"));
        account.freezes.add(new Freeze(account, 1));
        Account other = new Account("70");
        other.book(1, 1);
        unit.persist(account, other);
        unit.requests().reset();
    }

    @Test
    void parentAndChildrenAreInOnePartition() {
        assertEquals(
                Set.of(
                        "ACCOUNT#7·ACCOUNT",
                        "ACCOUNT#7·BOOKING#0000000001",
                        "ACCOUNT#7·BOOKING#0000000002",
                        "ACCOUNT#7·CARD#x",
                        "ACCOUNT#7·FREEZE#0000000001",
                        "ACCOUNT#70·ACCOUNT",
                        "ACCOUNT#70·BOOKING#0000000001"),
                unit.table().content().keySet());
    }

    @Test
    void eachCollectionIsAQueryOfItsRangeOfThePartition() {
        unit.inTransaction(em -> {
            Account account = em.find(Account.class, "7");
            assertEquals(
                    List.of(1, 2),
                    account.bookings.stream().map(booking -> booking.number).toList());
            assertEquals("x", account.cards.get(0).id.pan());
        });
        unit.assertRequests("""
            get app ACCOUNT#7·ACCOUNT
            query app  ACCOUNT#7 · begins BOOKING#
            query app  ACCOUNT#7 · begins CARD#\
            """);
    }

    @Test
    void theChildrenOfALongerIdAreNotMixedUp() {
        unit.inTransaction(em -> {
            assertEquals(1, em.find(Account.class, "70").bookings.size());
            assertEquals(2, em.find(Account.class, "7").bookings.size());
        });
    }

    @Test
    void aChildWhoseKeyIsNotStoredBesideItIsReadBack() {
        assertFalse(unit.table().item("ACCOUNT#7", "FREEZE#0000000001").keySet().stream()
                .anyMatch(Set.of("account_number", "nr")::contains));
        unit.inTransaction(em -> {
            Account account = em.find(Account.class, "7");
            Freeze freeze = account.freezes.get(0);
            assertEquals(1, freeze.nr);
            assertEquals("court", freeze.reason);
            assertSame(account, freeze.account);
            assertSame(freeze, em.find(Freeze.class, new FreezeId("7", 1)));
        });
    }

    @Test
    void addingChangingAndRemovingChildrenWritesThoseItemsInOneTransaction() {
        unit.inTransaction(em -> {
            Account account = em.find(Account.class, "7");
            account.bookings.get(0).cents = 11;
            account.bookings.remove(1);
            account.book(3, 30);
            unit.requests().reset();
        });
        List<String> sent = unit.requests().sent();
        assertEquals(1, sent.size(), sent.toString());
        String transaction = sent.get(0);
        assertTrue(transaction.startsWith("transact 3"), transaction);
        assertTrue(transaction.contains("update app ACCOUNT#7·BOOKING#0000000001  set cents=11 "), transaction);
        assertTrue(transaction.contains("delete app ACCOUNT#7·BOOKING#0000000002"), transaction);
        assertTrue(transaction.contains("put app ACCOUNT#7·BOOKING#0000000003"), transaction);
    }

    @Test
    void theParentIsRemovedWithItsChildren() {
        unit.inTransaction(em -> em.remove(em.find(Account.class, "7")));
        assertEquals(
                Set.of("ACCOUNT#70·ACCOUNT", "ACCOUNT#70·BOOKING#0000000001"),
                unit.table().content().keySet());
    }
}
