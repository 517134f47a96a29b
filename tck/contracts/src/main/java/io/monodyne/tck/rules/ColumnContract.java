package io.monodyne.tck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The flags of {@code @Column} that have a meaning without SQL (Jakarta Persistence 3.2, section 11.1.9). */
class ColumnContract {

    @Entity
    static class Form {
        @Id
        private String id;

        @Column(name = "first_name", nullable = false)
        private String firstName;

        protected Form() {}

        Form(String id, String firstName) {
            this.id = id;
            this.firstName = firstName;
        }

        void setFirstName(String firstName) {
            this.firstName = firstName;
        }

        String getFirstName() {
            return firstName;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class, Form.class);

    @BeforeEach
    void store() {
        Parcel parcel = new Parcel("7");
        parcel.setRegisteredBy("ann");
        parcel.setLastSeen("Oslo");
        unit.persist(parcel, new Form("7", "Ann"));
        unit.requests().reset();
    }

    @Test
    void whatIsNotInsertableIsLeftOutOfInsertsAndWrittenByUpdates() {
        assertFalse(unit.table().item("PARCEL#7", "PARCEL").containsKey("lastSeen"));
        unit.inTransaction(em -> em.find(Parcel.class, "7").setLastSeen("Rome"));
        assertEquals("Rome", unit.table().text("PARCEL#7", "PARCEL", "lastSeen"));
    }

    @Test
    void whatIsNotUpdatableIsLeftOutOfUpdates() {
        assertEquals("ann", unit.table().text("PARCEL#7", "PARCEL", "registeredBy"));
        unit.inTransaction(em -> em.find(Parcel.class, "7").setRegisteredBy("bob"));
        unit.assertRequests("get app PARCEL#7·PARCEL");
        unit.inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, "7");
            parcel.setRegisteredBy("bob");
            parcel.setLastSeen("Rome");
        });
        unit.assertRequests("""
                get app PARCEL#7·PARCEL
                update app PARCEL#7·PARCEL  set lastSeen='Rome'   if _type='Parcel'""");
        assertEquals("ann", unit.table().text("PARCEL#7", "PARCEL", "registeredBy"));
    }

    @Test
    void whatIsNotUpdatableSurvivesAMerge() {
        Parcel other = new Parcel("7");
        other.setRegisteredBy("bob");
        other.setLastSeen("Rome");
        unit.inTransaction(em -> em.merge(other));
        assertEquals("ann", unit.table().text("PARCEL#7", "PARCEL", "registeredBy"));
        assertEquals("Rome", unit.table().text("PARCEL#7", "PARCEL", "lastSeen"));
    }

    @Test
    void whatIsNotNullableIsRefusedAsNullAndNamed() {
        PersistenceException refused =
                unit.failsToCommit(PersistenceException.class, em -> em.persist(new Form("8", null)));
        assertTrue(refused.getMessage().contains("firstName of Form"), refused::getMessage);
        refused = unit.failsToCommit(
                PersistenceException.class, em -> em.find(Form.class, "7").setFirstName(null));
        assertTrue(refused.getMessage().contains("firstName of Form"), refused::getMessage);
        unit.assertRequests("get app Form#7·Form");
    }

    @Test
    void aColumnIsStoredByItsName() {
        assertEquals("Ann", unit.table().text("Form#7", "Form", "first_name"));
        EntityManager em = unit.entityManager();
        assertEquals("Ann", em.find(Form.class, "7").getFirstName());
    }
}
