package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.DynamoTable;
import io.monodyne.IndexMap;
import io.monodyne.NullSource;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Index maps of attributes that can't be, and nulls that are to be passed through. */
class NativeIndexProblemsTest {

    @Embeddable
    static class Place {
        String city;
    }

    @Entity
    static class Client {
        @Id
        String id;
    }

    @MappedSuperclass
    @IndexMap(index = "by-owner", partitionAttributes = "owner")
    abstract static class Owned {
        String owner;
    }

    @Entity
    static class Thing extends Owned {
        @Id
        String id;
    }

    @Entity
    @IndexMap(index = "by-size", partitionAttributes = "size")
    static class Box extends Thing {
        int size;
    }

    @Entity
    @IndexMap(partitionAttributes = "id")
    @IndexMap(index = "lsi0", partitionAttributes = "id")
    @IndexMap(index = "mixed", partitionAttributes = "id", sortKey = "{id}")
    @IndexMap(index = "half", sortAttributes = "id")
    @IndexMap(index = "shadow", partitionAttributes = "id", storeShadow = false)
    @IndexMap(index = "moved", partitionAttributes = "id", rekey = true)
    @IndexMap(index = "x", partitionAttributes = "id")
    @IndexMap(
            index = "many",
            partitionAttributes = {"a", "b", "c", "d", "id"})
    @IndexMap(index = "twice", partitionAttributes = "a", sortAttributes = "a")
    static class WrongForms {
        @Id
        String id;

        String a;
        String b;
        String c;
        String d;
    }

    @Test
    void theFormsThatCanNotBeAreSaidAtOnce() {
        assertEquals(
                List.of(
                        "MD-MAP-130",
                        "MD-MAP-131",
                        "MD-MAP-132",
                        "MD-MAP-133",
                        "MD-MAP-136",
                        "MD-MAP-64",
                        "MD-MAP-65",
                        "MD-MAP-134",
                        "MD-MAP-135"),
                codes(WrongForms.class));
    }

    @Entity
    @IndexMap(
            index = "one",
            partitionAttributes = {"nmae", "place", "place.city", "tags"},
            sortAttributes = {"version", "open", "client", "kept"})
    @IndexMap(index = "gsi0", partitionKey = "KEPT#{kept}", storeShadow = false)
    static class WrongSources {
        @Id
        String id;

        @Version
        int version;

        String name;

        @Embedded
        Place place;

        @ElementCollection
        Set<String> tags;

        boolean open;

        @ManyToOne
        Client client;

        @Basic(optional = false)
        String kept;
    }

    @Test
    void whatCanNotBeAKeyAsItIsIsSaidWithThePlace() {
        assertEquals(
                List.of(
                        "MD-MAP-51",
                        "MD-MAP-52",
                        "MD-MAP-138",
                        "MD-MAP-53",
                        "MD-MAP-54",
                        "MD-MAP-139",
                        "MD-MAP-99",
                        "MD-MAP-137"),
                codes(WrongSources.class, Client.class));
        List<String> problems = Keys.problems(WrongSources.class, Client.class);
        assertTrue(
                problems.get(0).startsWith("MD-MAP-51: WrongSources, index one, partitionAttributes: "),
                problems.get(0));
        assertTrue(problems.get(0).endsWith("Is name meant?"), problems.get(0));
        assertTrue(problems.get(5).contains("open of type boolean"), problems.get(5));
    }

    private static List<String> codes(Class<?>... classes) {
        return Keys.problems(classes).stream()
                .map(problem -> problem.substring(0, problem.indexOf(':')))
                .toList();
    }

    @Entity
    @IndexMap(index = "by-size", partitionAttributes = "id")
    static class Crate extends Thing {
        int size;
    }

    @Entity
    @IndexMap(index = "by-owner", partitionKey = "X#{size}")
    static class Bag extends Thing {
        int size;
    }

    @Test
    void aSubclassCanNotMapTheIndexOfItsSuperEntityAgain() {
        assertEquals("MD-MAP-63", Keys.code(Thing.class, Bag.class));
    }

    @Test
    void entitiesThatShareAnIndexHaveTheSameKeys() {
        String problem = Keys.problem(Thing.class, Box.class, Crate.class);
        assertTrue(
                problem.startsWith("MD-MAP-140: index by-size has the key [size] · [] in Box, but [id] · [] in Crate"),
                problem);
    }

    @Entity
    @IndexMap(index = "by-owner", partitionKey = "OWNER#{owner}")
    static class Computed {
        @Id
        String id;

        String owner;
    }

    @Entity
    static class Linking {
        @Id
        String id;

        @ManyToMany
        Set<Client> clients;
    }

    @Entity
    @IndexMap(index = "by-client", partitionAttributes = "number")
    static class ClientNumber {
        @Id
        String id;

        @Column(name = "clients_id")
        int number;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionAttributes = "name")
    static class First {
        @Id
        String id;

        String name;
    }

    @Test
    void anIndexHasComputedKeysOrAttributes() {
        assertEquals("MD-MAP-141", Keys.code(Thing.class, Computed.class));
        String problem = Keys.problem(First.class, Linking.class, Client.class);
        assertTrue(problem.startsWith("MD-MAP-141: ") && problem.contains("the links of"), problem);
    }

    @Entity
    @IndexMap(index = "by-owner", partitionAttributes = "owner")
    static class Ward {
        @Id
        String id;

        String owner;
    }

    @Entity
    static class Numbered {
        @Id
        String id;

        int owner;
    }

    @Entity
    @DynamoTable(name = "elsewhere")
    static class Elsewhere {
        @Id
        String id;

        int owner;
    }

    @Entity
    static class Listed {
        @Id
        String id;

        @ElementCollection
        List<String> owner;
    }

    @Entity
    @DiscriminatorColumn(name = "owner", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    static class Discriminated {
        @Id
        String id;
    }

    @Test
    void anAttributeThatIsAKeyHasOneTypeInTheWholeTable() {
        String problem = Keys.problem(Ward.class, Numbered.class);
        assertEquals(
                "MD-MAP-142: Numbered.owner is stored under the name owner as N, and is a key of index by-owner as S",
                problem.substring(0, problem.indexOf(": DynamoDB")));
        assertEquals("MD-MAP-142", Keys.code(Ward.class, Listed.class));
        assertEquals("MD-MAP-142", Keys.code(Ward.class, Discriminated.class));
        assertEquals(2, Keys.model(Ward.class, Elsewhere.class).entities().size());
    }

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = "name"))
    @IndexMap(index = "by-owner", partitionAttributes = "owner")
    static class OwnerNumber {
        @Id
        String id;

        String name;
        int owner;
    }

    @Entity
    @IndexMap(index = "by-next", partitionAttributes = "next")
    static class Chained {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        long id;

        String next;
    }

    @Test
    void whatIsStoredBesidesEntitiesHasItToo() {
        assertTrue(Keys.problem(OwnerNumber.class).startsWith("MD-MAP-142: an item that keeps a unique value"));
        assertTrue(Keys.problem(ClientNumber.class, Linking.class, Client.class)
                .startsWith("MD-MAP-142: a column of the links of"));
        assertTrue(Keys.problem(Chained.class).startsWith("MD-MAP-142: a counter of generated ids"));
    }

    @Entity
    @IndexMap(partitionKey = "P#{id}", nullSource = NullSource.PASS)
    @IndexMap(index = "gsi0", partitionKey = "N#{name}", nullSource = NullSource.PASS)
    @IndexMap(index = "by-name", partitionAttributes = "name", nullSource = NullSource.PASS)
    static class Passing {
        @Id
        String id;

        String name;
    }

    @Test
    void nullsAreNeverPassedThroughAndTheReasonIsGiven() {
        List<String> problems = Keys.problems(Passing.class);
        assertEquals(List.of("MD-MAP-143", "MD-MAP-143", "MD-MAP-143"), codes(Passing.class));
        assertTrue(problems.get(1).startsWith("MD-MAP-143: Passing, index gsi0: nullSource = PASS."), problems.get(1));
        assertTrue(problems.get(1).contains("refuses the whole write"), problems.get(1));
    }
}
