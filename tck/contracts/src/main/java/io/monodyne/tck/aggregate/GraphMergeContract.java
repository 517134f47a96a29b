package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code merge} of detached graphs (Jakarta Persistence 3.2, section 3.3.7.1). */
class GraphMergeContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Project.class, Task.class, Person.class, Badge.class, Student.class, Course.class);

    @BeforeEach
    void store() {
        Person ann = new Person("ann", "Ann");
        ann.setBadge(new Badge("b1", "007"));
        Project project = new Project("p1", "first");
        project.setLead(ann);
        project.add(new Task("t1", "one")).setAssignee(ann);
        project.add(new Task("t2", "two"));
        Course course = new Course("c1");
        unit.persist(project, new Person("bob", "Bob"), course, new Course("c2"), new Student("s1", course));
        unit.requests().reset();
    }

    /** Detached, with nothing read but itself. */
    private static Project flat() {
        return unit.callInTransaction(em -> em.find(Project.class, "p1"));
    }

    /** Detached, with all it refers to. */
    private static Project whole() {
        return unit.callInTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            assertEquals(2, project.getTasks().size());
            assertEquals("007", project.getLead().getBadge().getCode());
            return project;
        });
    }

    private static Project merged(Project detached) {
        unit.requests().reset();
        return unit.callInTransaction(em -> em.merge(detached));
    }

    private static String title(String task) {
        return unit.table().text("Task#" + task, "Task", "title");
    }

    private static Set<String> stored() {
        return unit.callInTransaction(em -> em.find(Project.class, "p1").getTasks().stream()
                .map(Task::getId)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aGraphWithoutChangesIsNotWritten() {
        merged(whole());
        assertTrue(Outline.taken(unit).stream()
                .noneMatch(request -> request.startsWith("transact")
                        || request.startsWith("put")
                        || request.startsWith("update")
                        || request.startsWith("delete")));
    }

    @Test
    void newElementsAreStored() {
        Project detached = whole();
        Task added = detached.add(new Task("t3", "three"));
        Project merged = merged(detached);
        assertNotSame(added, merged.task("t3"));
        assertEquals("three", title("t3"));
        assertEquals("p1", unit.table().text("Task#t3", "Task", "project_id"));
    }

    @Test
    void elementsThatWereTakenAwayAreOrphans() {
        Project detached = whole();
        detached.getTasks().remove(detached.task("t1"));
        merged(detached);
        assertFalse(unit.table().has("Task#t1", "Task"));
        assertEquals(Set.of("t2"), stored());
    }

    @Test
    void changesOfElementsAreStored() {
        Project detached = whole();
        detached.task("t2").setTitle("changed");
        merged(detached);
        assertEquals("changed", title("t2"));
        assertEquals(
                "1", unit.table().attribute("Project#p1", "Project", "version").n());
    }

    @Test
    void allOfItIsOneTransaction() {
        Project detached = whole();
        detached.setName("changed");
        detached.add(new Task("t3", "three"));
        detached.task("t2").setTitle("changed");
        detached.getTasks().remove(detached.task("t1"));
        merged(detached);
        String last = unit.requests().sent().get(unit.requests().sent().size() - 1);
        assertTrue(last.startsWith("transact 4"), last);
    }

    @Test
    void theCopyIsManagedAndTheOriginalIsNot() {
        Project detached = whole();
        detached.task("t1").setTitle("changed");
        unit.inTransaction(em -> {
            Project merged = em.merge(detached);
            assertNotSame(detached, merged);
            assertNotSame(detached.getTasks(), merged.getTasks());
            for (Task task : merged.getTasks()) {
                assertTrue(em.contains(task));
                assertSame(merged, task.getProject());
            }
            detached.getTasks().forEach(task -> {
                assertFalse(em.contains(task));
                assertSame(detached, task.getProject());
            });
            merged.task("t2").setTitle("changed later");
        });
        assertEquals("changed later", title("t2"));
        assertEquals("two", detached.task("t2").getTitle());
    }

    @Test
    void anUnreadCollectionIsIgnored() {
        Project detached = flat();
        detached.setName("changed");
        Project merged = unit.callInTransaction(em -> {
            Project copy = em.merge(detached);
            assertEquals(2, copy.getTasks().size());
            return copy;
        });
        assertEquals("changed", merged.getName());
        assertEquals(Set.of("t1", "t2"), stored());
    }

    @Test
    void anUnreadReferenceStaysWhatItIs() {
        Project detached = flat();
        detached.setName("changed");
        merged(detached);
        assertEquals("ann", unit.table().text("Project#p1", "Project", "lead_id"));
        assertEquals("Ann", unit.table().text("Person#ann", "Person", "name"));
    }

    @Test
    void mergeReadsNoMoreThanItHasTo() {
        Project detached = flat();
        detached.setName("changed");
        merged(detached);
        Outline.assertSent(unit, """
                get app Project#p1·Project
                update app Project#p1·Project""");
    }

    @Test
    void aReferenceThatIsNotCascadedIsThatOfItsId() {
        Project detached = whole();
        Person bob = unit.callInTransaction(em -> em.find(Person.class, "bob"));
        bob.setName("nobody asks");
        detached.task("t1").setAssignee(bob);
        unit.inTransaction(em -> {
            Project merged = em.merge(detached);
            Person assignee = merged.task("t1").getAssignee();
            assertNotSame(bob, assignee);
            assertSame(em.find(Person.class, "bob"), assignee);
            assertEquals("Bob", assignee.getName());
        });
        assertEquals("bob", unit.table().text("Task#t1", "Task", "assignee_id"));
        assertEquals("Bob", unit.table().text("Person#bob", "Person", "name"));
    }

    @Test
    void aReferenceThatIsCascadedIsMerged() {
        Project detached = whole();
        detached.getLead().setName("changed");
        detached.getLead().getBadge().setCode("008");
        merged(detached);
        assertEquals("changed", unit.table().text("Person#ann", "Person", "name"));
        assertEquals("008", unit.table().text("Badge#b1", "Badge", "code"));
    }

    @Test
    void aReferenceThatWasTakenAwayIsNull() {
        Project detached = whole();
        detached.setLead(null);
        assertNull(merged(detached).getLead());
        assertNull(unit.table().text("Project#p1", "Project", "lead_id"));
        assertTrue(unit.table().has("Person#ann", "Person"));
    }

    @Test
    void anOrphanOfAMergedReferenceIsRemoved() {
        Project detached = whole();
        detached.getLead().setBadge(new Badge("b2", "008"));
        merged(detached);
        assertFalse(unit.table().has("Badge#b1", "Badge"));
        assertEquals("b2", unit.table().text("Person#ann", "Person", "badge_id"));
    }

    @Test
    void aNewGraphIsPersisted() {
        Project project = new Project("p2", "second");
        project.setLead(new Person("eve", "Eve"));
        project.add(new Task("t5", "five"));
        Project merged = merged(project);
        assertNotSame(project, merged);
        assertSame(merged, merged.task("t5").getProject());
        assertEquals("p2", unit.table().text("Task#t5", "Task", "project_id"));
        assertEquals("eve", unit.table().text("Project#p2", "Project", "lead_id"));
    }

    @Test
    void aGraphThatIsManagedInPartIsMergedIntoWhatIsManaged() {
        Project detached = whole();
        detached.task("t1").setTitle("changed");
        unit.inTransaction(em -> {
            Task task = em.find(Task.class, "t1");
            Project merged = em.merge(detached);
            assertSame(task, merged.task("t1"));
            assertEquals("changed", task.getTitle());
        });
    }

    @Test
    void nullInPlaceOfACollectionIsTheEmptyOne() {
        Project detached = whole();
        detached.setTasks(null);
        merged(detached);
        assertEquals(Set.of(), stored());
    }

    @Test
    void anOldGraphIsRefused() {
        Project detached = whole();
        unit.inTransaction(em -> em.find(Project.class, "p1").setName("changed meanwhile"));
        detached.setName("late");
        detached.add(new Task("t3", "three"));
        RuntimeException failure = assertThrows(RuntimeException.class, () -> merged(detached));
        Throwable stale = failure instanceof OptimisticLockException ? failure : failure.getCause();
        assertEquals(OptimisticLockException.class, stale.getClass());
        assertFalse(unit.table().has("Task#t3", "Task"));
    }

    @Test
    void ofLinksTheDifferenceIsWritten() {
        Course two = unit.callInTransaction(em -> em.find(Course.class, "c2"));
        Student detached = unit.callInTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            assertEquals(1, student.getCourses().size());
            return student;
        });
        detached.getCourses().clear();
        detached.getCourses().add(two);
        two.setTitle("nobody asks");
        unit.inTransaction(em -> em.merge(detached));
        assertFalse(unit.table().has("LINK#Student_Course#s1", "c1"));
        assertTrue(unit.table().has("LINK#Student_Course#s1", "c2"));
        assertNull(unit.table().text("Course#c2", "Course", "title"));
    }
}
