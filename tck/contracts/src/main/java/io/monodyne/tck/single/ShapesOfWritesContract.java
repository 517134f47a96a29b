package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.LimitExceededException;
import io.monodyne.SingleTable;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writes by key of entities in hierarchies, with embedded ids, with keys that store alone, and with references inside of others. */
class ShapesOfWritesContract {

    /** Extended by another one, which has an index of its own. */
    @Entity
    static class Animal {
        @Id
        String id;

        String name;

        @Column(unique = true)
        String chip;

        protected Animal() {}

        Animal(String id) {
            this.id = id;
        }
    }

    /** Found by its name. */
    @Entity
    @IndexMap(index = "gsi0", partitionKey = "DOG#{name}")
    static class Dog extends Animal {
        String trick;

        protected Dog() {}

        Dog(String id) {
            super(id);
        }
    }

    /** With an embedded id, a component of which feeds an index with what changes. */
    @Entity
    @IndexMap(partitionKey = "SEAT#{id.hall}", sortKey = "{id.number}")
    @IndexMap(index = "gsi0", partitionKey = "ROW#{id.hall}#{row}", sortKey = "{id.number}")
    static class Seat {
        @Embeddable
        record Id(String hall, int number) implements Serializable {}

        @EmbeddedId
        Id id;

        String row;

        int sold;

        protected Seat() {}

        Seat(String hall, int number, String row) {
            this.id = new Id(hall, number);
            this.row = row;
        }
    }

    /** Whose attributes are stored in keys alone. */
    @Entity
    @IndexMap(partitionKey = "BOX#{id}", sortKey = "BOX")
    @IndexMap(index = "gsi0", partitionKey = "ROOM#{room}", sortKey = "{shelf}", storeShadow = false)
    static class Box {
        @Id
        String id;

        @Column(nullable = false)
        String room;

        @Column(nullable = false)
        String shelf;

        String text;

        protected Box() {}

        Box(String id, String room, String shelf) {
            this.id = id;
            this.room = room;
            this.shelf = shelf;
        }
    }

    /** Refers to others from within elements and embeddables. */
    @Entity
    static class Team {
        @Id
        String id;

        String name;

        @ManyToOne
        Animal mascot;

        Lead lead;

        @ElementCollection
        List<Lead> members = new ArrayList<>();

        protected Team() {}

        Team(String id) {
            this.id = id;
        }
    }

    /** A reference and what is said of it. */
    @Embeddable
    static class Lead {
        @ManyToOne
        Animal animal;

        String role;

        protected Lead() {}

        Lead(Animal animal, String role) {
            this.animal = animal;
            this.role = role;
        }
    }

    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Animal.class, Dog.class, Seat.class, Seat.Id.class, Box.class, Team.class, Lead.class);

    private SingleTable single;

    @BeforeEach
    void open() {
        single = unit.factory().unwrap(SingleTable.class);
    }

    private static void assertCode(String code, Exception refused) {
        assertTrue(refused.getMessage().startsWith(code + ":"), refused.getMessage());
    }

    @Test
    void byTheSuperclassOnlyWhatMeansTheSameForAllIsWritten() {
        single.save(new Dog("1")).run();
        assertCode(
                "MD-DIRECT-11",
                assertThrows(
                        PersistenceException.class,
                        () -> single.update(Animal.class, "1")
                                .set("name", "Rex")
                                .run()));
        single.update(Dog.class, "1").set("name", "Rex").run();
        assertEquals("DOG#Rex", unit.table().text("Animal#1", "Animal", "gsi0_pk"));
        assertEquals(
                "Rex",
                single.update(Animal.class, "1")
                                .set("chip", "c")
                                .when(path("chip").isNull())
                                .run()
                                .existed()
                        ? single.get(Animal.class, "1").run().orElseThrow().name
                        : null);
        assertEquals(
                "1", single.getUnique(Animal.class, Map.of("chip", "c")).run().orElseThrow().id);
        single.delete(Animal.class, "1").when(path("chip").equalTo("c")).run();
        assertEquals(0, unit.table().content().size());
    }

    @Test
    void aSuperclassIsNotTakenForWhatExtendsIt() {
        single.save(new Animal("1")).run();
        assertThrows(
                PersistenceException.class,
                () -> single.update(Dog.class, "1").set("trick", "roll").run());
        assertNull(unit.table().attribute("Animal#1", "Animal", "trick"));
        assertThrows(
                PersistenceException.class,
                () -> single.delete(Dog.class, "1").when(path("chip").isNull()).run());
        assertEquals(1, unit.table().content().size());
    }

    @Test
    void componentsOfAnEmbeddedIdAreKnown() {
        single.save(new Seat("a#b", 7, "1")).run();
        Seat.Id id = new Seat.Id("a#b", 7);
        single.update(Seat.class, id).set("row", "2").add("sold", 3).run();
        assertEquals("ROW#a%23b#2", unit.table().text("SEAT#a%23b", "0000000007", "gsi0_pk"));
        Seat seat = single.get(Seat.class, id).run().orElseThrow();
        assertEquals(id, seat.id);
        assertEquals(3, seat.sold);
        single.update(Seat.class, id).remove("row").run();
        assertNull(unit.table().text("SEAT#a%23b", "0000000007", "gsi0_pk"));
        assertNull(unit.table().text("SEAT#a%23b", "0000000007", "gsi0_sk"));
        assertThrows(
                IllegalArgumentException.class,
                () -> single.update(Seat.class, id).set("id.number", 8).run());
    }

    @Test
    void aKeyThatIsTooLongIsRefusedBeforeItIsSent() {
        single.save(new Seat("h", 1, "1")).run();
        unit.requests().reset();
        assertThrows(
                LimitExceededException.class,
                () -> single.update(Seat.class, new Seat.Id("h", 1))
                        .set("row", "x".repeat(2049))
                        .run());
        assertEquals(List.of(), unit.requests().sent());
    }

    @Test
    void whatIsStoredInAKeyAloneIsWrittenWithAllOfTheKey() {
        single.save(new Box("1", "r", "s")).run();
        assertCode(
                "MD-DIRECT-09",
                assertThrows(
                        PersistenceException.class,
                        () -> single.update(Box.class, "1").set("room", "q").run()));
        Box read = single.get(Box.class, "1").run().orElseThrow();
        assertCode(
                "MD-DIRECT-10",
                assertThrows(
                        PersistenceException.class,
                        () -> single.update(read).set("room", "q").run()));
        assertEquals(
                "q",
                single.update(Box.class, "1")
                        .set("room", "q")
                        .set("shelf", "t")
                        .returning(ReturnedValues.ALL_NEW)
                        .run()
                        .entity()
                        .orElseThrow()
                        .room);
        single.update(read).set("text", "x").run();
        assertEquals("q", read.room);
        assertEquals("t", read.shelf);
        assertEquals(
                "1",
                single.query(Box.class)
                        .where(path("room").equalTo("q"))
                        .single()
                        .run()
                        .id);
    }

    @Test
    void referencesOfADetachedEntityStayWhereverTheyAre() {
        Animal cat = new Animal("cat");
        Team team = new Team("1");
        unit.inTransaction(em -> {
            em.persist(cat);
            team.mascot = cat;
            team.lead = new Lead(cat, "first");
            team.members.add(new Lead(cat, "second"));
            em.persist(team);
        });
        single.update(team).set("name", "n").run();
        assertEquals("n", team.name);
        assertEquals(cat, team.mascot);
        assertEquals(cat, team.lead.animal);
        assertEquals(cat, team.members.get(0).animal);
        single.update(team)
                .set("lead.role", "captain")
                .set(path("members").element(0).get("role"), "mate")
                .run();
        assertEquals("captain", team.lead.role);
        assertEquals("mate", team.members.get(0).role);
        assertEquals("cat", team.lead.animal.id);
        assertEquals("cat", team.members.get(0).animal.id);
        unit.inTransaction(em -> em.merge(team));
        EntityManager em = unit.entityManager();
        Team stored = em.find(Team.class, "1");
        assertEquals("cat", stored.lead.animal.id);
        assertEquals("cat", stored.members.get(0).animal.id);
    }
}
