package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code refresh} of entities that refer to others (Jakarta Persistence 3.2, section 3.3.5). */
class GraphRefreshContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Project.class, Task.class, Person.class, Badge.class, Student.class, Course.class);

    private EntityManager em;

    @BeforeEach
    void store() {
        Person ann = new Person("ann", "Ann");
        ann.setBadge(new Badge("b1", "007"));
        Project project = new Project("p1", "first");
        project.setLead(ann);
        project.add(new Task("t1", "one"));
        project.add(new Task("t2", "two"));
        Course course = new Course("c1");
        unit.persist(project, new Person("bob", "Bob"), course, new Course("c2"), new Student("s1", course));
        unit.requests().reset();
        em = unit.entityManager();
        em.getTransaction().begin();
    }

    private static void elsewhere(Consumer<EntityManager> work) {
        unit.inTransaction(work);
    }

    private static Set<String> ids(Project project) {
        return project.getTasks().stream().map(Task::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aCollectionIsReadAgain() {
        Project project = em.find(Project.class, "p1");
        assertEquals(Set.of("t1", "t2"), ids(project));
        elsewhere(other -> {
            Project same = other.find(Project.class, "p1");
            same.add(new Task("t3", "three"));
            same.getTasks().remove(same.task("t1"));
        });
        em.refresh(project);
        assertEquals(Set.of("t2", "t3"), ids(project));
    }

    @Test
    void whatWasAddedAndRemovedIsDropped() {
        Project project = em.find(Project.class, "p1");
        Task added = project.add(new Task("t3", "three"));
        Task removed = em.find(Task.class, "t1");
        project.getTasks().remove(removed);
        em.refresh(project);
        assertEquals(Set.of("t1", "t2"), ids(project));
        em.getTransaction().commit();
        assertFalse(em.contains(added));
        assertTrue(em.contains(removed));
        assertTrue(unit.table().has("Task#t1", "Task"));
        assertFalse(unit.table().has("Task#t3", "Task"));
    }

    @Test
    void aReplacedCollectionIsReadAgain() {
        Project project = em.find(Project.class, "p1");
        project.setTasks(null);
        em.refresh(project);
        assertEquals(Set.of("t1", "t2"), ids(project));
        em.getTransaction().commit();
        assertTrue(unit.table().has("Task#t1", "Task"));
    }

    @Test
    void elementsAreRefreshedWhereThatCascades() {
        Project project = em.find(Project.class, "p1");
        Task task = project.task("t1");
        task.setTitle("dropped");
        elsewhere(other -> other.find(Task.class, "t2").setTitle("changed elsewhere"));
        em.refresh(project);
        assertSame(task, project.task("t1"));
        assertEquals("one", task.getTitle());
        assertEquals("changed elsewhere", project.task("t2").getTitle());
    }

    @Test
    void elementsKeepTheirStateWhereItDoesNotCascade() {
        Person ann = em.find(Person.class, "ann");
        Project project = ann.getLed().get(0);
        project.setName("changed here");
        em.refresh(ann);
        assertSame(project, ann.getLed().get(0));
        assertEquals("changed here", project.getName());
        em.getTransaction().commit();
        assertEquals("changed here", unit.table().text("Project#p1", "Project", "name"));
    }

    @Test
    void aReferenceIsReadAgain() {
        Project project = em.find(Project.class, "p1");
        assertEquals("Ann", project.getLead().getName());
        elsewhere(other -> other.find(Project.class, "p1").setLead(other.find(Person.class, "bob")));
        em.refresh(project);
        assertSame(em.find(Person.class, "bob"), project.getLead());
    }

    @Test
    void aReferenceThatWasChangedIsPutBack() {
        Project project = em.find(Project.class, "p1");
        Person ann = project.getLead();
        project.setLead(null);
        em.refresh(project);
        assertSame(ann, project.getLead());
        unit.requests().reset();
        em.getTransaction().commit();
        unit.assertRequests("");
    }

    @Test
    void whatIsReferredToKeepsItsStateWhereItDoesNotCascade() {
        Project project = em.find(Project.class, "p1");
        project.getLead().setName("changed here");
        em.refresh(project);
        assertEquals("changed here", project.getLead().getName());
    }

    @Test
    void whatIsReferredToIsRefreshedWhereThatCascades() {
        Person ann = em.find(Person.class, "ann");
        ann.getBadge().setCode("dropped");
        em.refresh(ann);
        assertEquals("007", ann.getBadge().getCode());
    }

    @Test
    void anOrphanThatWasNotFlushedIsPutBack() {
        Person ann = em.find(Person.class, "ann");
        Badge badge = ann.getBadge();
        ann.setBadge(null);
        em.refresh(ann);
        assertSame(badge, ann.getBadge());
        em.getTransaction().commit();
        assertTrue(unit.table().has("Badge#b1", "Badge"));
    }

    @Test
    void linksAreReadAgain() {
        Student student = em.find(Student.class, "s1");
        student.getCourses().add(em.getReference(Course.class, "c2"));
        elsewhere(other -> other.find(Student.class, "s1").getCourses().clear());
        em.refresh(student);
        assertEquals(Set.of(), student.getCourses());
        em.getTransaction().commit();
        assertFalse(unit.table().has("LINK#Student_Course#s1", "c2"));
    }

    @Test
    void whatWasTakenAwayElsewhereIsNull() {
        Project project = em.find(Project.class, "p1");
        elsewhere(other -> other.find(Project.class, "p1").setLead(null));
        em.refresh(project);
        assertNull(project.getLead());
    }

    @Test
    void aRefreshedCollectionIsTrackedLikeBefore() {
        Project project = em.find(Project.class, "p1");
        assertEquals(2, project.getTasks().size());
        em.refresh(project);
        project.add(new Task("t3", "three"));
        project.getTasks().remove(project.task("t1"));
        em.getTransaction().commit();
        assertEquals(
                List.of("Task#t2·Task", "Task#t3·Task"),
                unit.table().content().keySet().stream()
                        .filter(key -> key.startsWith("Task#"))
                        .toList());
    }
}
