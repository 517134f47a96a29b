package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.PartialCommitException;
import io.monodyne.TransactionTooLargeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** How many requests a unit of work takes, of which kind, and what is too much for one. */
class WriteRequestsContract {

    private static final int MOST_ACTIONS = 100;
    private static final int LARGE = 390_000;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Account.class);

    private static Object[] accounts(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Account("a" + i, i)).toArray();
    }

    private static List<String> operations() {
        return unit.requests().sent().stream()
                .map(request -> request.substring(0, request.indexOf(' ')))
                .toList();
    }

    @Test
    void aNewItemIsOnePut() {
        unit.persist(new Account("7", 5));
        unit.assertRequests("put app Account#7·Account "
                + " _type='Account', id='7', version=1, balance=5, gsi19_pk='EXTENT#Account#0', gsi19_sk='7'"
                + "   if item absent");
    }

    @Test
    void aRemovedItemIsOneDelete() {
        unit.persist(new Account("7", 5));
        unit.requests().reset();
        unit.inTransaction(em -> em.remove(em.find(Account.class, "7")));
        unit.assertRequests("""
                get app Account#7·Account
                delete app Account#7·Account   if version=1 and _type='Account'""");
    }

    @Test
    void twoChangedItemsAreOneTransaction() {
        unit.persist(accounts(2));
        unit.requests().reset();
        unit.inTransaction(em -> {
            em.find(Account.class, "a0").deposit(-1);
            em.find(Account.class, "a1").deposit(1);
        });
        unit.assertRequests("""
                get app Account#a0·Account
                get app Account#a1·Account
                transact 2
                  update app Account#a0·Account  set version=2, balance=-1   if version=1 and _type='Account'
                  update app Account#a1·Account  set version=2, balance=2   if version=1 and _type='Account'""");
    }

    @Test
    void aTransactionCarriesATokenOfItsOwn() {
        List<String> tokens = new CopyOnWriteArrayList<>();
        DynamoDbClient watched = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof TransactWriteItemsRequest request) {
                        tokens.add(assertNotNullToken(request));
                    }
                    try {
                        return method.invoke(unit.table().client(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.CLIENT, watched), Account.class);
        factory.runInTransaction(em -> {
            em.persist(new Account("1", 0));
            em.persist(new Account("2", 0));
        });
        factory.runInTransaction(em -> {
            em.persist(new Account("3", 0));
            em.persist(new Account("4", 0));
        });
        assertEquals(2, tokens.size());
        assertNotEquals(tokens.get(0), tokens.get(1));
    }

    private static String assertNotNullToken(TransactWriteItemsRequest request) {
        assertNotNull(request.clientRequestToken());
        assertFalse(request.clientRequestToken().isBlank());
        return request.clientRequestToken();
    }

    @Test
    void howeverOftenAnItemIsFlushedItIsWrittenOnce() {
        unit.inTransaction(em -> {
            Account account = new Account("7", 1);
            em.persist(account);
            em.flush();
            account.deposit(1);
            em.flush();
            account.deposit(1);
        });
        assertEquals(List.of("put"), operations());
        assertEquals(
                "3", unit.table().attribute("Account#7", "Account", "balance").n());
        assertEquals(
                "1", unit.table().attribute("Account#7", "Account", "version").n());
    }

    @Test
    void whatIsPersistedAndRemovedInOneTransactionIsNotWritten() {
        unit.inTransaction(em -> {
            Account account = new Account("7", 1);
            em.persist(account);
            em.flush();
            em.remove(account);
        });
        unit.assertRequests("");
    }

    @Test
    void whatIsRemovedAndPersistedAgainIsOneReplacement() {
        unit.persist(new Account("7", "old"));
        unit.requests().reset();
        unit.inTransaction(em -> {
            em.remove(em.find(Account.class, "7"));
            em.flush();
            em.persist(new Account("7", 9));
        });
        assertEquals(List.of("get", "put"), operations());
        assertEquals(
                "9", unit.table().attribute("Account#7", "Account", "balance").n());
        assertEquals(null, unit.table().text("Account#7", "Account", "text"));
    }

    @Test
    void aHundredItemsAreOneTransaction() {
        unit.persist(accounts(MOST_ACTIONS));
        assertEquals(List.of("transact"), operations());
        assertEquals(MOST_ACTIONS, unit.table().items().size());
    }

    @Test
    void aHundredAndOneAreRefusedBeforeAnythingIsSent() {
        TransactionTooLargeException tooLarge = unit.failsToCommit(TransactionTooLargeException.class, em -> {
            for (Object account : accounts(MOST_ACTIONS + 1)) {
                em.persist(account);
            }
        });
        assertEquals(MOST_ACTIONS + 1, tooLarge.actions());
        assertTrue(tooLarge.getMessage().contains("monodyne.atomicity=item"), tooLarge.getMessage());
        unit.assertRequests("");
        assertEquals(List.of(), unit.table().items());
    }

    @Test
    void moreThanFourMegabytesAreRefusedBeforeAnythingIsSent() {
        String text = "x".repeat(LARGE);
        TransactionTooLargeException tooLarge = unit.failsToCommit(TransactionTooLargeException.class, em -> {
            for (int i = 0; i < 11; i++) {
                em.persist(new Account("a" + i, text));
            }
        });
        assertEquals(11, tooLarge.actions());
        assertTrue(tooLarge.bytes() > 11L * LARGE, () -> String.valueOf(tooLarge.bytes()));
        unit.assertRequests("");
        unit.inTransaction(em -> {
            for (int i = 0; i < 10; i++) {
                em.persist(new Account("a" + i, text));
            }
        });
        assertEquals(10, unit.table().items().size());
    }

    @Test
    void oneLargeItemAfterTheOtherIsNoTransaction() {
        String text = "x".repeat(LARGE);
        unit.persist(new Account("1", text));
        unit.persist(new Account("2", text));
        assertEquals(List.of("put", "put"), operations());
    }

    @Test
    void aBulkLoadWritesEachItemByItself() {
        EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.ATOMICITY, "item"), Account.class);
        unit.requests().reset();
        factory.runInTransaction(em -> List.of(accounts(MOST_ACTIONS + 1)).forEach(em::persist));
        assertEquals(MOST_ACTIONS + 1, operations().size());
        assertTrue(operations().stream().allMatch("put"::equals));
        assertEquals(MOST_ACTIONS + 1, unit.table().items().size());
    }

    @Test
    void aBulkLoadThatFailsForOneItemLeavesTheOthers() {
        unit.persist(new Account("a1", "there before"));
        EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.ATOMICITY, "item"), Account.class);
        PartialCommitException failed = assertThrows(
                PartialCommitException.class,
                () -> factory.runInTransaction(em -> List.of(accounts(3)).forEach(em::persist)));
        assertEquals(1, failed.failures().size());
        assertInstanceOf(EntityExistsException.class, failed.failures().get(0));
        assertEquals(3, unit.table().items().size());
        assertEquals("there before", unit.table().text("Account#a1", "Account", "text"));
    }

    @Test
    void aWriteAsTransactionOfOneIsOneToo() {
        EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.RETRY_SAFETY, "transaction"), Account.class);
        unit.requests().reset();
        factory.runInTransaction(em -> em.persist(new Account("7", 1)));
        assertEquals(List.of("transact"), operations());
        EntityManager em = unit.entityManager();
        assertEquals(1, em.find(Account.class, "7").getBalance());
    }
}
