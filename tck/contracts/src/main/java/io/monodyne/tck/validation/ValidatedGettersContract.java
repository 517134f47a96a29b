package io.monodyne.tck.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.MonodynePlugin;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Constraints of getters are read through the methods that notice use: validation loads nothing by them, and leaves nothing to
 * be written. References of which it is not known what they refer to are null until they are loaded.
 */
public class ValidatedGettersContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Holding.class, Deed.class, Asset.class, House.class, Boat.class);

    private static final long FUTURE = 4_102_444_800_000L; // the year 2100

    /** What tests do with holdings, whichever class they are of. */
    public interface Held {
        void setId(String id);

        String getNote();

        void setNote(String note);

        Date getSince();

        List<String> getTags();

        Object asset();

        void give(Object next);
    }

    @BeforeEach
    void store() {
        House house = new House();
        house.id = "h";
        house.name = "Villa";
        house.street = "High Street";
        Held holding = new Holding();
        Held deed = new Deed();
        for (Held held : List.of(holding, deed)) {
            held.setId("7");
            held.setNote("old");
            held.give(house);
        }
        unit.persist(house, holding, deed);
        unit.requests().reset();
    }

    private static Held find(EntityManager em, Class<?> type) {
        return (Held) em.find(type, "7");
    }

    private static void assertUnharmed(EntityManagerFactory factory, Class<?> type) {
        PersistenceUnitUtil util = factory.getPersistenceUnitUtil();
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        Held holding = find(em, type);
        holding.setNote("new");
        em.flush();
        assertFalse(util.isLoaded(holding, "asset"), "validation has loaded it");
        em.getTransaction().commit();
        unit.assertRequests("""
            get app NAME#7·NAME
            update app NAME#7·NAME  set note='new'   if _type='NAME'\
            """.replace("NAME", type.getSimpleName()));
        em.getTransaction().begin();
        em.getTransaction().commit();
        unit.assertRequests("");
        em.getTransaction().begin();
        holding.getSince().setTime(2 * Holding.BEGIN); // still noticed
        holding.getTags().add("a");
        em.getTransaction().commit();
        assertEquals(1, unit.requests().sent().size());
        unit.requests().reset();
        assertNotNull(holding.asset());
        assertTrue(util.isLoaded(holding, "asset"));
        assertEquals(1, unit.requests().sent().size());
        em.close();
    }

    private static void assertRefused(EntityManagerFactory factory, Class<?> type) {
        for (int change = 0; change < 4; change++) {
            int number = change;
            RollbackException failure = assertThrows(
                    RollbackException.class,
                    () -> factory.runInTransaction(em -> {
                        Held holding = find(em, type);
                        switch (number) {
                            case 0 -> holding.setNote(" ");
                            case 1 -> holding.getSince().setTime(FUTURE);
                            case 2 -> holding.getTags().add("");
                            default -> holding.give(null);
                        }
                    }));
            assertEquals(ConstraintViolationException.class, failure.getCause().getClass());
        }
        String name = type.getSimpleName();
        assertEquals("old", unit.table().text(name + "#7", name, "note"));
    }

    @Test
    void gettersOfGeneratedClassesAreReadWithoutHarm() {
        assertUnharmed(unit.factory(), Holding.class);
    }

    @Test
    void gettersOfGeneratedClassesAreValidated() {
        assertRefused(unit.factory(), Holding.class);
    }

    @Test
    void gettersThatAreMappedAreReadWithoutHarm() {
        assertUnharmed(unit.factory(), Deed.class);
    }

    @Test
    void gettersThatAreMappedAreValidated() {
        assertRefused(unit.factory(), Deed.class);
    }

    @Test
    void gettersOfEnhancedClassesAreReadWithoutHarm() throws IOException, ClassNotFoundException {
        Class<?> type = enhanced();
        assertUnharmed(open(type), type);
    }

    @Test
    void gettersOfEnhancedClassesAreValidated() throws IOException, ClassNotFoundException {
        Class<?> type = enhanced();
        assertRefused(open(type), type);
    }

    private static EntityManagerFactory open(Class<?> holding) throws ClassNotFoundException {
        ClassLoader loader = holding.getClassLoader();
        return unit.open(
                Map.of(),
                holding,
                loader.loadClass(Asset.class.getName()),
                loader.loadClass(House.class.getName()),
                loader.loadClass(Boat.class.getName()));
    }

    private static Class<?> enhanced() throws IOException, ClassNotFoundException {
        ClassLoader own = ValidatedGettersContract.class.getClassLoader();
        Plugin.Engine.Target.InMemory built = new Plugin.Engine.Target.InMemory();
        new Plugin.Engine.Default()
                .with(ClassFileLocator.ForClassLoader.of(own))
                .apply(
                        Plugin.Engine.Source.InMemory.ofTypes(Holding.class, Asset.class, House.class, Boat.class),
                        built,
                        new Plugin.Factory.Simple(new MonodynePlugin()));
        return new ByteArrayClassLoader.ChildFirst(own, built.toTypeMap()).loadClass(Holding.class.getName());
    }

    @Test
    void entitiesOfAHierarchyHaveTheConstraintsOfTheirClass() {
        RollbackException failure = assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> ((House) em.find(Asset.class, "h")).setStreet(null)));
        ConstraintViolationException invalid = (ConstraintViolationException) failure.getCause();
        assertEquals(
                "street",
                invalid.getConstraintViolations()
                        .iterator()
                        .next()
                        .getPropertyPath()
                        .toString());
        assertTrue(invalid.getMessage().contains(": House can't be updated"), invalid.getMessage());
    }
}
