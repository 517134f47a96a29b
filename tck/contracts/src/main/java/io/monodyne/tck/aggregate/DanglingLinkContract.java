package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A link whose target is not seen is left out of the collection, and left alone: who changes the collection doesn't
 * mean it.
 */
class DanglingLinkContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Student.class, Course.class);

    private Map<String, AttributeValue> unseen;

    @BeforeEach
    void store() {
        Course one = new Course("c1");
        Course two = new Course("c2");
        unit.persist(one, two, new Course("c3"), new Student("s1", one, two));
        unseen = unit.table().item("Course#c1", "Course");
        unit.table().delete("Course#c1", "Course");
    }

    private static Set<String> links() {
        return Set.copyOf(unit.table().content().keySet().stream()
                .filter(key -> key.startsWith("LINK#"))
                .map(key -> key.substring(key.indexOf('·') + 1))
                .toList());
    }

    private static void assertCourses(int expected) {
        assertEquals(
                expected,
                unit.entityManager().find(Student.class, "s1").getCourses().size());
    }

    @Test
    void itStaysWhereAnotherIsAdded() {
        unit.inTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            assertEquals(1, student.getCourses().size());
            student.getCourses().add(em.find(Course.class, "c3"));
        });
        assertEquals(Set.of("c1", "c2", "c3"), links());
        assertCourses(2);
        unit.table().put(unseen);
        assertCourses(3);
    }

    @Test
    void itStaysWhereAnotherIsRemoved() {
        unit.inTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            assertEquals(1, student.getCourses().size());
            student.getCourses().remove(em.find(Course.class, "c2"));
        });
        assertEquals(Set.of("c1"), links());
    }

    @Test
    void itStaysThroughSeveralFlushes() {
        unit.inTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            assertEquals(1, student.getCourses().size());
            student.getCourses().add(em.find(Course.class, "c3"));
            em.flush();
            student.getCourses().remove(em.find(Course.class, "c2"));
        });
        assertEquals(Set.of("c1", "c3"), links());
    }

    @Test
    void itGoesWithItsOwner() {
        unit.inTransaction(em -> em.remove(em.find(Student.class, "s1")));
        assertEquals(Set.of(), links());
    }
}
