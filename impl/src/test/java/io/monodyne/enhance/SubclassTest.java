package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Samples.Account;
import io.monodyne.enhance.Samples.Address;
import io.monodyne.enhance.Samples.Document;
import io.monodyne.enhance.Samples.Product;
import io.monodyne.enhance.state.Enhanced;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an instance of a generated subclass tells its state. */
class SubclassTest {

    private final Managed<Account> account = Managed.of(Account.class);

    @Test
    void everyChangeIsNoticedAndReferencesCanBeLazy() {
        assertTrue(account.type.precise(), account.type.toString());
        assertTrue(account.type.lazy(), account.type.toString());
    }

    @Test
    void anInstanceWithoutAStateIsAnOrdinaryObject() {
        Account detached = (Account) account.type.newInstance();
        assertNull(((Enhanced) detached).monodyne$state());
        detached.setOwner("Ann");
        detached.deposit(3);
        assertEquals("Ann has 3", detached.toString());
    }

    @Test
    void aSetterTouchesItsAttributeAndPassesTheValueThroughTheListener() {
        account.instance.setOwner("ANN");
        assertEquals(Set.of("owner"), account.touched());
        assertEquals("ann", account.instance.getOwner());
        account.instance.setBalance(7);
        assertEquals(7, account.instance.getBalance());
        account.instance.setActive(true);
        assertTrue(account.instance.isActive());
        account.instance.setRate(0.5);
        assertEquals(0.5, account.value("rate"));
        assertEquals(Set.of("active", "balance", "rate"), account.touched());
        assertEquals("[owner=ANN, balance=7, active=true, rate=0.5]", account.given.toString());
    }

    @Test
    void aFluentSetterIsOneToo() {
        assertSame(account.instance, account.instance.owner("BOB"));
        assertEquals("[owner=BOB]", account.given.toString());
        assertEquals("bob", account.instance.getOwner());
    }

    @Test
    void aRefusedValueIsNotSet() {
        account.instance.setOwner("ann");
        account.touched();
        account.refusal = new IllegalStateException("no");
        assertThrows(IllegalStateException.class, () -> account.instance.setOwner("bob"));
        assertEquals("ann", account.instance.getOwner());
        assertEquals(Set.of(), account.touched());
    }

    @Test
    void aGetterTouchesNothingUnlessItsValueCanChangeInPlace() {
        account.instance.getOwner();
        account.instance.getBalance();
        account.instance.isActive();
        assertEquals(Set.of(), account.touched());
        account.instance.getTags().add("x");
        assertEquals(Set.of("tags"), account.touched());
        assertEquals(Set.of("tags"), account.touched(), "the caller may still hold it");
    }

    @Test
    void aDateOrEmbeddableThatIsSetStaysInTheHandsOfTheCaller() {
        Date date = new Date();
        account.instance.setOpened(date);
        account.instance.getAddress();
        account.touched();
        assertEquals(Set.of("address", "opened"), account.touched());
    }

    @Test
    void aBusinessMethodTouchesWhatItAndItsPrivateMethodsAssign() {
        account.instance.deposit(5);
        assertEquals(Set.of("active", "balance"), account.touched());
        assertEquals("[]", account.given.toString());
        account.instance.rename("A", "B");
        assertEquals(Set.of("owner"), account.touched());
        assertEquals("ab", account.instance.getOwner());
    }

    @Test
    void aMethodThatThrowsHasTouchedAllTheSame() throws IOException {
        IOException thrown = assertThrows(IOException.class, () -> account.instance.failHalfway(true));
        assertEquals("halfway", thrown.getMessage());
        assertEquals(Set.of("balance", "owner"), account.touched());
        account.instance.failHalfway(false);
        assertEquals(Set.of("balance", "owner"), account.touched());
    }

    @Test
    void whatIsAssignedAfterAFlushInTheMiddleIsNoticed() {
        Managed<Reentrant> managed = Managed.of(Reentrant.class);
        managed.instance.change(managed.state::clear);
        assertEquals(Set.of("a", "b"), managed.touched());
    }

    @Test
    void transientFieldsAreNobodysBusiness() {
        account.instance.look();
        assertEquals(1, account.instance.getSeen());
        assertEquals(Set.of(), account.touched());
        assertEquals(0, account.told);
    }

    @Test
    void finalMethodsThatChangeNothingAreFine() {
        account.instance.setBalance(1);
        assertEquals(6, account.instance.sum(2, 3));
    }

    @Test
    void genericAndOverriddenMethodsOfASuperclassWork() {
        Managed<Product> product = Managed.of(Product.class, Samples.Named.class);
        assertTrue(product.type.precise(), product.type.toString());
        Samples.Named<Integer, String> named = product.instance;
        named.setLabel("tea");
        assertEquals("[label=tea]", product.given.toString());
        assertEquals(Set.of("label"), product.touched());
        product.instance.setPrice(3);
        product.touched();
        named.reset();
        assertEquals(Set.of("label", "price"), product.touched());
        assertNull(named.getLabel());
    }

    @Test
    void mappedGettersAreFollowedToTheirFields() {
        Managed<Document> document = Managed.of(Document.class);
        assertTrue(document.type.precise(), document.type.toString());
        document.instance.setTitle("a");
        assertEquals("[title=a]", document.given.toString());
        assertEquals(Set.of("title"), document.touched());
        document.instance.retitle("b");
        assertEquals(Set.of("title"), document.touched());
        document.instance.setModified(new Date());
        document.instance.postpone();
        assertEquals(Set.of("modified"), document.touched());
    }

    @Test
    void hydratingAndComparingAreNotNoticed() {
        Managed<Document> document = Managed.of(Document.class);
        document.stored("identity", "1");
        document.stored("title", "t");
        Date date = new Date(1);
        assertSame(date, document.stored("modified", date));
        assertEquals(0, document.told);
        assertEquals("[]", document.given.toString());
        account.stored("address", new Address());
        account.value("tags");
        assertEquals(0, account.told);
    }

    @Test
    void reflectionSeesTheMethodsOfTheEntity() throws ReflectiveOperationException {
        Class<?> generated =
                Managed.of(Product.class, Samples.Named.class).instance.getClass();
        assertSame(Product.class, generated.getSuperclass());
        assertTrue(generated.isSynthetic());
        for (Method method : account.instance.getClass().getDeclaredMethods()) {
            if (!method.getName().startsWith("monodyne$")) {
                Method overridden = Account.class.getDeclaredMethod(method.getName(), method.getParameterTypes());
                assertEquals(overridden.getGenericReturnType(), method.getGenericReturnType());
                assertEquals(overridden.isVarArgs(), method.isVarArgs());
                assertEquals(Set.of(overridden.getExceptionTypes()), Set.of(method.getExceptionTypes()));
            }
        }
    }

    @Test
    void equalsAndHashCodeWorkAmongManagedAndPlainInstances() {
        account.instance.setId("1");
        Account plain = Account.opened("1");
        assertEquals(plain, account.instance);
        assertEquals(account.instance, plain);
        assertEquals(plain.hashCode(), account.instance.hashCode());
        assertNotSame(plain.getClass(), account.instance.getClass());
        assertFalse(plain instanceof Enhanced);
    }
}
