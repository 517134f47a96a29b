package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** What was read goes on without its entity manager; what was not fails with one exception that names the attribute. */
class DetachedGraphContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Project.class, Task.class, Person.class, Badge.class, Student.class, Course.class);

    @BeforeEach
    void store() {
        Person ann = new Person("ann", "Ann");
        Project project = new Project("p1", "first");
        project.setLead(ann);
        project.add(new Task("t1", ann));
        project.add(new Task("t2", ann));
        unit.persist(project);
        Course course = new Course("c1");
        unit.persist(course, new Student("s1", course));
        unit.requests().reset();
    }

    private static void assertFails(String entity, String attribute, Executable use) {
        PersistenceException failure = assertThrows(PersistenceException.class, use);
        assertTrue(failure.getMessage().startsWith("MD-CONTEXT-01"), failure::getMessage);
        assertTrue(failure.getMessage().contains(entity), failure::getMessage);
        assertTrue(failure.getMessage().contains(attribute), failure::getMessage);
    }

    private static Project closed() {
        return unit.callInTransaction(em -> em.find(Project.class, "p1"));
    }

    @Test
    void anUnreadCollectionOfAClosedEntityManagerNamesItself() {
        Project project = closed();
        unit.requests().reset();
        assertFails("Project", "tasks", () -> project.getTasks().size());
        assertFails("Project", "tasks", () -> project.getTasks().forEach(Task::getId));
        unit.assertRequests("");
    }

    @Test
    void anUnreadCollectionOfADetachedEntityNamesItself() {
        EntityManager em = unit.entityManager();
        Project project = em.find(Project.class, "p1");
        em.detach(project);
        assertFails("Project", "tasks", () -> project.getTasks().isEmpty());
    }

    @Test
    void anUnreadCollectionOfAClearedEntityManagerNamesItself() {
        EntityManager em = unit.entityManager();
        Student student = em.find(Student.class, "s1");
        em.clear();
        assertFails("Student", "courses", () -> student.getCourses().iterator());
    }

    @Test
    void nothingIsQueuedWhereNobodyWritesIt() {
        Project project = closed();
        Task task = new Task("t3", "three");
        assertFails("Project", "tasks", () -> project.getTasks().add(task));
        assertFails("Project", "tasks", () -> project.getTasks().remove(task));
        assertFails("Project", "tasks", () -> project.getTasks().contains(task));
    }

    @Test
    void anUnreadReferenceNamesTheAttribute() {
        Project project = closed();
        assertEquals("ann", project.getLead().getId());
        assertFails("Project", "lead", () -> project.getLead().getName());
        assertFails("Project", "lead", () -> project.getLead().setName("x"));
    }

    @Test
    void whatWasReadGoesOn() {
        Project project = unit.callInTransaction(em -> {
            Project found = em.find(Project.class, "p1");
            assertEquals(2, found.getTasks().size());
            assertEquals("Ann", found.getLead().getName());
            return found;
        });
        unit.requests().reset();
        assertEquals("Ann", project.getLead().getName());
        assertEquals("Ann", project.task("t1").getAssignee().getName());
        project.add(new Task("t3", "three"));
        project.getTasks().remove(project.task("t1"));
        assertEquals(2, project.getTasks().size());
        unit.assertRequests("");
        assertFalse(unit.table().has("Task#t3", "Task"));
    }

    @Test
    void whatWasPersistedIsReadAndGoesOn() {
        Project project = new Project("p2", "second");
        project.add(new Task("t5", "five"));
        unit.persist(project);
        assertEquals(1, project.getTasks().size());
        project.add(new Task("t6", "six"));
        assertEquals(2, project.getTasks().size());
    }

    @Test
    void detachGoesOnToWhatTheCollectionHolds() {
        EntityManager em = unit.entityManager();
        Project project = em.find(Project.class, "p1");
        Task task = project.task("t1");
        Person lead = project.getLead();
        em.detach(project);
        assertFalse(em.contains(task));
        assertTrue(em.contains(lead));
    }

    @Test
    void detachLoadsNothing() {
        EntityManager em = unit.entityManager();
        Project project = em.find(Project.class, "p1");
        unit.requests().reset();
        em.detach(project);
        unit.assertRequests("");
    }

    @Test
    void whatWasNotFlushedWhenItWasDetachedIsNotWritten() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            project.add(new Task("t3", "three"));
            em.detach(project);
        });
        assertFalse(unit.table().has("Task#t3", "Task"));
    }

    @Test
    void anotherEntityManagerKnowsNothingOfIt() {
        EntityManager em = unit.entityManager();
        Project project = closed();
        assertFalse(em.contains(project));
        Project found = em.find(Project.class, "p1");
        assertEquals(2, found.getTasks().size());
        assertFails("Project", "tasks", () -> project.getTasks().size());
    }
}
