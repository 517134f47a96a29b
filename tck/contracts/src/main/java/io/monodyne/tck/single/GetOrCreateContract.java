package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.UniqueViolationException;
import io.monodyne.WrongItemTypeException;
import io.monodyne.operation.GetOrCreated;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who asks first creates, and all who ask get the same. */
public class GetOrCreateContract {

    private static final int MANY = 50;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Member.class, Purse.class, Voucher.class, Vehicle.class, Vehicle.Car.class, Vehicle.Truck.class);

    private SingleTable single;

    @BeforeEach
    void single() {
        single = unit.factory().unwrap(SingleTable.class);
    }

    private static Member member(String id, String email) {
        return new Member(id, email, null, null, "name");
    }

    @Test
    void whatIsNotThereIsCreated() {
        Purse purse = new Purse("1", "ann", 7);
        GetOrCreated<Purse> made = single.getOrCreate(purse).run();
        assertTrue(made.created());
        assertSame(purse, made.entity());
        assertEquals(2, unit.requests().sent().size());
        assertTrue(unit.table().has("PURSE#1", "PURSE"));
    }

    @Test
    void whatIsThereIsReturned() {
        single.save(new Purse("1", "ann", 7)).run();
        unit.requests().reset();
        GetOrCreated<Purse> found = single.getOrCreate(new Purse("1", "bob", 1)).run();
        assertFalse(found.created());
        assertEquals("ann", found.entity().owner);
        unit.assertRequests("get app PURSE#1·PURSE");
    }

    @Test
    void identityMayBeAUniqueValue() {
        GetOrCreated<Member> made =
                single.getOrCreate(member(null, "Ann@x.org")).by("email").run();
        assertTrue(made.created());
        GetOrCreated<Member> found =
                single.getOrCreate(member(null, "ann@X.org")).by("email").run();
        assertFalse(found.created());
        assertNotSame(made.entity(), found.entity());
        assertEquals(made.entity().id, found.entity().id);
    }

    @Test
    void identityMayBeSeveralUniqueValues() {
        Member first = new Member(null, null, "chess", 7, "first");
        assertTrue(single.getOrCreate(first).by("club", "number").run().created());
        GetOrCreated<Member> found = single.getOrCreate(new Member(null, null, "chess", 7, "second"))
                .by("number", "club")
                .run();
        assertFalse(found.created());
        assertEquals("first", found.entity().name);
    }

    private <E> List<GetOrCreated<E>> allAtOnce(Callable<GetOrCreated<E>> one) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<GetOrCreated<E>>> futures = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            List<GetOrCreated<E>> answers = new ArrayList<>();
            for (Future<GetOrCreated<E>> future : futures) {
                answers.add(future.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofManyAtOnceOneCreatesAndAllGetTheSame() throws Exception {
        List<GetOrCreated<Purse>> answers = allAtOnce(
                () -> single.getOrCreate(new Purse("1", Thread.currentThread().getName(), 7))
                        .run());
        assertEquals(1, answers.stream().filter(GetOrCreated::created).count());
        Set<String> owners = new HashSet<>();
        answers.forEach(answer -> owners.add(answer.entity().owner));
        assertEquals(1, owners.size());
        assertEquals(1, unit.table().items().size());
    }

    @Test
    void ofManyAtOnceOneCreatesByAUniqueValueAndAllGetTheSame() throws Exception {
        List<GetOrCreated<Member>> answers = allAtOnce(
                () -> single.getOrCreate(member(null, "ann@x.org")).by("email").run());
        assertEquals(1, answers.stream().filter(GetOrCreated::created).count());
        Set<String> ids = new HashSet<>();
        answers.forEach(answer -> ids.add(answer.entity().id));
        assertEquals(1, ids.size());
        assertEquals(2, unit.table().items().size());
    }

    @Test
    void anIdThatBelongsToAnotherUniqueValueIsAConflict() {
        single.save(member("1", "ann@x.org")).run();
        EntityExistsException exists = assertThrows(
                EntityExistsException.class,
                () -> single.getOrCreate(member("1", "bob@x.org")).by("email").run());
        assertFalse(exists instanceof UniqueViolationException);
        assertEquals(2, unit.table().items().size());
    }

    @Test
    void anotherUniqueValueThatBelongsToSomeoneIsAConflict() {
        single.save(new Member("1", "ann@x.org", "chess", 1, "ann")).run();
        unit.requests().reset();
        UniqueViolationException byId = assertThrows(
                UniqueViolationException.class,
                () -> single.getOrCreate(member("2", "ann@x.org")).run());
        assertEquals(List.of("email"), byId.attributeNames());
        UniqueViolationException byEmail = assertThrows(
                UniqueViolationException.class,
                () -> single.getOrCreate(new Member(null, "bob@x.org", "chess", 1, "bob"))
                        .by("email")
                        .run());
        assertEquals(List.of("club", "number"), byEmail.attributeNames());
        assertTrue(unit.requests().sent().size() <= 6, unit.requests().sent()::toString);
    }

    @Test
    void aUniqueValueThatWasLeftBehindIsTakenStill() {
        single.save(member("1", "ann@x.org")).run();
        unit.table().delete("MEMBER#1", "MEMBER");
        UniqueViolationException taken = assertThrows(
                UniqueViolationException.class,
                () -> single.getOrCreate(member(null, "ann@x.org")).by("email").run());
        assertEquals(List.of("email"), taken.attributeNames());
        assertEquals(1, unit.table().items().size());
    }

    @Test
    void whatCanNotIdentifyIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> single.getOrCreate(member(null, null)).by("email").run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.getOrCreate(member(null, "a@x.org")).by("name"));
        assertThrows(
                IllegalArgumentException.class,
                () -> single.getOrCreate(member(null, "a@x.org")).by());
        assertThrows(IllegalArgumentException.class, () -> single.getOrCreate(null));
        unit.assertRequests("");
    }

    @Test
    void aGeneratedIdIsAlwaysNew() {
        GetOrCreated<Member> made = single.getOrCreate(member(null, "a@x.org")).run();
        assertTrue(made.created());
        assertNotNull(made.entity().id);
    }

    @Test
    void anItemOfAnotherEntityIsAnError() {
        single.save(new Vehicle.Truck("1", "red", 40)).run();
        assertThrows(
                WrongItemTypeException.class,
                () -> single.getOrCreate(new Vehicle.Car("1", "red", 4)).run());
        unit.requests().reset();
        unit.table().put("PURSE#1", "PURSE", Map.of("_type", "Foreign"));
        assertThrows(
                PersistenceException.class,
                () -> single.getOrCreate(new Purse("1", "ann", 7)).run());
        assertTrue(unit.requests().sent().size() <= 3, unit.requests().sent()::toString);
    }

    @Test
    void whatHasExpiredIsCreatedAnew() {
        single.save(Voucher.expired("1", "s")).run();
        GetOrCreated<Voucher> made = single.getOrCreate(Voucher.valid("1", "t")).run();
        assertTrue(made.created());
        assertEquals("t", single.get(Voucher.class, "1").run().orElseThrow().shop);
    }

    @Test
    void inAnEntityManagerItIsManaged() {
        EntityManager em = unit.entityManager();
        SingleTable managed = em.unwrap(SingleTable.class);
        GetOrCreated<Purse> made = managed.getOrCreate(new Purse("1", "ann", 7)).run();
        assertTrue(made.created());
        assertTrue(em.contains(made.entity()));
        GetOrCreated<Purse> found =
                managed.getOrCreate(new Purse("1", "bob", 1)).run();
        assertSame(made.entity(), found.entity());
        Member member = assertInstanceOf(
                Member.class,
                managed.getOrCreate(member(null, "a@x.org")).by("email").run().entity());
        assertTrue(em.contains(member));
        em.getTransaction().begin();
        made.entity().owner = "changed";
        em.getTransaction().commit();
        assertEquals("changed", unit.table().text("PURSE#1", "PURSE", "owner"));
    }

    @Test
    void whatAnEntityManagerHasRemovedIsNotCreatedBehindItsBack() {
        single.save(new Purse("1", "ann", 7)).run();
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.remove(em.find(Purse.class, "1"));
        unit.requests().reset();
        PersistenceException held = assertThrows(
                PersistenceException.class,
                () -> em.unwrap(SingleTable.class)
                        .getOrCreate(new Purse("1", "bob", 1))
                        .run());
        assertTrue(held.getMessage().startsWith("MD-SINGLE-02: "), held.getMessage());
        unit.assertRequests("");
    }

    @Test
    void whatAnEntityManagerHasNotStoredYetIsNotFound() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.persist(new Purse("1", "ann", 7));
        PersistenceException held = assertThrows(
                PersistenceException.class,
                () -> em.unwrap(SingleTable.class)
                        .getOrCreate(new Purse("1", "bob", 1))
                        .run());
        assertTrue(held.getMessage().startsWith("MD-SINGLE-02: "), held.getMessage());
        em.flush();
        assertThrows(
                PersistenceException.class,
                () -> em.unwrap(SingleTable.class)
                        .getOrCreate(new Purse("1", "bob", 1))
                        .run());
    }
}
