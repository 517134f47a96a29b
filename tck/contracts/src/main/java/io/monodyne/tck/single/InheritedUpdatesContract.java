package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.WrongItemTypeException;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Written;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SharedCacheMode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writes by key where a class has others below it, and where the item at the key is of another entity, or none is there. */
class InheritedUpdatesContract {

    /** Concrete itself, with a subclass that has one more index. */
    @Entity
    @IndexMap(partitionKey = "CRAFT#{id}", sortKey = "CRAFT")
    @IndexMap(index = "gsi0", partitionKey = "PORT#{port}", sortKey = "{id}")
    static class Craft {
        @Id
        String id;

        String port;

        String name;

        int crew;

        protected Craft() {}

        Craft(String id) {
            this.id = id;
            this.port = "Genoa";
            this.name = "Nina";
        }
    }

    /** Is indexed by its name, too, and kept in the cache. */
    @Entity
    @Cacheable
    @IndexMap(index = "gsi1", partitionKey = "NAME#{name}", sortKey = "{id}")
    static class Liner extends Craft {
        int cabins;

        protected Liner() {}

        Liner(String id) {
            super(id);
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Craft.class, Liner.class)
            .with("jakarta.persistence.sharedCache.mode", SharedCacheMode.ENABLE_SELECTIVE);

    private final Asked asked = new Asked(unit);
    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        single.save(new Craft("craft")).run();
        single.save(new Liner("liner")).run();
        unit.table().put("CRAFT#wreck", "CRAFT", Map.of("_type", "Wreck", "name", "Mary Rose"));
        unit.requests().reset();
    }

    private String text(String id, String attribute) {
        return unit.table().text("CRAFT#" + id, "CRAFT", attribute);
    }

    @Test
    void theClassAboveWritesWhatIsTheSameForAll() {
        single.update(Craft.class, "liner").set("port", "Pisa").run();
        assertEquals("PORT#Pisa", text("liner", "gsi0_pk"));
        single.update(Craft.class, "craft").set("port", "Pisa").add("crew", 2).run();
        assertEquals("PORT#Pisa", text("craft", "gsi0_pk"));
    }

    @Test
    void theCacheShowsNoOldStateOfTheClassBelow() {
        assertEquals("Genoa", cached().port);
        single.update(Craft.class, "liner").set("port", "Pisa").run();
        assertEquals("Pisa", cached().port);
        single.delete(Craft.class, "liner").run();
        assertNull(cached());
    }

    private static Liner cached() {
        return unit.callInTransaction(em -> em.find(Liner.class, "liner"));
    }

    @Test
    void whatDiffersIsRefused() {
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-11",
                () -> single.update(Craft.class, "liner").set("name", "x").run());
        single.update(Liner.class, "liner").set("name", "Rex").run();
        assertEquals("NAME#Rex", text("liner", "gsi1_pk"));
    }

    @Test
    void whatTheClassAboveDoesNotHaveIsRefused() {
        asked.refused(
                "MD-READABLE-01",
                () -> single.update(Craft.class, "liner").set("cabins", 1).run());
    }

    @Test
    void anEntityThatWasReadIsOfItsOwnClass() {
        Craft liner = single.get(Craft.class, "liner").run().orElseThrow();
        single.update(liner).set("name", "Rex").run();
        assertEquals("Rex", liner.name);
        assertEquals("NAME#Rex", text("liner", "gsi1_pk"));
        Craft craft = single.get(Craft.class, "craft").run().orElseThrow();
        single.update(craft).set("name", "Pinta").run();
        assertEquals("Pinta", craft.name);
        assertNull(text("craft", "gsi1_pk"));
    }

    @Test
    void theClassBelowIsDemanded() {
        assertThrows(
                WrongItemTypeException.class,
                () -> single.update(Liner.class, "craft").set("cabins", 1).run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.delete(Liner.class, "craft").run());
        assertTrue(unit.table().has("CRAFT#craft", "CRAFT"));
    }

    @Test
    void anItemOfAnotherEntityIsLeftAlone() {
        assertThrows(
                WrongItemTypeException.class,
                () -> single.update(Craft.class, "wreck").set("port", "x").run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.update(Craft.class, "wreck")
                        .set("port", "x")
                        .when(path("name").isNull())
                        .run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.delete(Craft.class, "wreck").run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.delete(Craft.class, "wreck")
                        .when(path("name").isNull())
                        .run());
        assertNull(text("wreck", "port"));
    }

    @Test
    void noItemIsMade() {
        assertThrows(
                EntityNotFoundException.class,
                () -> single.update(Craft.class, "none").set("port", "x").run());
        assertThrows(
                EntityNotFoundException.class,
                () -> single.update(Craft.class, "none")
                        .set("port", "x")
                        .when(path("name").isNull())
                        .run());
        assertFalse(unit.table().has("CRAFT#none", "CRAFT"));
    }

    @Test
    void whatIsReturnedIsOfItsOwnClass() {
        Written<Craft> written = single.update(Craft.class, "liner")
                .add("crew", 1)
                .returning(ReturnedValues.ALL_NEW)
                .run();
        assertInstanceOf(Liner.class, written.entity().orElseThrow());
        assertEquals(
                Map.of("id", "liner", "port", "Genoa", "name", "Nina", "crew", 1, "cabins", 0), written.attributes());
        Written<Craft> deleted =
                single.delete(Craft.class, "liner").returningOld().run();
        assertInstanceOf(Liner.class, deleted.entity().orElseThrow());
        assertEquals(0, deleted.attributes().get("cabins"));
    }
}
