package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dependent whose whole id is that of its parent (section 2.4.1.3, examples 4, 5 and 6). */
public class SharedIdContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Simple.class,
            HistoryOfSimple.class,
            FileOfSimple.class,
            Named.class,
            HistoryOfNamed.class,
            FileOfNamed.class,
            Numbered.class,
            HistoryOfNumbered.class,
            FileOfNumbered.class,
            NumberedId.class,
            NamedId.class,
            Generated.class,
            FileOfGenerated.class);

    // ---- a simple id: example 4

    @Entity
    static class Simple {
        @Id
        String ssn = "123";

        @OneToOne(mappedBy = "patient")
        HistoryOfSimple history;
    }

    @Entity
    static class HistoryOfSimple {
        @Id
        @OneToOne
        @JoinColumn(name = "FK")
        Simple patient;

        String text = "h";
    }

    @Entity
    static class FileOfSimple {
        @Id
        String id;

        @MapsId
        @OneToOne
        Simple patient;

        String text = "f";
    }

    @Test
    void aReferenceToAnEntityWithASimpleIdIsTheId() {
        HistoryOfSimple history = new HistoryOfSimple();
        history.patient = new Simple();
        unit.persist(history.patient, history);
        assertEquals("123", unit.table().text("HistoryOfSimple#123", "HistoryOfSimple", "FK"));
        unit.inTransaction(em -> {
            HistoryOfSimple read = em.find(HistoryOfSimple.class, "123");
            assertEquals("123", read.patient.ssn);
            assertSame(read, read.patient.history);
        });
    }

    @Test
    void theIdOfAnEntityIsTakenFromItsReference() {
        FileOfSimple file = new FileOfSimple();
        file.patient = new Simple();
        unit.persist(file.patient, file);
        assertEquals("123", file.id);
        assertTrue(unit.table().has("FileOfSimple#123", "FileOfSimple"));
        assertFalse(unit.table().item("FileOfSimple#123", "FileOfSimple").containsKey("patient_ssn"));
        unit.inTransaction(em -> assertEquals("123", em.find(FileOfSimple.class, "123").patient.ssn));
    }

    // ---- an id class: example 5

    @Embeddable
    record NamedId(String firstName, String lastName) {}

    @Entity
    @IdClass(NamedId.class)
    static class Named {
        @Id
        String firstName = "Ann";

        @Id
        String lastName = "Lee";
    }

    @Entity
    @IdClass(NamedId.class)
    static class HistoryOfNamed {
        @Id
        @OneToOne
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        Named patient;
    }

    @Entity
    static class FileOfNamed {
        @EmbeddedId
        NamedId id;

        @MapsId
        @OneToOne
        Named patient;
    }

    @Test
    void aReferenceToAnEntityWithAnIdClassIsTheId() {
        HistoryOfNamed history = new HistoryOfNamed();
        history.patient = new Named();
        unit.persist(history.patient, history);
        assertEquals("Lee", unit.table().text("HistoryOfNamed#Ann#Lee", "HistoryOfNamed", "FK2"));
        NamedId id = new NamedId("Ann", "Lee");
        unit.inTransaction(em -> {
            HistoryOfNamed read = em.find(HistoryOfNamed.class, id);
            assertEquals("Ann", read.patient.firstName);
            assertEquals(id, unit.factory().getPersistenceUnitUtil().getIdentifier(read));
        });
    }

    @Test
    void anEmbeddedIdIsTakenFromAReferenceToAnEntityWithAnIdClass() {
        FileOfNamed file = new FileOfNamed();
        file.patient = new Named();
        unit.persist(file.patient, file);
        assertEquals(new NamedId("Ann", "Lee"), file.id);
        unit.inTransaction(em ->
                assertEquals("Lee", em.find(FileOfNamed.class, new NamedId("Ann", "Lee")).patient.lastName));
    }

    // ---- an embedded id: example 6

    @Embeddable
    record NumberedId(String country, int number) {}

    @Entity
    static class Numbered {
        @EmbeddedId
        NumberedId id = new NumberedId("CH", 5);
    }

    @Entity
    static class HistoryOfNumbered {
        @Id
        @OneToOne
        Numbered patient;
    }

    @Entity
    static class FileOfNumbered {
        @EmbeddedId
        NumberedId id;

        @MapsId
        @OneToOne
        Numbered patient;
    }

    @Test
    void aReferenceToAnEntityWithAnEmbeddedIdIsTheId() {
        HistoryOfNumbered history = new HistoryOfNumbered();
        history.patient = new Numbered();
        unit.persist(history.patient, history);
        assertTrue(unit.table().has("HistoryOfNumbered#CH#0000000005", "HistoryOfNumbered"));
        NumberedId id = new NumberedId("CH", 5);
        unit.inTransaction(em -> {
            HistoryOfNumbered read = em.find(HistoryOfNumbered.class, id);
            assertEquals(id, read.patient.id);
            assertEquals(id, unit.factory().getPersistenceUnitUtil().getIdentifier(read));
        });
    }

    @Test
    void anEmbeddedIdIsTakenFromAReferenceToAnEntityWithAnEmbeddedId() {
        FileOfNumbered file = new FileOfNumbered();
        file.patient = new Numbered();
        unit.persist(file.patient, file);
        assertEquals(new NumberedId("CH", 5), file.id);
        unit.inTransaction(em -> assertNotNull(em.find(FileOfNumbered.class, new NumberedId("CH", 5)).patient));
    }

    // ---- a generated id

    @Entity
    static class Generated {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;
    }

    @Entity
    static class FileOfGenerated {
        @Id
        String id;

        @MapsId
        @OneToOne
        Generated patient;
    }

    @Test
    void aGeneratedIdIsShared() {
        FileOfGenerated file = new FileOfGenerated();
        file.patient = new Generated();
        unit.persist(file.patient, file);
        assertNotNull(file.id);
        assertEquals(file.patient.id, file.id);
        unit.inTransaction(em -> assertEquals(file.id, em.find(FileOfGenerated.class, file.id).patient.id));
    }
}
