package io.monodyne.tck.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attributes that are stored in a key alone ({@code storeShadow = false}) are read from it and follow every change. */
class KeyOnlyContract {

    record LineId(String order, int number) {}

    @Entity
    @IdClass(LineId.class)
    @IndexMap(partitionKey = "ORDER#{order}", sortKey = "LINE#{number}", storeShadow = false)
    @IndexMap(index = "gsi0", partitionKey = "STATUS#{status}", sortKey = "{day}", storeShadow = false)
    static class Line {
        @Id
        private String order;

        @Id
        private int number;

        @Basic(optional = false)
        private String status;

        @Basic(optional = false)
        private int day;

        private String text;

        protected Line() {}

        Line(String order, int number, String status, int day) {
            this.order = order;
            this.number = number;
            this.status = status;
            this.day = day;
        }

        String description() {
            return order + " " + number + " " + status + " " + day;
        }

        void setStatus(String status) {
            this.status = status;
        }

        void setDay(int day) {
            this.day = day;
        }

        void setText(String text) {
            this.text = text;
        }

        String getText() {
            return text;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Line.class);

    private static final LineId ID = new LineId("a#7", -3);
    private static final String PK = "ORDER#a%237";
    private static final String SK = "LINE#-9999999997";

    @BeforeEach
    void store() {
        unit.persist(new Line("a#7", -3, "on the way", 4));
        unit.requests().reset();
    }

    @Test
    void theyAreNotStoredBesideTheKey() {
        assertEquals(
                Set.of("pk", "sk", "_type", "gsi0_pk", "gsi0_sk"),
                unit.table().item(PK, SK).keySet());
        assertEquals("STATUS#on%20the%20way", unit.table().text(PK, SK, "gsi0_pk"));
    }

    @Test
    void theyAreReadFromTheKey() {
        assertEquals(
                "a#7 -3 on the way 4", unit.entityManager().find(Line.class, ID).description());
    }

    @Test
    void aChangeIsAChangeOfTheKeyAlone() {
        unit.inTransaction(em -> em.find(Line.class, ID).setStatus("50% done"));
        assertEquals("STATUS#50%25%20done", unit.table().text(PK, SK, "gsi0_pk"));
        assertFalse(unit.table().item(PK, SK).containsKey("status"));
        assertEquals(
                "a#7 -3 50% done 4", unit.entityManager().find(Line.class, ID).description());
    }

    @Test
    void aChangeOfSomethingElseLeavesTheKeysAlone() {
        unit.inTransaction(em -> em.find(Line.class, ID).setText("more"));
        unit.assertRequests(
                "get app " + PK + "·" + SK + "\nupdate app " + PK + "·" + SK + "  set text='more'   if _type='Line'");
    }

    @Test
    void twoWhoChangeDifferentPartsDoNotMixThem() {
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(Line.class, ID).setDay(5);
        unit.inTransaction(em -> em.find(Line.class, ID).setStatus("there"));
        TestUnit.failsToCommit(OptimisticLockException.class, other);
        assertEquals("a#7 -3 there 4", unit.entityManager().find(Line.class, ID).description());
    }

    @Test
    void anItemThatIsDeletedIsGone() {
        unit.inTransaction(em -> em.remove(em.find(Line.class, ID)));
        assertNull(unit.entityManager().find(Line.class, ID));
    }
}
