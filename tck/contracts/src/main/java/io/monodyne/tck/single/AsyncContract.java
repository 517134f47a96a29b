package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.EntityId;
import io.monodyne.operation.Operation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every operation of a factory can be sent without waiting for it; those of an entity manager can't. */
public class AsyncContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Purse.class, Member.class, Ticket.class, Comment.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Purse("1", "ann", 7),
                new Member("m", "m@x.org", "chess", 1, "m"),
                new Ticket("b", 1, "open", "ann", 1));
    }

    private static <R> R answer(Operation<R> operation) throws Exception {
        return operation.runAsync().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static Throwable failure(Operation<?> operation) throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        operation.runAsync().whenComplete((answer, failed) -> seen.complete(failed));
        return seen.get(30, TimeUnit.SECONDS);
    }

    @Test
    void reads() throws Exception {
        assertEquals("ann", answer(single.get(Purse.class, "1")).orElseThrow().owner);
        assertEquals(
                "ann",
                answer(single.get(Purse.class, "1").asAttributes())
                        .orElseThrow()
                        .get("owner"));
        assertEquals(
                "ann",
                answer(single.get(Purse.class, "1").asItem())
                        .orElseThrow()
                        .get("owner")
                        .s());
        List<EntityId<Purse>> ids = List.of(EntityId.of(Purse.class, "1"));
        assertEquals(1, answer(single.getAll(ids)).size());
        assertEquals(1, answer(single.snapshot(ids)).size());
        assertEquals(
                "m",
                answer(single.getUnique(Member.class, Map.of("email", "m@x.org")))
                        .orElseThrow()
                        .id);
        assertEquals(1, answer(single.itemsOf(Purse.class, "1")).size());
        assertEquals(1, answer(single.itemsOf("PURSE#1")).size());
    }

    @Test
    void queries() throws Exception {
        assertEquals(1, answer(single.query(Ticket.class)).count());
        assertEquals(1, answer(single.query(Ticket.class).list()).size());
        assertEquals(1L, answer(single.query(Ticket.class).count()));
        assertEquals("open", answer(single.query(Ticket.class).single()).state);
        assertEquals("open", answer(single.query(Ticket.class).singleOrEmpty()).orElseThrow().state);
        assertEquals(1, answer(single.query(Ticket.class).asAttributes()).count());
        assertEquals(1, answer(single.query(Ticket.class).asItems()).count());
    }

    @Test
    void writes() throws Exception {
        answer(single.save(new Purse("2", "bob", 1)));
        answer(single.save(new Purse("2", "bob", 2)).overwriting());
        answer(single.update(Purse.class, "2").add("balance", 1));
        assertTrue(answer(single.getOrCreate(new Purse("3", "cid", 1))).created());
        answer(single.transaction()
                .update(single.update(Purse.class, "2").add("balance", 1))
                .delete(single.delete(Purse.class, "3")));
        assertEquals(4, single.get(Purse.class, "2").run().orElseThrow().balance);
        assertTrue(answer(single.delete(Purse.class, "2")).existed());
        assertEquals(5, unit.table().items().size());
    }

    @Test
    void theStageFailsWithWhatRunThrows() throws Exception {
        assertInstanceOf(EntityExistsException.class, failure(single.save(new Purse("1", "bob", 1))));
        assertInstanceOf(
                EntityNotFoundException.class,
                failure(single.update(Purse.class, "none").add("balance", 1)));
        assertInstanceOf(
                NoResultException.class,
                failure(single.query(Ticket.class)
                        .where(path("state").equalTo("lost"))
                        .single()));
        assertInstanceOf(
                EntityNotFoundException.class,
                failure(single.transaction()
                        .update(single.update(Purse.class, "none").add("balance", 1))));
    }

    @Test
    void itFailsAlsoWithWhatIsRefusedBeforeAnythingIsSent() throws Exception {
        unit.requests().reset();
        assertInstanceOf(IllegalArgumentException.class, failure(single.update(Purse.class, "1")));
        assertInstanceOf(IllegalArgumentException.class, failure(single.transaction()));
        assertInstanceOf(PersistenceException.class, failure(single.query(Comment.class)));
        assertInstanceOf(
                IllegalArgumentException.class,
                failure(single.query(Ticket.class).where(path("stat").equalTo("x"))));
        unit.assertRequests("");
    }

    @Test
    void anEntityManagerIsOfOneThread() {
        SingleTable managed = unit.entityManager().unwrap(SingleTable.class);
        List<EntityId<Purse>> ids = List.of(EntityId.of(Purse.class, "1"));
        List<Operation<?>> operations = List.of(
                managed.get(Purse.class, "1"),
                managed.get(Purse.class, "1").asItem(),
                managed.getAll(ids),
                managed.snapshot(ids),
                managed.getUnique(Member.class, Map.of("email", "m@x.org")),
                managed.itemsOf("PURSE#1"),
                managed.query(Ticket.class),
                managed.query(Comment.class),
                managed.query(Ticket.class).list(),
                managed.save(new Purse("2", "bob", 1)),
                managed.update(Purse.class, "1").add("balance", 1),
                managed.delete(Purse.class, "1"),
                managed.getOrCreate(new Purse("2", "bob", 1)),
                managed.transaction());
        unit.requests().reset();
        for (Operation<?> operation : operations) {
            IllegalStateException refused = assertThrows(IllegalStateException.class, operation::runAsync);
            assertTrue(refused.getMessage().startsWith("MD-SINGLE-01: "), refused.getMessage());
        }
        unit.assertRequests("");
    }
}
