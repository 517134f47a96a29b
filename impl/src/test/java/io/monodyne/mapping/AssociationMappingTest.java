package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Immutable;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationKind;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ReferenceAttribute;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What references become: columns, paths to shared attributes, and the indexes that come of them. */
class AssociationMappingTest {

    @Embeddable
    record PlaceId(String tenant, @Column(name = "nr") int number) {}

    @Entity
    static class Place {
        @EmbeddedId
        PlaceId id;
    }

    @Entity
    static class Person {
        @Id
        @Column(name = "ssn")
        String id;

        @ManyToOne(fetch = FetchType.LAZY)
        Person parent;

        @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true)
        Place home;

        @ManyToOne(optional = false)
        @JoinColumn(name = "nr_of_work", referencedColumnName = "nr")
        @JoinColumn(name = "tenant_of_work", referencedColumnName = "tenant")
        Place work;

        String name;
    }

    @Test
    void aReferenceHasOneColumnForEachComponentOfTheIdOfItsTarget() {
        EntityModel person = Read.entity(Person.class, Place.class);
        assertEquals(
                List.of(
                        "parent.id = parent_ssn",
                        "home.id.tenant = home_tenant",
                        "home.id.number = home_nr",
                        "work.id.tenant = tenant_of_work",
                        "work.id.number = nr_of_work"),
                Associated.columns(person));
    }

    @Test
    void associationsComeAfterAllOtherAttributesEachWithItsColumnsBehindIt() {
        EntityModel person = Read.entity(Person.class, Place.class);
        assertEquals(
                List.of(
                        "id",
                        "name",
                        "parent",
                        "parent.id",
                        "home",
                        "home.id.tenant",
                        "home.id.number",
                        "work",
                        "work.id.tenant",
                        "work.id.number"),
                Read.names(person));
        for (int i = 0; i < person.attributes().size(); i++) {
            assertEquals(i, person.attribute(i).ordinal());
        }
    }

    @Test
    void aColumnIsReadThroughItsReferenceAndMarkedWithIt() {
        EntityModel entity = Read.entity(Person.class, Place.class);
        AttributeModel reference = Objects.requireNonNull(entity.attribute("work"));
        AttributeModel column = Objects.requireNonNull(entity.attribute("work.id.number"));
        Person person = new Person();
        assertNull(column.accessor().get(person));
        person.work = new Place();
        person.work.id = new PlaceId("t", 7);
        assertEquals(7, column.accessor().get(person));
        assertEquals(AttributeValue.fromN("7"), column.codec().encode(7));
        assertEquals(reference.ordinal(), column.facts().mark());
        assertEquals(reference.ordinal(), reference.facts().mark());
        assertFalse(reference.stored());
        assertTrue(column.stored());
    }

    @Test
    void whatTheAnnotationSaysIsKept() {
        EntityModel person = Read.entity(Person.class, Place.class);
        AssociationAttribute parent = Associated.attribute(person, "parent");
        assertEquals(AssociationKind.MANY_TO_ONE, parent.association().kind());
        assertFalse(parent.association().eager());
        assertTrue(parent.association().optional());
        assertEquals(person, parent.target());
        AssociationAttribute home = Associated.attribute(person, "home");
        assertEquals(AssociationKind.ONE_TO_ONE, home.association().kind());
        assertTrue(home.association().eager());
        assertTrue(home.association().orphanRemoval());
        assertEquals(
                EnumSet.allOf(CascadeType.class),
                EnumSet.copyOf(home.association().cascades()));
        assertTrue(Associated.attribute(person, "work").association().eager());
        assertFalse(Associated.attribute(person, "work").association().optional());
    }

    @Test
    void theColumnsOfAReferenceThatMayNotBeNullAreRequired() {
        EntityModel person = Read.entity(Person.class, Place.class);
        assertTrue(Read.attribute(person, "name").facts().flags().isEmpty());
        assertTrue(Objects.requireNonNull(person.attribute("work.id.number")).is(AttributeFlag.REQUIRED));
        assertFalse(Objects.requireNonNull(person.attribute("home.id.number")).is(AttributeFlag.REQUIRED));
    }

    @Entity
    static class Contract {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "client", nullable = false, unique = true)
        @Immutable
        Person client;

        @ManyToOne
        @JoinColumn(updatable = false)
        Person agent;

        @ManyToOne
        @JoinColumn(name = "", insertable = false)
        Person witness;
    }

    @Test
    void aJoinColumnSaysWhatAColumnSays() {
        EntityModel contract = Read.entity(Contract.class, Person.class, Place.class);
        assertEquals(
                List.of("client.id = client", "agent.id = agent_ssn", "witness.id = witness_ssn"),
                Associated.columns(contract));
        AttributeModel client = Objects.requireNonNull(contract.attribute("client.id"));
        assertEquals(
                Set.of(AttributeFlag.FOREIGN_KEY, AttributeFlag.REQUIRED, AttributeFlag.IMMUTABLE),
                client.facts().flags());
        assertEquals(
                Set.of(AttributeFlag.FOREIGN_KEY, AttributeFlag.NOT_UPDATABLE),
                Objects.requireNonNull(contract.attribute("agent.id")).facts().flags());
        assertEquals(
                Set.of(AttributeFlag.FOREIGN_KEY, AttributeFlag.NOT_INSERTABLE),
                Objects.requireNonNull(contract.attribute("witness.id")).facts().flags());
        assertEquals(1, contract.rules().uniques().size());
    }

    @Entity
    static class Order {
        @Id
        String id;
    }

    @Entity
    static class Parcel {
        @Id
        String id;

        @Column(name = "order_id")
        String orderId;

        @ManyToOne
        @JoinColumn(name = "order_id", insertable = false, updatable = false)
        Order order;
    }

    @Test
    void aReadOnlyReferenceSharesTheAttributeOfItsColumn() {
        EntityModel parcel = Read.entity(Parcel.class, Order.class);
        assertEquals(List.of(), Associated.columns(parcel));
        assertEquals(List.of("orderId"), Associated.key(parcel, "order"));
        ReferenceAttribute order = (ReferenceAttribute) Associated.attribute(parcel, "order");
        assertFalse(order.owned());
        assertFalse(order.identifies());
        assertEquals(List.of(), Associated.indexes(parcel));
    }

    @Embeddable
    static class Delivery {
        String note;

        @ManyToOne
        Place from;

        @ManyToOne
        @JoinColumn(name = "courier")
        Person by;
    }

    @Embeddable
    record Share(@ManyToOne Person of, int percent) {}

    @Entity
    static class Shipment {
        @Id
        String id;

        Delivery first;

        @AssociationOverride(name = "by", joinColumns = @JoinColumn(name = "driver"))
        Delivery second;

        Share share;
    }

    @Test
    void aReferenceInAnEmbeddableHasItsColumnsThere() {
        EntityModel shipment = Read.entity(Shipment.class, Person.class, Place.class);
        assertEquals(List.of("id", "first", "second", "share"), Read.names(shipment));
        assertEquals(List.of("first.from.id.tenant", "first.from.id.number"), Associated.key(shipment, "first.from"));
        assertEquals(
                "first.courier",
                Associated.path(shipment, "first.by").key().get(0).storedName());
        assertEquals(
                "second.driver",
                Associated.path(shipment, "second.by").key().get(0).storedName());
        assertEquals(
                "share.of_ssn",
                Associated.path(shipment, "share.of").key().get(0).storedName());
    }

    @Test
    void aReferenceInAnEmbeddableIsStoredAsMembersOfItsMap() {
        EntityModel shipment = Read.entity(Shipment.class, Person.class, Place.class);
        Delivery delivery = new Delivery();
        delivery.note = "n";
        delivery.from = new Place();
        delivery.from.id = new PlaceId("t", 7);
        assertEquals(
                AttributeValue.fromM(Map.of(
                        "note", AttributeValue.fromS("n"),
                        "from_tenant", AttributeValue.fromS("t"),
                        "from_nr", AttributeValue.fromN("7"))),
                Read.attribute(shipment, "first").codec().encode(delivery));
    }

    @MappedSuperclass
    abstract static class Owned {
        @ManyToOne
        @JoinColumn(name = "owner")
        Person owner;
    }

    @Entity
    @AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "keeper"))
    static class Dog extends Owned {
        @Id
        String id;
    }

    @Entity
    static class Cat extends Owned {
        @Id
        String id;
    }

    @Entity
    static class Kitten extends Cat {
        @ManyToOne
        Cat mother;
    }

    @Test
    void aMappedSuperclassDeclaresReferencesForItsEntities() {
        var model = Read.model(Dog.class, Cat.class, Kitten.class, Person.class, Place.class);
        assertEquals(List.of("owner.id = keeper"), Associated.columns(model.entity(Dog.class)));
        assertEquals(List.of("owner.id = owner"), Associated.columns(model.entity(Cat.class)));
        assertEquals(
                List.of("owner.id = owner", "mother.id = mother_id"), Associated.columns(model.entity(Kitten.class)));
        assertEquals(
                List.of("owner", "mother"),
                model.entity(Kitten.class).associations().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void aPlainEntityHasAnIndexForEachReference() {
        var model = Read.model(Dog.class, Cat.class, Kitten.class, Person.class, Place.class, Shipment.class);
        assertEquals(
                List.of(
                        "gsi0: Person#parent#{parent.id} · {id}",
                        "gsi1: Person#home#{home.id.tenant}#{home.id.number} · {id}",
                        "gsi2: Person#work#{work.id.tenant}#{work.id.number} · {id}"),
                Associated.indexes(model.entity(Person.class)));
        assertEquals(
                List.of("gsi0: Cat#owner#{owner.id} · {id}", "gsi1: Kitten#mother#{mother.id} · {id}"),
                Associated.indexes(model.entity(Kitten.class)));
        assertEquals(List.of("gsi0: Cat#owner#{owner.id} · {id}"), Associated.indexes(model.entity(Cat.class)));
        assertEquals(
                List.of(
                        "gsi0: Shipment#first.from#{first.from.id.tenant}#{first.from.id.number} · {id}",
                        "gsi1: Shipment#first.by#{first.by.id} · {id}",
                        "gsi2: Shipment#second.from#{second.from.id.tenant}#{second.from.id.number} · {id}",
                        "gsi3: Shipment#second.by#{second.by.id} · {id}",
                        "gsi4: Shipment#share.of#{share.of.id} · {id}"),
                Associated.indexes(model.entity(Shipment.class)));
    }

    @Entity
    static class Named {
        @Id
        String id;

        @ManyToOne
        @JoinColumns({
            @JoinColumn(name = "a", referencedColumnName = "id.tenant"),
            @JoinColumn(name = "b", referencedColumnName = "id.number")
        })
        Place place;

        @ManyToOne(targetEntity = Person.class)
        Object person;

        @OneToOne(mappedBy = "named")
        Badge badge;

        @OneToMany(mappedBy = "named")
        Set<Badge> badges;
    }

    @Entity
    static class Badge {
        @Id
        String id;

        @OneToOne
        Named named;
    }

    @Test
    void joinColumnsMayStandInOneAnnotationAndTheTargetMayBeNamed() {
        EntityModel named = Read.entity(Named.class, Badge.class, Person.class, Place.class);
        assertEquals(
                List.of("place.id.tenant = a", "place.id.number = b", "person.id = person_ssn"),
                Associated.columns(named));
        assertEquals(
                Person.class, Associated.attribute(named, "person").target().type());
    }

    @Test
    void anInverseReferenceIsFoundByTheKeyOfTheOther() {
        EntityModel named = Read.entity(Named.class, Badge.class, Person.class, Place.class);
        assertEquals("gsi0 Badge#named#n · all exact", Associated.query(named, "badge", "n"));
        assertEquals("named", String.valueOf(Associated.inverse(named, "badge").owning()));
        assertFalse(Associated.attribute(named, "badge").stored());
    }
}
