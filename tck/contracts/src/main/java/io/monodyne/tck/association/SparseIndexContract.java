package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An index that holds only what has a value for its sort key would not show the rest of a collection: one that holds
 * all is used instead, or what would be missing is not stored.
 */
public class SparseIndexContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Board.class, Card.class, Inbox.class, Mail.class);

    /** Finds its cards by an index in the order of their ranks, and by no other. */
    @Entity
    static class Board {
        @Id
        private String id;

        @OneToMany(mappedBy = "board")
        private Set<Card> cards = new HashSet<>();

        protected Board() {}

        Board(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Card> getCards() {
            return cards;
        }
    }

    /** May have no rank. */
    @Entity
    @IndexMap(index = "gsi0", partitionKey = "BOARD#{board.id}", sortKey = "{rank}#{id}")
    static class Card {
        @Id
        private String id;

        private String rank;

        @ManyToOne(fetch = FetchType.LAZY)
        private Board board;

        protected Card() {}

        Card(String id, String rank, Board board) {
            this.id = id;
            this.rank = rank;
            this.board = board;
        }

        String getId() {
            return id;
        }

        String getRank() {
            return rank;
        }

        void setRank(String rank) {
            this.rank = rank;
        }

        Board getBoard() {
            return board;
        }

        void setBoard(Board board) {
            this.board = board;
        }
    }

    /** Has an index for those of its mails that were read, and one for all. */
    @Entity
    static class Inbox {
        @Id
        private String id;

        @OneToMany(mappedBy = "inbox")
        private Set<Mail> mails = new HashSet<>();

        protected Inbox() {}

        Inbox(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Mail> getMails() {
            return mails;
        }
    }

    /** May be read one day. */
    @Entity
    @IndexMap(index = "gsi0", partitionKey = "READ#{inbox.id}", sortKey = "{read}#{id}")
    @IndexMap(index = "gsi1", partitionKey = "INBOX#{inbox.id}", sortKey = "{id}")
    static class Mail {
        @Id
        private String id;

        private String read;

        @ManyToOne(fetch = FetchType.LAZY)
        private Inbox inbox;

        protected Mail() {}

        Mail(String id, String read, Inbox inbox) {
            this.id = id;
            this.read = read;
            this.inbox = inbox;
        }

        String getId() {
            return id;
        }

        String getRead() {
            return read;
        }

        Inbox getInbox() {
            return inbox;
        }
    }

    private static void assertRefused(Consumer<EntityManager> work) {
        PersistenceException failure = unit.failsToCommit(PersistenceException.class, work);
        assertTrue(failure.getMessage().startsWith("MD-FLUSH-33"), failure::getMessage);
        assertTrue(failure.getMessage().contains("rank"), failure::getMessage);
        assertTrue(failure.getMessage().contains("Board.cards"), failure::getMessage);
    }

    @Test
    void itIsUsedWhereThereIsNoOther() {
        Board board = new Board("b");
        unit.persist(board, new Card("c1", "high", board), new Card("c2", "low", board));
        unit.requests().reset();
        unit.inTransaction(
                em -> assertEquals(2, em.find(Board.class, "b").getCards().size()));
        unit.assertRequests("""
            get app Board#b·Board
            query app/gsi0  BOARD#b\
            """);
    }

    @Test
    void whatItWouldNotShowIsNotInserted() {
        unit.persist(new Board("b"));
        assertRefused(em -> em.persist(new Card("c1", null, em.find(Board.class, "b"))));
        assertFalse(unit.table().has("Card#c1", "Card"));
    }

    @Test
    void whatItShowsDoesNotVanishFromIt() {
        Board board = new Board("b");
        unit.persist(board, new Card("c1", "high", board));
        assertRefused(em -> em.find(Card.class, "c1").setRank(null));
        assertEquals("high", unit.table().text("Card#c1", "Card", "rank"));
    }

    @Test
    void whatItWouldNotShowIsNotPutIntoTheCollection() {
        unit.persist(new Board("b"), new Card("c1", null, null));
        assertRefused(em -> em.find(Card.class, "c1").setBoard(em.find(Board.class, "b")));
    }

    @Test
    void whatIsInNoCollectionNeedsNoValue() {
        Board board = new Board("b");
        unit.persist(board, new Card("c1", null, null), new Card("c2", "high", board));
        unit.inTransaction(em -> {
            Card card = em.find(Card.class, "c2");
            card.setRank(null);
            card.setBoard(null);
        });
        unit.inTransaction(em -> {
            Card card = em.find(Card.class, "c1");
            card.setRank("low");
            card.setBoard(em.find(Board.class, "b"));
        });
        unit.inTransaction(em -> assertEquals(
                "c1", em.find(Board.class, "b").getCards().iterator().next().getId()));
    }

    @Test
    void anIndexThatHoldsAllIsPreferred() {
        Inbox inbox = new Inbox("i");
        unit.persist(inbox, new Mail("m1", "yesterday", inbox), new Mail("m2", null, inbox));
        unit.requests().reset();
        unit.inTransaction(
                em -> assertEquals(2, em.find(Inbox.class, "i").getMails().size()));
        unit.assertRequests("""
            get app Inbox#i·Inbox
            query app/gsi1  INBOX#i\
            """);
    }
}
