package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A many-to-many is an item for each link: found from both sides, written without loading either. */
class LinksContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Student.class, Course.class);

    @BeforeEach
    void store() {
        Course one = new Course("c1");
        Course two = new Course("c2");
        unit.persist(one, two, new Course("c3"), new Student("s1", one, two), new Student("s2", two));
        unit.requests().reset();
    }

    private static Set<String> courses(EntityManager em, String student) {
        return em.find(Student.class, student).getCourses().stream()
                .map(Course::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> students(EntityManager em, String course) {
        return em.find(Course.class, course).getStudents().stream()
                .map(Student::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> links() {
        return unit.table().content().keySet().stream()
                .filter(key -> key.startsWith("LINK#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aLinkIsAnItemThatIsFoundFromBothSides() {
        Map<String, String> link = new HashMap<>();
        unit.table().item("LINK#Student_Course#s1", "c1").forEach((name, value) -> link.put(name, value.s()));
        assertEquals(
                Map.of(
                        "pk", "LINK#Student_Course#s1",
                        "sk", "c1",
                        "_type", "LINK",
                        "students_id", "s1",
                        "courses_id", "c1",
                        "gsi0_pk", "LINK#Student_Course#c1",
                        "gsi0_sk", "s1"),
                link);
        assertEquals(
                List.of("LINK#Student_Course#s1·c2", "LINK#Student_Course#s2·c2"),
                unit.table().listed("gsi0", "LINK#Student_Course#c2"));
    }

    @Test
    void theOwnerReadsItsLinksAndThenTheirTargets() {
        assertEquals(Set.of("c1", "c2"), courses(unit.entityManager(), "s1"));
        Outline.assertSent(unit, """
                get app Student#s1·Student
                query app  LINK#Student_Course#s1
                batch-get 2""");
    }

    @Test
    void theOtherSideReadsThemByTheIndex() {
        assertEquals(Set.of("s1", "s2"), students(unit.entityManager(), "c2"));
        Outline.assertSent(unit, """
                get app Course#c2·Course
                query app/gsi0  LINK#Student_Course#c2
                batch-get 2""");
    }

    @Test
    void targetsThatAreManagedAreNotReadAgain() {
        EntityManager em = unit.entityManager();
        Course course = em.find(Course.class, "c2");
        unit.requests().reset();
        Student student = em.find(Student.class, "s2");
        assertSame(course, student.getCourses().iterator().next());
        Outline.assertSent(unit, """
                get app Student#s2·Student
                query app  LINK#Student_Course#s2""");
    }

    @Test
    void noLinksNeedNoTargets() {
        assertEquals(Set.of(), students(unit.entityManager(), "c3"));
        Outline.assertSent(unit, """
                get app Course#c3·Course
                query app/gsi0  LINK#Student_Course#c3""");
    }

    @Test
    void aLinkIsAddedWithoutLoadingEitherSide() {
        unit.inTransaction(em -> {
            Course course = em.getReference(Course.class, "c3");
            em.find(Student.class, "s1").getCourses().add(course);
        });
        Outline.assertSent(unit, """
                get app Student#s1·Student
                put app LINK#Student_Course#s1·c3""");
        assertEquals(Set.of("s1"), unit.callInTransaction(em -> students(em, "c3")));
    }

    @Test
    void aLinkIsRemovedWithoutLoadingEitherSide() {
        unit.inTransaction(em -> {
            Course course = em.getReference(Course.class, "c1");
            assertTrue(em.find(Student.class, "s1").getCourses().remove(course));
        });
        List<String> sent = Outline.taken(unit);
        assertEquals("delete app LINK#Student_Course#s1·c1", sent.get(sent.size() - 1));
        assertFalse(sent.contains("get app Course#c1·Course"), sent::toString);
        assertTrue(sent.stream().noneMatch(request -> request.startsWith("query")), sent::toString);
        assertEquals(Set.of("c2"), unit.callInTransaction(em -> courses(em, "s1")));
    }

    @Test
    void whetherALinkIsThereIsKnownWithoutLoadingAll() {
        EntityManager em = unit.entityManager();
        Student student = em.find(Student.class, "s1");
        assertTrue(student.getCourses().contains(em.getReference(Course.class, "c1")));
        assertFalse(student.getCourses().contains(em.getReference(Course.class, "c3")));
        List<String> sent = Outline.taken(unit);
        assertTrue(sent.stream().noneMatch(request -> request.startsWith("query")), sent::toString);
    }

    @Test
    void onlyLinksThatChangedAreWritten() {
        unit.inTransaction(em -> {
            Set<Course> courses = em.find(Student.class, "s1").getCourses();
            courses.removeIf(course -> course.getId().equals("c1"));
            courses.add(em.getReference(Course.class, "c3"));
            unit.requests().reset();
        });
        Outline.assertSent(unit, """
                transact 2
                  delete app LINK#Student_Course#s1·c1
                  put app LINK#Student_Course#s1·c3""");
    }

    @Test
    void aNewOwnerIsWrittenWithItsLinks() {
        unit.inTransaction(em -> em.persist(new Student("s3", em.getReference(Course.class, "c1"))));
        Outline.assertSent(unit, """
                transact 2
                  put app LINK#Student_Course#s3·c1
                  put app Student#s3·Student""");
    }

    @Test
    void theSideThatOwnsNothingWritesNothing() {
        unit.inTransaction(em -> {
            Course course = em.find(Course.class, "c3");
            course.getStudents().add(em.find(Student.class, "s1"));
        });
        Outline.assertSent(unit, """
                get app Course#c3·Course
                get app Student#s1·Student""");
        assertEquals(Set.of(), unit.callInTransaction(em -> students(em, "c3")));
    }

    @Test
    void aChangedEntityLeavesItsLinksAlone() {
        unit.inTransaction(em -> em.find(Student.class, "s1").setName("Sue"));
        Outline.assertSent(unit, """
                get app Student#s1·Student
                update app Student#s1·Student""");
    }

    @Test
    void theRemovalOfTheOwnerRemovesItsLinks() {
        unit.inTransaction(em -> em.remove(em.find(Student.class, "s1")));
        Outline.assertSent(unit, """
                get app Student#s1·Student
                query app  LINK#Student_Course#s1
                transact 3
                  delete app LINK#Student_Course#s1·c1
                  delete app LINK#Student_Course#s1·c2
                  delete app Student#s1·Student""");
    }

    @Test
    void theRemovalOfATargetRemovesTheLinksToIt() {
        unit.inTransaction(em -> em.remove(em.find(Course.class, "c2")));
        Outline.assertSent(unit, """
                get app Course#c2·Course
                query app/gsi0  LINK#Student_Course#c2
                transact 3
                  delete app Course#c2·Course
                  delete app LINK#Student_Course#s1·c2
                  delete app LINK#Student_Course#s2·c2""");
        assertEquals(Set.of("LINK#Student_Course#s1·c1"), links());
    }

    @Test
    void bothSidesAreRemovedTogether() {
        unit.inTransaction(em -> {
            em.remove(em.find(Student.class, "s1"));
            em.remove(em.find(Course.class, "c2"));
        });
        assertEquals(Set.of(), links());
    }

    @Test
    void aLinkToWhatIsGoneIsLeftOut() {
        unit.table().delete("Course#c1", "Course");
        EntityManager em = unit.entityManager();
        assertEquals(Set.of("c2"), courses(em, "s1"));
        assertEquals(1, em.find(Student.class, "s1").getCourses().size());
    }

    @Test
    void writersWhoAddTheSameLinkBothSucceed() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Course course = em.getReference(Course.class, "c3");
        em.find(Student.class, "s1").getCourses().add(course);
        unit.inTransaction(
                other -> other.find(Student.class, "s1").getCourses().add(other.getReference(Course.class, "c3")));
        em.getTransaction().commit();
        assertEquals(Set.of("c1", "c2", "c3"), unit.callInTransaction(reader -> courses(reader, "s1")));
    }

    @Test
    void writersWhoRemoveTheSameLinkBothSucceed() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Course course = em.getReference(Course.class, "c1");
        em.find(Student.class, "s1").getCourses().remove(course);
        unit.inTransaction(
                other -> other.find(Student.class, "s1").getCourses().remove(other.getReference(Course.class, "c1")));
        em.getTransaction().commit();
        assertEquals(Set.of("c2"), unit.callInTransaction(reader -> courses(reader, "s1")));
    }

    @Test
    void writersOfDifferentLinksKeepBoth() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Set<Course> mine = em.find(Student.class, "s2").getCourses();
        assertEquals(1, mine.size());
        mine.add(em.getReference(Course.class, "c1"));
        unit.inTransaction(
                other -> other.find(Student.class, "s2").getCourses().add(other.getReference(Course.class, "c3")));
        em.getTransaction().commit();
        assertEquals(Set.of("c1", "c2", "c3"), unit.callInTransaction(reader -> courses(reader, "s2")));
    }

    @Test
    void whatWasFlushedIsReadFromBothSides() {
        unit.inTransaction(em -> {
            Set<Course> courses = em.find(Student.class, "s1").getCourses();
            courses.add(em.getReference(Course.class, "c3"));
            courses.remove(em.getReference(Course.class, "c1"));
            em.flush();
            em.clear();
            assertEquals(Set.of("c2", "c3"), courses(em, "s1"));
            assertEquals(Set.of("s1"), students(em, "c3"));
            assertEquals(Set.of(), students(em, "c1"));
        });
        assertEquals(Set.of("c2", "c3"), unit.callInTransaction(em -> courses(em, "s1")));
    }

    @Test
    void whatIsFlushedAgainAndAgainIsWrittenOnce() {
        unit.inTransaction(em -> {
            Set<Course> courses = em.find(Student.class, "s1").getCourses();
            Course course = em.getReference(Course.class, "c3");
            courses.add(course);
            em.flush();
            courses.remove(course);
            em.flush();
            courses.add(course);
            unit.requests().reset();
        });
        List<String> sent = Outline.taken(unit);
        assertEquals("put app LINK#Student_Course#s1·c3", sent.get(sent.size() - 1));
        assertTrue(links().contains("LINK#Student_Course#s1·c3"));
    }

    @Test
    void whatIsRolledBackIsNotLinked() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(Student.class, "s1").getCourses().add(em.getReference(Course.class, "c3"));
        em.flush();
        em.getTransaction().rollback();
        assertEquals(Set.of("c1", "c2"), courses(em, "s1"));
    }
}
