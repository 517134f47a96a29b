package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What queries find: joins, conditions, groups, orders. */
public class QueryResultsContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Writer.class, Book.class, Novel.class, Shop.class);

    @BeforeEach
    void library() {
        Writer anna = new Writer("w1", "Anna", "AT", "de", "en");
        Writer boris = new Writer("w2", "Boris", null, "ru");
        Writer carl = new Writer("w3", "Carl", "DE");
        anna.awards.put("gold", 2);
        anna.awards.put("iron", 1);
        Shop north = new Shop("s1", "Oslo");
        Shop south = new Shop("s2", "Rome");
        Book atlas = new Book("b1", "Atlas", 100, "10.50", anna);
        Book birds = new Novel("b2", "Birds", 300, "20", anna, "Wren");
        Book clouds = new Book("b3", "Clouds", 200, null, boris);
        Book dust = new Novel("b4", "Dust", 50, "10.5", null, "Ash");
        atlas.shops.add(north);
        atlas.shops.add(south);
        birds.shops.add(south);
        unit.persist(anna, boris, carl, north, south, atlas, birds, clouds, dust);
        unit.requests().reset();
    }

    private static String rows(List<?> results) {
        return results.stream().map(QueryResultsContract::row).collect(Collectors.joining(" "));
    }

    private static String row(@Nullable Object result) {
        if (result instanceof @Nullable Object[] columns) {
            return Arrays.stream(columns).map(QueryResultsContract::row).collect(Collectors.joining("/"));
        }
        if (result instanceof Book book) {
            return book.id;
        }
        if (result instanceof Writer writer) {
            return writer.id;
        }
        return result instanceof Shop shop ? shop.id : String.valueOf(result);
    }

    private static void assertFinds(String expected, String query) {
        EntityManager em = unit.entityManager();
        assertEquals(expected, rows(em.createQuery(query).getResultList()), query);
    }

    @Test
    void allOfATypeAreFoundThoseOfExtendingTypesIncluded() {
        assertFinds("b1 b2 b3 b4", "select b from Book b order by b.id");
        assertFinds("b2 b4", "select n from Novel n order by n.id");
        assertFinds("b1 b3", "select b from Book b where type(b) = Book order by b.id");
        assertFinds("b2", "select b from Book b where treat(b as Novel).hero = 'Wren'");
    }

    @Test
    void conditionsHaveThreeValues() {
        assertFinds("b1 b4", "select b from Book b where b.price = 10.5 order by b.id");
        assertFinds("b2", "select b from Book b where b.price <> 10.5 order by b.id");
        assertFinds("b2", "select b from Book b where not (b.price = 10.5) order by b.id");
        assertFinds("b3", "select b from Book b where b.price is null order by b.id");
        assertFinds(
                "b2 b3",
                "select b from Book b where b.pages between 200 and 300 and b.title like '_i%' or b.id = 'b3' order by"
                        + " b.id");
    }

    @Test
    void pathsJoinInwards() {
        assertFinds("b1 b2", "select b from Book b where b.writer.name = 'Anna' order by b.id");
        assertFinds("Atlas/Anna Birds/Anna Clouds/Boris", "select b.title, b.writer.name from Book b order by b.title");
        assertFinds("b4", "select b from Book b where b.writer is null");
        assertFinds("b3", "select b from Book b where b.writer.id = 'w2'");
    }

    @Test
    void joinsGiveARowForEachPartner() {
        assertFinds("w1/b1 w1/b2 w2/b3", "select w, b from Writer w join w.books b order by b.id");
        assertFinds("w1/b1 w1/b2 w2/b3 w3/null", "select w, b from Writer w left join w.books b order by w.id, b.id");
        assertFinds(
                "w1/b2 w2/null w3/null",
                "select w, b from Writer w left join w.books b on b.pages > 250 order by w.id, b.id");
        assertFinds("b1/s1 b1/s2 b2/s2", "select b, s from Book b join b.shops s order by b.id, s.id");
        assertFinds("s1/b1 s2/b1 s2/b2", "select s, b from Shop s join s.books b order by s.id, b.id");
        assertFinds("b2/b1", "select a, b from Book a, Book b where a.pages > b.pages and a.writer = b.writer");
        assertFinds(
                "b1/w1", "select b, w from Book b join Writer w on w.name < b.title and w.id = 'w1' where b.id = 'b1'");
    }

    @Test
    void elementsAreJoined() {
        assertFinds("Anna/de Anna/en Boris/ru", "select w.name, l from Writer w join w.languages l order by w.name, l");
        assertFinds("gold/2 iron/1", "select key(a), value(a) from Writer w join w.awards a order by key(a)");
        assertFinds("w1", "select w from Writer w where 'de' member of w.languages");
        assertFinds("w3", "select w from Writer w where w.languages is empty");
        assertFinds("w1", "select w from Writer w where size(w.languages) = 2");
    }

    @Test
    void groupsHaveAggregates() {
        assertFinds("4", "select count(b) from Book b");
        assertFinds(
                "4/650/162.5/50/300",
                "select count(b), sum(b.pages), avg(b.pages), min(b.pages), max(b.pages) from Book b");
        assertFinds("0/null", "select count(b), sum(b.pages) from Book b where b.id = 'none'");
        assertFinds(
                "Anna/2/400 Boris/1/200",
                "select w.name, count(b), sum(b.pages) from Book b join b.writer w group by w.name order by w.name");
        assertFinds("w1/2", "select w, count(b) from Writer w join w.books b group by w having count(b) > 1");
        assertFinds("3 2", "select count(b.price) from Book b union all select count(distinct b.price) from Book b");
    }

    @Test
    void subqueriesSeeTheRowAroundThem() {
        assertFinds(
                "w1 w2", "select w from Writer w where exists (select b from Book b where b.writer = w) order by w.id");
        assertFinds("w1", "select w from Writer w where (select count(b) from w.books b) = 2");
        assertFinds("b2", "select b from Book b where b.pages >= all (select c.pages from Book c)");
        assertFinds("b3", "select b from Book b where b.writer in (select w from Writer w where w.country is null)");
        assertFinds(
                "b2", "select b from Book b where b.pages > (select avg(c.pages) from Book c) and b.price is not null");
    }

    @Test
    void resultsAreDistinctOrderedAndPutTogether() {
        assertFinds("10.5 20 null", "select distinct b.price from Book b order by b.price nulls last");
        assertFinds("b3 b4 b1 b2", "select b from Book b order by b.price, b.pages");
        assertFinds("b2 b1 b4 b3", "select b from Book b order by b.price desc, b.pages desc");
        assertFinds("w1", "select distinct b.writer from Book b where b.price is not null");
        assertFinds(
                "Anna Atlas",
                "select w.name from Writer w where w.id = 'w1' union select b.title from Book b where b.id = 'b1'");
        assertFinds("b2", "select b.id from Book b where b.pages > 100 intersect select n.id from Novel n");
        assertFinds("b3", "select b.id from Book b where b.pages > 100 except select n.id from Novel n");
    }

    @Test
    void whatIsFetchedIsThere() {
        EntityManager em = unit.entityManager();
        List<Writer> writers = em.createQuery(
                        "select w from Writer w left join fetch w.books order by w.id", Writer.class)
                .getResultList();
        unit.requests().reset();
        assertEquals("w1 w2 w3", rows(writers.stream().distinct().toList()));
        assertEquals(2, writers.get(0).books.size());
        unit.assertRequests("");
    }

    /** What is made of rows. */
    public record Line(String title, long pages) {}

    @Test
    void rowsAreConstructed() {
        assertEquals(
                List.of(new Line("Atlas", 100), new Line("Birds", 300)),
                unit.entityManager()
                        .createQuery(
                                "select new io.monodyne.tck.query.QueryResultsContract$Line(b.title, b.pages) from"
                                        + " Book b where b.pages in (100, 300) order by b.title",
                                Line.class)
                        .getResultList());
    }

    @Test
    void whatRowsLeadToIsReadForManyTogether() {
        assertFinds("Atlas/Anna Birds/Anna Clouds/Boris", "select b.title, b.writer.name from Book b order by b.title");
        unit.assertRequests("""
            query app/gsi19  EXTENT#Book#0  only id, title, writer_id, _type   filter _type in ('Book', 'Novel')
            batch-get app  Writer#w1·Writer, Writer#w2·Writer  only id, name, _type\
            """);
        assertFinds("w1", "select w from Writer w where size(w.books) = 2");
        assertEquals(
                List.of(
                        "query app/gsi0  Book#writer#w1",
                        "query app/gsi0  Book#writer#w2",
                        "query app/gsi0  Book#writer#w3",
                        "query app/gsi19  EXTENT#Writer#0   filter _type = 'Writer'"),
                unit.requests().sent().stream().sorted().toList());
    }

    @Test
    void whatASubqueryReadsIsReadOnce() {
        assertFinds("b2", "select b from Book b where not exists (select c from Book c where c.pages > b.pages)");
        assertEquals(
                List.of(
                        "query app/gsi19  EXTENT#Book#0   filter _type in ('Book', 'Novel')",
                        "query app/gsi19  EXTENT#Book#0  only id, pages, _type   filter _type in ('Book', 'Novel')",
                        "get app Writer#w1·Writer"),
                unit.requests().sent());
    }
}
