package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Comparison;
import io.monodyne.operation.Condition;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which key a query goes by, and what of its condition the key takes. */
public class QueryIndexContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class, Comment.class, Purse.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Ticket("b", 1, "open", "ann", 2).topic("t").due("2026-01-01"),
                new Ticket("b", 2, "open", "ann", 1).due("2026-01-02"),
                new Ticket("b", 3, "done", "bob", 3),
                new Ticket("c", 4, "open", "ann", 2).topic("t"),
                new Comment("b", 1, "open", "hello"));
        unit.requests().reset();
    }

    private static Condition<Ticket> is(String attribute, Object value) {
        return ValuePath.<Ticket>path(attribute).equalTo(value);
    }

    private QueryOperation<Ticket> tickets(List<Condition<Ticket>> conditions) {
        QueryOperation<Ticket> query = single.query(Ticket.class);
        conditions.forEach(query::where);
        return query;
    }

    private List<Integer> found(QueryOperation<Ticket> query) {
        List<Integer> numbers = new ArrayList<>();
        query.list().run().forEach(ticket -> numbers.add(ticket.id.number));
        return numbers;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private List<Integer> found(Condition<Ticket>... conditions) {
        return found(tickets(List.of(conditions)));
    }

    @Test
    void theTableServesItsPartition() {
        assertEquals(List.of(1, 2, 3), found(is("id.board", "b")));
        unit.assertRequests("query app  BOARD#b · begins TICKET#   filter _type = 'Ticket'");
    }

    @Test
    void theWholeKeyOfTheTableIsOneItem() {
        assertEquals(
                List.of(1),
                found(
                        is("id.board", "b"),
                        is("id.number", 1),
                        is("state", "open"),
                        is("assignee", "ann"),
                        is("due", "2026-01-01")));
        unit.assertRequests("query app  BOARD#b · TICKET#0000000001   filter"
                + " state = 'open' and assignee = 'ann' and due = '2026-01-01' and _type = 'Ticket'");
    }

    @Test
    void theLocalIndexServesItsSortKey() {
        assertEquals(List.of(2), found(is("id.board", "b"), is("priority", 1)));
        unit.assertRequests("query app/lsi0  BOARD#b · begins 0000000001#  consistent   filter _type = 'Ticket'");
    }

    @Test
    void theGlobalIndexServesWhatItsPartitionIsComputedFrom() {
        assertEquals(List.of(2, 1, 4), found(is("state", "open")));
        unit.assertRequests("query app/gsi1  STATE#open   filter _type = 'Ticket'");
        assertEquals(List.of(1, 4), found(is("state", "open"), is("priority", 2)));
        unit.assertRequests("query app/gsi1  STATE#open · 0000000002   filter _type = 'Ticket'");
    }

    @Test
    void theExtentServesWhereNothingElseDoes() {
        assertEquals(List.of(1, 4), found(is("topic", "t")));
        assertEquals(1, unit.requests().sent().size());
        assertTrue(
                unit.requests().sent().get(0).startsWith("query app/gsi19  EXTENT#Ticket#0 "),
                unit.requests().sent()::toString);
        assertEquals(4, single.query(Ticket.class).run().count());
    }

    @Test
    void theMostSpecificWins() {
        assertEquals(List.of(1, 4), found(is("topic", "t"), is("state", "open")));
        unit.assertRequests("query app/gsi2  TOPIC#t#open   filter _type = 'Ticket'");
        assertEquals(List.of(1), found(is("state", "open"), is("assignee", "ann"), is("due", "2026-01-01")));
        unit.assertRequests("query app/gsi0  ASSIGNEE#ann · open#2026-01-01   filter _type = 'Ticket'");
        assertEquals(List.of(1), found(is("id.board", "b"), is("topic", "t"), is("state", "open")));
        unit.assertRequests("query app/gsi2  TOPIC#t#open   filter id.board = 'b' and _type = 'Ticket'");
    }

    @Test
    void anIndexThatLacksWhatIsMeantIsNotChosen() {
        assertEquals(
                List.of(1, 2, 4),
                found(is("assignee", "ann"), is("state", "open")).stream()
                        .sorted()
                        .toList());
        unit.assertRequests("query app/gsi1  STATE#open   filter assignee = 'ann' and _type = 'Ticket'");
        assertEquals(
                List.of(1, 2),
                found(tickets(List.of(is("assignee", "ann"), is("state", "open")))
                        .index("gsi0")));
        unit.assertRequests("query app/gsi0  ASSIGNEE#ann · begins open#   filter _type = 'Ticket'");
        Condition<Ticket> due = ValuePath.<Ticket>path("due").isNotNull();
        assertEquals(List.of(1, 2), found(is("assignee", "ann"), is("state", "open"), due));
        unit.assertRequests("query app/gsi0  ASSIGNEE#ann · begins open#   filter exists(due) and _type = 'Ticket'");
    }

    @Test
    void aRangeOfTheNextComponentIsTakenByTheKey() {
        assertEquals(List.of(2), found(is("assignee", "ann"), is("state", "open"), due().greaterThan("2026-01-01")));
        unit.assertRequests(
                "query app/gsi0  ASSIGNEE#ann · between open#2026-01-01$ and open$   filter _type = 'Ticket'");
        assertEquals(
                List.of(1),
                found(is("assignee", "ann"), is("state", "open"), due().between("2026-01-01", "2026-01-01")));
        assertEquals(List.of(1, 2), found(is("assignee", "ann"), is("state", "open"), due().beginsWith("2026-01")));
        assertEquals(List.of(1), found(is("assignee", "ann"), is("state", "open"), due().lessThan("2026-01-02")));
        assertEquals(List.of(), found(is("assignee", "ann"), is("state", "open"), due().beginsWith("2026-01-01#")));
        assertTrue(unit.requests().sent().stream().allMatch(sent -> sent.contains("/gsi0  ASSIGNEE#ann · ")));
    }

    private static ValuePath<Ticket, Object> due() {
        return path("due");
    }

    @Test
    void numbersAreInTheirOrder() {
        single.save(new Ticket("b", 10, "open", "ann", -5)).run();
        single.save(new Ticket("b", 20, "open", "ann", 100)).run();
        ValuePath<Ticket, Object> priority = path("priority");
        assertEquals(List.of(10, 2, 1), found(is("id.board", "b"), is("state", "open"), priority.lessThanOrEqualTo(2)));
        assertEquals(List.of(20), found(is("state", "open"), priority.greaterThan(2)));
        assertEquals(List.of(2, 1, 3, 20), found(is("id.board", "b"), priority.greaterThanOrEqualTo(0)));
        ValuePath<Ticket, Object> number = path("id.number");
        assertEquals(List.of(2, 3), found(is("id.board", "b"), number.between(2, 9)));
    }

    @Test
    void twoBoundsAreOneRangeAndTheRestIsFiltered() {
        ValuePath<Ticket, Object> number = path("id.number");
        assertEquals(
                List.of(2),
                found(is("id.board", "b"), number.greaterThan(1), number.lessThan(3), number.lessThan(100)));
        assertEquals(List.of(), found(is("id.board", "b"), number.greaterThan(5), number.lessThan(3)));
        assertEquals(List.of(), found(is("id.board", "b"), is("id.number", 1), is("id.number", 2)));
        assertEquals(List.of(), found(is("id.board", "b"), is("id.board", "c")));
        assertEquals(List.of(1, 3), found(is("id.board", "b"), number.in(List.of(1, 3))));
    }

    @Test
    void oneValueOfInIsAnEquality() {
        ValuePath<Ticket, Object> state = path("state");
        assertEquals(List.of(3), found(state.in(List.of("done"))));
        unit.assertRequests("query app/gsi1  STATE#done   filter _type = 'Ticket'");
        assertEquals(
                List.of(1, 2, 3, 4),
                found(state.in(List.of("done", "open"))).stream().sorted().toList());
    }

    @Test
    void whatIsNotAllIsAFilter() {
        ValuePath<Ticket, Object> topic = path("topic");
        ValuePath<Ticket, Object> text = path("text");
        assertEquals(List.of(1, 3), found(is("id.board", "b"), is("topic", "t").or(is("state", "done"))));
        assertEquals(
                List.of(2, 3), found(is("id.board", "b").and(is("topic", "t").not())));
        assertEquals(List.of(2, 3), found(is("id.board", "b"), topic.isNull()));
        assertEquals(List.of(), found(is("id.board", "b"), text.size(Comparison.GREATER, 3)));
        assertEquals(List.of(), found(is("id.board", "b"), topic.is(Comparison.EQUAL, text)));
    }

    @Test
    void anIndexThatIsNamedIsUsed() {
        assertEquals(
                List.of(2, 1),
                found(tickets(List.of(is("id.board", "b"), is("state", "open"))).index("gsi1")));
        unit.assertRequests("query app/gsi1  STATE#open   filter id.board = 'b' and _type = 'Ticket'");
        assertEquals(
                List.of(1, 2),
                found(tickets(List.of(is("id.board", "b"), is("state", "open"))).index("")));
        unit.assertRequests("query app  BOARD#b · begins TICKET#   filter state = 'open' and _type = 'Ticket'");
    }

    @Test
    void whatNoKeyServesIsRefusedBeforeAnythingIsSent() {
        PersistenceException none = assertThrows(
                PersistenceException.class,
                () -> single.query(Comment.class)
                        .where(path("text").equalTo("hello"))
                        .run());
        assertTrue(none.getMessage().startsWith("MD-SINGLE-09: "), none.getMessage());
        assertTrue(none.getMessage().contains("The table needs board by equalTo()."), none.getMessage());
        assertTrue(none.getMessage().contains("Index gsi1 needs state by equalTo()."), none.getMessage());
        PersistenceException named = assertThrows(
                PersistenceException.class,
                () -> single.query(Ticket.class)
                        .where(is("state", "open"))
                        .index("gsi0")
                        .run());
        assertTrue(named.getMessage().startsWith("MD-SINGLE-11: "), named.getMessage());
        assertTrue(named.getMessage().contains("assignee"), named.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.query(Ticket.class)
                        .where(is("state", "open"))
                        .index("gsi7")
                        .run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.query(Ticket.class).where(is("stat", "open")).run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.query(Ticket.class).where(is("priority", "high")).run());
        unit.assertRequests("");
    }

    @Test
    void othersInTheSamePartitionAreLeftOut() {
        assertEquals(
                List.of("hello"),
                single
                        .query(Comment.class)
                        .where(path("state").equalTo("open"))
                        .where(path("number").isNotNull())
                        .list()
                        .run()
                        .stream()
                        .map(comment -> comment.text)
                        .toList());
        unit.assertRequests("query app/gsi1  STATE#open   filter exists(number) and _type = 'Comment'");
    }

    @Test
    void valuesAreNeverSyntax() {
        for (String text : List.of("a#b", "50%", "ü€😀", "${id}", "$", "a'b", "#", "{state}", ":v0", " ")) {
            single.save(new Ticket(text, 1, text, text, 1).topic(text).due(text))
                    .run();
            single.save(new Ticket(text + "x", 1, text + "x", text + "x", 1)).run();
            assertEquals(List.of(1), found(is("id.board", text)), text);
            assertEquals(List.of(1), found(is("state", text)), text);
            assertEquals(List.of(1), found(is("topic", text), is("state", text)), text);
            assertEquals(List.of(1), found(is("assignee", text), is("state", text), is("due", text)), text);
            assertEquals(List.of(1), found(is("assignee", text), is("state", text), due().beginsWith(text)), text);
            assertEquals(List.of(1), found(is("topic", text)), text);
        }
    }
}
