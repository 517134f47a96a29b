package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * However often the links of a collection are flushed in one transaction, what is stored is what they are at its end.
 */
class LinksOfOneTransactionContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Student.class, Course.class);

    @BeforeEach
    void store() {
        Course course = new Course("c1");
        unit.persist(course, new Course("c2"), new Student("s1", course), new Student("s2"));
    }

    private static void assertLinks(String... addresses) {
        assertEquals(
                Set.of(addresses),
                Set.copyOf(unit.table().content().keySet().stream()
                        .filter(key -> key.startsWith("LINK#"))
                        .toList()));
    }

    @Test
    void aLinkThatIsTakenAndGivenBackAndTakenAgainIsGone() {
        unit.inTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            Course course = student.getCourses().iterator().next();
            assertTrue(student.getCourses().remove(course));
            em.flush();
            assertTrue(student.getCourses().add(course));
            em.flush();
            assertTrue(student.getCourses().remove(course));
        });
        assertLinks();
    }

    @Test
    void aLinkThatIsTakenAndGivenBackStays() {
        unit.inTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            Course course = student.getCourses().iterator().next();
            assertTrue(student.getCourses().remove(course));
            em.flush();
            assertTrue(student.getCourses().add(course));
        });
        assertLinks("LINK#Student_Course#s1·c1");
    }

    @Test
    void aNewLinkThatIsTakenAgainIsNeverStored() {
        unit.inTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            Course course = em.find(Course.class, "c2");
            student.getCourses().add(course);
            em.flush();
            student.getCourses().remove(course);
            em.flush();
            student.getCourses().add(course);
            em.flush();
            student.getCourses().remove(course);
        });
        assertLinks("LINK#Student_Course#s1·c1");
    }

    @Test
    void aNewLinkGoesWithATargetThatIsRemovedInTheSameTransaction() {
        unit.inTransaction(em -> {
            Course course = em.find(Course.class, "c1");
            assertEquals(1, course.getStudents().size());
            em.find(Student.class, "s2").getCourses().add(course);
            em.flush();
            em.remove(course);
        });
        assertLinks();
        EntityManager em = unit.entityManager();
        assertEquals(0, em.find(Student.class, "s1").getCourses().size());
        assertEquals(0, em.find(Student.class, "s2").getCourses().size());
    }

    @Test
    void aLinkToATargetThatIsNeverStoredIsNeverStored() {
        unit.inTransaction(em -> {
            Course course = new Course("c3");
            em.persist(course);
            em.find(Student.class, "s2").getCourses().add(course);
            em.flush();
            em.remove(course);
        });
        assertLinks("LINK#Student_Course#s1·c1");
    }
}
