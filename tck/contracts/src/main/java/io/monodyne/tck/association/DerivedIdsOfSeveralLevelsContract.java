package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent's id may be derived itself: that of a grandchild holds it whole (section 2.4.1.1). */
public class DerivedIdsOfSeveralLevelsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Site.class, Building.class, Floor.class, Room.class, RoomId.class, Plaque.class, Lamp.class, LampId.class);

    @Entity
    @IndexMap(partitionKey = "SITE#{id}", sortKey = "SITE")
    static class Site {
        @Id
        String id;

        @OneToMany(mappedBy = "site", cascade = CascadeType.PERSIST)
        List<Building> buildings = new ArrayList<>();

        Site() {}

        Site(String id) {
            this.id = id;
        }
    }

    record BuildingId(String site, String name) {}

    @Entity
    @IdClass(BuildingId.class)
    @IndexMap(partitionKey = "SITE#{site.id}", sortKey = "BUILDING#{name}")
    static class Building {
        @Id
        @ManyToOne
        Site site;

        @Id
        String name;

        @OneToMany(mappedBy = "building", cascade = CascadeType.PERSIST)
        List<Floor> floors = new ArrayList<>();

        Building() {}

        Building(Site site, String name) {
            this.site = site;
            this.name = name;
            site.buildings.add(this);
        }
    }

    record FloorId(BuildingId building, int level) {}

    @Entity
    @IdClass(FloorId.class)
    @IndexMap(partitionKey = "SITE#{building.site.id}", sortKey = "BUILDING#{building.name}#FLOOR#{level}")
    static class Floor {
        @Id
        @ManyToOne
        Building building;

        @Id
        int level;

        Floor() {}

        Floor(Building building, int level) {
            this.building = building;
            this.level = level;
            building.floors.add(this);
        }
    }

    @Embeddable
    record RoomId(FloorId floor, int number) {}

    @Entity
    static class Room {
        @EmbeddedId
        RoomId id;

        @MapsId("floor")
        @ManyToOne
        Floor floor;

        Room() {}

        Room(Floor floor, int number) {
            Building building = floor.building;
            FloorId floorId = new FloorId(new BuildingId(building.site.id, building.name), floor.level);
            this.id = new RoomId(floorId, number);
            this.floor = floor;
        }
    }

    @Entity
    static class Plaque {
        @Id
        @OneToOne
        Room room;

        String text = "do not enter";
    }

    @Embeddable
    record LampId(RoomId room, char place) {}

    @Entity
    static class Lamp {
        @EmbeddedId
        LampId id;

        @MapsId("room")
        @ManyToOne
        Room room;
    }

    private static final FloorId FLOOR = new FloorId(new BuildingId("s", "north"), 3);

    private static Floor store() {
        Site site = new Site("s");
        Floor floor = new Floor(new Building(site, "north"), 3);
        new Floor(floor.building, 4);
        new Floor(new Building(site, "south"), 3);
        unit.persist(site);
        return floor;
    }

    @Test
    void theIdOfAGrandchildHoldsThatOfItsParent() {
        store();
        assertTrue(unit.table().has("SITE#s", "BUILDING#north#FLOOR#0000000003"));
        unit.inTransaction(em -> {
            Floor read = em.find(Floor.class, FLOOR);
            assertEquals("s", read.building.site.id);
            assertEquals(FLOOR, unit.factory().getPersistenceUnitUtil().getIdentifier(read));
            assertNull(em.find(Floor.class, new FloorId(FLOOR.building(), 5)));
        });
    }

    @Test
    void eachLevelFindsTheNextInThePartitionOfTheFirst() {
        store();
        unit.inTransaction(em -> {
            Site site = em.find(Site.class, "s");
            assertEquals(
                    List.of("north", "south"),
                    site.buildings.stream().map(building -> building.name).toList());
            Building north = site.buildings.get(0);
            assertEquals(
                    List.of(3, 4),
                    north.floors.stream().map(floor -> floor.level).toList());
            assertSame(north, north.floors.get(0).building);
        });
    }

    @Test
    void anEmbeddedIdHoldsAnIdClassThatHoldsAnother() {
        Floor floor = store();
        Room room = unit.callInTransaction(em -> {
            Room added = new Room(em.find(Floor.class, FLOOR), 12);
            em.persist(added);
            return added;
        });
        assertEquals(floor.level, room.id.floor().level());
        assertTrue(unit.table().has("Room#s#north#0000000003#0000000012", "Room"));
        unit.inTransaction(em -> {
            Room read = em.find(Room.class, new RoomId(FLOOR, 12));
            assertEquals(3, read.floor.level);
            assertEquals("north", read.floor.building.name);
        });
    }

    @Test
    void aWholeIdMayBeOneOfSeveralLevels() {
        store();
        unit.inTransaction(em -> {
            Plaque plaque = new Plaque();
            plaque.room = new Room(em.find(Floor.class, FLOOR), 12);
            Lamp lamp = new Lamp();
            lamp.id = new LampId(plaque.room.id, 'x');
            lamp.room = plaque.room;
            em.persist(plaque.room);
            em.persist(plaque);
            em.persist(lamp);
        });
        RoomId id = new RoomId(FLOOR, 12);
        unit.inTransaction(em -> {
            Plaque plaque = em.find(Plaque.class, id);
            assertEquals("do not enter", plaque.text);
            assertEquals(12, plaque.room.id.number());
            assertEquals(id, unit.factory().getPersistenceUnitUtil().getIdentifier(plaque));
            assertSame(plaque.room, em.find(Lamp.class, new LampId(id, 'x')).room);
        });
    }
}
