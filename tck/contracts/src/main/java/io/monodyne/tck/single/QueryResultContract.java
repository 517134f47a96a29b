package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Page;
import io.monodyne.operation.QueryOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a query answers: entities, plain maps, items, a number; and what becomes of them in an entity manager. */
public class QueryResultContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class, Comment.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Ticket("b", 1, "open", "ann", 1).topic("t"),
                new Ticket("b", 2, "open", "ann", 2),
                new Ticket("b", 3, "done", "bob", 3),
                new Comment("b", 1, "open", "hello"));
        unit.requests().reset();
    }

    private static QueryOperation<Ticket> tickets(SingleTable table, String state) {
        return table.query(Ticket.class)
                .where(path("id.board").equalTo("b"))
                .where(path("state").equalTo(state))
                .index("");
    }

    @Test
    void theOneThereIsIsReadByOneRequest() {
        assertEquals(3, tickets(single, "done").single().run().id.number);
        assertEquals(3, tickets(single, "done").singleOrEmpty().run().orElseThrow().id.number);
        assertEquals(2, unit.requests().sent().size());
    }

    @Test
    void noneAndSeveralAreToldInTheWordsOfJakarta() {
        assertThrows(
                NoResultException.class, () -> tickets(single, "lost").single().run());
        assertTrue(tickets(single, "lost").singleOrEmpty().run().isEmpty());
        assertThrows(
                NonUniqueResultException.class,
                () -> tickets(single, "open").single().run());
        assertThrows(
                NonUniqueResultException.class,
                () -> tickets(single, "open").singleOrEmpty().run());
    }

    @Test
    void aCountReturnsNoItem() {
        assertEquals(2L, tickets(single, "open").count().run());
        assertEquals(0L, tickets(single, "lost").count().run());
        unit.assertRequests("""
                query app  BOARD#b · begins TICKET#  count   filter state = 'open' and _type = 'Ticket'
                query app  BOARD#b · begins TICKET#  count   filter state = 'lost' and _type = 'Ticket'""");
    }

    @Test
    void attributesAreJavaValuesByTheirNames() {
        Page<Map<String, Object>> page = tickets(single, "open").asAttributes().run();
        assertEquals(2, page.count());
        Map<String, Object> first = page.content().get(0);
        assertEquals(Map.of("board", "b", "number", 1), first.get("id"));
        assertEquals(1, first.get("priority"));
        assertEquals("t", first.get("topic"));
        assertFalse(first.containsKey("due"));
        assertFalse(first.containsKey("pk"));
    }

    @Test
    void itemsAreAsTheyAreStored() {
        Page<Map<String, AttributeValue>> page =
                tickets(single, "done").asItems().run();
        assertEquals(List.of(unit.table().item("BOARD#b", "TICKET#0000000003")), page.content());
    }

    @Test
    void scannedIsWhatWasReadAndCountWhatWasFound() {
        Page<Ticket> page = tickets(single, "open").run();
        assertEquals(2, page.count());
        assertEquals(3, page.scannedCount());
        assertTrue(page.lastKey().isEmpty());
    }

    @Test
    void whatAFactoryReadsIsDetached() {
        Ticket one = tickets(single, "done").single().run();
        assertNotSame(one, tickets(single, "done").single().run());
        one.text = "changed";
        assertEquals(null, unit.table().text("BOARD#b", "TICKET#0000000003", "text"));
    }

    @Test
    void whatAnEntityManagerReadsItManages() {
        unit.inTransaction(
                em -> tickets(em.unwrap(SingleTable.class), "done").single().run().text = "changed");
        assertEquals("changed", unit.table().text("BOARD#b", "TICKET#0000000003", "text"));
    }

    @Test
    void whatIsManagedAlreadyKeepsItsState() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Ticket held = em.find(Ticket.class, new Ticket.TicketId("b", 1));
        held.text = "mine";
        unit.table().set("BOARD#b", "TICKET#0000000001", "text", AttributeValue.fromS("other"));
        List<Ticket> found =
                tickets(em.unwrap(SingleTable.class), "open").list().run();
        assertSame(held, found.get(0));
        assertEquals("mine", held.text);
    }

    @Test
    void whatWasRemovedIsLeftOut() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.remove(em.find(Ticket.class, new Ticket.TicketId("b", 1)));
        SingleTable managed = em.unwrap(SingleTable.class);
        assertEquals(
                List.of(2),
                tickets(managed, "open").list().run().stream()
                        .map(ticket -> ticket.id.number)
                        .toList());
        assertEquals(2, tickets(managed, "open").single().run().id.number);
        assertEquals(2, tickets(managed, "open").limit(1).list().run().get(0).id.number);
        em.remove(em.find(Ticket.class, new Ticket.TicketId("b", 2)));
        unit.persist(new Ticket("b", 4, "open", "cid", 1));
        assertEquals(4, tickets(managed, "open").single().run().id.number);
    }
}
