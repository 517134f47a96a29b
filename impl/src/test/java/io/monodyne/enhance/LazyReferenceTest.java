package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Samples.Account;
import io.monodyne.enhance.Samples.Document;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** When a lazy reference is read. */
class LazyReferenceTest {

    private final Managed<Account> account = Managed.lazy(Account.class);

    @Test
    void usingTheIdReadsNothing() {
        account.instance.setId("7");
        assertEquals("7", account.instance.getId());
        assertEquals("7".hashCode(), account.instance.hashCode());
        assertTrue(account.instance.equals(Account.opened("7")));
        assertFalse(account.loaded());
    }

    @Test
    void anythingElseReadsItFirstAndOnce() {
        List<Consumer<Account>> uses = List.of(
                Account::getOwner,
                Account::getTags,
                Account::isActive,
                entity -> assertNotNull(entity.toString()),
                entity -> entity.setOwner("x"),
                entity -> entity.owner("x"),
                entity -> entity.deposit(1),
                entity -> entity.rename("a", "b"),
                entity -> entity.sum(1, 2));
        for (Consumer<Account> use : uses) {
            Managed<Account> reference = Managed.lazy(Account.class);
            use.accept(reference.instance);
            use.accept(reference.instance);
            assertEquals(1, reference.loads);
        }
    }

    @Test
    void itIsReadBeforeAValueIsSet() {
        Managed<Document> document = Managed.lazy(Document.class);
        document.state.loader(reference -> {
            document.state.loader(null);
            document.stored("title", "stored");
        });
        document.instance.setTitle("new");
        assertEquals("new", document.instance.getTitle());
    }

    @Test
    void whatCanNotBeReadIsNotChanged() {
        account.state.loader(reference -> {
            throw new IllegalStateException("gone");
        });
        assertThrows(IllegalStateException.class, () -> account.instance.setBalance(3));
        assertEquals(0L, account.value("balance"));
        assertEquals(0, account.told);
    }
}
