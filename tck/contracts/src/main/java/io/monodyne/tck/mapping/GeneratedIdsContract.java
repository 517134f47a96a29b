package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Generated ids of every strategy (Jakarta Persistence 3.2, section 2.4 and chapter 11). */
public class GeneratedIdsContract {
    // of each test: numbers that were taken from a counter are kept by the factory, and each test empties the table
    @RegisterExtension
    final TestUnit unit = TestUnit.of(
            ByUuid.class,
            ByUuidText.class,
            Auto.class,
            AutoText.class,
            BySequence.class,
            ByTable.class,
            ByIdentity.class,
            Small.class);

    @Entity
    static class ByUuid {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;
    }

    @Entity
    static class ByUuidText {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;
    }

    @Entity
    static class Auto {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    static class AutoText {
        @Id
        @GeneratedValue
        String id;
    }

    @Entity
    @SequenceGenerator(name = "tickets", sequenceName = "ticket_seq", initialValue = 1000, allocationSize = 5)
    static class BySequence {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets")
        long id;
    }

    @Entity
    static class ByTable {
        @Id
        @TableGenerator(name = "tables", pkColumnValue = "tables", initialValue = 7, allocationSize = 3)
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tables")
        BigInteger id;
    }

    @Entity
    static class ByIdentity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;
    }

    @Entity
    static class Small {
        @Id
        @GeneratedValue
        short id;
    }

    @Test
    void aUuidIsGivenWithoutARequest() {
        EntityManager em = unit.entityManager();
        ByUuid byUuid = new ByUuid();
        ByUuidText byText = new ByUuidText();
        AutoText auto = new AutoText();
        em.persist(byUuid);
        em.persist(byText);
        em.persist(auto);
        assertNotNull(byUuid.id);
        assertEquals(byText.id, UUID.fromString(byText.id).toString());
        assertEquals(auto.id, UUID.fromString(auto.id).toString());
        unit.assertRequests("");
    }

    @Test
    void anIdThatIsSetAlreadyIsKept() {
        ByUuid byUuid = new ByUuid();
        byUuid.id = new UUID(1, 2);
        Auto auto = new Auto();
        auto.id = 77L;
        unit.persist(byUuid, auto);
        assertEquals(new UUID(1, 2), byUuid.id);
        assertEquals(77L, auto.id);
    }

    @Test
    void theIdIsThereWhenPersistReturns() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Auto auto = new Auto();
        em.persist(auto);
        assertEquals(1L, auto.id);
        em.getTransaction().commit();
        assertTrue(unit.table().has("Auto#0000000000000000001", "Auto"));
    }

    @Test
    void numbersComeInBlocksOfFifty() {
        EntityManager em = unit.entityManager();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            Auto auto = new Auto();
            em.persist(auto);
            ids.add(auto.id);
        }
        assertEquals(LongStream.rangeClosed(1, 51).boxed().toList(), ids);
        unit.assertRequests("""
                counter app SEQUENCE#Auto·SEQUENCE  add next 50
                counter app SEQUENCE#Auto·SEQUENCE  add next 50""");
    }

    @Test
    void aSequenceHasItsNameItsFirstNumberAndItsBlock() {
        EntityManager em = unit.entityManager();
        BySequence first = new BySequence();
        BySequence second = new BySequence();
        em.persist(first);
        em.persist(second);
        assertEquals(1000, first.id);
        assertEquals(1001, second.id);
        unit.assertRequests("counter app SEQUENCE#ticket_seq·SEQUENCE  add next 5");
    }

    @Test
    void aTableGeneratorGoesOnFromItsInitialValue() {
        EntityManager em = unit.entityManager();
        List<BigInteger> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ByTable entity = new ByTable();
            em.persist(entity);
            ids.add(entity.id);
        }
        assertEquals(
                List.of(8L, 9L, 10L, 11L),
                ids.stream().map(BigInteger::longValue).toList());
    }

    @Test
    void identityAndOtherNumbersAreTakenFromCountersToo() {
        ByIdentity byIdentity = new ByIdentity();
        Small small = new Small();
        unit.persist(byIdentity, small);
        assertEquals(1, byIdentity.id);
        assertEquals(1, small.id);
        unit.inTransaction(em -> {
            assertNotNull(em.find(ByIdentity.class, 1));
            assertNotNull(em.find(Small.class, (short) 1));
        });
    }

    @Test
    void aBlockIsSharedByTheEntityManagersOfAFactoryAndNotByFactories() {
        EntityManagerFactory other = unit.open(Map.of(), Auto.class);
        Auto here = new Auto();
        Auto there = new Auto();
        Auto again = new Auto();
        unit.persist(here);
        other.runInTransaction(em -> em.persist(there));
        unit.persist(again);
        assertEquals(1, here.id);
        assertEquals(51, there.id);
        assertEquals(2, again.id);
    }

    @Test
    void eightThreadsNeverGetOneNumberTwice() throws ExecutionException, InterruptedException {
        EntityManagerFactory other = unit.open(Map.of(MonodyneSettings.CACHE_SIZE, 10), Auto.class);
        Set<Long> ids = new ConcurrentSkipListSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                EntityManagerFactory factory = thread % 2 == 0 ? other : unit.factory();
                running.add(threads.submit(() -> persistMany(factory, ids)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(8 * 60, ids.size());
    }

    private static void persistMany(EntityManagerFactory factory, Set<Long> ids) {
        try (EntityManager em = factory.createEntityManager()) {
            for (int i = 0; i < 60; i++) {
                Auto auto = new Auto();
                em.persist(auto);
                ids.add(auto.id);
            }
        }
    }
}
