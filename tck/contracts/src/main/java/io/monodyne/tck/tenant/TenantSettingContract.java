package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.TenantId;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the tenant of an entity manager comes from, and of which type it is. */
class TenantSettingContract {

    enum Region {
        NORTH,
        SOUTH
    }

    @Entity
    static class ByUuid {
        @Id
        @TenantId
        UUID tenant;
    }

    @Entity
    static class ByNumber {
        @Id
        @TenantId
        Long tenant;
    }

    @Entity
    static class ByPrimitive {
        @Id
        @TenantId
        int tenant;
    }

    @Entity
    static class ByRegion {
        @Id
        @TenantId
        @Enumerated(EnumType.STRING)
        Region tenant;
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Profile.class);

    private static EntityManager of(EntityManagerFactory factory, Object tenant) {
        return factory.createEntityManager(Map.of(MonodyneSettings.TENANT, tenant));
    }

    @Test
    void ofTheUnitUnlessTheEntityManagerIsGivenAnother() {
        EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.TENANT, ANN), Profile.class);
        factory.runInTransaction(em -> em.persist(new Profile(null)));
        assertTrue(unit.table().has("Profile#ann", "Profile"));
        try (EntityManager bob = of(factory, BOB)) {
            assertEquals(BOB, bob.getProperties().get(MonodyneSettings.TENANT));
            assertRefused("MD-CONTEXT-11", () -> bob.find(Profile.class, ANN));
        }
        assertThrows(IllegalArgumentException.class, () -> of(factory, " "));
    }

    @Test
    void isFixedForTheLifeOfTheEntityManager() {
        for (EntityManager em : List.of(of(unit.factory(), ANN), unit.entityManager())) {
            assertThrows(IllegalArgumentException.class, () -> em.setProperty(MonodyneSettings.TENANT, BOB));
            assertThrows(IllegalArgumentException.class, () -> em.setProperty(MonodyneSettings.TENANT, null));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> em.find(Profile.class, BOB, Map.of(MonodyneSettings.TENANT, BOB)));
            em.close();
        }
        try (EntityManager ann = of(unit.factory(), ANN)) {
            ann.setProperty(MonodyneSettings.TENANT, ANN);
            assertEquals(ANN, ann.getProperties().get(MonodyneSettings.TENANT));
            assertRefused("MD-CONTEXT-11", () -> ann.find(Profile.class, BOB));
        }
        assertFalse(unit.entityManager().getProperties().containsKey(MonodyneSettings.TENANT));
        TwoTenants.assertNothingSent(unit);
    }

    private static void assertTaken(Class<?> type, Object id, Object... settings) throws ReflectiveOperationException {
        EntityManagerFactory factory = unit.open(Map.of(), type);
        for (Object setting : settings) {
            try (EntityManager em = of(factory, setting)) {
                em.getTransaction().begin();
                var constructor = type.getDeclaredConstructor();
                Object entity = constructor.newInstance();
                if (type == ByPrimitive.class) {
                    ((ByPrimitive) entity).tenant = (Integer) id;
                }
                em.persist(entity);
                em.flush();
                assertEquals(id, factory.getPersistenceUnitUtil().getIdentifier(entity));
                assertNotNull(em.find(type, id));
                em.getTransaction().rollback();
            }
        }
    }

    @Test
    void isTakenAsAValueOrAsTheTextOfOne() throws ReflectiveOperationException {
        UUID uuid = UUID.fromString("0b1e0f6e-0000-4000-8000-00000000000a");
        assertTaken(Profile.class, "7", "7", 7, 7L, new StringBuilder("7"));
        assertTaken(Profile.class, uuid.toString(), uuid);
        assertTaken(ByUuid.class, uuid, uuid, uuid.toString());
        assertTaken(ByNumber.class, 7L, 7L, 7, "7");
        assertTaken(ByPrimitive.class, 7, 7L, 7, "7");
        assertTaken(ByRegion.class, Region.SOUTH, Region.SOUTH, "SOUTH");
    }

    private static void assertUnfit(Class<?> type, Object... settings) {
        EntityManagerFactory factory = unit.open(Map.of(), type);
        for (Object setting : settings) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> of(factory, setting), setting.toString());
            assertTrue(refused.getMessage().startsWith("MD-CONTEXT-15: "), refused.getMessage());
        }
    }

    @Test
    void isTakenByNoOtherName() {
        assertUnfit(ByUuid.class, "0B1E0F6E-0000-4000-8000-00000000000A", "1-1-1-1-1", "ann", 7);
        assertUnfit(ByNumber.class, "007", "+7", "7.0", 7.0, "seven", "99999999999999999999");
        assertUnfit(ByPrimitive.class, "99999999999");
        assertUnfit(ByRegion.class, "south", "1", 1, "WEST");
        assertUnfit(Profile.class, 7.5, List.of("ann"), true);
    }

    @Test
    void thatIsNoneOfTheUnitIsSaidWhenTheFactoryIsCreated() {
        PersistenceException refused = assertThrows(
                PersistenceException.class, () -> unit.open(Map.of(MonodyneSettings.TENANT, "007"), ByNumber.class));
        assertTrue(refused.getMessage().startsWith("MD-CONTEXT-15: "), refused.getMessage());
    }

    @Test
    void aPrimitiveOneIsNotFilledIn() {
        EntityManagerFactory factory = unit.open(Map.of(), ByPrimitive.class);
        try (EntityManager em = of(factory, 7)) {
            em.getTransaction().begin();
            assertRefused("MD-CONTEXT-11", () -> em.persist(new ByPrimitive()));
            em.getTransaction().rollback();
        }
    }
}
