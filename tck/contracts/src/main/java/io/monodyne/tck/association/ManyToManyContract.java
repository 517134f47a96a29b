package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A many-to-many is read from both sides; the owning side decides which links there are (section 2.11.4). */
public class ManyToManyContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Student.class, Course.class);

    @Entity
    static class Student {
        @Id
        String id;

        @Version
        int version;

        @ManyToMany
        Set<Course> courses = new HashSet<>();

        Student() {}

        Student(String id, Course... courses) {
            this.id = id;
            for (Course course : courses) {
                this.courses.add(course);
                course.students.add(this);
            }
        }
    }

    @Entity
    static class Course {
        @Id
        String nr;

        @Version
        int version;

        @ManyToMany(mappedBy = "courses")
        Set<Student> students = new HashSet<>();

        Course() {}

        Course(String nr) {
            this.nr = nr;
        }
    }

    @BeforeEach
    void store() {
        Course maths = new Course("maths");
        Course music = new Course("music");
        unit.persist(
                maths,
                music,
                new Course("art"),
                new Student("ann", maths, music),
                new Student("bob", maths),
                new Student("cat"));
        unit.requests().reset();
    }

    private static Set<String> courses(String student) {
        return unit.callInTransaction(em -> {
            Set<String> numbers = new TreeSet<>();
            em.find(Student.class, student).courses.forEach(course -> numbers.add(course.nr));
            return numbers;
        });
    }

    private static Set<String> students(String course) {
        return unit.callInTransaction(em -> {
            Set<String> ids = new TreeSet<>();
            em.find(Course.class, course).students.forEach(student -> ids.add(student.id));
            return ids;
        });
    }

    @Test
    void bothSidesAreReadBack() {
        assertEquals(Set.of("maths", "music"), courses("ann"));
        assertEquals(Set.of("maths"), courses("bob"));
        assertEquals(Set.of(), courses("cat"));
        assertEquals(Set.of("ann", "bob"), students("maths"));
        assertEquals(Set.of("ann"), students("music"));
        assertEquals(Set.of(), students("art"));
    }

    @Test
    void theColumnsOfALinkAreNamedAfterTheTwoAttributes() {
        assertEquals("ann", unit.table().text("LINK#Student_Course#ann", "music", "students_id"));
        assertEquals("music", unit.table().text("LINK#Student_Course#ann", "music", "courses_nr"));
    }

    @Test
    void theOwningSideIsAQueryOfTheTableAndTheOtherOfTheIndex() {
        courses("bob");
        unit.assertRequests("""
            get app Student#bob·Student
            query app  LINK#Student_Course#bob
            get app Course#maths·Course\
            """);
        students("maths");
        unit.assertRequests("""
            get app Course#maths·Course
            query app/gsi0  LINK#Student_Course#maths
            batch-get app  Student#ann·Student, Student#bob·Student\
            """);
    }

    @Test
    void bothSidesLeadToTheSameInstances() {
        unit.inTransaction(em -> {
            Student ann = em.find(Student.class, "ann");
            Course music = em.find(Course.class, "music");
            assertTrue(ann.courses.contains(music));
            assertSame(ann, music.students.iterator().next());
        });
    }

    @Test
    void theOwningSideAddsAndRemovesLinks() {
        unit.inTransaction(em -> {
            Student ann = em.find(Student.class, "ann");
            ann.courses.remove(em.find(Course.class, "maths"));
            ann.courses.add(em.find(Course.class, "art"));
        });
        assertEquals(Set.of("art", "music"), courses("ann"));
        assertEquals(Set.of("bob"), students("maths"));
        assertEquals(Set.of("ann"), students("art"));
    }

    @Test
    void theInverseSideAloneWritesNothing() {
        unit.inTransaction(em -> {
            Course art = em.find(Course.class, "art");
            art.students.add(em.find(Student.class, "cat"));
            em.find(Course.class, "maths").students.clear();
        });
        assertEquals(Set.of(), students("art"));
        assertEquals(Set.of("ann", "bob"), students("maths"));
        unit.inTransaction(em -> assertEquals(1, em.find(Course.class, "art").version));
    }

    @Test
    void onlyTheOwnersVersionIsRaised() {
        unit.inTransaction(em -> em.find(Student.class, "cat").courses.add(em.find(Course.class, "art")));
        unit.inTransaction(em -> {
            assertEquals(2, em.find(Student.class, "cat").version);
            assertEquals(1, em.find(Course.class, "art").version);
        });
    }

    @Test
    void anAdditionReadsNoneOfTheOthers() {
        unit.inTransaction(em -> {
            Student ann = em.find(Student.class, "ann");
            ann.courses.add(em.getReference(Course.class, "art"));
        });
        assertFalse(unit.requests().sent().stream().anyMatch(request -> request.startsWith("query")));
        assertEquals(Set.of("art", "maths", "music"), courses("ann"));
    }

    @Test
    void aLinkThatIsThereIsNotAddedTwice() {
        unit.inTransaction(em -> em.find(Student.class, "ann").courses.add(em.find(Course.class, "music")));
        assertEquals(Set.of("maths", "music"), courses("ann"));
        assertEquals(
                List.of("LINK#Student_Course#ann·music"), unit.table().listed("gsi0", "LINK#Student_Course#music"));
    }

    @Test
    void aRemovedEntityTakesItsLinksAlongWhicheverSideItIs() {
        unit.inTransaction(em -> em.remove(em.find(Student.class, "bob")));
        assertEquals(Set.of("ann"), students("maths"));
        unit.inTransaction(em -> em.remove(em.find(Course.class, "maths")));
        assertEquals(Set.of("music"), courses("ann"));
        assertEquals(
                List.of("LINK#Student_Course#ann·music"),
                unit.table().content().keySet().stream()
                        .filter(key -> key.startsWith("LINK#"))
                        .toList());
    }

    @Test
    void whatTheTransactionHasFlushedIsSeenFromTheOtherSide() {
        unit.inTransaction(em -> {
            em.find(Student.class, "cat").courses.add(em.find(Course.class, "music"));
            em.find(Student.class, "ann").courses.clear();
            em.flush();
            Set<String> ids = new TreeSet<>();
            em.find(Course.class, "music").students.forEach(student -> ids.add(student.id));
            assertEquals(Set.of("cat"), ids);
        });
    }
}
