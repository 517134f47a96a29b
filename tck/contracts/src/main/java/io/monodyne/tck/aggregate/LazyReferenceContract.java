package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lazy reference is an instance with an id, which reads its state when that is first used. */
class LazyReferenceContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Project.class, Task.class, Person.class, Badge.class, Country.class, Town.class, Sealed.class, Lock.class);

    /** Equal by its code, which is its id. */
    @Entity
    static class Country {
        @Id
        private String code;

        private String name;

        protected Country() {}

        Country(String code, String name) {
            this.code = code;
            this.name = name;
        }

        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Country country && Objects.equals(getCode(), country.getCode());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(getCode());
        }

        @Override
        public String toString() {
            return getCode() + " " + getName();
        }
    }

    /** Refers to its country lazily. */
    @Entity
    static class Town {
        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Country country;

        protected Town() {}

        Town(String id, Country country) {
            this.id = id;
            this.country = country;
        }

        String getId() {
            return id;
        }

        Country getCountry() {
            return country;
        }
    }

    /** Can't be subclassed, so no instance of it can be lazy. */
    @Entity
    static final class Sealed {
        @Id
        private String id;

        private String text;

        Sealed() {}

        Sealed(String id, String text) {
            this.id = id;
            this.text = text;
        }

        String getId() {
            return id;
        }

        String getText() {
            return text;
        }
    }

    /** Asks for what can't be lazy. */
    @Entity
    static class Lock {
        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Sealed secret;

        protected Lock() {}

        Lock(String id, Sealed secret) {
            this.id = id;
            this.secret = secret;
        }

        String getId() {
            return id;
        }

        Sealed getSecret() {
            return secret;
        }
    }

    @BeforeEach
    void store() {
        Person ann = new Person("ann", "Ann");
        Country italy = new Country("it", "Italy");
        unit.persist(ann, new Task("t1", ann), new Task("t2", ann), new Task("t3", "none"));
        unit.persist(italy, new Town("rome", italy));
        unit.requests().reset();
    }

    @Test
    void theIdOfAReferenceNeedsNoRequest() {
        Task task = unit.entityManager().find(Task.class, "t1");
        assertEquals("ann", task.getAssignee().getId());
        Outline.assertSent(unit, "get app Task#t1·Task");
    }

    @Test
    void theFirstOtherUseReadsTheItemOnce() {
        Task task = unit.entityManager().find(Task.class, "t1");
        assertEquals("Ann", task.getAssignee().getName());
        assertEquals("Ann", task.getAssignee().getName());
        unit.assertRequests("""
                get app Task#t1·Task
                get app Person#ann·Person""");
    }

    @Test
    void aReferenceToNothingIsNull() {
        assertNull(unit.entityManager().find(Task.class, "t3").getAssignee());
        Outline.assertSent(unit, "get app Task#t3·Task");
    }

    @Test
    void thereIsOneInstanceOfAnId() {
        EntityManager em = unit.entityManager();
        Person reference = em.find(Task.class, "t1").getAssignee();
        assertSame(reference, em.find(Task.class, "t2").getAssignee());
        assertSame(reference, em.getReference(Person.class, "ann"));
        assertSame(reference, em.find(Person.class, "ann"));
        assertTrue(em.contains(reference));
    }

    @Test
    void whatIsManagedAlreadyIsReferredTo() {
        EntityManager em = unit.entityManager();
        Person ann = em.find(Person.class, "ann");
        unit.requests().reset();
        Task task = em.find(Task.class, "t1");
        assertSame(ann, task.getAssignee());
        assertEquals("Ann", task.getAssignee().getName());
        Outline.assertSent(unit, "get app Task#t1·Task");
    }

    @Test
    void theClassOfAReferenceIsThatOfTheEntity() {
        PersistenceUnitUtil util = unit.factory().getPersistenceUnitUtil();
        Person reference = unit.entityManager().find(Task.class, "t1").getAssignee();
        unit.requests().reset();
        assertEquals(Person.class, util.getClass(reference));
        assertEquals("ann", util.getIdentifier(reference));
        assertTrue(util.isInstance(reference, Person.class));
        assertFalse(util.isLoaded(reference));
    }

    @Test
    void theEqualsAndHashCodeOfObjectNeedNoRequest() {
        Person reference = unit.entityManager().find(Task.class, "t1").getAssignee();
        unit.requests().reset();
        Set<Person> people = new HashSet<>(List.of(reference));
        assertTrue(people.contains(reference));
        assertNotEquals(reference, new Person("ann", "Ann"));
        unit.assertRequests("");
    }

    @Test
    void equalsAndHashCodeOfTheEntitySeeAReferenceAsItIs() {
        Country reference = unit.entityManager().find(Town.class, "rome").getCountry();
        assertEquals(new Country("it", "Italia").hashCode(), reference.hashCode());
        assertTrue(reference.equals(new Country("it", "Italia")));
        assertTrue(new Country("it", "Italia").equals(reference));
        assertNotEquals(reference, new Country("fr", "Italy"));
        assertEquals("it Italy", reference.toString());
    }

    @Test
    void aSetterReadsTheItemFirst() {
        unit.inTransaction(em -> em.find(Task.class, "t1").getAssignee().setName("Anna"));
        unit.assertRequests("""
                get app Task#t1·Task
                get app Person#ann·Person
                update app Person#ann·Person  set name='Anna'   if _type='Person'""");
    }

    @Test
    void anUnreadReferenceIsNotWritten() {
        unit.inTransaction(em -> em.find(Task.class, "t1").setTitle("changed"));
        unit.assertRequests("""
                get app Task#t1·Task
                update app Task#t1·Task  set title='changed'   if _type='Task'""");
    }

    @Test
    void aReferenceWhoseItemIsGoneFailsWhenItIsUsed() {
        unit.table().delete("Person#ann", "Person");
        Task task = unit.entityManager().find(Task.class, "t1");
        assertEquals("ann", task.getAssignee().getId());
        assertThrows(EntityNotFoundException.class, () -> task.getAssignee().getName());
    }

    @Test
    void aReferenceWhoseItemIsGoneIsInTheWayOfNothingElse() {
        unit.table().delete("Person#ann", "Person");
        unit.inTransaction(em -> em.find(Task.class, "t1").setTitle("changed"));
        unit.inTransaction(em -> em.find(Task.class, "t2").setAssignee(null));
        assertEquals("ann", unit.table().text("Task#t1", "Task", "assignee_id"));
        assertNull(unit.table().text("Task#t2", "Task", "assignee_id"));
    }

    @Test
    void aReferenceIsChangedWithoutBeingRead() {
        unit.persist(new Person("bob", "Bob"));
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Task.class, "t1").setAssignee(em.getReference(Person.class, "bob")));
        unit.assertRequests("get app Task#t1·Task\n"
                + "update app Task#t1·Task  set assignee_id='bob', gsi1_pk='Task#assignee#bob', gsi1_sk='t1'"
                + "   if _type='Task'");
        assertEquals(List.of("Task#t1·Task"), unit.table().listed("gsi1", "Task#assignee#bob"));
    }

    @Test
    void aReferenceThatIsTakenAwayLeavesNoKeyBehind() {
        unit.inTransaction(em -> em.find(Task.class, "t1").setAssignee(null));
        unit.assertRequests("""
                get app Task#t1·Task
                update app Task#t1·Task  remove assignee_id, gsi1_pk, gsi1_sk   if _type='Task'""");
    }

    @Test
    void theSameTargetSetAgainIsNoChange() {
        unit.inTransaction(em -> {
            Task task = em.find(Task.class, "t1");
            task.setAssignee(null);
            task.setAssignee(em.getReference(Person.class, "ann"));
        });
        Outline.assertSent(unit, "get app Task#t1·Task");
    }

    @Test
    void whatCanNotStandForItselfUnreadIsReadByTheGetter() {
        Sealed secret = new Sealed("s1", "hidden");
        unit.persist(secret, new Lock("l1", secret));
        unit.requests().reset();
        Lock lock = unit.entityManager().find(Lock.class, "l1");
        unit.assertRequests("get app Lock#l1·Lock");
        assertInstanceOf(Sealed.class, lock.getSecret());
        assertEquals("hidden", lock.getSecret().getText());
        unit.assertRequests("get app Sealed#s1·Sealed");
    }
}
