package io.monodyne.tck.query;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Results;
import io.monodyne.operation.SelectOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages by cursors: nothing twice and nothing left out, whatever others write meanwhile. */
public class CursorContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Reading.class, Writer.class, Book.class, Novel.class, Shop.class);

    @BeforeEach
    void readings() {
        for (int i = 1; i <= 9; i++) {
            unit.persist(new Reading("m" + i % 2, i, "high", 10 * (i / 3)));
        }
        unit.requests().reset();
    }

    private static SelectOperation<Reading> high(SingleTable single) {
        return single.from(Reading.class)
                .where(path("level").equalTo("high"))
                .orderBy(path("value"))
                .limit(2);
    }

    private static List<Integer> ats(Results<Reading> page) {
        return page.content().stream().map(Reading::at).toList();
    }

    /** All of what pages say, in their order; something can be done between two of them. */
    private static List<Integer> all(Supplier<SelectOperation<Reading>> select, Consumer<Integer> between) {
        List<Integer> all = new ArrayList<>();
        Results<Reading> page = select.get().page().run();
        for (int pages = 1; pages < 20; pages++) {
            all.addAll(ats(page));
            Optional<String> cursor = page.cursor();
            if (cursor.isEmpty()) {
                break;
            }
            between.accept(pages);
            page = select.get().after(cursor.get()).page().run();
        }
        return all;
    }

    @Test
    void pagesOfAnIndexGoOnAtTheirPlaceAlsoAmongEquals() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        List<Integer> all = all(() -> high(single), page -> {});
        assertEquals(9, all.size());
        assertEquals(new TreeSet<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)), new TreeSet<>(all));
        unit.requests().sent().forEach(request -> assertTrue(request.contains("limit 2"), request));
        assertEquals(5, unit.requests().sent().size());
    }

    @Test
    void pagesThatAreSortedInMemoryGoOnBehindTheirLastRow() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        List<Integer> all = all(
                () -> single.from(Reading.class)
                        .where(path("level").equalTo("high"))
                        .orderByDescending(path("at"))
                        .limit(4),
                page -> {});
        assertEquals(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1), all);
    }

    @Test
    void whatOthersInsertAndRemoveMovesNothing() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        List<Integer> all = all(() -> high(single), page -> {
            unit.persist(new Reading("z", 100 + page, "high", 0), new Reading("z", 200 + page, "high", 1000 + page));
            if (page == 2) {
                unit.inTransaction(em -> em.createQuery("delete from Reading r where r.level = 'high' and r.value = 10")
                        .executeUpdate());
            }
        });
        List<Integer> old = all.stream().filter(at -> at < 100).toList();
        assertEquals(old.size(), new TreeSet<>(old).size());
        assertTrue(all.containsAll(List.of(1, 2, 6, 7, 8, 9)), all.toString());
        assertTrue(all.contains(201) && !all.contains(102), all.toString());
    }

    @Test
    void changesOfTheTransactionAreOnTheirPagesOnceAlsoWhenTheyAreWrittenMeanwhile() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        for (int i = 1; i <= 4; i++) {
            em.persist(new Reading("n", 20 + i, "high", 10 * (i - 1)));
        }
        em.find(Reading.class, new Reading.Key("m1", 1)).value(25);
        SingleTable single = em.unwrap(SingleTable.class);
        List<Integer> pending = all(() -> high(single), page -> {});
        assertEquals(13, pending.size());
        assertEquals(13, new TreeSet<>(pending).size());
        List<Integer> values = new ArrayList<>();
        List<Integer> all = all(() -> high(single), page -> {
            if (page == 3) {
                em.getTransaction().commit();
            }
        });
        all.forEach(values::add);
        assertEquals(13, new TreeSet<>(values).size(), values.toString());
    }

    @Test
    void aCursorIsOfItsQueryAloneAndCannotBeChanged() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        String cursor = high(single).page().run().cursor().orElseThrow();
        char last = cursor.charAt(cursor.length() / 2);
        String changed = cursor.substring(0, cursor.length() / 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.substring(cursor.length() / 2 + 1);
        for (String wrong : List.of(changed, cursor.substring(2), cursor.substring(0, 9), "", "!", cursor + "AAAA")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> high(single).after(wrong).page().run(),
                    wrong);
        }
        SelectOperation<Reading> other = single.from(Reading.class)
                .where(path("level").equalTo("low"))
                .orderBy(path("value"))
                .limit(2);
        assertThrows(
                IllegalArgumentException.class, () -> other.after(cursor).page().run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.from(Reading.class)
                        .where(path("level").equalTo("high"))
                        .limit(2)
                        .after(cursor)
                        .page()
                        .run());
    }
}
