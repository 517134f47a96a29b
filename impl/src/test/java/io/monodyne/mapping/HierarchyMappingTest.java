package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.metamodel.Cacheability;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Superclasses, discriminators and access types. */
class HierarchyMappingTest {

    @MappedSuperclass
    static class Stamped {
        @Version
        long version;

        String author;
    }

    static class Unmapped extends Stamped {
        String lost;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "kind")
    @Cacheable(false)
    abstract static class Vehicle extends Unmapped {
        String maker;

        @Id
        String plate;
    }

    @Entity
    @Cacheable
    static class Car extends Vehicle {
        int doors;
    }

    @Entity
    @DiscriminatorValue("LORRY")
    static class Truck extends Vehicle {
        int axles;
    }

    @Entity
    static class Tanker extends Truck {
        int litres;
    }

    @Test
    void inheritedAttributesComeFirstWithTheSameOrdinalsEverywhere() {
        Model model = Read.model(Tanker.class, Car.class);
        assertEquals(
                List.of("version", "author", "plate", "maker", "axles", "litres"),
                Read.names(model.entity(Tanker.class)));
        assertEquals(List.of("version", "author", "plate", "maker", "doors"), Read.names(model.entity(Car.class)));
        assertSame(
                model.entity(Vehicle.class).attribute(3),
                model.entity(Car.class).attribute(3));
    }

    @Test
    void superEntitiesBelongToTheUnitAndComeBeforeThoseThatExtendThem() {
        Model model = Read.model(Tanker.class, Car.class);
        assertEquals(
                List.of("Vehicle", "Truck", "Car", "Tanker"),
                model.entities().stream().map(EntityModel::name).toList());
        assertSame(model.entity(Truck.class), model.entity(Tanker.class).superEntity());
        assertSame(model.entity(Vehicle.class), model.entity(Tanker.class).root());
    }

    @Test
    void eachTypeHasAMarkButAnAbstractOneHasNone() {
        Model model = Read.model(Tanker.class, Car.class);
        assertEquals("kind", model.entity(Tanker.class).typeMark().attribute());
        assertNull(model.entity(Vehicle.class).typeMark().value());
        assertEquals(
                AttributeValue.fromS("Car"), model.entity(Car.class).typeMark().value());
        assertEquals(
                AttributeValue.fromS("LORRY"),
                model.entity(Truck.class).typeMark().value());
        assertEquals(
                AttributeValue.fromS("Tanker"),
                model.entity(Tanker.class).typeMark().value());
    }

    @Test
    void theIdTheVersionAndTheKeyAreThoseOfTheRoot() {
        Model model = Read.model(Tanker.class);
        EntityModel tanker = model.entity(Tanker.class);
        assertSame(model.entity(Vehicle.class).id(), tanker.id());
        assertSame(model.entity(Vehicle.class).version(), tanker.version());
        assertEquals("Vehicle#B1", tanker.itemKey(tanker.keyOfId("B1")).partition());
    }

    @Test
    void theNearestCacheableCounts() {
        Model model = Read.model(Car.class, Truck.class);
        assertEquals(Cacheability.YES, model.entity(Car.class).rules().cacheable());
        assertEquals(Cacheability.NO, model.entity(Truck.class).rules().cacheable());
    }

    @Entity
    @DiscriminatorColumn(name = "k", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    static class Numbered {
        @Id
        String id;
    }

    @Entity
    @DiscriminatorValue("01")
    static class AlsoOne extends Numbered {}

    @Entity
    static class NoNumber extends Numbered {}

    @Test
    void aMarkMayBeANumber() {
        assertEquals(
                AttributeValue.fromN("1"),
                Read.entity(Numbered.class).typeMark().value());
        assertEquals(List.of("MD-MAP-30", "MD-MAP-29"), Read.codes(Numbered.class, AlsoOne.class, NoNumber.class));
    }

    @Entity
    static class Properties {
        private String theId;
        private boolean active;
        private String derived = "d";
        private String urlText;

        @Id
        public String getId() {
            return theId;
        }

        public void setId(String id) {
            theId = id;
        }

        @Column(name = "on")
        public boolean isActive() {
            return active;
        }

        public void setActive(boolean active) {
            this.active = active;
        }

        public String getDerived() {
            return derived;
        }

        @Transient
        public String getShown() {
            return derived;
        }

        public void setShown(String shown) {
            derived = shown;
        }

        public String getURL() {
            return urlText;
        }

        public Properties setURL(String url) {
            urlText = url;
            return this;
        }
    }

    static final class Overriding extends Properties {
        int calls;

        @Override
        public String getId() {
            calls++;
            return super.getId();
        }
    }

    @Test
    void theIdOnAGetterMeansPropertiesWithASetter() {
        EntityModel properties = Read.entity(Properties.class);
        assertEquals(List.of("id", "active", "URL"), Read.names(properties));
        assertEquals("on", Read.attribute(properties, "active").storedName());
        Properties entity = new Properties();
        Read.attribute(properties, "URL").accessor().set(entity, "u");
        assertEquals("u", entity.getURL());
    }

    @Test
    void anAccessorCallsTheEntitysOwnGetterPastAnOverrideBelowIt() {
        Overriding below = new Overriding();
        below.setId("x");
        assertEquals(
                "x",
                Read.attribute(Read.entity(Properties.class), "id").accessor().get(below));
        assertEquals(0, below.calls);
    }

    @Entity
    static class Mixed {
        @Id
        String id;

        @Transient
        private long cents;

        @Access(AccessType.PROPERTY)
        public long getPrice() {
            return cents;
        }

        public void setPrice(long price) {
            cents = price;
        }
    }

    @Test
    void oneAttributeMayBeAPropertyAmongFields() {
        EntityModel mixed = Read.entity(Mixed.class);
        assertEquals(List.of("id", "price"), Read.names(mixed));
        Mixed entity = new Mixed();
        Read.attribute(mixed, "price").accessor().set(entity, 5L);
        assertEquals(5L, entity.cents);
    }

    @MappedSuperclass
    @Access(AccessType.FIELD)
    static class FieldBase {
        String note;
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class PropertyBelow extends FieldBase {
        private String hidden;

        @Id
        public String getId() {
            return hidden;
        }

        public void setId(String id) {
            hidden = id;
        }
    }

    @Test
    void eachClassMaySayItsAccessType() {
        assertEquals(List.of("note", "id"), Read.names(Read.entity(PropertyBelow.class)));
    }

    @MappedSuperclass
    abstract static class AbstractProperty {
        @Id
        public abstract String getId();

        public abstract void setId(String id);
    }

    @Entity
    static class Concrete extends AbstractProperty {
        private String kept;

        @Override
        public String getId() {
            return kept;
        }

        @Override
        public void setId(String id) {
            kept = id;
        }
    }

    @Entity
    abstract static class AbstractEntity extends AbstractProperty {}

    @Entity
    static class Below extends AbstractEntity {
        private String kept;

        @Override
        public String getId() {
            return kept;
        }

        @Override
        public void setId(String id) {
            kept = id;
        }
    }

    @Test
    void anAbstractPropertyIsThatOfTheClassThatImplementsIt() {
        EntityModel concrete = Read.entity(Concrete.class);
        Concrete entity = new Concrete();
        concrete.attribute(0).accessor().set(entity, "x");
        assertEquals("x", concrete.attribute(0).accessor().get(entity));
        EntityModel below = Read.entity(Below.class);
        Below other = new Below();
        below.attribute(0).accessor().set(other, "y");
        assertEquals("y", below.attribute(0).accessor().get(other));
        assertEquals(List.of("id"), Read.names(below));
    }
}
