package io.monodyne.enhance;

import static io.monodyne.enhance.WovenLoader.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Escapes.Identified;
import io.monodyne.enhance.Samples.Account;
import io.monodyne.enhance.state.Enhanced;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;

/** Classes that are woven while a container loads them. */
class EntityTransformerTest {

    /** Where a class file tells its version. */
    private static final int MAJOR_VERSION = 7;

    private final EntityTransformer transformer = new EntityTransformer();
    private final ClassLoader loader = getClass().getClassLoader();

    /** Extends what was made at run time, where {@link Hiding} hides that class's file. */
    static class Below extends Above {}

    static class Above {}

    /** As a tool that shrinks an application leaves a class: named by its host, and not there. */
    static class Shrunk {}

    /** A loader of classes, some of which have no file. */
    private static final class Hiding extends ClassLoader {

        private final Class<?> hidden;

        Hiding(Class<?> hidden) {
            super(EntityTransformerTest.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals(hidden.getName().replace('.', '/') + ".class") ? null : super.getResourceAsStream(name);
        }
    }

    private byte[] transform(String name, byte[] bytes) {
        return transformer.transform(loader, name.replace('.', '/'), null, null, bytes);
    }

    @Test
    void loadedEntitiesNoticeWhatHappensToThem() throws Exception {
        WovenLoader woven = new WovenLoader(WovenLoader.files(Samples.class, Escapes.class), this::transform);
        Managed<?> account = Managed.of(woven.load(Account.class));
        assertSame(woven.load(Account.class), account.instance.getClass());
        assertTrue(account.type.precise(), account.type.toString());
        call(account.instance, "deposit", 3L);
        assertEquals(Set.of("active", "balance"), account.touched());
        Managed<?> mate = Managed.of(woven.load(Escapes.Mate.class), woven.load(Identified.class));
        call(woven.load(Escapes.class), "assign", mate.instance);
        assertEquals(Set.of("value"), mate.touched());
    }

    @Test
    void aHierarchyOfWhichOnlyAPartIsWovenIsNotTrusted() throws Exception {
        WovenLoader woven = new WovenLoader(
                WovenLoader.files(Samples.class, Escapes.class),
                (name, bytes) -> name.endsWith("Identified") ? transform(name, bytes) : null);
        EnhancedType type = Managed.typeOf(woven.load(Escapes.Final.class), woven.load(Identified.class));
        assertTrue(type.newInstance() instanceof Enhanced);
        assertEquals(
                woven.load(Escapes.Final.class).getName() + ": Final was not enhanced when it was built",
                type.toString());
    }

    @Test
    void everythingElseIsLeftAlone() throws IOException {
        for (Map.Entry<String, byte[]> file :
                WovenLoader.files(EntityTransformerTest.class, Managed.class).entrySet()) {
            assertNull(transform(file.getKey(), file.getValue()));
        }
        byte[] account = WovenLoader.files(Samples.class).get(Account.class.getName());
        String name = Account.class.getName().replace('.', '/');
        assertNull(transformer.transform(loader, name, Account.class, null, account), "it is loaded already");
        assertNull(transformer.transform(null, name, null, null, account), "the bootstrap loader has no entities");
    }

    private byte[] transformed(ClassLoader loading, Class<?> type) throws IOException {
        byte[] bytes = ClassFileLocator.ForClassLoader.read(type);
        return transformer.transform(loading, type.getName().replace('.', '/'), null, null, bytes);
    }

    @Test
    void whatCanNotBeUnderstoodIsLoadedAsItIs() throws IOException {
        assertNull(transformed(new Hiding(Above.class), Below.class), "the superclass has no file");
        assertNull(transformed(new Hiding(Shrunk.class), EntityTransformerTest.class), "a nested class has no file");
        byte[] newer = ClassFileLocator.ForClassLoader.read(Above.class);
        newer[MAJOR_VERSION] = 99;
        assertNull(transform(Above.class.getName(), newer), "of a Java that is still to come");
    }
}
