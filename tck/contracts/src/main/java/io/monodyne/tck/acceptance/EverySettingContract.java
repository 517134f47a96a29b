package io.monodyne.tck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MappingException;
import io.monodyne.MonodyneSettings;
import io.monodyne.PartialCommitException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each setting of a unit, by what it changes in requests and instances; those about tables are in {@link TableSettingsContract}. */
public class EverySettingContract {
    private static final String READ = "get app Boat#ann·Boat";

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Boat.class);

    private static void with(Map<String, ?> settings, Consumer<EntityManagerFactory> work) {
        work.accept(unit.open(settings, Boat.class));
    }

    private static void store() {
        unit.persist(new Boat("ann", "red"));
        unit.requests().reset();
    }

    private static void paint(EntityManagerFactory factory) {
        factory.runInTransaction(em -> em.find(Boat.class, "ann").paint("blue"));
    }

    private static void assertPainted(String token, String... before) {
        String keys = "set colour='blue', version=2, gsi0_pk='COLOUR#blue'" + token;
        unit.assertRequests(
                String.join("\n", before) + "\nupdate app Boat#ann·Boat  " + keys + "   if version=1 and _type='Boat'");
    }

    @Test
    void itsOwnWriteIsRecognisedByATokenUnlessToldOtherwise() {
        store();
        with(Map.of(), factory -> {
            paint(factory);
            assertPainted(", _wt=*", READ);
        });
    }

    @Test
    void withoutRetrySafetyThereIsNoToken() {
        store();
        with(Map.of(MonodyneSettings.RETRY_SAFETY, "none"), factory -> {
            paint(factory);
            assertPainted("", READ);
        });
    }

    @Test
    void withRetrySafetyByTransactionASingleWriteIsOne() {
        store();
        with(Map.of(MonodyneSettings.RETRY_SAFETY, "transaction"), factory -> {
            paint(factory);
            List<String> sent = unit.requests().sent();
            assertEquals(2, sent.size(), sent.toString());
            assertTrue(sent.get(1).startsWith("transact 1"), sent.toString());
            assertFalse(sent.get(1).contains("_wt"), sent.toString());
        });
    }

    @Test
    void withAtomicityByItemWhatSucceedsStays() {
        store();
        with(Map.of(MonodyneSettings.ATOMICITY, "item"), factory -> {
            assertThrows(
                    PartialCommitException.class,
                    () -> factory.runInTransaction(em -> {
                        em.persist(new Boat("ann", "green"));
                        em.persist(new Boat("bob", "green"));
                    }));
            assertEquals("red", unit.table().text("Boat#ann", "Boat", "colour"));
            assertEquals("green", unit.table().text("Boat#bob", "Boat", "colour"));
        });
    }

    @Test
    void eventualReadsSaySo() {
        store();
        with(Map.of(MonodyneSettings.CONSISTENCY, "eventual"), factory -> {
            factory.runInTransaction(em -> em.find(Boat.class, "ann"));
            unit.assertRequests(READ + "  eventual");
        });
    }

    @Test
    void withoutEnhancementInstancesAreOfTheClassItselfAndNoChangeIsLost() {
        store();
        with(Map.of(), factory -> {
            try (EntityManager em = factory.createEntityManager()) {
                assertNotSame(Boat.class, em.find(Boat.class, "ann").getClass());
            }
        });
        unit.requests().reset();
        with(Map.of(MonodyneSettings.ENHANCEMENT, "none"), factory -> {
            try (EntityManager em = factory.createEntityManager()) {
                assertSame(Boat.class, em.find(Boat.class, "ann").getClass());
            }
            unit.requests().reset();
            paint(factory); // of what the cache kept
            assertPainted(", _wt=*");
        });
    }

    private static int readsOfTwoSessions(EntityManagerFactory factory) {
        unit.requests().reset();
        for (int i = 0; i < 2; i++) {
            factory.runInTransaction(em -> em.find(Boat.class, "ann"));
        }
        return unit.requests().sent().size();
    }

    @Test
    void theCacheKeepsAsManyEntitiesForAsLongAsItIsTold() {
        store();
        Map<String, Object> selective = Map.of("jakarta.persistence.sharedCache.mode", "ENABLE_SELECTIVE");
        with(selective, factory -> assertEquals(1, readsOfTwoSessions(factory)));
        with(
                Map.of("jakarta.persistence.sharedCache.mode", "ENABLE_SELECTIVE", MonodyneSettings.CACHE_SIZE, 0),
                factory -> assertEquals(2, readsOfTwoSessions(factory)));
        with(
                Map.of(
                        "jakarta.persistence.sharedCache.mode",
                        "ENABLE_SELECTIVE",
                        MonodyneSettings.CACHE_TTL,
                        Duration.ofNanos(1)),
                factory -> assertEquals(2, readsOfTwoSessions(factory)));
    }

    @Test
    void onlyListedClassesAreStoredSerialised() {
        assertThrows(MappingException.class, () -> unit.open(Map.of(), Cargo.class));
        String listed = Cargo.Seal.class.getName();
        for (Object given : List.of(listed, "org.example.*, " + listed, List.of(Cargo.Seal.class))) {
            EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.SERIALIZABLE_TYPES, given), Cargo.class);
            unit.table().clear();
            factory.runInTransaction(em -> em.persist(new Cargo("c", new Cargo.Seal("closed"))));
            Cargo read = factory.callInTransaction(em -> em.find(Cargo.class, "c"));
            assertEquals(new Cargo.Seal("closed"), read.getSeal());
        }
    }

    @Test
    void everyListenerIsToldHoweverItIsGiven() {
        for (Object given : List.of(Listening.class.getName(), Listening.class, List.of(new Listening()))) {
            Listening.HEARD.clear();
            with(
                    Map.of(MonodyneSettings.REQUEST_LISTENER, given),
                    factory -> factory.runInTransaction(em -> em.find(Boat.class, "nobody")));
            assertTrue(Listening.HEARD.contains("GetItem"), Listening.HEARD.toString());
        }
    }

    @Test
    void whatAQueryMayCostTakesItsThreeWordsOnly() {
        for (String word : List.of("keyed", "EXTENT", "scan")) {
            with(Map.of(MonodyneSettings.QUERY_ACCESS, word), factory -> assertTrue(factory.isOpen()));
        }
        PersistenceException refused = assertThrows(
                PersistenceException.class,
                () -> unit.open(Map.of(MonodyneSettings.QUERY_ACCESS, "everything"), Boat.class));
        assertTrue(refused.getMessage().contains("keyed or extent or scan"), refused.getMessage());
    }

    @Test
    void theSecondOfTwoWritersIsRefusedWhateverTheRetrySafety() {
        for (String safety : List.of("token", "transaction", "none")) {
            unit.table().clear();
            store();
            EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.RETRY_SAFETY, safety), Boat.class);
            EntityManager late = factory.createEntityManager();
            late.getTransaction().begin();
            late.find(Boat.class, "ann").paint("green");
            paint(factory);
            RollbackException rolledBack = assertThrows(
                    RollbackException.class, () -> late.getTransaction().commit());
            assertInstanceOf(OptimisticLockException.class, rolledBack.getCause());
            assertNotEquals("green", unit.table().text("Boat#ann", "Boat", "colour"));
        }
    }
}
