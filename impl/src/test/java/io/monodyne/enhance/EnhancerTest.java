package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Samples.Account;
import io.monodyne.enhance.Samples.Product;
import io.monodyne.metamodel.Model;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How instances are made, and of what class. */
class EnhancerTest {

    @Entity
    static final class Closed {
        @Id
        private String id;

        private String name;

        void setName(String name) {
            this.name = name;
        }
    }

    @Entity
    static class PrivatelyMade {
        @Id
        private String id;

        private String name;

        private PrivatelyMade() {}

        void setName(String name) {
            this.name = name;
        }
    }

    @Entity
    abstract static class Shape {
        @Id
        private String id;
    }

    @Entity
    static sealed class Sealed permits OnlyOne {
        @Id
        private String id;

        private int value;

        void setValue(int value) {
            this.value = value;
        }
    }

    @Entity
    static final class OnlyOne extends Sealed {}

    @Entity
    static class Failing {
        @Id
        private String id;

        private String name;

        Failing() {
            throw new IllegalStateException("from the constructor");
        }

        void setName(String name) {
            this.name = name;
        }
    }

    private static EnhancedType plain(Class<?> entity, Class<?>... others) {
        EnhancedType type = Managed.typeOf(entity, others);
        assertSame(entity, type.newInstance().getClass());
        assertFalse(type.lazy());
        assertFalse(type.precise());
        return type;
    }

    @Test
    void aClassThatCanHaveNoSubclassIsUsedAsItIs() {
        assertTrue(plain(Closed.class).toString().endsWith("it is final"));
        assertTrue(plain(PrivatelyMade.class).toString().endsWith("that a subclass can call"));
        assertTrue(plain(Sealed.class, OnlyOne.class).toString().endsWith("it is sealed"));
    }

    @Test
    void anAbstractClassHasNoInstances() {
        EnhancedType type = Managed.typeOf(Shape.class);
        PersistenceException thrown = assertThrows(PersistenceException.class, type::newInstance);
        assertTrue(thrown.getMessage().startsWith("MD-ENHANCE-02: "), thrown.getMessage());
    }

    @Test
    void whatAConstructorThrowsIsThrown() {
        EnhancedType type = Managed.typeOf(Failing.class);
        assertEquals(
                "from the constructor",
                assertThrows(IllegalStateException.class, type::newInstance).getMessage());
    }

    @Test
    void subclassesCanBeTurnedOff() {
        Model model = Managed.model(Account.class);
        EnhancedType type = new Enhancer(model, false).typeOf(model.entity(Account.class));
        assertSame(Account.class, type.newInstance().getClass());
        assertFalse(type.precise());
        assertTrue(type.toString().endsWith("subclasses are turned off"));
    }

    @Test
    void theTypeOfAnEntityIsMadeOnceEvenByManyThreads() throws Exception {
        Model model = Managed.model(Account.class);
        Enhancer enhancer = new Enhancer(model);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<EnhancedType> asking = () -> enhancer.typeOf(model.entity(Account.class));
            for (Future<EnhancedType> answer :
                    threads.invokeAll(Stream.generate(() -> asking).limit(16).toList())) {
                assertSame(enhancer.typeOf(model.entity(Account.class)), answer.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void twoFactoriesShareTheClassButNothingElse() {
        Managed<Account> one = Managed.of(Account.class);
        Managed<Account> other = Managed.of(Account.class);
        assertNotSame(one.type, other.type);
        assertSame(one.instance.getClass(), other.instance.getClass());
        one.instance.setOwner("x");
        assertEquals(0, other.told);
    }

    @Test
    void aGeneratedClassNamesNoFactory() {
        Class<?> generated = Managed.of(Account.class).instance.getClass();
        assertSame(Account.class.getClassLoader(), generated.getClassLoader());
        assertSame(Account.class.getPackage(), generated.getPackage());
        assertEquals(
                List.of("monodyne$state"),
                Stream.of(generated.getDeclaredFields())
                        .map(field -> field.getName())
                        .toList());
    }

    @Test
    void anEntityOfAnotherUnitIsRefused() {
        Model model = Managed.model(Account.class);
        Model other = Managed.model(Product.class, Samples.Named.class);
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> new Enhancer(model).typeOf(other.entity(Product.class)));
        assertTrue(thrown.getMessage().startsWith("MD-ENHANCE-03: "), thrown.getMessage());
    }
}
