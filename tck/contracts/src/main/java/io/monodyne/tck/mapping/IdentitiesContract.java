package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Simple and compound identities (Jakarta Persistence 3.2, section 2.4), and the key text that follows from them. */
public class IdentitiesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Seat.class,
            Line.class,
            Visit.class,
            ByUuid.class,
            ByInstant.class,
            ByInt.class,
            ByText.class,
            SeatId.class);

    @Embeddable
    record SeatId(String hall, int number) {}

    @Entity
    static class Seat {
        @EmbeddedId
        SeatId id;

        String guest;
    }

    record LineId(String order, int position) {}

    @Entity
    @IdClass(LineId.class)
    static class Line {
        @Id
        String order;

        @Id
        int position;

        String product;
    }

    static class VisitId implements Serializable {
        private static final long serialVersionUID = 1L;

        String patient;
        LocalDate day;

        VisitId() {}

        VisitId(String patient, LocalDate day) {
            this.patient = patient;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof VisitId id && patient.equals(id.patient) && day.equals(id.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(patient, day);
        }
    }

    @Entity
    @IdClass(VisitId.class)
    static class Visit {
        @Id
        String patient;

        @Id
        LocalDate day;

        String reason;
    }

    @Entity
    static class ByUuid {
        @Id
        UUID id;
    }

    @Entity
    static class ByInstant {
        @Id
        Instant id;
    }

    @Entity
    static class ByInt {
        @Id
        int id;
    }

    @Entity
    static class ByText {
        @Id
        String id;
    }

    @Test
    void anEmbeddedIdIsARecord() {
        Seat seat = new Seat();
        seat.id = new SeatId("A", 7);
        seat.guest = "Ann";
        unit.persist(seat);
        assertTrue(unit.table().has("Seat#A#0000000007", "Seat"));
        unit.inTransaction(em -> {
            Seat read = em.find(Seat.class, new SeatId("A", 7));
            assertEquals("Ann", read.guest);
            assertEquals(new SeatId("A", 7), read.id);
            assertNull(em.find(Seat.class, new SeatId("A", 8)));
            assertEquals(
                    new SeatId("A", 7), unit.factory().getPersistenceUnitUtil().getIdentifier(read));
        });
    }

    @Test
    void anIdClassIsARecord() {
        Line line = new Line();
        line.order = "o1";
        line.position = 2;
        line.product = "tea";
        unit.persist(line);
        assertTrue(unit.table().has("Line#o1#0000000002", "Line"));
        unit.inTransaction(em -> {
            Line read = em.find(Line.class, new LineId("o1", 2));
            assertEquals("tea", read.product);
            assertEquals(
                    new LineId("o1", 2), unit.factory().getPersistenceUnitUtil().getIdentifier(read));
        });
    }

    @Test
    void anIdClassIsAClass() {
        Visit visit = new Visit();
        visit.patient = "p1";
        visit.day = LocalDate.of(2026, 11, 24);
        visit.reason = "check";
        unit.persist(visit);
        assertTrue(unit.table().has("Visit#p1#2026-11-24", "Visit"));
        unit.inTransaction(em -> {
            VisitId id = new VisitId("p1", LocalDate.of(2026, 11, 24));
            Visit read = em.find(Visit.class, id);
            assertEquals("check", read.reason);
            assertEquals(id, unit.factory().getPersistenceUnitUtil().getIdentifier(read));
            em.remove(read);
        });
        assertEquals(0, unit.table().items().size());
    }

    @Test
    void aCompoundIdWithoutOneOfItsPartsIsAnIllegalArgument() {
        unit.inTransaction(em -> {
            assertThrows(
                    IllegalArgumentException.class, () -> unit.entityManager().find(Seat.class, new SeatId(null, 7)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> unit.entityManager().find(Visit.class, new VisitId("p1", null)));
            assertThrows(
                    IllegalArgumentException.class, () -> unit.entityManager().find(Line.class, "o1"));
        });
    }

    @Test
    void keysOfSimpleIdsReadWellAndSort() {
        ByUuid byUuid = new ByUuid();
        byUuid.id = new UUID(1, 2);
        ByInstant byInstant = new ByInstant();
        byInstant.id = Instant.parse("2026-11-24T10:00:00Z");
        ByInt byInt = new ByInt();
        byInt.id = 42;
        ByText byText = new ByText();
        byText.id = "John Smith #1";
        unit.persist(byUuid, byInstant, byInt, byText);
        assertTrue(unit.table().has("ByUuid#00000000-0000-0001-0000-000000000002", "ByUuid"));
        assertTrue(unit.table().has("ByInt#0000000042", "ByInt"));
        assertTrue(unit.table().has("ByText#John%20Smith%20%231", "ByText"));
        unit.inTransaction(em -> {
            assertEquals(byUuid.id, em.find(ByUuid.class, byUuid.id).id);
            assertEquals(byInstant.id, em.find(ByInstant.class, byInstant.id).id);
            assertEquals(42, em.find(ByInt.class, 42).id);
            assertEquals("John Smith #1", em.find(ByText.class, "John Smith #1").id);
        });
    }

    @Test
    void aReferenceByACompoundIdNeedsNoRequest() {
        Line line = new Line();
        line.order = "o1";
        line.position = 2;
        unit.persist(line);
        unit.requests().reset();
        unit.inTransaction(em -> {
            Line reference = em.getReference(Line.class, new LineId("o1", 2));
            assertEquals(
                    new LineId("o1", 2), unit.factory().getPersistenceUnitUtil().getIdentifier(reference));
        });
    }
}
