package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.operation.Page;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries by an index whose keys are the attributes themselves. */
public class QueryNativeContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Sale.class);

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private SingleTable single;

    /** Found by its region and status, in the order of days and amounts. */
    @Entity
    @IndexMap(partitionKey = "SALE#{id}", sortKey = "SALE")
    @IndexMap(
            index = "by-region",
            partitionAttributes = {"region", "status"},
            sortAttributes = {"day", "amount"})
    static class Sale {

        @Id
        String id;

        @Column(name = "r", nullable = false)
        String region;

        @Column(nullable = false)
        String status;

        @Column(nullable = false)
        LocalDate day;

        Integer amount;

        String note;

        protected Sale() {
            this.id = "";
        }

        Sale(String id, String status, LocalDate day, Integer amount) {
            this.id = id;
            this.region = "EU";
            this.status = status;
            this.day = day;
            this.amount = amount;
        }
    }

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Sale("1", "open", DAY, 9),
                new Sale("2", "open", DAY, 10),
                new Sale("3", "open", DAY.plusDays(1), 2),
                new Sale("4", "paid", DAY, 2),
                new Sale("5", "open", DAY, null));
        unit.requests().reset();
    }

    private QueryOperation<Sale> open() {
        return single.query(Sale.class)
                .where(path("region").equalTo("EU"))
                .where(path("status").equalTo("open"));
    }

    private static ValuePath<Sale, Object> amount() {
        return path("amount");
    }

    private static List<String> ids(Page<Sale> page) {
        return page.content().stream().map(sale -> sale.id).toList();
    }

    @Test
    void theIndexIsChosenWhereItMissesNothing() {
        assertEquals(
                List.of("2"),
                ids(open().where(path("day").equalTo(DAY))
                        .where(amount().greaterThan(9))
                        .run()));
        assertTrue(
                unit.requests().sent().get(0).startsWith("query app/by-region  "),
                unit.requests().sent()::toString);
    }

    @Test
    void whatIsMissingInItIsNotMeantWhereItIsNamed() {
        PersistenceException refused = assertThrows(PersistenceException.class, () -> open().run());
        assertTrue(refused.getMessage().contains("lacks what has no amount"), refused.getMessage());
        unit.assertRequests("");
        assertEquals(List.of("1", "2", "3"), ids(open().index("by-region").run()));
        assertEquals(
                List.of("1", "2"),
                ids(open().index("by-region").where(path("day").equalTo(DAY)).run()));
    }

    @Test
    void theOrderIsThatOfTheTypedValues() {
        QueryOperation<Sale> onDay = open().where(path("day").equalTo(DAY)).where(amount().between(1, 100));
        assertEquals(List.of("1", "2"), ids(onDay.run()));
        assertEquals(List.of("2", "1"), ids(onDay.descending().run()));
    }

    @Test
    void theRestIsFilteredWhereItIsNoKeyOfTheIndex() {
        unit.inTransaction(em -> em.find(Sale.class, "2").note = "n");
        assertEquals(
                List.of("2"),
                ids(open().index("by-region").where(path("note").equalTo("n")).run()));
        assertEquals(
                1L,
                open().index("by-region")
                        .where(path("note").equalTo("n"))
                        .count()
                        .run());
    }

    @Test
    void pagesFollowEachOther() {
        Page<Sale> first = open().index("by-region").limit(2).run();
        assertEquals(List.of("1", "2"), ids(first));
        assertEquals(
                Set.of("pk", "sk", "r", "status", "day", "amount"),
                first.lastKey().orElseThrow().keySet());
        Page<Sale> second = open().index("by-region")
                .limit(2)
                .startAfter(first.lastKey().orElseThrow())
                .run();
        assertEquals(List.of("3"), ids(second));
        assertTrue(second.lastKey().isEmpty());
        unit.requests().reset();
        QueryOperation<Sale> paid = single.query(Sale.class)
                .where(path("region").equalTo("EU"))
                .where(path("status").equalTo("paid"))
                .index("by-region")
                .startAfter(first.lastKey().orElseThrow());
        assertThrows(IllegalArgumentException.class, paid::run);
        unit.assertRequests("");
    }

    @Test
    void whatTheIndexCanNotAnswerIsRefused() {
        assertThrows(
                PersistenceException.class,
                () -> single.query(Sale.class)
                        .where(path("region").equalTo("EU"))
                        .index("by-region")
                        .run());
        assertThrows(
                PersistenceException.class,
                () -> open().index("by-region").where(amount().notEqualTo(3)).run());
        PersistenceException afterRange = assertThrows(
                PersistenceException.class,
                () -> open().where(path("day").between(DAY, DAY.plusDays(2)))
                        .where(amount().greaterThan(0))
                        .run());
        assertTrue(afterRange.getMessage().contains("Index by-region needs all of"), afterRange.getMessage());
        unit.assertRequests("");
    }
}
