package io.monodyne.tck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.UniqueViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A unique value has one owner at any time, whatever is done to it by however many. */
class UniqueContract {

    private static final int CLAIMS = 8;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Member.class);

    /** Each value that some entity has is claimed by exactly that one, and no claim is left without its entity. */
    @AfterEach
    void everyValueHasItsOwnerAndEveryClaimItsValue() {
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> claimed = new TreeMap<>();
        for (Map<String, AttributeValue> item : unit.table().items()) {
            String key = item.get("pk").s();
            if (item.get("_type").s().equals("UNIQUE")) {
                claimed.put(item.get("owner").s() + " " + constraint(key), "");
                continue;
            }
            String owner = key + "$" + item.get("sk").s();
            if (item.containsKey("email")) {
                assertEquals(null, wanted.put(owner + " Member.email", ""));
            }
            if (item.containsKey("tenant") && item.containsKey("nick")) {
                assertEquals(null, wanted.put(owner + " Member.tenant,nick", ""));
            }
        }
        assertEquals(wanted.keySet(), claimed.keySet());
    }

    private static String constraint(String sentinelKey) {
        return sentinelKey.split("#", -1)[1];
    }

    private static void change(String id, Consumer<Member> change) {
        unit.inTransaction(em -> change.accept(em.find(Member.class, id)));
    }

    private static List<String> sentinels() {
        return unit.table().items().stream()
                .filter(item -> item.get("_type").s().equals("UNIQUE"))
                .map(item -> item.get("pk").s())
                .sorted()
                .toList();
    }

    @Test
    void aValueIsClaimedByASentinelInTheSameTransaction() {
        unit.persist(new Member("1", "ann@example.com"));
        unit.assertRequests("""
                transact 2
                  put app Member#1·Member  _type='Member', id='1', email='ann@example.com', \
                gsi19_pk='EXTENT#Member#0', gsi19_sk='1'   if item absent
                  put app UNIQUE#Member.email#ann@example.com·UNIQUE  _type='UNIQUE', owner='Member#1$Member'   \
                if item absent""");
    }

    @Test
    void theSecondClaimIsRefusedAndNamesEntityAndAttribute() {
        unit.persist(new Member("1", "ann@example.com"));
        Member second = new Member("2", "ann@example.com");
        UniqueViolationException refused = unit.failsToCommit(UniqueViolationException.class, em -> em.persist(second));
        assertSame(second, refused.entity());
        assertEquals("Member", refused.entityName());
        assertEquals(List.of("email"), refused.attributeNames());
        assertFalse(refused.getMessage().contains("ann@"), "values are not shown");
        assertFalse(unit.table().has("Member#2", "Member"));
    }

    @Test
    void ofConcurrentClaimsOneSucceeds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLAIMS);
        CyclicBarrier together = new CyclicBarrier(CLAIMS);
        List<Future<?>> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            Member member = new Member("m" + i, "ann@example.com");
            claims.add(threads.submit(() -> {
                together.await();
                unit.persist(member);
                return null;
            }));
        }
        int succeeded = 0;
        for (Future<?> claim : claims) {
            try {
                claim.get();
                succeeded++;
            } catch (ExecutionException e) {
                RollbackException refused = assertInstanceOf(RollbackException.class, e.getCause());
                assertInstanceOf(UniqueViolationException.class, refused.getCause());
            }
        }
        threads.shutdown();
        assertEquals(1, succeeded);
        assertEquals(2, unit.table().items().size());
    }

    @Test
    void aChangedValueGivesTheOldOneBack() {
        unit.persist(new Member("1", "ann@example.com"));
        change("1", member -> member.setEmail("bob@example.com"));
        assertEquals(List.of("UNIQUE#Member.email#bob@example.com"), sentinels());
        unit.persist(new Member("2", "ann@example.com"));
    }

    @Test
    void aChangeOfSomethingElseIsOnePlainUpdate() {
        unit.persist(new Member("1", "ann@example.com"));
        unit.requests().reset();
        change("1", member -> member.setText("more"));
        unit.assertRequests("""
                get app Member#1·Member
                update app Member#1·Member  set text='more'   if _type='Member'""");
    }

    @Test
    void twoSwapTheirValuesInOneTransaction() {
        unit.persist(new Member("1", "ann@example.com"), new Member("2", "bob@example.com"));
        unit.inTransaction(em -> {
            em.find(Member.class, "1").setEmail("bob@example.com");
            em.find(Member.class, "2").setEmail("ann@example.com");
        });
        assertEquals("Member#2$Member", unit.table().text("UNIQUE#Member.email#ann@example.com", "UNIQUE", "owner"));
        assertEquals("Member#1$Member", unit.table().text("UNIQUE#Member.email#bob@example.com", "UNIQUE", "owner"));
    }

    @Test
    void twoWhoClaimOneValueInOneTransactionAreRefusedBeforeAnythingIsSent() {
        unit.failsToCommit(PersistenceException.class, em -> {
            em.persist(new Member("1", "ann@example.com"));
            em.persist(new Member("2", "ann@example.com"));
        });
        unit.assertRequests("");
    }

    @Test
    void oneTakesWhatAnotherGivesUpInTheSameTransaction() {
        unit.persist(new Member("1", "ann@example.com"));
        unit.inTransaction(em -> {
            em.find(Member.class, "1").setEmail(null);
            em.persist(new Member("2", "ann@example.com"));
        });
        assertEquals("Member#2$Member", unit.table().text("UNIQUE#Member.email#ann@example.com", "UNIQUE", "owner"));
    }

    @Test
    void aDeletedEntityGivesItsValueBack() {
        unit.persist(new Member("1", "ann@example.com"));
        unit.inTransaction(em -> em.remove(em.find(Member.class, "1")));
        assertEquals(List.of(), unit.table().items());
        unit.persist(new Member("2", "ann@example.com"));
    }

    @Test
    void nullIsNoValueAndMayBeHadByMany() {
        unit.persist(new Member("1", null), new Member("2", null));
        assertEquals(List.of(), sentinels());
        change("1", member -> member.setEmail("ann@example.com"));
        change("1", member -> member.setEmail(null));
        assertEquals(List.of(), sentinels());
    }

    @Test
    void aConstraintOfSeveralColumnsHoldsForTheirCombination() {
        unit.persist(new Member("1", "acme", "ann"), new Member("2", "umbrella", "ann"));
        UniqueViolationException refused =
                unit.failsToCommit(UniqueViolationException.class, em -> em.persist(new Member("3", "acme", "ann")));
        assertEquals(List.of("tenant", "nick"), refused.attributeNames());
        change("2", member -> member.setNick("bob"));
        change("1", member -> member.setTenant("umbrella"));
        assertEquals(
                List.of("UNIQUE#Member.tenant,nick#umbrella#ann", "UNIQUE#Member.tenant,nick#umbrella#bob"),
                sentinels());
    }

    @Test
    void aCombinationWithANullIsNone() {
        unit.persist(new Member("1", "acme", null), new Member("2", "acme", null), new Member("3", null, "ann"));
        assertEquals(List.of(), sentinels());
    }

    @Test
    void twoWhoFillInOneColumnEachDoNotMissTheClaim() {
        unit.persist(new Member("1", null, null));
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(Member.class, "1").setTenant("acme");
        change("1", member -> member.setNick("ann"));
        try {
            other.getTransaction().commit();
        } catch (RollbackException refused) {
            assertInstanceOf(OptimisticLockException.class, refused.getCause());
        }
    }

    @Test
    void valuesThatLookLikePartsOfKeysDoNotMeet() {
        unit.persist(
                new Member("1", "a#b", "c"),
                new Member("2", "a", "b#c"),
                new Member("3", "a%23b", "c"),
                new Member("4", "a$b", "c d"),
                new Member("5", "#%sha256:00"));
        assertEquals(10, unit.table().items().size());
        assertTrue(sentinels().contains("UNIQUE#Member.tenant,nick#a%23b#c"));
        unit.failsToCommit(UniqueViolationException.class, em -> em.persist(new Member("6", "a#b", "c")));
    }

    @Test
    void longValuesAreToldApart() {
        String much = "x".repeat(5000);
        unit.persist(new Member("1", much + "1"), new Member("2", much + "2"));
        assertEquals(2, sentinels().size());
        unit.failsToCommit(UniqueViolationException.class, em -> em.persist(new Member("3", much + "1")));
        change("1", member -> member.setEmail("short@example.com"));
        unit.persist(new Member("3", much + "1"));
    }

    @Test
    void twoConcurrentChangesLeaveOneClaim() {
        unit.persist(new Member("1", "ann@example.com"));
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(Member.class, "1").setEmail("bob@example.com");
        change("1", member -> member.setEmail("eve@example.com"));
        OptimisticLockException stale = TestUnit.failsToCommit(OptimisticLockException.class, other);
        assertInstanceOf(Member.class, stale.getEntity());
        assertEquals(List.of("UNIQUE#Member.email#eve@example.com"), sentinels());
    }

    @Test
    void aDeleteThatMissesAChangeOfTheValueLeavesNoClaimBehind() {
        unit.persist(new Member("1", "ann@example.com"));
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.remove(other.find(Member.class, "1"));
        change("1", member -> member.setEmail("eve@example.com"));
        TestUnit.failsToCommit(OptimisticLockException.class, other);
    }
}
