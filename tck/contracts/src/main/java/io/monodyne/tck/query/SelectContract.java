package io.monodyne.tck.query;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Comparison;
import io.monodyne.operation.Condition;
import io.monodyne.operation.Results;
import io.monodyne.operation.SelectOperation;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Selects of {@code SingleTable}: the words of operations, the results of queries. */
public class SelectContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Buyer.class, Purchase.class);

    private EntityManager em;
    private SingleTable single;

    @BeforeEach
    void fill() {
        Buyer ann = new Buyer("a", "Ann", "Rome");
        Buyer bob = new Buyer("b", "B%b", null);
        unit.persist(
                ann,
                bob,
                new Purchase(1, ann, State.OPEN, 5),
                new Purchase(2, ann, State.PAID, 7),
                new Purchase(3, bob, State.OPEN, 9));
        unit.requests().reset();
        em = unit.entityManager();
        single = em.unwrap(SingleTable.class);
    }

    private SelectOperation<Purchase> purchases() {
        return single.from(Purchase.class).orderBy(path("id"));
    }

    private static List<Long> ids(SelectOperation<Purchase> select) {
        return select.list().run().stream().map(Purchase::getId).toList();
    }

    private List<String> buyers(Condition<? super Buyer> condition) {
        return single.from(Buyer.class).where(condition).orderBy(path("id")).list().run().stream()
                .map(Buyer::getId)
                .toList();
    }

    @Test
    void conditionsGoAlongReferencesAndOrdersAreKept() {
        assertEquals(List.of(1L, 2L), ids(purchases().where(path("buyer.name").equalTo("Ann"))));
        assertEquals(
                List.of(3L, 1L),
                ids(single.from(Purchase.class)
                        .where(path("state").equalTo(State.OPEN))
                        .orderByDescending(path("pieces"))));
        assertEquals(
                List.of(2L),
                ids(purchases()
                        .where(path("pieces").between(6, 8))
                        .where(path("price.amount").greaterThan(1))));
    }

    @Test
    void everyConditionMeansWhatItMeansForOperations() {
        assertEquals(List.of("a"), buyers(path("city").equalTo("Rome")));
        assertEquals(List.of("b"), buyers(path("city").notEqualTo("Rome")));
        assertEquals(List.of("b"), buyers(Buyers.city().equalTo("Rome").not()));
        assertEquals(List.of("a"), buyers(Buyers.city().notEqualTo("Rome").not()));
        assertEquals(List.of("b"), buyers(Buyers.city().beginsWith("R").not()));
        assertEquals(List.of("b"), buyers(path("city").isNull()));
        assertEquals(List.of("a"), buyers(path("city").isNotNull()));
        assertEquals(List.of("b"), buyers(path("name").beginsWith("B%")));
        assertEquals(List.of(), buyers(path("name").beginsWith("A%")));
        assertEquals(List.of("a"), buyers(path("name").contains("nn")));
        assertEquals(List.of("a", "b"), buyers(path("name").size(Comparison.EQUAL, 3)));
        assertEquals(List.of("a"), buyers(path("id").in(List.of("a", "x"))));
        assertEquals(
                List.of("b"), buyers(Buyers.city().in(List.of("Rome", "Bonn")).not()));
        assertEquals(
                List.of("a", "b"),
                buyers(Buyers.city().equalTo("Rome").or(Buyers.city().isNull())));
        assertEquals(
                List.of(),
                buyers(Buyers.city().equalTo("Rome").and(Buyers.city().isNull())));
        assertEquals(
                List.of("a", "b"),
                buyers(Buyers.city().is(Comparison.EQUAL, Buyers.name()).not()));
    }

    /** Paths of a buyer. */
    private static final class Buyers {

        private static ValuePath<Buyer, Object> city() {
            return path("city");
        }

        private static ValuePath<Buyer, Object> name() {
            return path("name");
        }
    }

    @Test
    void oneResultIsOneOrNone() {
        assertEquals(
                2, purchases().where(path("pieces").equalTo(7)).single().run().getId());
        assertEquals(
                Optional.empty(),
                purchases().where(path("pieces").equalTo(8)).singleOrEmpty().run());
        assertThrows(
                NoResultException.class,
                () -> purchases().where(path("pieces").equalTo(8)).single().run());
        assertThrows(
                NonUniqueResultException.class,
                () -> purchases().singleOrEmpty().run());
    }

    @Test
    void resultsCanBeCountedStreamedAndLimited() {
        assertEquals(3, purchases().count().run());
        assertEquals(
                2,
                purchases()
                        .limit(1)
                        .where(path("state").equalTo(State.OPEN))
                        .count()
                        .run());
        assertEquals(List.of(1L, 2L), ids(purchases().limit(2)));
        assertEquals(
                Set.of(1L, 2L, 3L),
                purchases().stream().run().map(Purchase::getId).collect(Collectors.toSet()));
        assertThrows(IllegalArgumentException.class, () -> purchases().limit(0));
    }

    @Test
    void pagesFollowOneAnotherByCursors() {
        List<Long> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            SelectOperation<Purchase> select = single.from(Purchase.class)
                    .where(path("pieces").greaterThan(1))
                    .orderByDescending(path("pieces"))
                    .limit(1);
            cursor.ifPresent(select::after);
            Results<Purchase> page = select.page().run();
            page.content().forEach(purchase -> seen.add(purchase.getId()));
            cursor = page.cursor();
            pages++;
        } while (cursor.isPresent() && pages < 9);
        assertEquals(List.of(3L, 2L, 1L), seen);
    }

    @Test
    void aCursorIsGoodForItsQueryAlone() {
        String cursor = purchases().limit(1).page().run().cursor().orElseThrow();
        assertEquals(List.of(2L, 3L), ids(purchases().after(cursor)));
        assertThrows(
                IllegalArgumentException.class,
                () -> ids(purchases().where(path("pieces").equalTo(7)).after(cursor)));
        assertThrows(IllegalArgumentException.class, () -> ids(purchases().after(cursor + "A")));
        assertThrows(IllegalArgumentException.class, () -> ids(purchases().after("nonsense")));
    }

    @Test
    void itemsAreAsTheyAreStored() {
        List<Map<String, AttributeValue>> items =
                purchases().where(path("id").equalTo(2L)).items().run();
        assertEquals(1, items.size());
        assertEquals("Purchase#0000000000000000002", items.get(0).get("pk").s());
        assertEquals("7", items.get(0).get("pieces").n());
    }

    @Test
    void anEntityManagerManagesWhatIsFoundAndShowsItsOwnChanges() {
        em.getTransaction().begin();
        em.find(Purchase.class, 2L).setState(State.OPEN);
        List<Purchase> open =
                purchases().where(path("state").equalTo(State.OPEN)).list().run();
        assertEquals(3, open.size());
        assertSame(em.find(Purchase.class, 2L), open.get(1));
    }

    @Test
    void aFactoryGivesDetachedEntitiesAlsoLater() throws InterruptedException, ExecutionException {
        SingleTable shared = unit.factory().unwrap(SingleTable.class);
        List<Purchase> found = shared.from(Purchase.class)
                .where(path("state").equalTo(State.PAID))
                .fetch(path("buyer"))
                .runAsync()
                .toCompletableFuture()
                .get();
        assertEquals("Ann", found.get(0).getBuyer().getName());
        assertFalse(em.contains(found.get(0)));
        assertThrows(IllegalStateException.class, () -> purchases().runAsync());
    }

    @Test
    void whatWouldReadTooMuchIsRefusedAndWhatIsDoneIsExplained() {
        SelectOperation<Purchase> select =
                purchases().access("keyed").where(path("pieces").equalTo(7));
        assertThrows(PersistenceException.class, () -> select.list().run());
        assertThrows(PersistenceException.class, select::explain);
        unit.assertRequests("");
        assertTrue(purchases().explain().contains("Purchase"));
        assertThrows(IllegalArgumentException.class, () -> purchases().access("everything"));
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ids(purchases().where(path("nothing").equalTo(1))));
        assertThrows(
                IllegalArgumentException.class,
                () -> ids(purchases().where(path("pieces").equalTo("seven"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> ids(purchases().where(path("price").member("x").equalTo(1))));
        assertThrows(IllegalArgumentException.class, () -> single.from(State.class));
        unit.assertRequests("");
    }
}
