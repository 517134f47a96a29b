package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ShardText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys of indexes, extents among them, and joined attributes. */
class IndexKeyTest {

    @Embeddable
    static class Address {
        String city = "Ulm";
    }

    @Entity
    @IndexMap(partitionKey = "CUSTOMER#{id}", sortKey = "META")
    @IndexMap(index = "gsi0", partitionKey = "CITY#{address.city}", sortKey = "{name}#{id}")
    @IndexMap(index = "lsi0", sortKey = "NAME#{name}")
    @IndexMap(index = "by-name", partitionKey = "NAME#{name}")
    static class Customer {
        @Id
        String id = "c";

        String name = "Ann";

        @Embedded
        Address address = new Address();
    }

    @Test
    void aPairOfKeysIsComputedFromAttributesAndMembersOfEmbeddables() {
        Model model = Keys.model(Customer.class);
        assertEquals("CITY#Ulm·Ann#c", Keys.of(model, new Customer(), "gsi0"));
        assertEquals("null·NAME#Ann", Keys.of(model, new Customer(), "lsi0"));
        assertNull(Keys.index(model.entity(Customer.class), "lsi0").partition());
        assertEquals("NAME#Ann·Customer", Keys.of(model, new Customer(), "by-name"));
    }

    @Test
    void aNullSourceDropsBothHalves() {
        Model model = Keys.model(Customer.class);
        Customer nowhere = new Customer();
        nowhere.address = null;
        assertNull(Keys.of(model, nowhere, "gsi0"));
        Customer nameless = new Customer();
        nameless.name = null;
        assertNull(Keys.of(model, nameless, "gsi0"));
        assertNull(Keys.of(model, nameless, "by-name"));
    }

    @Entity
    static class Plain {
        @Id
        String id = "p";
    }

    @Entity
    @Extent(index = "gsi3", shards = 4)
    @IndexMap(partitionKey = "SHARDED#{id}")
    static class Sharded {
        @Id
        String id = "s";
    }

    @Test
    void anEntityWithoutIndexMapsIsListedInItsExtent() {
        Model model = Keys.model(Plain.class);
        assertEquals("EXTENT#Plain#0·p", Keys.of(model, new Plain(), "gsi19"));
        assertTrue(model.entity(Plain.class).keys().extent().extent());
    }

    @Test
    void anExtentMayHaveItsOwnIndexAndShards() {
        Model model = Keys.model(Sharded.class);
        ShardText partition =
                (ShardText) model.entity(Sharded.class).keys().extent().partition();
        assertEquals(
                List.of("EXTENT#Sharded#0", "EXTENT#Sharded#1", "EXTENT#Sharded#2", "EXTENT#Sharded#3"),
                partition.partitions(null));
        String key = Keys.of(model, new Sharded(), "gsi3");
        assertTrue(partition.partitions(null).contains(key.substring(0, key.indexOf('·'))), key);
    }

    @MappedSuperclass
    @IndexMap(index = "gsi0", partitionKey = "OLD#{maker}")
    @IndexMap(index = "gsi1", partitionKey = "MAKER#{maker}")
    static class Made {
        String maker = "m";
    }

    @Entity
    @Extent
    @IndexMap(index = "gsi0", partitionKey = "NEW#{maker}")
    static class Vehicle extends Made {
        @Id
        String plate = "p";
    }

    @Entity
    @IndexMap(index = "gsi2", partitionKey = "DOORS#{doors}")
    static class Car extends Vehicle {
        int doors = 4;
    }

    @Test
    void aLowerMapReplacesThatOfTheSameIndexAndNoOther() {
        Model model = Keys.model(Vehicle.class);
        assertEquals("NEW#m·Vehicle", Keys.of(model, new Vehicle(), "gsi0"));
        assertEquals("MAKER#m·Vehicle", Keys.of(model, new Vehicle(), "gsi1"));
    }

    @Test
    void aSubclassHasTheIndexesAndTheExtentOfItsSuperEntityAndItsOwn() {
        Model model = Keys.model(Vehicle.class, Car.class);
        EntityModel car = model.entity(Car.class);
        assertEquals(List.of("gsi0", "gsi1", "gsi19"), Keys.indexes(model.entity(Vehicle.class)));
        assertEquals(List.of("gsi0", "gsi1", "gsi19", "gsi2"), Keys.indexes(car));
        assertSame(model.entity(Vehicle.class).keys().extent(), car.keys().extent());
        assertEquals("EXTENT#Vehicle#0·p", Keys.of(model, new Car(), "gsi19"));
        assertEquals("DOORS#0000000004·Car", Keys.of(model, new Car(), "gsi2"));
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "PATH#{path}")
    static class Joining {
        @Id
        String id = "j";

        @Joined({"route", "b"})
        String path;

        @Joined(
                value = {"a", "b"},
                separator = '~')
        String route;

        String a = "x~y";
        String b = "z";
    }

    @Test
    void joinedAttributesComeAfterTheirSources() {
        EntityModel joining = Keys.model(Joining.class).entity(Joining.class);
        assertEquals(
                List.of("route", "path"),
                joining.rules().joined().stream().map(JoinedAttribute::name).toList());
    }

    @Test
    void joinedPartsAreEscapedForTheirSeparator() {
        Model model = Keys.model(Joining.class);
        JoinedAttribute route = model.entity(Joining.class).rules().joined().get(0);
        assertEquals("x%7Ey~z", route.text().compute(Keys.snapshot(model, new Joining())));
    }

    @Test
    void everyPathLeadsToTheJoinedAttributeItself() {
        EntityModel joining = Keys.model(Joining.class).entity(Joining.class);
        IndexModel index = Keys.index(joining, "gsi0");
        ModelPath source = index.sources().get(0);
        assertSame(joining.attribute("path"), source.root());
        assertNotNull(joining.attribute("path"));
        assertSame(
                joining.attribute("route"),
                joining.rules().joined().get(1).text().sources().get(0).root());
    }
}
