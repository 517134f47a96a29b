package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.LinkIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Collections of entities that can't be mapped: those without a way to their elements, or without a place for them. */
class EntityCollectionProblemsTest {

    @Entity
    static class Target {
        @Id
        String id;

        String text;
    }

    private static void assertProblem(String code, String place, Class<?>... classes) {
        String problem = Read.problem(classes);
        assertTrue(problem.startsWith(code + ": "), problem);
        assertTrue(problem.contains(place), problem);
    }

    // ---- inverse sides

    @Entity
    static class Owner {
        @Id
        String id;

        @OneToMany(mappedBy = "nobody")
        Set<Owned> ofNobody;

        @OneToMany(mappedBy = "text")
        Set<Owned> ofText;

        @OneToMany(mappedBy = "owners")
        Set<Owned> ofMany;

        @OneToOne(mappedBy = "target")
        Owned ofOther;

        @ManyToMany(mappedBy = "owner")
        Set<Owned> ofReference;
    }

    @Entity
    static class Owned {
        @Id
        String id;

        String text;

        @ManyToOne
        Owner owner;

        @ManyToMany
        Set<Owner> owners;

        @ManyToOne
        Target target;
    }

    @Test
    void mappedByNamesTheOwningSideOfTheSameAssociation() {
        List<String> problems = Read.problems(Owner.class, Owned.class, Target.class);
        assertEquals(5, problems.size(), problems.toString());
        for (String place : new String[] {"ofNobody", "ofText", "ofMany", "ofOther", "ofReference"}) {
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.startsWith("MD-MAP-106: Owner." + place + " ")),
                    problems.toString());
        }
    }

    @Entity
    static class Pathless {
        @Id
        String id;

        @OneToMany(mappedBy = "parent")
        Set<Keyed> children;
    }

    @Entity
    @IndexMap(partitionKey = "KEYED#{id}")
    static class Keyed {
        @Id
        String id;

        @ManyToOne
        Pathless parent;
    }

    @Test
    void anInverseCollectionIsFoundByAQueryOrTheIndexToAddIsPrinted() {
        assertProblem("MD-MAP-107", "Pathless.children", Pathless.class, Keyed.class);
        assertProblem(
                "MD-MAP-107",
                "@IndexMap(index = \"gsi0\", partitionKey = \"KEYED_OF#{parent.id}\", sortKey = \"{id}\")",
                Pathless.class,
                Keyed.class);
    }

    @Entity
    static class Parent {
        @Id
        String id;

        @OneToMany(mappedBy = "parent")
        Set<Suggested> children;
    }

    @Entity
    @IndexMap(partitionKey = "SUGGESTED#{id}")
    @IndexMap(index = "gsi0", partitionKey = "SUGGESTED_OF#{parent.id}", sortKey = "{id}")
    static class Suggested {
        @Id
        String id;

        @ManyToOne
        Parent parent;
    }

    @Test
    void theIndexThatIsPrintedIsOneThatHelps() {
        assertEquals(
                "gsi0 SUGGESTED_OF#7 · all exact",
                Associated.query(Read.entity(Parent.class, Suggested.class), "children", "7"));
    }

    // ---- links

    @Entity
    static class TwiceLinked {
        @Id
        String id;

        @ManyToMany
        Set<Target> some;

        @ManyToMany
        Set<Target> others;
    }

    @Test
    void linksOfTwoAssociationsHaveTwoNames() {
        assertProblem("MD-MAP-108", "TwiceLinked_Target", TwiceLinked.class, Target.class);
    }

    @Entity
    static class BadlyNamed {
        @Id
        String id;

        @ManyToMany
        @JoinTable(name = "A#B")
        Set<Target> targets;
    }

    @Test
    void theNameOfLinksIsALiteralOfAKey() {
        assertProblem("MD-MAP-109", "A#B", BadlyNamed.class, Target.class);
    }

    @Entity
    static class LinkedLocally {
        @Id
        String id;

        @ManyToMany
        @LinkIndex("lsi0")
        Set<Target> targets;
    }

    @Test
    void linksAreFoundInAGlobalIndex() {
        assertProblem("MD-MAP-116", "LinkedLocally.targets", LinkedLocally.class, Target.class);
    }

    @Entity
    static class Sender {
        @Id
        String id;

        @ManyToMany
        Set<Receiver> receivers;
    }

    @Entity
    static class Receiver {
        @Id
        String id;

        @ManyToMany(mappedBy = "receivers")
        @OrderColumn
        List<Sender> senders;
    }

    @Test
    void theInverseSideOfLinksHasNoPlacesOfItsOwn() {
        assertProblem("MD-MAP-112", "Receiver.senders", Sender.class, Receiver.class);
    }

    // ---- order and keys

    @Entity
    static class Ordered {
        @Id
        String id;

        @ManyToMany
        @OrderBy("missing")
        List<Target> targets;
    }

    @Entity
    static class OrderedTwice {
        @Id
        String id;

        @ManyToMany
        @OrderBy("text UP")
        List<Target> targets;
    }

    @Test
    void anOrderIsByAttributesOfTheElements() {
        assertProblem("MD-MAP-110", "Ordered.targets", Ordered.class, Target.class);
        assertProblem("MD-MAP-110", "text UP", OrderedTwice.class, Target.class);
    }

    @Entity
    static class Mapped {
        @Id
        String id;

        @ManyToMany
        @MapKey(name = "missing")
        Map<String, Target> targets;
    }

    @Test
    void theKeyOfAMapIsAnAttributeOfTheElements() {
        assertProblem("MD-MAP-111", "Mapped.targets", Mapped.class, Target.class);
    }
}
