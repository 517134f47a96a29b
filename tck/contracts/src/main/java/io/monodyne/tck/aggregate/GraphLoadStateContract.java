package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The load state of associations, asked for and brought about (Jakarta Persistence 3.2, sections 7.11 and 9.9). */
class GraphLoadStateContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Project.class, Task.class, Person.class, Badge.class);

    @BeforeEach
    void store() {
        Person ann = new Person("ann", "Ann");
        Project project = new Project("p1", "first");
        project.setLead(ann);
        project.add(new Task("t1", ann));
        unit.persist(project);
        unit.requests().reset();
    }

    private static PersistenceUnitUtil util() {
        return unit.factory().getPersistenceUnitUtil();
    }

    private static Project found() {
        Project project = unit.entityManager().find(Project.class, "p1");
        unit.requests().reset();
        return project;
    }

    @Test
    void anEntityIsLoadedWhoseLazyAttributesAreNot() {
        Project project = found();
        assertTrue(util().isLoaded(project));
        assertTrue(util().isLoaded(project, "name"));
        assertFalse(util().isLoaded(project, "tasks"));
        assertFalse(util().isLoaded(project, "lead"));
        unit.assertRequests("");
    }

    @Test
    void aCollectionIsLoadedOnceItWasUsed() {
        Project project = found();
        assertEquals(1, project.getTasks().size());
        assertTrue(util().isLoaded(project, "tasks"));
        assertFalse(util().isLoaded(project, "lead"));
    }

    @Test
    void aCollectionThatWasOnlyAddedToIsNotLoaded() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            project.add(new Task("t2", "two"));
            assertFalse(util().isLoaded(project, "tasks"));
        });
    }

    @Test
    void aReferenceIsLoadedOnceItWasUsed() {
        Project project = found();
        assertEquals("ann", project.getLead().getId());
        assertFalse(util().isLoaded(project, "lead"));
        assertFalse(util().isLoaded(project.getLead()));
        assertEquals("Ann", project.getLead().getName());
        assertTrue(util().isLoaded(project, "lead"));
        assertTrue(util().isLoaded(project.getLead()));
    }

    @Test
    void whatIsNullIsLoaded() {
        unit.persist(new Project("p2", "second"));
        Project project = unit.entityManager().find(Project.class, "p2");
        assertTrue(util().isLoaded(project, "lead"));
    }

    @Test
    void newEntitiesAreLoaded() {
        Project project = new Project("p2", "second");
        assertTrue(util().isLoaded(project, "tasks"));
        assertTrue(util().isLoaded(project, "lead"));
    }

    @Test
    void loadReadsACollectionOnce() {
        Project project = found();
        util().load(project, "tasks");
        util().load(project, "tasks");
        Outline.assertSent(unit, "query app/gsi0  Task#project#p1");
        assertTrue(util().isLoaded(project, "tasks"));
        assertEquals("t1", project.getTasks().get(0).getId());
        unit.assertRequests("");
    }

    @Test
    void loadReadsAReferenceOnce() {
        Project project = found();
        util().load(project, "lead");
        util().load(project, "lead");
        unit.assertRequests("get app Person#ann·Person");
        assertTrue(util().isLoaded(project, "lead"));
        assertEquals("Ann", project.getLead().getName());
    }

    @Test
    void loadOfALoadedEntityDoesNothing() {
        Project project = found();
        util().load(project);
        unit.assertRequests("");
    }

    @Test
    void attributesOfTheMetamodelAreTakenAsWell() {
        Project project = found();
        Attribute<? super Project, ?> tasks =
                unit.factory().getMetamodel().entity(Project.class).getAttribute("tasks");
        assertFalse(util().isLoaded(project, tasks));
        util().load(project, tasks);
        assertTrue(util().isLoaded(project, tasks));
        Outline.assertSent(unit, "query app/gsi0  Task#project#p1");
    }

    @Test
    void anAttributeOfAnUnreadReferenceIsNotLoaded() {
        Project reference = unit.entityManager().getReference(Project.class, "p1");
        assertFalse(util().isLoaded(reference, "tasks"));
        assertFalse(util().isLoaded(reference, "lead"));
        unit.assertRequests("");
        util().load(reference, "tasks");
        assertTrue(util().isLoaded(reference));
        assertTrue(util().isLoaded(reference, "tasks"));
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1""");
    }

    @Test
    void whatAGraphNamesIsLoaded() {
        EntityManager em = unit.entityManager();
        EntityGraph<Project> graph = em.createEntityGraph(Project.class);
        graph.addAttributeNodes("tasks", "lead");
        Project project = em.find(Project.class, "p1", Map.of("jakarta.persistence.fetchgraph", graph));
        assertTrue(util().isLoaded(project, "tasks"));
        assertTrue(util().isLoaded(project, "lead"));
        unit.requests().reset();
        assertEquals("Ann", project.getLead().getName());
        assertEquals(1, project.getTasks().size());
        unit.assertRequests("");
    }

    @Test
    void thePersistenceUtilKnowsWithoutAFactory() {
        Project project = found();
        assertFalse(Persistence.getPersistenceUtil().isLoaded(project, "tasks"));
        assertFalse(Persistence.getPersistenceUtil().isLoaded(project, "lead"));
        assertEquals(1, project.getTasks().size());
        assertEquals("Ann", project.getLead().getName());
        assertTrue(Persistence.getPersistenceUtil().isLoaded(project, "tasks"));
        assertTrue(Persistence.getPersistenceUtil().isLoaded(project, "lead"));
    }

    @Test
    void whatIsDetachedIsNotLoadedAnyMore() {
        EntityManager em = unit.entityManager();
        Project project = em.find(Project.class, "p1");
        em.clear();
        assertFalse(util().isLoaded(project, "tasks"));
        assertThrows(PersistenceException.class, () -> util().load(project, "tasks"));
        assertThrows(PersistenceException.class, () -> util().load(project, "lead"));
    }

    @Test
    void anAttributeThatIsNotThereIsAnIllegalArgument() {
        Project project = found();
        assertThrows(IllegalArgumentException.class, () -> util().load(project, "nothing"));
        assertThrows(IllegalArgumentException.class, () -> util().isLoaded(project, "nothing"));
    }
}
