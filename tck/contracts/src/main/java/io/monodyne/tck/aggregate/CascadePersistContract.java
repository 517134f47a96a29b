package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes persistent with an entity, at once and at the flush (Jakarta Persistence 3.2, sections 3.3.2 and 3.3.4). */
class CascadePersistContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Project.class, Task.class, Person.class, Badge.class, Parcel.class, Address.class);

    /** Gets its id when it is persisted, and so does its address. */
    @Entity
    static class Parcel {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        private Address address;

        Long getId() {
            return id;
        }

        Address getAddress() {
            return address;
        }

        void setAddress(Address address) {
            this.address = address;
        }
    }

    /** Gets its id when it is persisted. */
    @Entity
    static class Address {
        @Id
        @GeneratedValue
        private Long id;

        Long getId() {
            return id;
        }
    }

    private static Project project() {
        Project project = new Project("p1", "first");
        project.add(new Task("t1", "one"));
        project.add(new Task("t2", "two"));
        return project;
    }

    @Test
    void theElementsOfACollectionBecomeManagedWithItsOwner() {
        unit.inTransaction(em -> {
            Project project = project();
            em.persist(project);
            project.getTasks().forEach(task -> assertTrue(em.contains(task)));
        });
        Outline.assertSent(unit, """
                transact 3
                  put app Project#p1·Project
                  put app Task#t1·Task
                  put app Task#t2·Task""");
        assertEquals("p1", unit.table().text("Task#t1", "Task", "project_id"));
    }

    @Test
    void persistGoesOnFromReferenceToReference() {
        unit.inTransaction(em -> {
            Project project = new Project("p1", "first");
            project.setLead(new Person("ann", "Ann"));
            project.getLead().setBadge(new Badge("b1", "007"));
            em.persist(project);
            assertTrue(em.contains(project.getLead().getBadge()));
        });
        assertEquals("ann", unit.table().text("Project#p1", "Project", "lead_id"));
        assertEquals("b1", unit.table().text("Person#ann", "Person", "badge_id"));
        assertEquals("007", unit.table().text("Badge#b1", "Badge", "code"));
    }

    @Test
    void idsThatAreGeneratedReachTheReferences() {
        Parcel parcel = new Parcel();
        parcel.setAddress(new Address());
        unit.persist(parcel);
        assertNotNull(parcel.getId());
        assertNotNull(parcel.getAddress().getId());
        Long address = parcel.getAddress().getId();
        Parcel read = unit.entityManager().find(Parcel.class, parcel.getId());
        assertEquals(address, read.getAddress().getId());
    }

    @Test
    void atTheFlushPersistGoesOnToWhatBecameReachable() {
        unit.persist(project());
        unit.requests().reset();
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            Person ann = new Person("ann", "Ann");
            ann.setBadge(new Badge("b1", "007"));
            project.setLead(ann);
            assertFalse(em.contains(ann));
            em.flush();
            assertTrue(em.contains(ann));
            assertTrue(em.contains(ann.getBadge()));
        });
        Outline.assertSent(unit, """
                get app Project#p1·Project
                transact 3
                  put app Badge#b1·Badge
                  put app Person#ann·Person
                  update app Project#p1·Project""");
    }

    @Test
    void atTheFlushPersistGoesOnToAddedElements() {
        unit.persist(project());
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Project.class, "p1").add(new Task("t3", "three")));
        Outline.assertSent(unit, """
                get app Project#p1·Project
                put app Task#t3·Task""");
        assertEquals("p1", unit.table().text("Task#t3", "Task", "project_id"));
    }

    @Test
    void whatIsManagedAlreadyIsIgnored() {
        unit.inTransaction(em -> {
            Person ann = new Person("ann", "Ann");
            em.persist(ann);
            Project project = new Project("p1", "first");
            project.setLead(ann);
            em.persist(project);
            em.persist(project);
            assertSame(ann, em.find(Person.class, "ann"));
        });
        assertTrue(unit.table().has("Person#ann", "Person"));
    }

    @Test
    void whatIsStoredAlreadyIsNotPersistedAgain() {
        unit.persist(new Person("ann", "Ann"));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Project project = new Project("p1", "first");
        project.setLead(new Person("ann", "another Ann"));
        RuntimeException refused = assertThrows(PersistenceException.class, () -> {
            em.persist(project);
            em.getTransaction().commit();
        });
        Throwable reason = refused instanceof EntityExistsException ? refused : refused.getCause();
        assertInstanceOf(EntityExistsException.class, reason);
        assertEquals("Ann", unit.table().text("Person#ann", "Person", "name"));
        assertFalse(unit.table().has("Project#p1", "Project"));
    }

    @Test
    void persistOfTheOwnerUndoesARemovalItCascadesTo() {
        Project project = project();
        project.setLead(new Person("ann", "Ann"));
        unit.persist(project);
        unit.inTransaction(em -> {
            Project read = em.find(Project.class, "p1");
            Person lead = em.find(Person.class, "ann");
            em.remove(lead);
            assertFalse(em.contains(lead));
            em.persist(read);
            assertTrue(em.contains(lead));
        });
        assertTrue(unit.table().has("Person#ann", "Person"));
    }

    @Test
    void whatIsPersistedByACascadeIsChangedLikeAnythingElse() {
        unit.inTransaction(em -> {
            Project project = project();
            em.persist(project);
            em.flush();
            project.task("t1").setTitle("changed");
        });
        assertEquals("changed", unit.table().text("Task#t1", "Task", "title"));
    }

    @Test
    void whatIsNoLongerReachableBeforeTheFlushIsPersistentAllTheSame() {
        unit.inTransaction(em -> {
            Project project = new Project("p1", "first");
            project.setLead(new Person("ann", "Ann"));
            em.persist(project);
            project.setLead(null);
        });
        assertTrue(unit.table().has("Person#ann", "Person"));
    }

    @Test
    void theOrderOfPersistingDoesNotMatter() {
        unit.inTransaction(em -> {
            Person ann = new Person("ann", "Ann");
            Task task = new Task("t1", ann);
            em.persist(task);
            em.persist(ann);
        });
        assertEquals("ann", unit.table().text("Task#t1", "Task", "assignee_id"));
        assertEquals(List.of("Task#t1·Task"), unit.table().listed("gsi1", "Task#assignee#ann"));
    }
}
