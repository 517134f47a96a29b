package io.monodyne.tck.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.TenantViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;

/** Works as one tenant or another of a unit. Stateless. */
final class TwoTenants {

    static final String ANN = "ann";
    static final String BOB = "bob";

    private TwoTenants() {}

    static TestUnit unit() {
        return TestUnit.of(
                Client.class,
                Client.Contact.class,
                Invoice.class,
                Label.class,
                Country.class,
                Note.class,
                Note.Id.class,
                Profile.class,
                Parcel.class,
                Cart.class,
                CartLine.class);
    }

    static EntityManager of(TestUnit unit, String tenant) {
        return unit.factory().createEntityManager(Map.of(MonodyneSettings.TENANT, tenant));
    }

    static <R> R call(TestUnit unit, String tenant, Function<EntityManager, R> work) {
        try (EntityManager entityManager = of(unit, tenant)) {
            entityManager.getTransaction().begin();
            try {
                R result = work.apply(entityManager);
                entityManager.getTransaction().commit();
                return result;
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }

    static void in(TestUnit unit, String tenant, Consumer<EntityManager> work) {
        call(unit, tenant, entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    static void persist(TestUnit unit, String tenant, Object... entities) {
        in(unit, tenant, entityManager -> {
            for (Object entity : entities) {
                entityManager.persist(entity);
            }
        });
        unit.requests().reset();
    }

    /** It is refused with that code; answers the message. */
    static String assertRefused(String code, Executable work) {
        TenantViolationException refused = assertThrows(TenantViolationException.class, work);
        assertTrue(refused.getMessage().startsWith(code + ": "), refused.getMessage());
        return refused.getMessage();
    }

    /** It is refused with that code when the transaction ends. */
    static void assertRefusedAtCommit(TestUnit unit, String code, String tenant, Consumer<EntityManager> work) {
        RollbackException rolledBack = assertThrows(RollbackException.class, () -> in(unit, tenant, work));
        TenantViolationException refused =
                assertThrows(TenantViolationException.class, () -> throwCause(rolledBack.getCause()));
        assertTrue(refused.getMessage().startsWith(code + ": "), refused.getMessage());
    }

    private static void throwCause(Throwable cause) throws Throwable {
        throw cause;
    }

    /** Nothing was sent. */
    static void assertNothingSent(TestUnit unit) {
        assertEquals("", String.join("\n", unit.requests().sent()));
    }
}
