package io.monodyne.enhance;

import static io.monodyne.enhance.WovenLoader.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Escapes.Identified;
import io.monodyne.enhance.Samples.Account;
import io.monodyne.enhance.Samples.Document;
import io.monodyne.enhance.Samples.Named;
import io.monodyne.enhance.Samples.Product;
import io.monodyne.enhance.Samples.Ticket;
import io.monodyne.enhance.state.Enhanced;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What instances of classes that were woven when they were built tell their state. */
class MonodynePluginTest {

    private static WovenLoader woven;
    private static WovenLoader closed;

    @BeforeAll
    static void weave() throws IOException {
        woven = loader(new MonodynePlugin());
        closed = loader(new MonodynePlugin(true));
    }

    private static WovenLoader loader(MonodynePlugin plugin) throws IOException {
        Map<String, byte[]> files = WovenLoader.files(Samples.class, Escapes.class, Neighbour.class);
        Map<String, byte[]> source = new HashMap<>();
        files.forEach((name, bytes) -> source.put(name.replace('.', '/') + ".class", bytes));
        Plugin.Engine.Target.InMemory target = new Plugin.Engine.Target.InMemory();
        new Plugin.Engine.Default()
                .with(ClassFileLocator.ForClassLoader.of(MonodynePluginTest.class.getClassLoader()))
                .apply(new Plugin.Engine.Source.InMemory(source), target, new Plugin.Factory.Simple(plugin));
        return new WovenLoader(files, (name, bytes) -> target.getStorage().get(name.replace('.', '/') + ".class"));
    }

    private static Managed<?> managed(WovenLoader loader, Class<?> entity, Class<?>... others)
            throws ClassNotFoundException {
        Class<?>[] loaded = new Class<?>[others.length];
        for (int i = 0; i < others.length; i++) {
            loaded[i] = loader.load(others[i]);
        }
        return Managed.of(loader.load(entity), loaded);
    }

    private static Managed<?> managed(Class<?> entity, Class<?>... others) throws ClassNotFoundException {
        return managed(woven, entity, others);
    }

    @Test
    void nothingIsGeneratedAndEverythingIsPrecise() throws ClassNotFoundException {
        Managed<?> account = managed(Account.class);
        assertSame(woven.load(Account.class), account.instance.getClass());
        assertTrue(account.type.precise(), account.type.toString());
        assertTrue(account.type.lazy(), account.type.toString());
    }

    @Test
    void settersGettersAndBusinessMethodsAreNoticed() throws ClassNotFoundException {
        Managed<?> account = managed(Account.class);
        call(account.instance, "setOwner", "ANN");
        assertEquals(Set.of("owner"), account.touched());
        assertEquals("ann", call(account.instance, "getOwner"));
        call(account.instance, "owner", "BOB");
        call(account.instance, "setBalance", 7L);
        call(account.instance, "setRate", 0.5);
        call(account.instance, "setActive", true);
        assertEquals("[owner=ANN, owner=BOB, balance=7, rate=0.5, active=true]", account.given.toString());
        assertEquals(Set.of("active", "balance", "owner", "rate"), account.touched());
        assertEquals(0.5, account.value("rate"));
        call(account.instance, "deposit", 3L);
        assertEquals(10L, account.value("balance"));
        assertEquals(Set.of("active", "balance"), account.touched());
        call(account.instance, "look");
        call(account.instance, "getBalance");
        assertEquals(Set.of(), account.touched());
        ((Collection<?>) call(account.instance, "getTags")).clear();
        call(account.instance, "setOpened", new Date());
        account.touched();
        assertEquals(Set.of("opened", "tags"), account.touched());
    }

    @Test
    void aRefusedValueIsNotSet() throws ClassNotFoundException {
        Managed<?> account = managed(Account.class);
        account.refusal = new IllegalStateException("no");
        assertThrows(IllegalStateException.class, () -> call(account.instance, "setOwner", "x"));
        assertNull(account.value("owner"));
    }

    @Test
    void aLazyReferenceIsReadBeforeAnythingButItsIdIsUsed() throws ClassNotFoundException {
        for (String use : List.of("getOwner", "getTags", "toString", "isActive")) {
            Managed<?> account = managed(Account.class);
            account.state.loader(account);
            call(account.instance, "setId", "7");
            call(account.instance, "getId");
            call(account.instance, "hashCode");
            assertEquals(0, account.loads);
            call(account.instance, use);
            assertEquals(1, account.loads, use);
        }
    }

    @Test
    void hydratingAndComparingAreNotNoticed() throws ClassNotFoundException {
        Managed<?> account = managed(Account.class);
        account.stored("owner", "X");
        account.stored("opened", new Date());
        account.value("tags");
        assertEquals(0, account.told);
        assertEquals("[]", account.given.toString());
    }

    @Test
    void whatEscapesASubclassDoesNotEscapeHere() throws ClassNotFoundException {
        for (Class<?> entity : List.of(
                Escapes.Mate.class,
                Escapes.Another.class,
                Escapes.AnotherRead.class,
                Escapes.AnotherByMethod.class,
                Escapes.Final.class,
                Escapes.Lambda.class,
                Escapes.Reference.class,
                Escapes.Inner.class,
                Escapes.StaticHelper.class,
                Escapes.Callback.class,
                Escapes.Branching.class)) {
            Managed<?> managed = managed(entity, Identified.class);
            assertTrue(managed.type.precise(), managed.type.toString());
            assertTrue(managed.type.lazy(), managed.type.toString());
        }
        Managed<?> mate = managed(Escapes.Mate.class, Identified.class);
        call(woven.load(Escapes.class), "assign", mate.instance);
        assertEquals(Set.of("value"), mate.touched());
        Managed<?> other = managed(Escapes.Another.class, Identified.class);
        call(managed(Escapes.Another.class, Identified.class).instance, "take", other.instance);
        assertEquals(Set.of("value"), other.touched());
        Managed<?> lambda = managed(Escapes.Lambda.class, Identified.class);
        call(lambda.instance, "add", List.of(1, 2));
        assertEquals(Set.of("value"), lambda.touched());
        assertEquals(3, lambda.value("value"));
        Managed<?> branching = managed(Escapes.Branching.class, Identified.class);
        call(branching.instance, "change", true, List.of("abc"), 2);
        assertEquals(Set.of("boxed", "text", "value"), branching.touched());
    }

    @Test
    void aFieldThatOthersSeeIsTrustedOnlyInAClosedApplication() throws ClassNotFoundException {
        Managed<?> visible = managed(Escapes.Visible.class, Identified.class);
        assertFalse(visible.type.precise());
        assertFalse(visible.type.lazy());
        Managed<?> trusted = managed(closed, Escapes.Visible.class, Identified.class);
        assertTrue(trusted.type.precise(), trusted.type.toString());
        assertTrue(trusted.type.lazy(), trusted.type.toString());
        call(trusted.instance, "setValue", 4);
        assertEquals(Set.of("value"), trusted.touched());
        call(closed.load(Neighbour.class), "assign", trusted.instance, 5);
        assertEquals(Set.of("value"), trusted.touched());
    }

    @Test
    void hierarchiesAndGenericSuperclassesAreWoven() throws ClassNotFoundException {
        Managed<?> product = managed(Product.class, Named.class);
        assertTrue(product.type.precise(), product.type.toString());
        call(product.instance, "setLabel", "tea");
        assertEquals("[label=tea]", product.given.toString());
        assertEquals(Set.of("label"), product.touched());
        call(product.instance, "reset");
        assertEquals(Set.of("label", "price"), product.touched());
    }

    @Test
    void constructorsAreWovenFromWhereTheyMayUseTheirObject() throws ClassNotFoundException {
        Managed<?> constructed = managed(Escapes.Constructed.class, Escapes.Dated.class);
        assertEquals(4, constructed.value("value"));
        constructed.state.loader(reference -> {
            constructed.state.loader(null);
            constructed.stored("value", 9);
        });
        assertEquals(9, call(call(constructed.instance, "copy"), "getValue"));
        assertEquals(Set.of("made"), constructed.touched());
    }

    @Test
    void mappedGettersAreLeftToAGeneratedSubclass() throws ClassNotFoundException {
        Managed<?> document = managed(Document.class);
        assertSame(woven.load(Document.class), document.instance.getClass().getSuperclass());
        call(document.instance, "setTitle", "a");
        assertEquals(Set.of("title"), document.touched());
        assertTrue(document.type.precise(), document.type.toString());
    }

    @Test
    void aSerializedInstanceIsReadBackAsItWas() throws Exception {
        Managed<?> ticket = managed(Ticket.class);
        call(ticket.instance, "setSubject", "late");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ticket.instance);
        }
        InputStream stream = new ByteArrayInputStream(bytes.toByteArray());
        try (ObjectInputStream in = new ObjectInputStream(stream) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, woven);
            }
        }) {
            Object read = in.readObject();
            assertSame(ticket.instance.getClass(), read.getClass());
            assertNull(((Enhanced) read).monodyne$state());
            assertEquals("late", call(read, "getSubject"));
        }
    }

    @Test
    void aCloneIsDetachedAndSharesWhatCanChange() throws ClassNotFoundException {
        Managed<?> ticket = managed(Ticket.class);
        Object copy = call(ticket.instance, "clone");
        assertNull(((Enhanced) copy).monodyne$state());
        assertSame(ticket.state, ((Enhanced) ticket.instance).monodyne$state());
        assertEquals(Set.of("notes"), ticket.touched());
    }

    @Test
    void aClassIsNotWovenTwice() throws ClassNotFoundException {
        MonodynePlugin plugin = new MonodynePlugin();
        assertTrue(plugin.matches(TypeDescription.ForLoadedType.of(Account.class)));
        assertFalse(plugin.matches(TypeDescription.ForLoadedType.of(woven.load(Account.class))));
        assertFalse(plugin.matches(TypeDescription.ForLoadedType.of(String.class)));
    }
}
