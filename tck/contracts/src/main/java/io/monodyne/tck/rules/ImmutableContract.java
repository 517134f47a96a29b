package io.monodyne.tck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ImmutableAttributeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An immutable attribute that has a value keeps it, whatever path another one comes by. */
class ImmutableContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private EntityManager em;
    private Parcel managed;

    @BeforeEach
    void storeAndFind() {
        Parcel parcel = new Parcel("7");
        parcel.setSender("Ludmilla");
        parcel.setSize(new Parcel.Size(4));
        unit.persist(parcel, new Parcel("8"));
        em = unit.entityManager();
        em.getTransaction().begin();
        managed = em.find(Parcel.class, "7");
        unit.requests().reset();
    }

    @AfterEach
    void nothingOfItIsStored() {
        assertEquals("Ludmilla", unit.table().text("PARCEL#7", "PARCEL", "sender"));
        assertEquals(
                "4",
                unit.table()
                        .attribute("PARCEL#7", "PARCEL", "size")
                        .m()
                        .get("width")
                        .n());
    }

    private static void assertNames(ImmutableAttributeException refused, String attribute) {
        assertEquals("Parcel", refused.entityName());
        assertEquals(attribute, refused.attributeName());
        assertTrue(
                refused.getMessage().contains("Parcel") && refused.getMessage().contains(attribute));
        assertFalse(refused.getMessage().contains("Ludmilla"), "values are not shown");
    }

    @Test
    void aSetterOfAManagedEntityRefusesAnotherValue() {
        assertNames(assertThrows(ImmutableAttributeException.class, () -> managed.setSender("bob")), "sender");
        assertNames(assertThrows(ImmutableAttributeException.class, () -> managed.setSender(null)), "sender");
        assertEquals("Ludmilla", managed.getSender());
    }

    @Test
    void aSetterThatIsGivenTheSameValueIsNoChange() {
        managed.setSender("Ludmilla");
        em.getTransaction().commit();
        unit.assertRequests("");
    }

    @Test
    void aBusinessMethodThatAssignsTheFieldIsRefusedAtTheFlush() {
        managed.sendBy("bob");
        assertNames(assertThrows(ImmutableAttributeException.class, em::flush), "sender");
        assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        unit.assertRequests("");
    }

    @Test
    void aBusinessMethodThatAssignsTheFieldIsRefusedAtTheCommit() {
        managed.sendBy("bob");
        assertNames(TestUnit.failsToCommit(ImmutableAttributeException.class, em), "sender");
        unit.assertRequests("");
    }

    @Test
    void aChangeWithinAnImmutableEmbeddableIsRefused() {
        managed.getSize().widen(5);
        assertNames(TestUnit.failsToCommit(ImmutableAttributeException.class, em), "size");
        unit.assertRequests("");
    }

    @Test
    void aMergeOfADetachedInstanceIsRefused() {
        em.clear();
        managed.setSender("bob");
        assertNames(assertThrows(ImmutableAttributeException.class, () -> em.merge(managed)), "sender");
    }

    @Test
    void aMergeOfAnUnmanagedInstanceIsRefused() {
        Parcel other = new Parcel("7");
        other.setSender("bob");
        assertNames(assertThrows(ImmutableAttributeException.class, () -> em.merge(other)), "sender");
    }

    @Test
    void aPersistedInstanceIsHeldToItFromItsFlushOn() {
        Parcel fresh = new Parcel("9");
        em.persist(fresh);
        fresh.setSender("bob");
        fresh.setSender("eve");
        em.getTransaction().commit();
        assertEquals("eve", unit.table().text("PARCEL#9", "PARCEL", "sender"));
        em.getTransaction().begin();
        fresh.sendBy("bob");
        assertNames(TestUnit.failsToCommit(ImmutableAttributeException.class, em), "sender");
        assertEquals("eve", unit.table().text("PARCEL#9", "PARCEL", "sender"));
    }

    @Test
    void whatIsStoredAsNullMayBeGivenItsOneValue() {
        Parcel later = em.find(Parcel.class, "8");
        later.setSender("bob");
        em.getTransaction().commit();
        assertEquals("bob", unit.table().text("PARCEL#8", "PARCEL", "sender"));
        em.getTransaction().begin();
        assertThrows(ImmutableAttributeException.class, () -> later.setSender("eve"));
    }

    @Test
    void twoWhoBothGiveItsOneValueDoNotOverwriteEachOther() {
        Parcel later = em.find(Parcel.class, "8");
        unit.inTransaction(other -> other.find(Parcel.class, "8").setSender("bob"));
        later.setSender("eve");
        assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        assertEquals("bob", unit.table().text("PARCEL#8", "PARCEL", "sender"));
    }
}
