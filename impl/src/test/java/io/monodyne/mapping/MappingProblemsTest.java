package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.KeyDigits;
import io.monodyne.LowerCase;
import io.monodyne.MappingException;
import io.monodyne.Mutator;
import io.monodyne.TimeToLive;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What can't be mapped, and that all of it is said at once. */
class MappingProblemsTest {

    @Entity(name = "Same")
    static class First {
        @Id
        String id;
    }

    @Entity(name = "Same")
    static class Second {
        @Id
        String id;
    }

    @Entity
    record RecordEntity(@Id String id) {}

    @Entity
    static class NoConstructor {
        @Id
        String id;

        NoConstructor(String id) {
            this.id = id;
        }
    }

    @Entity
    class Inner {
        @Id
        String id;
    }

    @Entity
    static class Types {
        @Id
        String id;

        Thread worker;
        List<String> tags;

        @ManyToOne
        Thread first;

        @ElementCollection
        ArrayList<String> array;

        @ElementCollection
        Map<Embedded1, String> byEmbeddable;

        @ElementCollection
        @SuppressWarnings("rawtypes")
        List raw;
    }

    @Embeddable
    static class Embedded1 {
        String a;
    }

    @Test
    void everyProblemOfEveryEntityIsReportedAtOnce() {
        MappingException thrown = assertThrows(
                MappingException.class,
                () -> Read.model(
                        First.class, Second.class, RecordEntity.class, NoConstructor.class, Inner.class, Types.class));
        assertEquals(
                List.of(
                        "MD-MAP-01",
                        "MD-MAP-02",
                        "MD-MAP-03",
                        "MD-MAP-02",
                        "MD-MAP-12",
                        "MD-MAP-12",
                        "MD-MAP-22",
                        "MD-MAP-22",
                        "MD-MAP-22",
                        "MD-MAP-10"),
                thrown.problems().stream().map(text -> text.substring(0, 9)).toList());
        assertTrue(thrown.getMessage().startsWith("The entities can't be mapped, 10 problems:\n  MD-MAP-01: "));
    }

    @Test
    void aProblemNamesTheAttributeAndWhatToDo() {
        String association = Read.problems(Types.class).get(5);
        assertEquals(
                "MD-MAP-100: Types.first is an association to java.lang.Thread, which is no entity of this unit."
                        + " List the class in the unit, or name the entity with targetEntity.",
                association);
    }

    @Entity
    static class StoredTwice {
        @Id
        String id;

        @Column(name = "x")
        String a;

        @Column(name = "x")
        String b;

        @Column(name = "_type")
        String type;
    }

    @Test
    void storedNamesAreUnique() {
        assertEquals(List.of("MD-MAP-11", "MD-MAP-39"), Read.codes(StoredTwice.class));
    }

    static class DayConverter implements AttributeConverter<LocalDate, String> {
        @Override
        public String convertToDatabaseColumn(LocalDate day) {
            return day.toString();
        }

        @Override
        public LocalDate convertToEntityAttribute(String text) {
            return LocalDate.parse(text);
        }
    }

    @SuppressWarnings("rawtypes")
    abstract static class RawConverter implements AttributeConverter {}

    @Entity
    static class Converted {
        @Id
        String id;

        @Convert(converter = DayConverter.class)
        Instant moment;

        @Convert(converter = RawConverter.class)
        String text;
    }

    @Test
    void aConverterHasToFitTheAttribute() {
        assertEquals(List.of("MD-MAP-17", "MD-MAP-16"), Read.codes(Converted.class));
    }

    @Embeddable
    static class Node {
        String name;
        Node next;
    }

    @Embeddable
    record Point(int x, int y) {}

    @Entity
    @AttributeOverride(name = "nowhere", column = @Column(name = "n"))
    static class Embedding {
        @Id
        String id;

        Node node;

        @AttributeOverride(name = "z", column = @Column(name = "zed"))
        Point point;

        @Embedded
        Runnable runnable;
    }

    @Test
    void embeddablesAndOverridesAreChecked() {
        assertEquals(List.of("MD-MAP-19", "MD-MAP-20", "MD-MAP-19", "MD-MAP-21"), Read.codes(Embedding.class));
        assertTrue(Read.problems(Embedding.class).get(2).contains("Embedding.point.z"));
    }

    @Entity
    static class Own {
        @Id
        @KeyDigits(7)
        String id;

        @Joined("id")
        int joined;

        @TimeToLive
        String gone;

        @Mutator(LowerCase.class)
        int lower;

        @TimeToLive
        Instant one;

        @TimeToLive
        Instant two;
    }

    @Test
    void ownAnnotationsAreChecked() {
        assertEquals(List.of("MD-MAP-35", "MD-MAP-36", "MD-MAP-31", "MD-MAP-33", "MD-MAP-32"), Read.codes(Own.class));
    }

    @MappedSuperclass
    static class Above {
        String note;
    }

    @Entity
    static class Below extends Above {
        @Id
        String id;

        String note;
    }

    @Test
    void aHiddenFieldIsASecondAttribute() {
        assertTrue(Read.problem(Below.class).startsWith("MD-MAP-37: entity Below has two attributes called note"));
    }

    @Entity
    static class SubId extends First {
        @Id
        String other;
    }

    @Test
    void onlyTheRootHasAnId() {
        assertEquals(List.of("MD-MAP-08"), Read.codes(SubId.class));
    }

    @Entity
    static class Getter {
        private String kept;

        @Id
        public String getId() {
            return kept;
        }

        public void setId(String id) {
            kept = id;
        }

        @Column(name = "t")
        public String getTitle() {
            return "";
        }
    }

    @Test
    void anAnnotatedGetterNeedsASetter() {
        assertTrue(Read.problem(Getter.class).startsWith("MD-MAP-15: " + Getter.class.getName() + ".getTitle()"));
    }

    @Entity
    static class Emptied {
        @Id
        @GeneratedValue
        @SequenceGenerator(name = "s", allocationSize = 0)
        long id;
    }

    @Test
    void aGeneratorTakesAtLeastOneNumberARequest() {
        assertTrue(Read.problem(Emptied.class).startsWith("MD-MAP-25: generator s can't be used"));
    }

    @Entity
    static class Closed {
        @Id
        String id;

        @Embedded
        Random random;
    }

    @Test
    void aPackageThatItsModuleKeepsClosedIsNamed() {
        List<String> problems = Read.problems(Closed.class);
        assertTrue(problems.stream().allMatch(problem -> problem.startsWith("MD-MAP-14: Closed.random.")));
        assertTrue(
                problems.get(0)
                        .endsWith("(java.base) does not open package java.util."
                                + " Add to its module-info: opens java.util;"),
                problems.get(0));
    }

    @Entity
    @IndexMap(partitionKey = "A#{nope}")
    static class BadKey {
        @Id
        String id;
    }

    @Test
    void problemsOfKeysAreReportedWithTheOthers() {
        List<String> problems = Read.problems(BadKey.class, StoredTwice.class);
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("nope")), problems.toString());
    }
}
