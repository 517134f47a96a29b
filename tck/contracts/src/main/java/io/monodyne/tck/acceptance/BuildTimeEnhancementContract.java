package io.monodyne.tck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.enhance.MonodynePlugin;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Entities that were enhanced as a build does it: nothing is generated, and what no subclass could notice is noticed.
 */
public class BuildTimeEnhancementContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(BuiltShip.class);

    private static Class<?> enhanced;
    private EntityManagerFactory factory;

    /** Loads the class anew, from the file that the plugin makes of it. */
    @BeforeAll
    static void enhance() throws IOException, ClassNotFoundException {
        ClassLoader own = BuildTimeEnhancementContract.class.getClassLoader();
        Plugin.Engine.Target.InMemory built = new Plugin.Engine.Target.InMemory();
        new Plugin.Engine.Default()
                .with(ClassFileLocator.ForClassLoader.of(own))
                .apply(
                        Plugin.Engine.Source.InMemory.ofTypes(BuiltShip.class),
                        built,
                        new Plugin.Factory.Simple(new MonodynePlugin()));
        enhanced = new ByteArrayClassLoader.ChildFirst(own, built.toTypeMap()).loadClass(BuiltShip.class.getName());
    }

    @BeforeEach
    void open() throws ReflectiveOperationException {
        factory = unit.open(Map.of(), enhanced);
        factory.runInTransaction(em -> {
            em.persist(ship("ann"));
            em.persist(ship("bob"));
        });
        unit.requests().reset();
    }

    private static Vessel ship(String name) {
        try {
            var constructor = enhanced.getDeclaredConstructor();
            constructor.setAccessible(true);
            Vessel ship = (Vessel) constructor.newInstance();
            ship.named(name);
            ship.sailUnder("red");
            ship.ports().add("Kiel");
            return ship;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the woven class can't be made", e);
        }
    }

    private static Vessel find(EntityManager em, String name) {
        return (Vessel) em.find(enhanced, name);
    }

    private void change(Consumer<EntityManager> work) {
        factory.runInTransaction(work);
    }

    @Test
    void instancesAreOfTheClassItselfThoughItIsFinal() {
        change(em -> assertSame(enhanced, find(em, "ann").getClass()));
        unit.assertRequests("get app BuiltShip#ann·BuiltShip");
    }

    @Test
    void aChangedAttributeIsSentWithTheKeyThatFollowsFromIt() {
        change(em -> find(em, "ann").sailUnder("blue"));
        unit.assertRequests("""
                get app BuiltShip#ann·BuiltShip
                update app BuiltShip#ann·BuiltShip  set flag='blue', version=2, gsi0_pk='FLAG#blue', _wt=*   \
                if version=1 and _type='BuiltShip'""");
    }

    @Test
    void aValueThatChangesInPlaceIsNotLost() {
        change(em -> find(em, "ann").ports().add("Oslo"));
        unit.assertRequests("""
                get app BuiltShip#ann·BuiltShip
                update app BuiltShip#ann·BuiltShip  set ports+=['Oslo'], version=2, _wt=*   \
                if version=1 and _type='BuiltShip'""");
    }

    @Test
    void aReferenceIsReadWhenItIsUsed() {
        change(em -> {
            Vessel reference = (Vessel) em.getReference(enhanced, "ann");
            assertEquals(0, unit.requests().sent().size());
            assertEquals("Kiel", reference.ports().get(0));
        });
        unit.assertRequests("get app BuiltShip#ann·BuiltShip");
    }

    /** A method that assigns a field of another instance, which is a reference that was not read. */
    @Test
    void anAssignmentToAnotherInstanceIsNoticedAndReadsItFirst() {
        change(em -> {
            Vessel other = (Vessel) em.getReference(enhanced, "bob");
            find(em, "bob").takeCrewOf(find(em, "ann"));
            find(em, "ann").takeCrewOf(other);
        });
        assertEquals(
                "0",
                unit.table().attribute("BuiltShip#bob", "BuiltShip", "crew").n());
        assertEquals(
                "2",
                unit.table().attribute("BuiltShip#ann", "BuiltShip", "crew").n());
    }
}
