package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.TimeToLive;
import io.monodyne.operation.Entities;
import io.monodyne.operation.EntityId;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything in one partition: entities of all types, and what is none left out. */
public class ItemsOfContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Board.class, Ticket.class, Comment.class, Watcher.class, Banner.class);

    private SingleTable single;

    /** The owner of a partition in which tickets and comments are; with links to watchers. */
    @Entity
    @IndexMap(partitionKey = "BOARD#{name}", sortKey = "BOARD")
    static class Board {

        @Id
        String name;

        String title;

        @ManyToMany
        Set<Watcher> watchers = new HashSet<>();

        protected Board() {
            this.name = "";
        }

        Board(String name, String title) {
            this.name = name;
            this.title = title;
        }
    }

    /** Who looks at boards. */
    @Entity
    @IndexMap(partitionKey = "WATCHER#{name}", sortKey = "WATCHER")
    static class Watcher {

        @Id
        String name;

        protected Watcher() {
            this.name = "";
        }

        Watcher(String name) {
            this.name = name;
        }
    }

    /** On a board for a while. */
    @Entity
    @IndexMap(partitionKey = "BOARD#{board}", sortKey = "BANNER")
    static class Banner {

        @Id
        String board;

        @TimeToLive
        Instant until;

        protected Banner() {
            this.board = "";
        }

        Banner(String board, Instant until) {
            this.board = board;
            this.until = until;
        }
    }

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.inTransaction(em -> {
            Board board = new Board("b", "first");
            Watcher watcher = new Watcher("w");
            em.persist(watcher);
            em.persist(board);
            board.watchers.add(watcher);
            em.persist(new Ticket("b", 1, "open", "ann", 1));
            em.persist(new Ticket("b", 2, "open", "ann", 1));
            em.persist(new Comment("b", 1, "open", "hello"));
            em.persist(new Comment("c", 1, "open", "elsewhere"));
            em.persist(new Banner("b", Instant.now().minusSeconds(60)));
        });
        unit.table().put("BOARD#b", "FOREIGN", Map.of("_type", "Foreign"));
        unit.table().put("BOARD#b", "TICKET#0000000009", Map.of("_type", "Foreign"));
        unit.table().put("BOARD#b", "AAA", Map.of("_type", "Ticket"));
        unit.table().put("BOARD#b", "ZZZ", Map.of());
        unit.requests().reset();
    }

    private static void assertContent(Entities entities) {
        assertEquals(4, entities.size());
        assertEquals("first", entities.one(Board.class).title);
        assertEquals("hello", entities.one(Comment.class).text);
        assertEquals(
                List.of(1, 2),
                entities.all(Ticket.class).stream()
                        .map(ticket -> ticket.id.number)
                        .toList());
        assertEquals(0, entities.all(Banner.class).size());
        assertEquals("first", entities.get(EntityId.of(Board.class, "b")).orElseThrow().title);
    }

    @Test
    void allTypesAreReadByOneQuery() {
        assertContent(single.itemsOf(Board.class, "b").run());
        unit.assertRequests("query app  BOARD#b");
    }

    @Test
    void thePartitionMayBeNamedByAnyEntityInItOrByItsText() {
        assertContent(single.itemsOf(Ticket.class, new Ticket.TicketId("b", 77)).run());
        assertContent(single.itemsOf("BOARD#b").run());
        assertEquals(0, single.itemsOf("BOARD#none").run().size());
        assertThrows(IllegalArgumentException.class, () -> single.itemsOf(""));
    }

    @Test
    void whatAnEntityManagerReadsItManagesAndFlushesByDifference() {
        unit.inTransaction(em -> {
            Entities entities = em.unwrap(SingleTable.class).itemsOf("BOARD#b").run();
            entities.one(Comment.class).text = "changed";
            entities.all(Ticket.class).get(1).text = "t";
            assertSame(
                    em.find(Ticket.class, new Ticket.TicketId("b", 1)),
                    entities.all(Ticket.class).get(0));
        });
        List<String> sent = unit.requests().sent();
        assertEquals(2, sent.size(), sent::toString);
        assertEquals("query app  BOARD#b", sent.get(0));
        assertTrue(sent.get(1).contains("update app BOARD#b·COMMENT#0000000001  set text='changed'"), sent.get(1));
        assertTrue(sent.get(1).contains("update app BOARD#b·TICKET#0000000002  set text='t'"), sent.get(1));
    }

    @Test
    void whatIsManagedAlreadyKeepsItsStateAndWhatWasRemovedIsLeftOut() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Comment comment = em.find(Comment.class, new Comment.CommentId("b", 1));
        comment.text = "mine";
        em.remove(em.find(Ticket.class, new Ticket.TicketId("b", 1)));
        Entities entities =
                em.unwrap(SingleTable.class).itemsOf(Board.class, "b").run();
        assertSame(comment, entities.one(Comment.class));
        assertEquals("mine", comment.text);
        assertEquals(2, entities.one(Ticket.class).id.number);
    }

    @Test
    void moreThanAMegabyteTakesSeveralRequests() {
        String large = "x".repeat(190_000);
        for (int number = 1; number <= 7; number++) {
            single.save(new Ticket("large", number, "open", "ann", 1).text(large))
                    .run();
        }
        unit.requests().reset();
        assertEquals(7, single.itemsOf("BOARD#large").run().size());
        unit.assertRequests("""
                query app  BOARD#large
                query app  BOARD#large  next""");
    }
}
