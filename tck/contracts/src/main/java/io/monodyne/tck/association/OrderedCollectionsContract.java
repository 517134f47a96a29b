package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order of a collection when it is read is that of {@code @OrderBy} (section 11.1.42). */
public class OrderedCollectionsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(SchoolClass.class, Pupil.class, Name.class, Exam.class);

    @Embeddable
    record Name(String first, String last) {}

    @Entity
    static class SchoolClass {
        @Id
        String id = "c";

        @OneToMany(mappedBy = "schoolClass")
        @OrderBy
        List<Pupil> byId = new ArrayList<>();

        @OneToMany(mappedBy = "schoolClass")
        @OrderBy("born")
        List<Pupil> byAge = new ArrayList<>();

        @OneToMany(mappedBy = "schoolClass")
        @OrderBy("born DESC")
        List<Pupil> youngestFirst = new ArrayList<>();

        @OneToMany(mappedBy = "schoolClass")
        @OrderBy("name.last, name.first desc")
        List<Pupil> byName = new ArrayList<>();

        @OneToMany(mappedBy = "schoolClass")
        @OrderBy("marks DESC, name.last ASC, id ASC")
        Collection<Pupil> byMarks = new ArrayList<>();

        @OneToMany(mappedBy = "schoolClass")
        @OrderBy("id DESC")
        Set<Pupil> set = new LinkedHashSet<>();

        @ManyToMany
        @OrderBy("title DESC")
        List<Exam> exams = new ArrayList<>();
    }

    @Entity
    static class Pupil {
        @Id
        String id;

        Name name;
        LocalDate born;
        Integer marks;

        @ManyToOne
        SchoolClass schoolClass;

        Pupil() {}

        Pupil(String id, Name name, int year, Integer marks, SchoolClass schoolClass) {
            this.id = id;
            this.name = name;
            this.born = LocalDate.of(year, 1, 1);
            this.marks = marks;
            this.schoolClass = schoolClass;
        }
    }

    @Entity
    static class Exam {
        @Id
        String id;

        String title;

        @ManyToMany(mappedBy = "exams")
        @OrderBy("id")
        List<SchoolClass> classes = new ArrayList<>();

        Exam() {}

        Exam(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    @BeforeEach
    void store() {
        SchoolClass schoolClass = new SchoolClass();
        Exam first = new Exam("1", "algebra");
        Exam second = new Exam("2", "zoology");
        Exam third = new Exam("3", "music");
        schoolClass.exams.addAll(List.of(first, second, third));
        unit.persist(
                schoolClass,
                first,
                second,
                third,
                new Pupil("b", new Name("Zoe", "Adams"), 2010, 5, schoolClass),
                new Pupil("a", new Name("Al", "Adams"), 2009, 6, schoolClass),
                new Pupil("d", new Name("Ed", "Young"), 2011, null, schoolClass),
                new Pupil("c", new Name("Cy", "Brown"), 2008, 6, schoolClass));
    }

    private static List<String> read(Function<SchoolClass, Collection<Pupil>> collection) {
        return unit.callInTransaction(em -> collection.apply(em.find(SchoolClass.class, "c")).stream()
                .map(pupil -> pupil.id)
                .toList());
    }

    @Test
    void anOrderWithoutAnAttributeIsThatOfTheIds() {
        assertEquals(List.of("a", "b", "c", "d"), read(schoolClass -> schoolClass.byId));
    }

    @Test
    void anOrderIsAscendingWhereNothingIsSaid() {
        assertEquals(List.of("c", "a", "b", "d"), read(schoolClass -> schoolClass.byAge));
    }

    @Test
    void anOrderMayBeDescending() {
        assertEquals(List.of("d", "b", "a", "c"), read(schoolClass -> schoolClass.youngestFirst));
        assertEquals(List.of("d", "c", "b", "a"), read(schoolClass -> schoolClass.set));
    }

    @Test
    void anOrderMayBeByAttributesOfAnEmbeddable() {
        assertEquals(List.of("b", "a", "c", "d"), read(schoolClass -> schoolClass.byName));
    }

    @Test
    void theFirstAttributeWeighsMost() {
        assertEquals(
                List.of("a", "c", "b"),
                read(schoolClass -> schoolClass.byMarks).stream()
                        .filter(id -> !id.equals("d"))
                        .toList());
    }

    @Test
    void linkedElementsHaveAnOrderToo() {
        List<String> titles = unit.callInTransaction(em -> em.find(SchoolClass.class, "c").exams.stream()
                .map(exam -> exam.title)
                .toList());
        assertEquals(List.of("zoology", "music", "algebra"), titles);
        unit.inTransaction(
                em -> assertEquals("c", em.find(Exam.class, "2").classes.get(0).id));
    }

    @Test
    void theOrderIsThatOfTheValuesWhenItIsRead() {
        unit.inTransaction(em -> em.find(Pupil.class, "c").born = LocalDate.of(2020, 1, 1));
        assertEquals(List.of("a", "b", "d", "c"), read(schoolClass -> schoolClass.byAge));
    }
}
