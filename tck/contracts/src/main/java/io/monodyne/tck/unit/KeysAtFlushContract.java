package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.LimitExceededException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key that the table does not take is refused by the flush that makes it, not only by the commit. */
class KeysAtFlushContract {
    private static final String TOO_LONG = "x".repeat(3000);

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Page.class, Badge.class);

    @Test
    void aNewEntityWhoseKeyIsTooLongIsRefused() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.persist(new Page(TOO_LONG, "text"));
        assertRefused(em);
        unit.assertRequests("");
    }

    @Test
    void anEntityThatMovesToAKeyThatIsTooLongIsRefused() {
        unit.persist(new Badge("a", "one", "s-a"));
        var before = unit.table().content();
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(Badge.class, "a").setId(TOO_LONG);
        assertRefused(em);
        assertEquals(before, unit.table().content());
    }

    private static void assertRefused(EntityManager em) {
        LimitExceededException refused = assertThrows(LimitExceededException.class, em::flush);
        assertTrue(refused.getMessage().contains("MD-MODEL-05"), refused::getMessage);
        assertTrue(em.getTransaction().getRollbackOnly());
        em.getTransaction().rollback();
    }
}
