package io.monodyne.tck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No path stores a value that was not normalised, and a joined attribute is what its sources make of it, on every path. */
class NormalisedAndJoinedContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private final Parcel persisted = new Parcel("7");

    @BeforeEach
    void store() {
        persisted.setStatus("  OPEN ");
        persisted.setSource("Oslo");
        persisted.setTarget("Rome");
        persisted.setRoute("what the application says");
        unit.persist(persisted);
        unit.requests().reset();
    }

    private static void change(Consumer<Parcel> change) {
        unit.inTransaction(em -> change.accept(em.find(Parcel.class, "7")));
    }

    private static String stored(String attribute) {
        return unit.table().text("PARCEL#7", "PARCEL", attribute);
    }

    private static void assertStored(String status, String route, String label) {
        assertEquals(status, stored("status"));
        assertEquals(route, stored("route"));
        assertEquals(label, stored("label"));
        assertEquals(route == null || status == null ? null : "ROUTE#" + escaped(route), stored("gsi0_pk"));
        assertEquals(route == null ? null : status, stored("gsi0_sk"));
        Parcel read = unit.entityManager().find(Parcel.class, "7");
        assertEquals(status, read.getStatus());
        assertEquals(route, read.getRoute());
        assertEquals(label, read.getLabel());
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("#", "%23");
    }

    @Test
    void byPersist() {
        assertEquals("open", persisted.getStatus());
        assertEquals("Oslo#Rome", persisted.getRoute());
        assertEquals("open~Rome", persisted.getLabel());
        assertStored("open", "Oslo#Rome", "open~Rome");
    }

    @Test
    void byASetterOfAManagedEntity() {
        change(parcel -> {
            parcel.setStatus(" Sent");
            assertEquals("sent", parcel.getStatus());
        });
        assertStored("sent", "Oslo#Rome", "sent~Rome");
    }

    @Test
    void byABusinessMethodThatAssignsTheField() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Parcel parcel = em.find(Parcel.class, "7");
        parcel.becomes(" Sent");
        em.getTransaction().commit();
        assertEquals("sent", parcel.getStatus());
        assertEquals("sent~Rome", parcel.getLabel());
        assertStored("sent", "Oslo#Rome", "sent~Rome");
    }

    @Test
    void byMergeOntoWhatIsThere() {
        EntityManager em = unit.entityManager();
        Parcel detached = em.find(Parcel.class, "7");
        em.clear();
        detached.setStatus("SENT ");
        detached.setTarget("Bonn");
        detached.setRoute("not this");
        em.getTransaction().begin();
        Parcel merged = em.merge(detached);
        assertEquals("sent", merged.getStatus());
        em.getTransaction().commit();
        assertEquals("Oslo#Bonn", merged.getRoute());
        assertStored("sent", "Oslo#Bonn", "sent~Bonn");
    }

    @Test
    void byMergeOfANewInstance() {
        unit.table().clear();
        Parcel other = new Parcel("7");
        other.setStatus(" NEW ");
        other.setSource("a#b");
        other.setTarget("c~d");
        unit.inTransaction(em -> em.merge(other));
        assertStored("new", "a%23b#c~d", "new~c%7Ed");
    }

    @Test
    void aValueThatIsNormalisedToTheOldOneIsNoChange() {
        change(parcel -> parcel.setStatus("  Open"));
        change(parcel -> parcel.becomes("OPEN"));
        unit.assertRequests("get app PARCEL#7·PARCEL\nget app PARCEL#7·PARCEL");
    }

    @Test
    void aJoinedAttributeCanNotBeSet() {
        change(parcel -> parcel.setRoute("mine"));
        unit.assertRequests("get app PARCEL#7·PARCEL");
        change(parcel -> {
            parcel.setRoute("mine");
            parcel.setTarget("Bonn");
        });
        assertStored("open", "Oslo#Bonn", "open~Bonn");
    }

    @Test
    void theNullOfASourceIsTheNullOfTheWhole() {
        change(parcel -> parcel.setTarget(null));
        assertStored("open", null, null);
        change(parcel -> parcel.setTarget("Bonn"));
        assertStored("open", "Oslo#Bonn", "open~Bonn");
    }

    @Test
    void twoWhoChangeDifferentSourcesDoNotLeaveATextThatMatchesNeither() {
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(Parcel.class, "7").setSource("Paris");
        change(parcel -> parcel.setTarget("Bonn"));
        TestUnit.failsToCommit(OptimisticLockException.class, other);
        assertStored("open", "Oslo#Bonn", "open~Bonn");
    }

    @Test
    void twoWhoFillInDifferentSourcesDoNotMissTheText() {
        change(parcel -> {
            parcel.setSource(null);
            parcel.setTarget(null);
        });
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(Parcel.class, "7").setSource("Paris");
        change(parcel -> parcel.setTarget("Bonn"));
        try {
            other.getTransaction().commit();
            assertEquals("Paris#Bonn", stored("route"));
        } catch (RollbackException refused) {
            assertInstanceOf(OptimisticLockException.class, refused.getCause());
            assertNull(stored("route"));
        }
    }
}
