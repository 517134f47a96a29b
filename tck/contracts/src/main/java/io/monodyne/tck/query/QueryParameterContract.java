package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parameters of every kind: set, checked, looked at, and missing. */
@SuppressWarnings("JavaUtilDate") // the words of Jakarta Persistence
public class QueryParameterContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Buyer.class, Purchase.class);

    private EntityManager em;
    private final Buyer ann = new Buyer("a", "Ann", "Rome");

    @BeforeEach
    void fill() {
        Buyer bob = new Buyer("b", "Bob", "Oslo");
        unit.persist(
                ann,
                bob,
                new Purchase(1, ann, State.OPEN, 5),
                new Purchase(2, ann, State.PAID, 7),
                new Purchase(3, bob, State.SENT, 9));
        unit.requests().reset();
        em = unit.entityManager();
    }

    private TypedQuery<Long> where(String condition) {
        return em.createQuery("select p.id from Purchase p where " + condition + " order by p.id", Long.class);
    }

    @Test
    void namesAndPositionsStandForValues() {
        assertEquals(
                List.of(2L),
                where("p.pieces = :n and p.id > :i")
                        .setParameter("n", 7)
                        .setParameter("i", 1L)
                        .getResultList());
        assertEquals(
                List.of(2L, 3L),
                where("p.pieces >= ?2 and p.id >= ?1")
                        .setParameter(1, 2L)
                        .setParameter(2, 7)
                        .getResultList());
    }

    @Test
    void theSameParameterCanStandTwice() {
        assertEquals(
                List.of(1L, 3L),
                where("p.id = :x or p.pieces > :x + 5").setParameter("x", 1).getResultList().stream()
                        .filter(id -> id != 2L)
                        .toList());
    }

    @Test
    void aQueryIsRunAgainWithOtherValues() {
        TypedQuery<Long> query = where("p.state = :s");
        assertEquals(List.of(1L), query.setParameter("s", State.OPEN).getResultList());
        assertEquals(List.of(3L), query.setParameter("s", State.SENT).getResultList());
    }

    @Test
    void anEntityStandsForItsIdentity() {
        assertEquals(
                List.of(1L, 2L), where("p.buyer = :b").setParameter("b", ann).getResultList());
        assertEquals(
                List.of(3L),
                where("p.buyer = :b")
                        .setParameter("b", em.getReference(Buyer.class, "b"))
                        .getResultList());
        assertEquals(
                List.of(3L),
                where("p.buyer <> :b")
                        .setParameter("b", em.find(Buyer.class, "a"))
                        .getResultList());
        assertEquals(
                List.of(1L, 2L),
                where("p.buyer in :b").setParameter("b", List.of(ann)).getResultList());
        TypedQuery<Long> query = where("p.buyer = :b").setParameter("b", new Buyer(null, "x", "y"));
        assertTrue(assertThrows(IllegalArgumentException.class, query::getResultList)
                .getMessage()
                .contains("MD-QUERY-16"));
    }

    @Test
    void aCollectionStandsForItsElements() {
        for (String in : List.of("p.id in :ids", "p.id in (:ids)")) {
            assertEquals(
                    List.of(1L, 3L),
                    where(in).setParameter("ids", Set.of(1L, 3L)).getResultList());
            assertEquals(List.of(1L), where(in).setParameter("ids", List.of(1)).getResultList());
            assertEquals(List.of(), where(in).setParameter("ids", List.of()).getResultList());
        }
        assertEquals(
                List.of(2L), where("p.id in (:one)").setParameter("one", 2L).getResultList());
        assertThrows(IllegalArgumentException.class, () -> where("p.id in :ids").setParameter("ids", List.of("x")));
    }

    @Test
    void anEmbeddableStandsForItsValues() {
        assertEquals(
                List.of(2L),
                where("p.price = :p")
                        .setParameter("p", new Purchase.Price("7.50", "EUR"))
                        .getResultList());
    }

    @Test
    void datesAreWhatPartOfThemIsMeant() {
        assertEquals(
                List.of(2L),
                where("p.day = :d").setParameter("d", LocalDate.of(2024, 1, 3)).getResultList());
        Date inTheDay = new GregorianCalendar(2024, Calendar.FEBRUARY, 3, 17, 30).getTime();
        Calendar calendar = new GregorianCalendar(2024, Calendar.FEBRUARY, 3, 17, 30);
        assertEquals(
                List.of(2L),
                where("p.due = :d")
                        .setParameter("d", inTheDay, TemporalType.DATE)
                        .getResultList());
        assertEquals(
                List.of(2L),
                where("p.due = ?1").setParameter(1, inTheDay, TemporalType.DATE).getResultList());
        assertEquals(
                List.of(2L),
                where("p.due = :d")
                        .setParameter("d", calendar, TemporalType.DATE)
                        .getResultList());
        assertEquals(
                List.of(2L),
                where("p.due = ?1").setParameter(1, calendar, TemporalType.DATE).getResultList());
        TypedQuery<Long> query = where("p.due = :d");
        Parameter<Date> parameter = query.getParameter("d", Date.class);
        assertEquals(
                List.of(2L),
                query.setParameter(parameter, inTheDay, TemporalType.DATE).getResultList());
    }

    @Test
    void nullEqualsNothing() {
        assertEquals(List.of(), where("p.pieces = :n").setParameter("n", null).getResultList());
        assertEquals(List.of(), where("p.pieces <> :n").setParameter("n", null).getResultList());
        assertEquals(List.of(), where("p.buyer = :n").setParameter("n", null).getResultList());
        assertEquals(
                3, where(":n is null").setParameter("n", null).getResultList().size());
    }

    @Test
    void aNumberIsTakenWhereTheTypeCanHoldIt() {
        assertEquals(List.of(2L), where("p.id = :n").setParameter("n", 2).getResultList());
        assertEquals(
                List.of(2L),
                where("p.id = :n").setParameter("n", new BigDecimal("2.0")).getResultList());
        assertEquals(
                List.of(2L), where("p.price.amount = :n").setParameter("n", 7.5).getResultList());
        assertThrows(IllegalArgumentException.class, () -> where("p.id = :n").setParameter("n", 2.5));
        assertThrows(
                IllegalArgumentException.class, () -> where("p.pieces = :n").setParameter("n", 1L << 40));
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWhenItIsSet() {
        assertTrue(assertThrows(
                        IllegalArgumentException.class, () -> where("p.id = :n").setParameter("n", "2"))
                .getMessage()
                .contains("MD-QUERY-02"));
        assertThrows(IllegalArgumentException.class, () -> where("p.state = :s").setParameter("s", "OPEN"));
        assertThrows(IllegalArgumentException.class, () -> where("p.state = :s").setParameter("s", TemporalType.DATE));
        assertThrows(
                IllegalArgumentException.class,
                () -> where("p.buyer = :b").setParameter("b", new Purchase(9, null, State.OPEN, 1)));
    }

    @Test
    void aParameterThatIsNotThereIsRefused() {
        TypedQuery<Long> query = where("p.id = :n");
        assertThrows(IllegalArgumentException.class, () -> query.setParameter("m", 1));
        assertThrows(IllegalArgumentException.class, () -> query.setParameter(1, 1));
        assertThrows(IllegalArgumentException.class, () -> query.getParameter("m"));
        assertThrows(IllegalArgumentException.class, () -> query.getParameter(1));
        assertThrows(IllegalArgumentException.class, () -> query.getParameterValue("m"));
        Parameter<?> other = where("p.pieces = :other").getParameter("other");
        assertThrows(IllegalArgumentException.class, () -> query.isBound(other));
    }

    @Test
    void aParameterThatIsNotSetFailsTheRunBeforeAnythingIsSent() {
        TypedQuery<Long> query = where("p.id = :n");
        assertTrue(assertThrows(IllegalStateException.class, query::getResultList)
                .getMessage()
                .contains("MD-QUERY-03"));
        assertThrows(IllegalStateException.class, () -> query.getParameterValue("n"));
        unit.assertRequests("");
    }

    @Test
    void parametersTellOfThemselves() {
        TypedQuery<Long> named = where("p.pieces = :n");
        Parameter<?> parameter = named.getParameter("n");
        assertEquals("n", parameter.getName());
        assertNull(parameter.getPosition());
        assertEquals(Integer.class, parameter.getParameterType());
        assertEquals(Set.of(parameter), named.getParameters());
        assertFalse(named.isBound(parameter));
        named.setParameter("n", 7);
        assertTrue(named.isBound(parameter));
        assertEquals(7, named.getParameterValue("n"));
        assertSame(7, named.getParameterValue(named.getParameter("n", Integer.class)));
        assertThrows(IllegalArgumentException.class, () -> named.getParameter("n", String.class));
        Parameter<Number> wider = named.getParameter("n", Number.class);
        named.setParameter(wider, 5);
        assertEquals(List.of(1L), named.getResultList());
        TypedQuery<Long> positional = where("p.pieces = ?1");
        assertEquals(1, positional.getParameter(1).getPosition());
        assertNull(positional.getParameter(1).getName());
    }

    @Test
    void lookingAtAParameterThatIsNotThereDoesNotMarkTheTransaction() {
        em.getTransaction().begin();
        TypedQuery<Long> query = where("p.id = :n");
        assertThrows(IllegalArgumentException.class, () -> query.getParameter("m"));
        assertThrows(IllegalStateException.class, () -> query.getParameterValue("n"));
        assertFalse(em.getTransaction().getRollbackOnly());
        assertThrows(IllegalArgumentException.class, () -> query.setParameter("m", 1));
        assertTrue(em.getTransaction().getRollbackOnly());
    }
}
