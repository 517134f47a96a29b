package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.DynamoTable;
import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys, indexes and constraints that can't be, and that all of it is said at once. */
class KeyProblemsTest {

    @Embeddable
    static class Address {
        String city;
        String street;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "A#{tags}", sortKey = "{version}")
    @IndexMap(index = "gsi1", partitionKey = "A#{address}", sortKey = "{address.citty}")
    @IndexMap(index = "gsi2", partitionKey = "A#{statsu}", sortKey = "{status.x}")
    @IndexMap(index = "gsi3", partitionKey = "A#{status", sortKey = "x{status}y")
    static class WrongSources {
        @Id
        String id;

        @Version
        long version;

        @ElementCollection
        Set<String> tags;

        @Embedded
        Address address;

        String status;
    }

    @Test
    void whatCanNotFeedAKeyIsSaidWithThePlaceAndTheNearestName() {
        List<String> problems = Keys.problems(WrongSources.class);
        assertEquals(
                List.of(
                        "MD-MAP-53: WrongSources, index gsi0, partition key: tags",
                        "MD-MAP-54: WrongSources, index gsi0, sort key: version",
                        "MD-MAP-52: WrongSources, index gsi1, partition key: address",
                        "MD-MAP-51: WrongSources, index gsi1, sort key: there",
                        "MD-MAP-51: WrongSources, index gsi2, partition key: there",
                        "MD-MAP-51: WrongSources, index gsi2, sort key: there",
                        "MD-MAP-50: WrongSources, index gsi3, partition key: the",
                        "MD-MAP-50: WrongSources, index gsi3, sort key: the"),
                problems.stream().map(KeyProblemsTest::beginning).toList());
        assertTrue(problems.get(2).contains("address.city, address.street"), problems.get(2));
        assertTrue(problems.get(3).endsWith("Is address.city meant?"), problems.get(3));
        assertTrue(problems.get(4).endsWith("Is status meant?"), problems.get(4));
    }

    /** Up to the first word after the place. */
    private static String beginning(String problem) {
        int colon = problem.indexOf(": ", problem.indexOf(": ") + 2);
        return problem.substring(0, problem.indexOf(' ', colon + 2));
    }

    record LineId(String order, int number) {}

    @Entity
    @IdClass(LineId.class)
    @IndexMap(partitionKey = "ORDER#{order}", sortKey = "LINE")
    static class WithoutNumber {
        @Id
        String order;

        @Id
        int number;
    }

    @Entity
    @IndexMap(partitionKey = "NOTE#{id}", sortKey = "{title}")
    static class WithTitle {
        @Id
        String id;

        String title;
    }

    @Entity
    @IndexMap(sortKey = "NOTE")
    static class WithoutPartition {
        @Id
        String id;
    }

    @Test
    void theKeyOfTheTableIsMadeOfTheWholeIdAndNothingElse() {
        String missing = Keys.problem(WithoutNumber.class);
        assertTrue(missing.startsWith("MD-MAP-58: WithoutNumber, the table: the key does not use number of"), missing);
        String other = Keys.problem(WithTitle.class);
        assertTrue(other.startsWith("MD-MAP-57: WithTitle, the table, sort key: title is no part of the id"), other);
        assertEquals("MD-MAP-60", Keys.code(WithoutPartition.class));
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{name}")
    static class Root {
        @Id
        String id;

        String name;
    }

    @Entity
    @IndexMap(partitionKey = "SUB#{id}")
    static class OtherKey extends Root {}

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{name}")
    static class SameIndex extends Root {}

    @Entity
    @DynamoTable(name = "elsewhere")
    static class OtherTable extends Root {}

    @Test
    void aHierarchyHasOneTableAndOneKeyAndOneUseOfAnIndex() {
        assertEquals("MD-MAP-59", Keys.code(OtherKey.class));
        assertEquals("MD-MAP-63", Keys.code(SameIndex.class));
        assertEquals("MD-MAP-70", Keys.code(OtherTable.class));
    }

    @Entity
    @IndexMap(index = "gsi0", sortKey = "{id}")
    static class GlobalWithoutPartition {
        @Id
        String id;
    }

    @Entity
    @IndexMap(index = "lsi0", partitionKey = "{id}", sortKey = "{id}")
    static class LocalWithPartition {
        @Id
        String id;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{id}")
    @IndexMap(index = "gsi0", partitionKey = "X#{id}")
    static class Twice {
        @Id
        String id;
    }

    @Entity
    @Extent(index = "gsi0")
    @IndexMap(index = "gsi0", partitionKey = "{id}")
    static class TwiceByExtent {
        @Id
        String id;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{id}", rekey = true)
    static class MovingIndex {
        @Id
        String id;
    }

    @Entity
    @IndexMap(index = "g 0", partitionKey = "{id}")
    static class IllegalIndex {
        @Id
        String id;
    }

    @Test
    void indexesThatCanNotBeAreReported() {
        assertEquals("MD-MAP-60", Keys.code(GlobalWithoutPartition.class));
        assertEquals("MD-MAP-61", Keys.code(LocalWithPartition.class));
        assertEquals("MD-MAP-62", Keys.code(Twice.class));
        assertEquals("MD-MAP-62", Keys.code(TwiceByExtent.class));
        assertEquals("MD-MAP-64", Keys.code(MovingIndex.class));
        assertEquals("MD-MAP-65", Keys.code(IllegalIndex.class));
    }

    @Entity
    @Extent(shards = 0)
    static class NoShards {
        @Id
        String id;
    }

    @Entity
    @Extent(index = "lsi1")
    static class LocalExtent {
        @Id
        String id;
    }

    @Entity(name = "two words")
    static class Blank {
        @Id
        String id;
    }

    @Entity
    @DynamoTable(name = "no/table")
    static class IllegalTable {
        @Id
        String id;
    }

    @Test
    void extentsAndNamesThatCanNotBeAreReported() {
        assertEquals("MD-MAP-66", Keys.code(NoShards.class));
        assertEquals("MD-MAP-67", Keys.code(LocalExtent.class));
        assertEquals("MD-MAP-68", Keys.code(Blank.class));
        assertEquals("MD-MAP-69", Keys.code(IllegalTable.class));
    }

    @Entity
    static class JoinedOfNothing {
        @Id
        String id;

        @Joined({})
        String joined;
    }

    @Entity
    static class Circle {
        @Id
        String id;

        @Joined({"id", "b"})
        String a;

        @Joined({"a", "id"})
        String b;
    }

    @Entity
    static class JoinedId {
        @Id
        @Joined("name")
        String id;

        String name;
    }

    @Entity
    static class JoinedOfUnknown {
        @Id
        String id;

        String name;

        @Joined({"id", "nme"})
        String joined;
    }

    @Test
    void joinedAttributesThatCanNotBeAreReported() {
        assertEquals("MD-MAP-71", Keys.code(JoinedOfNothing.class));
        assertEquals("MD-MAP-72", Keys.code(Circle.class));
        assertEquals("MD-MAP-73", Keys.code(JoinedId.class));
        assertEquals(
                "MD-MAP-51: JoinedOfUnknown, @Joined joined: there is no attribute nme. Is name meant?",
                Keys.problem(JoinedOfUnknown.class));
    }

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"e_mial", "id"}))
    static class UnknownColumn {
        @Id
        String id;

        @Column(name = "e_mail")
        String email;
    }

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = "city"))
    static class AmbiguousColumn {
        @Id
        String id;

        @Embedded
        Address home;

        @Embedded
        Address work;
    }

    @Entity
    static class UniqueVersion {
        @Id
        String id;

        @Version
        @Column(unique = true)
        long version;
    }

    @Test
    void constraintsThatCanNotBeAreReported() {
        assertTrue(Keys.problem(UnknownColumn.class).startsWith("MD-MAP-74: UnknownColumn, @UniqueConstraint(e_mial,"));
        assertTrue(Keys.problem(UnknownColumn.class).endsWith("Is e_mail meant?"));
        assertTrue(Keys.problem(AmbiguousColumn.class).contains("city can be home.city or work.city"));
        assertEquals("MD-MAP-54", Keys.code(UniqueVersion.class));
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        List<String> problems = Keys.problems(Twice.class, Blank.class, Circle.class);
        assertEquals(3, problems.size(), problems.toString());
    }
}
