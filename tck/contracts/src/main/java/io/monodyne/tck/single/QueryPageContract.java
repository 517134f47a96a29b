package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Page;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Queries page by page: how many, from where, in which direction, and at what cost. */
public class QueryPageContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class, Comment.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        for (int number = 1; number <= 6; number++) {
            unit.persist(new Ticket("b", number, "open", "ann", 7).topic(number % 2 == 0 ? "even" : "odd"));
        }
        unit.requests().reset();
    }

    private QueryOperation<Ticket> onBoard() {
        return single.query(Ticket.class).where(path("id.board").equalTo("b"));
    }

    private QueryOperation<Ticket> open() {
        return single.query(Ticket.class).where(path("state").equalTo("open")).index("gsi1");
    }

    private static List<Integer> numbers(Page<Ticket> page) {
        return page.content().stream().map(ticket -> ticket.id.number).toList();
    }

    @Test
    void aLimitIsHowManyAreFoundAndOneMoreIsReadToSeeWhetherThereAreMore() {
        Page<Ticket> page = onBoard().limit(2).run();
        assertEquals(List.of(1, 2), numbers(page));
        assertEquals(2, page.count());
        assertEquals(3, page.scannedCount());
        assertEquals(Set.of("pk", "sk"), page.lastKey().orElseThrow().keySet());
        unit.assertRequests("query app  BOARD#b · begins TICKET#  limit 3   filter _type = 'Ticket'");
    }

    @Test
    void aLimitCountsWhatTheFilterKeeps() {
        Page<Ticket> page =
                onBoard().where(path("topic").equalTo("even")).limit(2).run();
        assertEquals(List.of(2, 4), numbers(page));
        assertTrue(page.lastKey().isPresent());
        assertEquals(6, page.scannedCount());
        assertEquals(
                List.of(6),
                numbers(onBoard()
                        .where(path("topic").equalTo("even"))
                        .limit(2)
                        .startAfter(page.lastKey().orElseThrow())
                        .run()));
    }

    @Test
    void othersInThePartitionDoNotCount() {
        for (int number = 1; number <= 9; number++) {
            unit.persist(new Comment("b", number, "open", "before the tickets"));
        }
        Page<Ticket> page = open().limit(2).run();
        assertEquals(2, page.count());
        assertTrue(unit.requests().sent().stream()
                        .filter(sent -> sent.startsWith("query"))
                        .count()
                <= 3);
    }

    private List<Integer> walk(Supplier<QueryOperation<Ticket>> query, int size, int pages) {
        List<Integer> all = new ArrayList<>();
        Map<String, AttributeValue> after = null;
        int read = 0;
        do {
            QueryOperation<Ticket> next = query.get().limit(size);
            Page<Ticket> page = (after == null ? next : next.startAfter(after)).run();
            all.addAll(numbers(page));
            after = page.lastKey().orElse(null);
            read++;
        } while (after != null);
        assertEquals(pages, read);
        return all;
    }

    @Test
    void pagesFollowEachOtherAndEndWithTheLastThatHasSomething() {
        List<Integer> all = List.of(1, 2, 3, 4, 5, 6);
        assertEquals(all, walk(this::onBoard, 4, 2));
        assertEquals(all, walk(this::onBoard, 2, 3));
        assertEquals(all, walk(this::onBoard, 1, 6));
        assertEquals(all, walk(this::onBoard, 6, 1));
        assertEquals(all, walk(this::onBoard, 7, 1));
        assertEquals(List.of(6, 5, 4, 3, 2, 1), walk(() -> onBoard().descending(), 4, 2));
        assertEquals(List.of(2, 4, 6), walk(() -> onBoard().where(path("topic").equalTo("even")), 1, 3));
    }

    @Test
    void pagesOfEqualSortKeysHaveEachOnce() {
        for (int size = 1; size <= 7; size++) {
            List<Integer> all = walk(this::open, size, (5 + size) / size);
            assertEquals(6, all.size());
            assertEquals(Set.of(1, 2, 3, 4, 5, 6), new TreeSet<>(all));
        }
        List<Integer> forth = walk(this::open, 2, 3);
        List<Integer> back = new ArrayList<>(walk(() -> open().descending(), 2, 3));
        Collections.reverse(back);
        assertEquals(forth, back);
        assertEquals(
                Set.of("pk", "sk", "gsi1_pk", "gsi1_sk"),
                open().limit(1).run().lastKey().orElseThrow().keySet());
    }

    @Test
    void aPositionGoesOnInTheOtherShapesOfResults() {
        Map<String, AttributeValue> after =
                onBoard().limit(4).asItems().run().lastKey().orElseThrow();
        assertEquals(
                List.of(5, 6),
                onBoard().startAfter(after).asAttributes().run().content().stream()
                        .map(ticket -> ((Map<?, ?>) ticket.get("id")).get("number"))
                        .toList());
        assertEquals(2L, onBoard().startAfter(after).count().run());
    }

    @Test
    void aPositionOfAnotherQueryIsRefusedBeforeAnythingIsSent() {
        Map<String, AttributeValue> onBoard = onBoard().limit(2).run().lastKey().orElseThrow();
        Map<String, AttributeValue> open = open().limit(2).run().lastKey().orElseThrow();
        unit.requests().reset();
        assertThrows(
                IllegalArgumentException.class, () -> open().startAfter(onBoard).run());
        assertThrows(
                IllegalArgumentException.class, () -> onBoard().startAfter(open).run());
        QueryOperation<Ticket> other =
                single.query(Ticket.class).where(path("id.board").equalTo("c")).startAfter(onBoard);
        assertThrows(IllegalArgumentException.class, other::run);
        assertThrows(
                IllegalArgumentException.class,
                () -> onBoard().startAfter(Map.of()).run());
        unit.assertRequests("");
    }

    @Test
    void aPositionOutsideOfTheRangeIsRefusedToo() {
        Map<String, AttributeValue> second = onBoard().limit(2).run().lastKey().orElseThrow();
        unit.requests().reset();
        QueryOperation<Ticket> later = onBoard()
                .where(ValuePath.<Ticket>path("id.number").greaterThan(4))
                .startAfter(second);
        IllegalArgumentException outside = assertThrows(IllegalArgumentException.class, later::run);
        assertTrue(outside.getMessage().startsWith("MD-SINGLE-14: "), outside.getMessage());
        unit.assertRequests("");
    }

    @Test
    void itIsReadFromTheEndWhereThatIsSaid() {
        assertEquals(List.of(6, 5), numbers(onBoard().descending().limit(2).run()));
        unit.assertRequests("query app  BOARD#b · begins TICKET#  desc limit 3   filter _type = 'Ticket'");
    }

    @Test
    void consistencyIsAsItIsSaidAndRefusedForAGlobalIndex() {
        onBoard().consistent(false).run();
        onBoard().where(path("priority").equalTo(7)).consistent(false).run();
        onBoard().where(path("priority").equalTo(7)).consistent(true).run();
        open().consistent(false).run();
        unit.assertRequests("""
                query app  BOARD#b · begins TICKET#  eventual   filter _type = 'Ticket'
                query app/lsi0  BOARD#b · begins 0000000007#   filter _type = 'Ticket'
                query app/lsi0  BOARD#b · begins 0000000007#  consistent   filter _type = 'Ticket'
                query app/gsi1  STATE#open   filter _type = 'Ticket'""");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> open().consistent(true).run());
        assertTrue(refused.getMessage().startsWith("MD-SINGLE-12: "), refused.getMessage());
        unit.assertRequests("");
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> onBoard().limit(0));
        assertThrows(IllegalArgumentException.class, () -> onBoard().limit(-1));
    }

    @Test
    void moreThanAMegabyteTakesSeveralRequests() {
        String large = "x".repeat(190_000);
        for (int number = 11; number <= 23; number++) {
            single.save(new Ticket("large", number, "open", "ann", 1).text(large))
                    .run();
        }
        unit.requests().reset();
        QueryOperation<Ticket> query =
                single.query(Ticket.class).where(path("id.board").equalTo("large"));
        Page<Ticket> all = query.run();
        assertEquals(13, all.count());
        assertEquals(13, all.scannedCount());
        assertTrue(all.lastKey().isEmpty());
        assertEquals(3, unit.requests().sent().size());
        unit.requests().reset();
        assertEquals(13L, query.count().run());
        assertEquals(3, unit.requests().sent().size());
        assertTrue(
                unit.requests().sent().get(1).contains("count next"),
                unit.requests().sent()::toString);
        Page<Ticket> some = query.limit(8).run();
        assertEquals(8, some.count());
        assertEquals(
                5, query.limit(8).startAfter(some.lastKey().orElseThrow()).run().count());
    }

    @Test
    void whatItCostIsToldWhereThatIsAskedFor() {
        assertEquals(0, onBoard().run().usage().capacityUnits());
        assertTrue(onBoard().reporting(Reported.CAPACITY).run().usage().capacityUnits() > 0);
        Page<Ticket> byIndex = open().reporting(Reported.CAPACITY_OF_INDEXES).run();
        assertTrue(byIndex.usage().byIndex().get("gsi1") > 0, byIndex.usage()::toString);
        assertFalse(byIndex.access().contains("open"), byIndex.access());
        assertTrue(byIndex.access().contains("gsi1"), byIndex.access());
    }

    @Test
    void aQueryMayBeRunAgain() {
        QueryOperation<Ticket> query = onBoard();
        assertEquals(6, query.run().count());
        unit.persist(new Ticket("b", 7, "open", "ann", 7));
        assertEquals(7, query.run().count());
    }
}
