package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.LimitExceededException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A version at the end of its type is refused, never begun anew. */
class VersionExhaustedContract {

    @Entity
    static class Busy {
        @Id
        private String id;

        private String text;

        @Version
        private short version;

        protected Busy() {}

        Busy(String id) {
            this.id = id;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Busy.class);

    @Test
    void aVersionThatCannotGoOnIsALimit() {
        unit.persist(new Busy("1"));
        unit.table().set("Busy#1", "Busy", "version", AttributeValue.fromN("32767"));
        var before = unit.table().content();
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(Busy.class, "1").setText("once more");
        LimitExceededException refused = assertThrows(LimitExceededException.class, em::flush);
        assertTrue(refused.getMessage().contains("MD-FLUSH-24"), refused::getMessage);
        assertTrue(refused.getMessage().contains("Busy"), refused::getMessage);
        em.getTransaction().rollback();
        assertEquals(before, unit.table().content());
    }

    @Test
    void theLastVersionIsStillWritten() {
        unit.persist(new Busy("1"));
        unit.table().set("Busy#1", "Busy", "version", AttributeValue.fromN("32766"));
        unit.inTransaction(em -> em.find(Busy.class, "1").setText("once more"));
        assertEquals(
                "32767", unit.table().attribute("Busy#1", "Busy", "version").n());
    }
}
