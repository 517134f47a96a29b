package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A flush refuses references to what will not be stored, and no others (Jakarta Persistence 3.2, section 3.3.4). */
class ReachabilityContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Project.class,
            Task.class,
            Person.class,
            Badge.class,
            Student.class,
            Course.class,
            Machine.class,
            Part.class,
            Playlist.class,
            Song.class);

    /** At its commit, for a reference that the message names; nothing is stored. */
    private static void refused(String entity, String attribute, Consumer<EntityManager> work) {
        var before = unit.table().content();
        unit.requests().reset();
        IllegalStateException refused = unit.failsToCommit(IllegalStateException.class, work);
        assertTrue(refused.getMessage().startsWith("MD-FLUSH-"), refused::getMessage);
        assertTrue(refused.getMessage().contains(entity), refused::getMessage);
        assertTrue(refused.getMessage().contains(attribute), refused::getMessage);
        assertEquals(before, unit.table().content());
    }

    @Test
    void aNewEntityWithAReferenceToAnUnsavedInstanceIsRefused() {
        refused("Task", "assignee", em -> em.persist(new Task("t1", new Person("ann", "Ann"))));
        unit.assertRequests("get app Person#ann·Person");
    }

    @Test
    void aChangedEntityWithAReferenceToAnUnsavedInstanceIsRefused() {
        unit.persist(new Task("t1", "one"));
        refused("Task", "assignee", em -> em.find(Task.class, "t1").setAssignee(new Person("ann", "Ann")));
    }

    @Test
    void aCascadeOfAnotherOperationDoesNotSaveTheInstance() {
        refused("Machine", "plain", em -> {
            Machine machine = Machine.whole("m");
            machine.parts().stream()
                    .filter(part -> !part.getId().equals("plain"))
                    .forEach(em::persist);
            em.persist(machine);
        });
    }

    @Test
    void linksToAnUnsavedInstanceAreRefused() {
        refused("Student", "courses", em -> em.persist(new Student("s1", new Course("c1"))));
    }

    @Test
    void anUnsavedInstanceIsRefusedInACollectionThatIsUnread() {
        unit.persist(new Student("s1"));
        refused(
                "Student",
                "courses",
                em -> em.find(Student.class, "s1").getCourses().add(new Course("c1")));
    }

    @Test
    void theFlushItselfRefuses() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.persist(new Task("t1", new Person("ann", "Ann")));
        assertThrows(IllegalStateException.class, em::flush);
        assertTrue(em.getTransaction().getRollbackOnly());
    }

    @Test
    void aReferenceToARemovedInstanceIsRefused() {
        unit.persist(new Person("ann", "Ann"));
        refused("Task", "assignee", em -> {
            Person ann = em.find(Person.class, "ann");
            em.remove(ann);
            em.persist(new Task("t1", ann));
        });
    }

    @Test
    void aLinkToARemovedInstanceIsRefused() {
        unit.persist(new Course("c1"));
        refused("Student", "courses", em -> {
            Course course = em.find(Course.class, "c1");
            em.remove(course);
            em.persist(new Student("s1", course));
        });
    }

    @Test
    void whatRefersToARemovedInstanceMayBeRemovedWithIt() {
        Person ann = new Person("ann", "Ann");
        unit.persist(ann, new Task("t1", ann));
        unit.inTransaction(em -> {
            Task task = em.find(Task.class, "t1");
            em.remove(task.getAssignee());
            em.remove(task);
        });
        assertEquals(Map.of(), unit.table().content());
    }

    @Test
    void aReferenceMayBeTakenBackBeforeTheFlush() {
        unit.inTransaction(em -> {
            Task task = new Task("t1", new Person("ann", "Ann"));
            em.persist(task);
            task.setAssignee(null);
        });
        assertEquals(null, unit.table().text("Task#t1", "Task", "assignee_id"));
    }

    @Test
    void aDetachedInstanceThatIsStoredIsReferredToByItsId() {
        unit.persist(new Person("ann", "Ann"));
        Person ann = unit.callInTransaction(em -> em.find(Person.class, "ann"));
        ann.setName("nobody asks");
        unit.persist(new Task("t1", ann));
        assertEquals("ann", unit.table().text("Task#t1", "Task", "assignee_id"));
        assertEquals("Ann", unit.table().text("Person#ann", "Person", "name"));
    }

    @Test
    void aDetachedInstanceWithAVersionIsStored() {
        Project project = new Project("p1", "first");
        unit.persist(project);
        Task task = new Task("t1", "one");
        task.setProject(project);
        unit.persist(task);
        assertEquals("p1", unit.table().text("Task#t1", "Task", "project_id"));
    }

    @Test
    void anUnreadReferenceIsReferredToWithoutBeingRead() {
        unit.persist(new Person("ann", "Ann"));
        unit.requests().reset();
        unit.inTransaction(em -> em.persist(new Task("t1", em.getReference(Person.class, "ann"))));
        Outline.assertSent(unit, "put app Task#t1·Task");
    }

    @Test
    void anUnreadReferenceOfAnotherEntityManagerIsReferredToAsWell() {
        unit.persist(new Person("ann", "Ann"));
        Person ann = unit.callInTransaction(em -> em.getReference(Person.class, "ann"));
        unit.persist(new Task("t1", ann));
        assertEquals("ann", unit.table().text("Task#t1", "Task", "assignee_id"));
    }

    @Test
    void anUnsavedInstanceOnTheSideThatOwnsNothingIsRefusedToo() {
        refused("Course", "students", em -> {
            Course course = new Course("c1");
            course.getStudents().add(new Student("s1", course));
            em.persist(course);
        });
    }

    @Test
    void nullIsNoElement() {
        unit.persist(new Student("s1"));
        unit.inTransaction(em -> {
            Set<Course> courses = em.find(Student.class, "s1").getCourses();
            assertThrows(NullPointerException.class, () -> courses.add(null));
        });
        assertEquals(
                List.of("Student#s1·Student"),
                List.copyOf(unit.table().content().keySet()));
    }
}
