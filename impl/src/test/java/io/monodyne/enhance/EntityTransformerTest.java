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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes that are woven while a container loads them. */
class EntityTransformerTest {

    private final EntityTransformer transformer = new EntityTransformer();
    private final ClassLoader loader = getClass().getClassLoader();

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
}
