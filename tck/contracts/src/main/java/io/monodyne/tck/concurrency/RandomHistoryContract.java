package io.monodyne.tck.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.Seed;
import io.monodyne.tck.TestUnit;
import io.monodyne.tck.concurrency.History.Identity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random histories: two entity managers read, change, persist and remove what the other may change too, and commit one after the
 * other. After every commit the index keys of every item follow from its attributes, every unique value has its owner, and what
 * is stored is what the commits that succeeded have said, attribute by attribute.
 *
 * <p>The seed is in the message of a failure; {@link Seed} repeats it.
 */
class RandomHistoryContract {

    private static final int COMMITS = 300;

    private static final List<Kind<?>> KINDS = List.of(new Task.Tasks(), new Invoice.Invoices(), new Guest.Guests());

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Task.class, Task.Address.class, Invoice.class, Guest.class);

    private final History history = new History();
    private int commits;
    private int refusals;

    @Test
    void keysUniqueValuesAndStateAreRightAfterEveryCommit() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        try {
            while (commits < COMMITS) {
                step(random);
            }
            assertEverythingIsFoundAgain();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(Seed.told(seed) + ", after " + commits + " commits: " + e, e);
        }
        assertTrue(refusals > 0, () -> "nothing was ever refused, " + Seed.told(seed));
    }

    private void step(Random random) {
        EntityManager first = unit.factory().createEntityManager();
        EntityManager second = unit.factory().createEntityManager();
        try {
            RandomWriter fresh = new RandomWriter(first, KINDS, random);
            RandomWriter stale = new RandomWriter(second, KINDS, random);
            fresh.act(List.of(fresh.any()));
            stale.act(fresh.effects().keySet());
            commit(fresh, false);
            commit(stale, true);
        } finally {
            close(first);
            close(second);
        }
    }

    private static void close(EntityManager em) {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
    }

    private void commit(RandomWriter writer, boolean stale) {
        boolean violated = history.violatedBy(writer.effects());
        try {
            writer.commit();
        } catch (RollbackException e) {
            refusals++;
            assertRightlyRefused(e.getCause(), violated, stale);
            assertTableIsRight();
            return;
        }
        assertFalse(violated, "two have a value that is unique");
        history.commit(writer.effects());
        commits++;
        assertTableIsRight();
        assertFoundAgain(writer.effects().keySet());
    }

    /** Who comes first fails for a unique value that is taken, and for nothing else. */
    private static void assertRightlyRefused(Throwable reason, boolean violated, boolean stale) {
        assertInstanceOf(PersistenceException.class, reason);
        boolean conflict = reason instanceof OptimisticLockException || reason instanceof EntityExistsException;
        assertTrue(violated || stale && conflict, reason::toString);
    }

    private void assertTableIsRight() {
        Map<List<String>, Map<String, AttributeValue>> items = new HashMap<>();
        unit.table()
                .items()
                .forEach(item ->
                        items.put(List.of(item.get("pk").s(), item.get("sk").s()), item));
        Set<String> owners = new HashSet<>();
        history.stored().forEach((identity, state) -> {
            List<String> key = identity.kind().key(identity.id());
            Map<String, AttributeValue> item = items.remove(key);
            assertNotNull(item, () -> "an item is missing: " + key);
            assertEquals(identity.kind().keys(item), indexKeys(item), () -> "the index keys of " + item);
            Object email = state.get(Guest.EMAIL);
            if (email != null) {
                List<String> sentinel = List.of("UNIQUE#Guest.email#" + email, "UNIQUE");
                Map<String, AttributeValue> claim = items.remove(sentinel);
                assertNotNull(claim, () -> "a value is not claimed: " + sentinel);
                assertEquals(String.join("$", key), claim.get("owner").s());
                assertTrue(owners.add(claim.get("owner").s()));
            }
        });
        assertEquals(Map.of(), items, "items that nobody has stored");
    }

    private static Map<String, String> indexKeys(Map<String, AttributeValue> item) {
        Map<String, String> keys = new HashMap<>();
        item.forEach((attribute, value) -> {
            if (attribute.matches("[gl]si[0-9]+_[ps]k")) {
                keys.put(attribute, value.s());
            }
        });
        return keys;
    }

    private void assertEverythingIsFoundAgain() {
        assertFoundAgain(history.stored().keySet());
    }

    private void assertFoundAgain(Set<Identity> identities) {
        EntityManager em = unit.factory().createEntityManager();
        try {
            for (Identity identity : identities) {
                assertEquals(
                        history.stored().get(identity), read(em, identity.kind(), identity.id()), identity::toString);
            }
        } finally {
            em.close();
        }
    }

    private static <E> Map<String, Object> read(EntityManager em, Kind<E> kind, String id) {
        E entity = em.find(kind.type(), id);
        return entity == null ? null : kind.state(entity);
    }
}
