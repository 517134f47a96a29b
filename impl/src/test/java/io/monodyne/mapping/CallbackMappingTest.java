package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.metamodel.Callbacks;
import io.monodyne.metamodel.LifecycleEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which callbacks run, and in which order. */
class CallbackMappingTest {

    static class Everywhere {
        @PrePersist
        void before(Object entity) {
            ((Root) entity).log.add("default");
        }
    }

    static class RootListenerBase {
        @PrePersist
        public void base(Root entity) {
            entity.log.add("base of root listener");
        }
    }

    static class RootListener extends RootListenerBase {
        @PrePersist
        private void before(Root entity) {
            entity.log.add("root listener");
        }
    }

    static class LeafListener {
        @PrePersist
        @PreUpdate
        void before(Leaf entity) {
            entity.log.add("leaf listener");
        }

        @PostLoad
        void other(String never) {
            throw new AssertionError(never);
        }
    }

    @MappedSuperclass
    @EntityListeners(RootListener.class)
    static class Root {
        @Id
        String id;

        final transient List<String> log = new ArrayList<>();

        @PrePersist
        private void persisting() {
            log.add("root method");
        }

        @PreUpdate
        void updating() {
            log.add("never: overridden");
        }
    }

    @Entity
    @EntityListeners(LeafListener.class)
    static class Leaf extends Root {
        @PrePersist
        private void persisting() {
            log.add("leaf method");
        }

        @Override
        void updating() {
            log.add("never: not annotated");
        }
    }

    @Entity
    @ExcludeSuperclassListeners
    @ExcludeDefaultListeners
    static class Alone extends Root {}

    private static Callbacks callbacks(Class<?> type) {
        return new ModelReader(List.of(type), new MappingSettings(Set.of(), List.of(Everywhere.class)))
                .read()
                .entity(type)
                .callbacks();
    }

    @Test
    void listenersRunBeforeMethodsAndSuperclassesBeforeSubclasses() {
        Leaf leaf = new Leaf();
        callbacks(Leaf.class).fire(LifecycleEvent.PRE_PERSIST, leaf);
        assertEquals(
                List.of(
                        "default",
                        "base of root listener",
                        "root listener",
                        "leaf listener",
                        "root method",
                        "leaf method"),
                leaf.log);
    }

    @Test
    void anOverriddenMethodIsNotCalled() {
        Leaf leaf = new Leaf();
        callbacks(Leaf.class).fire(LifecycleEvent.PRE_UPDATE, leaf);
        assertEquals(List.of("leaf listener"), leaf.log);
    }

    @Test
    void listenersOfSuperclassesAndDefaultOnesCanBeExcluded() {
        Alone alone = new Alone();
        callbacks(Alone.class).fire(LifecycleEvent.PRE_PERSIST, alone);
        assertEquals(List.of("root method"), alone.log);
    }

    @Test
    void aCallbackOfAnotherTypeIsNotMeant() {
        assertEquals(false, callbacks(Leaf.class).has(LifecycleEvent.POST_LOAD));
    }

    @Entity
    static class Failing {
        @Id
        String id;

        @PrePersist
        void fail() {
            throw new IllegalStateException("as it is");
        }
    }

    @Test
    void anExceptionPassesAsItIs() {
        Callbacks callbacks = Read.entity(Failing.class).callbacks();
        Failing failing = new Failing();
        assertEquals(
                "as it is",
                assertThrows(IllegalStateException.class, () -> callbacks.fire(LifecycleEvent.PRE_PERSIST, failing))
                        .getMessage());
    }

    static class Unmade {
        Unmade(String needed) {}
    }

    @Entity
    @EntityListeners(Unmade.class)
    static class Wrong {
        @Id
        String id;

        @PrePersist
        static void isStatic() {}

        @PreUpdate
        void one() {}

        @PreUpdate
        void two() {}

        @PostLoad
        int answers() {
            return 1;
        }
    }

    @Test
    void callbacksThatCanNotBeCalledAreReported() {
        assertEquals(List.of("MD-MAP-28", "MD-MAP-26", "MD-MAP-26", "MD-MAP-27"), Read.codes(Wrong.class));
    }
}
