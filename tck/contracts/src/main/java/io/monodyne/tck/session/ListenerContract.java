package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Listeners and the order in which callbacks run (Jakarta Persistence 3.2, sections 3.6.1, 3.6.4 and 3.6.5). */
public class ListenerContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Vessel.class, Sailboat.class, Dinghy.class, Raft.class);

    /** What carries the record of calls. */
    interface Logged {
        List<String> calls();
    }

    static class FirstListener {
        @PrePersist
        void before(Object entity) {
            ((Logged) entity).calls().add("first");
        }
    }

    static class BaseOfSecondListener {
        @PrePersist
        void beforeInBase(Logged entity) {
            entity.calls().add("base of second");
        }
    }

    static class SecondListener extends BaseOfSecondListener {
        @PrePersist
        @PreUpdate
        private void before(Logged entity) {
            entity.calls().add("second");
        }
    }

    static class SailListener {
        @PrePersist
        void before(Sailboat boat) {
            boat.calls().add("sail");
        }
    }

    @MappedSuperclass
    @EntityListeners(FirstListener.class)
    abstract static class Thing implements Logged {
        @Id
        String id;

        @Transient
        List<String> calls = new ArrayList<>();

        @Override
        public List<String> calls() {
            return calls;
        }

        @PrePersist
        void beforeInThing() {
            calls.add("Thing");
        }
    }

    @Entity
    @EntityListeners(SecondListener.class)
    static class Vessel extends Thing {
        String name;

        @PrePersist
        void beforeInVessel() {
            calls.add("Vessel");
        }

        @PostLoad
        void loaded() {
            calls.add("Vessel loaded");
        }
    }

    @Entity
    @EntityListeners(SailListener.class)
    static class Sailboat extends Vessel {
        int sails;

        @PrePersist
        void beforeInSailboat() {
            calls.add("Sailboat");
        }

        @PostLoad
        void sailsLoaded() {
            calls.add("Sailboat loaded");
        }
    }

    /** Overrides the callbacks of the superclass, one with and one without an annotation. */
    @Entity
    static class Dinghy extends Vessel {
        @Override
        @PrePersist
        void beforeInVessel() {
            calls.add("Dinghy");
        }

        @Override
        void loaded() {
            calls.add("never called");
        }
    }

    @Entity
    @ExcludeSuperclassListeners
    @EntityListeners(SailListener.class)
    static class Raft extends Sailboat {}

    private static <T extends Thing> List<String> callsOfPersist(T thing) {
        thing.id = "x";
        unit.persist(thing);
        return thing.calls;
    }

    @Test
    void listenersComeBeforeMethodsAndSuperclassesBeforeSubclasses() {
        assertEquals(
                List.of("first", "base of second", "second", "sail", "Thing", "Vessel", "Sailboat"),
                callsOfPersist(new Sailboat()));
    }

    @Test
    void anEntityHasTheListenersOfItsMappedSuperclass() {
        assertEquals(List.of("first", "base of second", "second", "Thing", "Vessel"), callsOfPersist(new Vessel()));
    }

    @Test
    void anOverriddenCallbackIsNotCalled() {
        assertEquals(List.of("first", "base of second", "second", "Thing", "Dinghy"), callsOfPersist(new Dinghy()));
        unit.inTransaction(em -> assertEquals(List.of(), em.find(Dinghy.class, "x").calls));
    }

    @Test
    void superclassListenersCanBeExcluded() {
        assertEquals(List.of("sail", "Thing", "Vessel", "Sailboat"), callsOfPersist(new Raft()));
    }

    @Test
    void thePolymorphicInstanceRunsTheCallbacksOfItsOwnClass() {
        callsOfPersist(new Sailboat());
        unit.inTransaction(
                em -> assertEquals(List.of("Vessel loaded", "Sailboat loaded"), em.find(Vessel.class, "x").calls));
    }

    @Test
    void oneMethodCanServeSeveralEvents() {
        callsOfPersist(new Vessel());
        Vessel changed = unit.callInTransaction(em -> {
            Vessel vessel = em.find(Vessel.class, "x");
            vessel.name = "Argo";
            return vessel;
        });
        assertEquals(List.of("Vessel loaded", "second"), changed.calls);
    }
}
