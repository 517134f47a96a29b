package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.WrongItemTypeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every write is conditional: what another has done meanwhile is never overwritten, and the exception says whom it is about. */
class ConflictContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Account.class, Ticket.class);

    private EntityManager em;
    private Account account;
    private Ticket ticket;

    @BeforeEach
    void readBeforeTheConflict() {
        unit.persist(new Account("7", 1), new Ticket("7", "open", "eu", "ann"));
        em = unit.entityManager();
        em.getTransaction().begin();
        account = em.find(Account.class, "7");
        ticket = em.find(Ticket.class, "7");
    }

    private void fails(Class<? extends PersistenceException> reason, String entity, Object instance) {
        Map<String, Map<String, AttributeValue>> before = unit.table().content();
        PersistenceException exception = TestUnit.failsToCommit(reason, em);
        assertTrue(exception.getMessage().contains(entity), exception.getMessage());
        if (exception instanceof OptimisticLockException stale) {
            assertSame(instance, stale.getEntity());
        }
        assertEquals(before, unit.table().content());
    }

    @Test
    void persistOverAnItemThatIsThere() {
        em.clear();
        Account again = new Account("7", 2);
        em.persist(again);
        fails(EntityExistsException.class, "Account", again);
    }

    @Test
    void persistOverAnItemThatIsThereAmongOthers() {
        em.clear();
        em.persist(new Account("6", 2));
        em.persist(new Ticket("7", "x", "y", "z"));
        em.persist(new Account("8", 2));
        fails(EntityExistsException.class, "Ticket", null);
    }

    @Test
    void persistOverAnItemOfAnotherType() {
        em.clear();
        unit.table().put("Account#9", "Account", Map.of("_type", "Guest", "name", "Ann"));
        em.persist(new Account("9", 2));
        fails(EntityExistsException.class, "another type", null);
    }

    @Test
    void persistOverAnItemWithoutAnyType() {
        em.clear();
        unit.table().put("Account#9", "Account", Map.of("name", "Ann"));
        em.persist(new Account("9", 2));
        fails(EntityExistsException.class, "Account", null);
    }

    @Test
    void anUpdateOfAVersionedItemThatIsGone() {
        unit.table().delete("Account#7", "Account");
        account.deposit(5);
        fails(OptimisticLockException.class, "Account was deleted", account);
    }

    @Test
    void anUpdateOfAnUnversionedItemThatIsGone() {
        unit.table().delete("TICKET#7", "TICKET");
        ticket.setText("more");
        fails(OptimisticLockException.class, "Ticket was deleted", ticket);
    }

    @Test
    void anUpdateThatRemovesAnAttributeOfAnItemThatIsGone() {
        unit.table().delete("TICKET#7", "TICKET");
        ticket.setOwner(null);
        fails(OptimisticLockException.class, "Ticket was deleted", ticket);
    }

    @Test
    void aDeleteOfAVersionedItemThatIsGone() {
        unit.table().delete("Account#7", "Account");
        em.remove(account);
        fails(OptimisticLockException.class, "Account was deleted", account);
    }

    @Test
    void aDeleteOfAnUnversionedItemThatIsGone() {
        unit.table().delete("TICKET#7", "TICKET");
        em.remove(ticket);
        fails(OptimisticLockException.class, "Ticket was deleted", ticket);
    }

    private static void changeMeanwhile(Consumer<Account> change) {
        unit.inTransaction(other -> change.accept(other.find(Account.class, "7")));
    }

    @Test
    void anUpdateOfAStaleVersion() {
        changeMeanwhile(other -> other.deposit(10));
        account.deposit(5);
        fails(OptimisticLockException.class, "Account was changed", account);
        assertEquals(
                "11", unit.table().attribute("Account#7", "Account", "balance").n());
    }

    @Test
    void anUpdateOfAnotherAttributeOfAStaleVersion() {
        changeMeanwhile(other -> other.setText("other"));
        account.deposit(5);
        fails(OptimisticLockException.class, "Account was changed", account);
    }

    @Test
    void aDeleteOfAStaleVersion() {
        changeMeanwhile(other -> other.deposit(10));
        em.remove(account);
        fails(OptimisticLockException.class, "Account was changed", account);
    }

    @Test
    void anUpdateOfAnItemThatIsOfAnotherTypeNow() {
        unit.table().set("TICKET#7", "TICKET", "_type", AttributeValue.fromS("Guest"));
        ticket.setText("more");
        fails(OptimisticLockException.class, "Ticket was replaced by an item of another type", ticket);
    }

    @Test
    void aDeleteOfAnItemThatIsOfAnotherTypeNow() {
        unit.table().set("TICKET#7", "TICKET", "_type", AttributeValue.fromS("Guest"));
        em.remove(ticket);
        fails(OptimisticLockException.class, "Ticket was replaced by an item of another type", ticket);
    }

    @Test
    void anItemOfAnotherTypeIsNotReadEither() {
        em.clear();
        unit.table().put("Account#9", "Account", Map.of("_type", "Guest"));
        WrongItemTypeException wrong = assertThrows(WrongItemTypeException.class, () -> em.find(Account.class, "9"));
        assertTrue(wrong.getMessage().contains("Account"), wrong.getMessage());
    }

    @Test
    void theStaleOneAmongOthersIsNamedAndNothingIsWritten() {
        changeMeanwhile(other -> other.deposit(10));
        account.deposit(5);
        ticket.setText("more");
        em.persist(new Account("8", 3));
        fails(OptimisticLockException.class, "Account", account);
        assertNull(unit.table().text("TICKET#7", "TICKET", "text"));
    }

    @Test
    void whatWasOnlyReadUnderALockMustNotHaveChanged() {
        em.lock(account, LockModeType.OPTIMISTIC);
        ticket.setText("decided by the balance");
        changeMeanwhile(other -> other.deposit(-10));
        fails(OptimisticLockException.class, "Account was changed", account);
    }

    @Test
    void aLockThatForcesAnIncrementSendsTheVersionAlone() {
        unit.requests().reset();
        em.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.getTransaction().commit();
        unit.assertRequests("update app Account#7·Account  set version=2, _wt=*   if version=1 and _type='Account'");
        assertEquals(2, account.getVersion());
    }

    @Test
    void anUpdateNeverMakesAnItem() {
        unit.table().delete("TICKET#7", "TICKET");
        ticket.setPriority(4);
        ticket.setType(null);
        fails(OptimisticLockException.class, "Ticket", ticket);
        assertTrue(unit.table().item("TICKET#7", "TICKET").isEmpty());
    }
}
