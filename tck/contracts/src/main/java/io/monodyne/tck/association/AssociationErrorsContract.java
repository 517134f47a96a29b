package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.LinkIndex;
import io.monodyne.MappingException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An association that can't be mapped is found when the unit is opened; the message names it and says what to do. */
public class AssociationErrorsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Target.class);

    @Embeddable
    record PairId(String a, int b) {}

    static class NoEntity {}

    @Entity
    static class Target {
        @Id
        String id;
    }

    @Entity
    static class Pair {
        @EmbeddedId
        PairId id;
    }

    private static void assertProblem(String code, String names, Class<?>... classes) {
        MappingException failure = assertThrows(MappingException.class, () -> unit.open(Map.of(), classes));
        assertEquals(1, failure.problems().size(), failure.getMessage());
        String problem = failure.problems().get(0);
        assertTrue(problem.startsWith(code + ": "), problem);
        assertTrue(problem.contains(names), problem);
    }

    @Entity
    static class OfNoEntity {
        @Id
        String id;

        @ManyToOne
        NoEntity other;
    }

    @Entity
    static class OfArrayList {
        @Id
        String id;

        @ManyToMany
        ArrayList<Target> targets;
    }

    @Entity
    @SuppressWarnings("rawtypes")
    static class OfRawType {
        @Id
        String id;

        @ManyToMany
        Collection targets;
    }

    @Test
    void theTypesOfAnAssociationAreKnown() {
        assertProblem("MD-MAP-100", "OfNoEntity.other", OfNoEntity.class);
        assertProblem("MD-MAP-101", "OfArrayList.targets", OfArrayList.class, Target.class);
        assertProblem("MD-MAP-102", "OfRawType.targets", OfRawType.class, Target.class);
    }

    @Entity
    static class OfOneColumn {
        @Id
        String id;

        @ManyToOne
        @JoinColumn(name = "pair")
        Pair pair;
    }

    @Entity
    static class OfOtherPart {
        @EmbeddedId
        PairId id;

        @MapsId("c")
        @ManyToOne
        Target target;
    }

    @Entity
    static class OfColumnTwice {
        @Id
        String id;

        @OneToMany
        @JoinColumn(name = "keeper")
        Set<WithColumn> others;
    }

    @Entity
    static class WithColumn {
        @Id
        String id;

        @Column(name = "keeper")
        String text;
    }

    @Test
    void theColumnsOfAReferenceAreItsOwnAndFitTheIdOfItsTarget() {
        assertProblem("MD-MAP-103", "OfOneColumn.pair", OfOneColumn.class, Pair.class);
        assertProblem("MD-MAP-104", "OfOtherPart.target", OfOtherPart.class, Target.class);
        assertProblem("MD-MAP-115", "OfColumnTwice.others", OfColumnTwice.class, WithColumn.class);
    }

    @Entity
    static class OfCollectionAsId {
        @Id
        String id;

        @Id
        @OneToMany
        Set<Target> targets;
    }

    @Entity
    static class Hen {
        @Id
        @OneToOne
        Egg egg;
    }

    @Entity
    static class Egg {
        @Id
        @OneToOne
        Hen hen;
    }

    @Test
    void anIdIsNeitherACollectionNorDerivedFromItself() {
        MappingException failure =
                assertThrows(MappingException.class, () -> unit.open(Map.of(), OfCollectionAsId.class, Target.class));
        assertTrue(failure.problems().get(0).startsWith("MD-MAP-105: "), failure.getMessage());
        failure = assertThrows(MappingException.class, () -> unit.open(Map.of(), Hen.class, Egg.class));
        assertTrue(
                failure.problems().stream().anyMatch(problem -> problem.startsWith("MD-MAP-114: ")),
                failure.getMessage());
    }

    @Entity
    static class OfNobody {
        @Id
        String id;

        @OneToMany(mappedBy = "nobody")
        Set<Child> children;
    }

    @Entity
    static class OfNoPath {
        @Id
        String id;

        @OneToMany(mappedBy = "parent")
        Set<Child> children;
    }

    @Entity
    @IndexMap(partitionKey = "CHILD#{id}", sortKey = "CHILD")
    static class Child {
        @Id
        String id;

        @ManyToOne
        OfNoPath parent;
    }

    @Entity
    static class OfOrderedInverse {
        @Id
        String id;

        @ManyToMany(mappedBy = "targets")
        @OrderColumn
        List<Linked> linked;
    }

    @Entity
    static class Linked {
        @Id
        String id;

        @ManyToMany
        Set<OfOrderedInverse> targets;
    }

    @Test
    void anInverseSideHasAnOwnerAndAQuery() {
        MappingException failure = assertThrows(
                MappingException.class, () -> unit.open(Map.of(), OfNobody.class, OfNoPath.class, Child.class));
        assertTrue(
                failure.problems().stream().anyMatch(problem -> problem.startsWith("MD-MAP-106: OfNobody.children ")),
                failure.getMessage());
        assertProblem(
                "MD-MAP-107",
                "@IndexMap(index = \"gsi0\", partitionKey = \"CHILD_OF#{parent.id}\", sortKey = \"{id}\")",
                OfNoPath.class,
                Child.class);
        assertProblem("MD-MAP-112", "OfOrderedInverse.linked", OfOrderedInverse.class, Linked.class);
    }

    @Entity
    static class OfSameLinks {
        @Id
        String id;

        @ManyToMany
        Set<Target> some;

        @ManyToMany
        Set<Target> others;
    }

    @Entity
    static class OfBadName {
        @Id
        String id;

        @ManyToMany
        @JoinTable(name = "A#B")
        Set<Target> targets;
    }

    @Entity
    static class OfLocalIndex {
        @Id
        String id;

        @ManyToMany
        @LinkIndex("lsi0")
        Set<Target> targets;
    }

    @Test
    void linksHaveANameAndAnIndexOfTheirOwn() {
        assertProblem("MD-MAP-108", "OfSameLinks_Target", OfSameLinks.class, Target.class);
        assertProblem("MD-MAP-109", "A#B", OfBadName.class, Target.class);
        assertProblem("MD-MAP-116", "OfLocalIndex.targets", OfLocalIndex.class, Target.class);
    }

    @Entity
    static class OfNoOrder {
        @Id
        String id;

        @ManyToMany
        @OrderBy("missing")
        List<Target> targets;
    }

    @Entity
    static class OfNoKey {
        @Id
        String id;

        @ManyToMany
        @MapKey(name = "missing")
        Map<String, Target> targets;
    }

    @Test
    void anOrderAndTheKeysOfAMapAreAttributesOfTheElements() {
        assertProblem("MD-MAP-110", "OfNoOrder.targets", OfNoOrder.class, Target.class);
        assertProblem("MD-MAP-111", "OfNoKey.targets", OfNoKey.class, Target.class);
    }

    @Embeddable
    static class Element {
        @ManyToMany
        Set<Target> targets;
    }

    @Entity
    static class OfElements {
        @Id
        String id;

        @ElementCollection
        List<Element> elements;
    }

    @Test
    void theElementsOfACollectionHoldReferencesAlone() {
        MappingException failure =
                assertThrows(MappingException.class, () -> unit.open(Map.of(), OfElements.class, Target.class));
        assertTrue(
                failure.problems().stream().anyMatch(problem -> problem.startsWith("MD-MAP-113: ")),
                failure.getMessage());
    }

    @Entity
    @IndexMap(partitionKey = "REFERENCE#{id}", sortKey = "REFERENCE")
    @IndexMap(index = "gsi0", partitionKey = "TARGET#{target}", sortKey = "{id}")
    static class OfReferenceInTemplate {
        @Id
        String id;

        @ManyToOne
        Target target;
    }

    @Test
    void aTemplateNamesThePartOfTheIdAndNotTheReference() {
        assertProblem("MD-MAP-99", "target.id", OfReferenceInTemplate.class, Target.class);
    }
}
