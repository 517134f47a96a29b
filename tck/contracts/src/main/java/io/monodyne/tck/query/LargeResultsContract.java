package io.monodyne.tck.query;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.SingleTable;
import io.monodyne.operation.Results;
import io.monodyne.operation.SelectOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results of many pages, keys in more than one batch, and parts of results. */
public class LargeResultsContract {

    private static final int ALL = 2_500;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    @BeforeEach
    void store() {
        String filler = "x".repeat(1_000);
        for (int from = 0; from < ALL; from += 100) {
            int first = from;
            unit.inTransaction(em -> {
                for (int i = first; i < first + 100; i++) {
                    em.persist(new Parcel(i, i % 7, i % 5 == 0 ? null : i % 10, filler));
                }
            });
        }
        unit.requests().reset();
    }

    private static TypedQuery<Integer> numbers(String rest) {
        return unit.entityManager().createQuery("select p.number from Parcel p " + rest, Integer.class);
    }

    private static List<Integer> from(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    @Test
    void everyItemOfManyPagesIsFoundOnce() {
        assertEquals(
                from(0, ALL), numbers("where p.depot = 'd' order by p.number").getResultList());
        assertEquals(
                from(0, ALL),
                numbers("where p.depot = 'd' order by p.number")
                        .setMaxResults(1_000_000_000)
                        .getResultList());
        assertEquals(
                from(2_400, 100),
                numbers("where p.depot = 'd' order by p.number")
                        .setFirstResult(2_400)
                        .setMaxResults(Integer.MAX_VALUE - 1)
                        .getResultList());
        assertEquals(
                List.of(2_499, 2_498, 2_497),
                numbers("where p.depot = 'd' order by p.number desc")
                        .setMaxResults(3)
                        .getResultList());
        assertEquals(from(0, 3), numbers("order by p.number").setMaxResults(3).getResultList());
        assertEquals(
                2_500L,
                unit.entityManager()
                        .createQuery("select count(p) from Parcel p where p.depot = 'd'")
                        .getSingleResult());
        assertEquals(
                2_500L,
                unit.entityManager()
                        .createQuery("select count(p) from Parcel p")
                        .setMaxResults(1)
                        .getSingleResult());
        assertEquals(
                List.of(),
                unit.entityManager()
                        .createQuery("select count(p) from Parcel p")
                        .setFirstResult(1)
                        .getResultList());
    }

    @Test
    void listsOfKeysAreReadInBatchesOfAHundred() {
        List<Integer> wanted = new ArrayList<>(from(100, 250));
        wanted.add(99_999);
        wanted.add(100);
        assertEquals(
                from(100, 250),
                numbers("where p.number in :n order by p.number")
                        .setParameter("n", wanted)
                        .getResultList());
        assertEquals(3, unit.requests().sent().size());
        assertEquals(
                from(100, 2),
                numbers("where p.number in :n order by p.number")
                        .setParameter("n", wanted)
                        .setMaxResults(2)
                        .getResultList());
        assertEquals(
                250,
                numbers("where p.depot = 'd' and p.number in :n")
                        .setParameter("n", wanted)
                        .getResultList()
                        .size());
        List<String> depots =
                new ArrayList<>(from(0, 249).stream().map(i -> "no" + i).toList());
        depots.add("d");
        assertEquals(
                from(0, 5),
                numbers("where p.depot in :d order by p.number")
                        .setParameter("d", depots)
                        .setMaxResults(5)
                        .getResultList());
    }

    @Test
    void partsOfDistinctAndGroupedResultsAreThoseOfTheWhole() {
        assertEquals(
                List.of(2, 3),
                unit.entityManager()
                        .createQuery(
                                "select distinct p.lane from Parcel p where p.depot = 'd' order by p.lane",
                                Integer.class)
                        .setFirstResult(2)
                        .setMaxResults(2)
                        .getResultList());
        assertEquals(
                7,
                unit.entityManager()
                        .createQuery("select distinct p.lane from Parcel p where p.depot = 'd'", Integer.class)
                        .setMaxResults(9)
                        .getResultList()
                        .size());
        List<Object[]> groups = unit.entityManager()
                .createQuery(
                        "select p.lane, count(p) from Parcel p where p.depot = 'd' group by p.lane order by p.lane",
                        Object[].class)
                .setFirstResult(5)
                .setMaxResults(5)
                .getResultList();
        assertEquals(List.of(5, 6), groups.stream().map(group -> group[0]).toList());
        assertEquals(357L, groups.get(0)[1]);
    }

    @Test
    void partsOfCombinedResultsAreThoseOfTheWhole() {
        assertEquals(
                List.of(3, 4, 5),
                unit.entityManager()
                        .createQuery(
                                "select p.number from Parcel p where p.number in (1, 2, 3) union all"
                                        + " select p.number from Parcel p where p.number in (4, 5, 6)",
                                Integer.class)
                        .setFirstResult(2)
                        .setMaxResults(3)
                        .getResultList());
        assertEquals(
                List.of(2, 4),
                unit
                        .entityManager()
                        .createQuery(
                                "select p.number from Parcel p where p.number in (1, 2, 3) union"
                                        + " select p.number from Parcel p where p.number in (2, 3, 4)"
                                        + " except select p.number from Parcel p where p.number in (1, 3)",
                                Integer.class)
                        .getResultList()
                        .stream()
                        .sorted()
                        .toList());
        assertThrows(
                NonUniqueResultException.class,
                () -> numbers("where p.depot = 'd'").setMaxResults(5).getSingleResult());
        assertEquals(
                7,
                numbers("where p.depot = 'd' order by p.number")
                        .setFirstResult(7)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    private static List<Integer> pages(Supplier<SelectOperation<Parcel>> select) {
        List<Integer> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            SelectOperation<Parcel> next = select.get();
            Results<Parcel> page = (cursor.get().isEmpty() ? next : next.after(cursor.get()))
                    .page()
                    .run();
            page.content().forEach(parcel -> all.add(parcel.number));
            cursor = page.cursor();
        }
        return all;
    }

    @Test
    void cursorsGoThroughNullsAndMixedDirections() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        List<Integer> expected = unit.entityManager()
                .createQuery(
                        "select p.number from Parcel p where p.depot = 'd' and p.number < 300"
                                + " order by p.weight desc, p.lane, p.number desc",
                        Integer.class)
                .getResultList();
        List<Integer> all = pages(() -> single.from(Parcel.class)
                .where(path("depot").equalTo("d"))
                .where(path("number").lessThan(300))
                .orderByDescending(path("weight"))
                .orderBy(path("lane"))
                .orderByDescending(path("number"))
                .limit(47));
        assertEquals(expected, all);
        assertEquals(300, new TreeSet<>(all).size());
        List<Integer> ties = pages(() -> single.from(Parcel.class)
                .where(path("depot").equalTo("d"))
                .where(path("number").lessThan(300))
                .orderBy(path("weight"))
                .limit(47));
        assertEquals(300, ties.size());
        assertEquals(300, new TreeSet<>(ties).size());
        List<Integer> unordered = pages(() -> single.from(Parcel.class)
                .where(path("depot").equalTo("d"))
                .where(path("lane").equalTo(3))
                .limit(47));
        assertEquals(357, unordered.size());
        assertEquals(357, new TreeSet<>(unordered).size());
        List<Integer> sharded = pages(
                () -> single.from(Parcel.class).where(path("lane").equalTo(3)).limit(47));
        assertEquals(357, sharded.size());
        assertEquals(357, new TreeSet<>(sharded).size());
    }

    @Test
    void aCountIsOfAllWhateverThePage() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        Supplier<SelectOperation<Parcel>> select = () -> single.from(Parcel.class)
                .where(path("depot").equalTo("d"))
                .orderBy(path("number"))
                .limit(10);
        String cursor = select.get().page().run().cursor().orElseThrow();
        assertEquals(2_500L, select.get().after(cursor).count().run());
    }

    @Test
    void equalRowsThatAreLeftOutHaveNoCursors() {
        EntityManager em = unit.entityManager();
        assertThrows(
                PersistenceException.class,
                () -> em.createQuery("select distinct p.lane from Parcel p where p.depot = 'd' order by p.lane")
                        .setHint("monodyne.query.cursor", "")
                        .setMaxResults(2)
                        .getResultList());
        assertEquals(
                2,
                em.createQuery("select distinct p from Parcel p where p.depot = 'd' order by p.number")
                        .setHint("monodyne.query.cursor", "")
                        .setMaxResults(2)
                        .getResultList()
                        .size());
    }
}
