package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was met in one load is read together: touching one reads them all, in as few requests as there can be. */
class BatchedReadsContract {
    private static final int KEYS_OF_A_BATCH = 100;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Project.class, Task.class, Person.class, Badge.class);

    /** A project of so many tasks, each with a person of its own. */
    private static void store(int tasks) {
        List<Person> people = IntStream.range(0, tasks)
                .mapToObj(i -> new Person("a" + i, "name " + i))
                .toList();
        Project project = new Project("p1", "first");
        unit.persist(project);
        for (int from = 0; from < tasks; from += KEYS_OF_A_BATCH / 2) {
            List<Object> chunk = new ArrayList<>();
            for (Person person : people.subList(from, Math.min(tasks, from + KEYS_OF_A_BATCH / 2))) {
                chunk.add(person);
                Task task = new Task("t" + person.getId(), person);
                task.setProject(project);
                chunk.add(task);
            }
            unit.persist(chunk.toArray());
        }
        unit.requests().reset();
    }

    private static void assertAllAreNamed(List<Task> tasks) {
        for (Task task : tasks) {
            assertEquals("ta" + task.getAssignee().getName().substring("name ".length()), task.getId());
        }
    }

    @Test
    void theReferencesOfACollectionAreOneBatch() {
        store(3);
        Project project = unit.entityManager().find(Project.class, "p1");
        assertAllAreNamed(project.getTasks());
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1
                batch-get 3""");
    }

    @Test
    void aHundredReferencesAreOneBatch() {
        store(KEYS_OF_A_BATCH);
        assertAllAreNamed(unit.entityManager().find(Project.class, "p1").getTasks());
        Outline.assertOperations(unit, "get", "query", "batch-get");
    }

    @Test
    void moreThanAHundredReferencesAreTwo() {
        store(KEYS_OF_A_BATCH + 1);
        assertAllAreNamed(unit.entityManager().find(Project.class, "p1").getTasks());
        List<String> sent = Outline.taken(unit);
        assertEquals(4, sent.size(), sent::toString);
        assertEquals("get app Project#p1·Project", sent.get(0));
        assertEquals("query app/gsi0  Task#project#p1", sent.get(1));
    }

    @Test
    void theIdsOfReferencesAreNoUse() {
        store(3);
        Project project = unit.entityManager().find(Project.class, "p1");
        assertEquals(
                "a0 a1 a2",
                project.getTasks().stream()
                        .map(task -> task.getAssignee().getId())
                        .sorted()
                        .collect(Collectors.joining(" ")));
        Outline.assertOperations(unit, "get", "query");
    }

    @Test
    void whatIsManagedAlreadyIsNotReadAgain() {
        store(3);
        EntityManager em = unit.entityManager();
        assertNotNull(em.find(Person.class, "a1"));
        unit.requests().reset();
        assertAllAreNamed(em.find(Project.class, "p1").getTasks());
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1
                batch-get 2""");
    }

    @Test
    void oneTargetOfManyReferencesIsReadOnce() {
        Person ann = new Person("ann", "Ann");
        Project project = new Project("p1", "first");
        for (int i = 0; i < 5; i++) {
            project.add(new Task("t" + i, ann));
        }
        unit.persist(ann, project);
        unit.requests().reset();
        unit.entityManager()
                .find(Project.class, "p1")
                .getTasks()
                .forEach(task -> assertEquals("Ann", task.getAssignee().getName()));
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1
                get app Person#ann·Person""");
    }

    @Test
    void aReferenceWhoseItemIsGoneFailsByItselfAndTheOthersAreThere() {
        store(3);
        unit.table().delete("Person#a1", "Person");
        Project project = unit.entityManager().find(Project.class, "p1");
        assertEquals("name 0", project.task("ta0").getAssignee().getName());
        assertEquals("name 2", project.task("ta2").getAssignee().getName());
        assertThrows(
                EntityNotFoundException.class,
                () -> project.task("ta1").getAssignee().getName());
    }

    @Test
    void whatWasLoadedByItselfIsReadByItself() {
        store(3);
        EntityManager em = unit.entityManager();
        Task one = em.find(Task.class, "ta0");
        Task two = em.find(Task.class, "ta1");
        unit.requests().reset();
        assertEquals("name 0", one.getAssignee().getName());
        unit.assertRequests("get app Person#a0·Person");
        assertEquals("name 1", two.getAssignee().getName());
        unit.assertRequests("get app Person#a1·Person");
    }

    /** A person who leads so many projects of two tasks each. */
    private static void storeProjects(int projects) {
        Person ann = new Person("ann", "Ann");
        unit.persist(ann);
        for (int i = 0; i < projects; i++) {
            Project project = new Project("p" + i, "name");
            project.add(new Task("t" + i, "one"));
            project.add(new Task("u" + i, "two"));
            unit.inTransaction(em -> {
                project.setLead(em.getReference(Person.class, "ann"));
                em.persist(project);
            });
        }
        unit.requests().reset();
    }

    @Test
    void theCollectionsOfSeveralOwnersAreReadTogether() {
        storeProjects(3);
        Person ann = unit.entityManager().find(Person.class, "ann");
        assertEquals(3, ann.getLed().size());
        Outline.assertSent(unit, """
                get app Person#ann·Person
                query app/gsi0  Project#lead#ann""");
        assertEquals(2, ann.getLed().get(0).getTasks().size());
        Outline.assertSentInAnyOrder(unit, """
                query app/gsi0  Task#project#p0
                query app/gsi0  Task#project#p1
                query app/gsi0  Task#project#p2""");
        ann.getLed().forEach(project -> assertEquals(2, project.getTasks().size()));
        unit.assertRequests("");
    }

    @Test
    void ofManyOwnersEachIsAskedForOnce() {
        int owners = 20;
        storeProjects(owners);
        Person ann = unit.entityManager().find(Person.class, "ann");
        ann.getLed().forEach(project -> assertEquals(2, project.getTasks().size()));
        List<String> sent = Outline.taken(unit);
        assertEquals(owners + 2, sent.size(), sent::toString);
        for (int i = 0; i < owners; i++) {
            assertEquals(
                    1,
                    sent.stream()
                            .filter(("query app/gsi0  Task#project#p" + i)::equals)
                            .count());
        }
    }

    @Test
    void theReferencesOfTheElementsOfSeveralOwnersAreReadTogetherToo() {
        storeProjects(3);
        unit.inTransaction(em -> {
            for (int i = 0; i < 3; i++) {
                Person person = new Person("a" + i, "name " + i);
                em.persist(person);
                em.find(Task.class, "t" + i).setAssignee(person);
            }
        });
        Person ann = unit.entityManager().find(Person.class, "ann");
        ann.getLed().forEach(project -> assertEquals(2, project.getTasks().size()));
        unit.requests().reset();
        for (Project project : ann.getLed()) {
            String number = project.getId().substring(1);
            assertEquals(
                    "name " + number, project.task("t" + number).getAssignee().getName());
        }
        Outline.assertSent(unit, "batch-get 3");
    }

    @Test
    void aCollectionThatIsReadAlreadyIsNotReadWithTheOthers() {
        storeProjects(2);
        EntityManager em = unit.entityManager();
        assertEquals(2, em.find(Project.class, "p0").getTasks().size());
        Person ann = em.find(Person.class, "ann");
        assertEquals(2, ann.getLed().size());
        unit.requests().reset();
        ann.getLed().forEach(project -> assertEquals(2, project.getTasks().size()));
        Outline.assertSent(unit, "query app/gsi0  Task#project#p1");
    }
}
