package io.monodyne.metamodel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Associations in Jakarta's metamodel. */
class AssociationViewTest {

    @MappedSuperclass
    abstract static class Owned {
        @ManyToOne(optional = false)
        Harbour home;
    }

    @Entity
    static class Harbour {
        @Id
        String id;

        @OneToMany(mappedBy = "home")
        Collection<Ship> ships;

        @OneToMany(mappedBy = "home")
        @MapKey
        Map<String, Ship> shipsById;
    }

    @Embeddable
    static class Route {
        String name;

        @ManyToOne
        Harbour destination;
    }

    @Entity
    static class Ship extends Owned {
        @Id
        String id;

        @OneToOne
        Captain captain;

        @Embedded
        Route route;

        @ManyToMany
        Set<Captain> mates;

        @OneToMany(mappedBy = "ship")
        List<Berth> berths;

        @ElementCollection
        List<Route> formerRoutes;
    }

    @Embeddable
    static class License {
        String country;
        int number;
    }

    @Entity
    static class Captain {
        @EmbeddedId
        License license;

        @OneToOne(mappedBy = "captain")
        Ship ship;

        @ManyToMany
        @MapKeyJoinColumn
        Map<Harbour, Ship> commanded;

        @ManyToMany
        @MapKey
        Map<License, Captain> friends;

        @ManyToMany
        @MapKeyColumn
        Map<Integer, Harbour> ranked;
    }

    record BerthId(String ship, int number) {}

    @Entity
    @IdClass(BerthId.class)
    static class Berth {
        @Id
        @ManyToOne
        Ship ship;

        @Id
        int number;
    }

    /** Has the id of its ship. */
    @Entity
    static class Insurance {
        @Id
        @OneToOne
        Ship ship;

        String company;
    }

    /** Has the id of its captain, an embeddable. */
    @Entity
    static class Pension {
        @Id
        @OneToOne
        Captain captain;
    }

    @StaticMetamodel(Ship.class)
    static class Ship_ {
        static volatile EntityType<Ship> class_;
        static volatile SingularAttribute<Ship, Captain> captain;
        static volatile SetAttribute<Ship, Captain> mates;
        static volatile ListAttribute<Ship, Berth> berths;
    }

    @StaticMetamodel(Captain.class)
    static class Captain_ {
        static volatile MapAttribute<Captain, Harbour, Ship> commanded;
    }

    private final Metamodel metamodel = MetamodelView.of(new ModelReader(
                    List.of(Harbour.class, Ship.class, Captain.class, Berth.class, Insurance.class, Pension.class),
                    MappingSettings.standard())
            .read());

    private final EntityType<Ship> ship = metamodel.entity(Ship.class);
    private final EntityType<Captain> captain = metamodel.entity(Captain.class);
    private final EntityType<Harbour> harbour = metamodel.entity(Harbour.class);

    private static Set<String> names(Set<? extends Attribute<?, ?>> attributes) {
        return attributes.stream().map(Attribute::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void columnsOfReferencesAreNoAttributes() {
        assertEquals(
                Set.of("id", "home", "captain", "route", "mates", "berths", "formerRoutes"),
                names(ship.getAttributes()));
        EmbeddableType<Route> route = metamodel.embeddable(Route.class);
        assertEquals(Set.of("name", "destination"), names(route.getAttributes()));
        assertThrows(IllegalArgumentException.class, () -> ship.getAttribute("captain.id"));
    }

    @Test
    void aReferenceIsASingularAttributeOfAnEntityType() {
        SingularAttribute<? super Ship, Captain> attribute = ship.getSingularAttribute("captain", Captain.class);
        assertEquals(PersistentAttributeType.ONE_TO_ONE, attribute.getPersistentAttributeType());
        assertTrue(attribute.isAssociation());
        assertFalse(attribute.isCollection());
        assertSame(captain, attribute.getType());
        assertEquals(Captain.class, attribute.getBindableJavaType());
        assertTrue(attribute.isOptional());
        assertFalse(attribute.isId());
    }

    @Test
    void aReferenceOfAMappedSuperclassIsDeclaredThere() {
        SingularAttribute<? super Ship, ?> home = ship.getSingularAttribute("home");
        assertEquals(PersistentAttributeType.MANY_TO_ONE, home.getPersistentAttributeType());
        assertSame(metamodel.managedType(Owned.class), home.getDeclaringType());
        assertSame(harbour, home.getType());
        assertFalse(home.isOptional());
        assertEquals(Set.of("home"), names(metamodel.managedType(Owned.class).getDeclaredAttributes()));
    }

    @Test
    void aReferenceInAnEmbeddableLeadsToTheEntityType() {
        SingularAttribute<? super Route, ?> destination =
                metamodel.embeddable(Route.class).getSingularAttribute("destination");
        assertSame(harbour, destination.getType());
        assertTrue(destination.isAssociation());
        assertSame(
                metamodel.embeddable(Route.class), ship.getList("formerRoutes").getElementType());
        assertFalse(ship.getAttribute("route").isAssociation());
        assertFalse(ship.getAttribute("formerRoutes").isAssociation());
        assertEquals(
                PersistentAttributeType.ELEMENT_COLLECTION,
                ship.getAttribute("formerRoutes").getPersistentAttributeType());
    }

    @Test
    void collectionsAreOfTheKindTheyAreDeclaredAs() {
        assertPlural(harbour.getCollection("ships", Ship.class), CollectionAttribute.class, ship);
        assertPlural(ship.getSet("mates", Captain.class), SetAttribute.class, captain);
        assertPlural(ship.getList("berths", Berth.class), ListAttribute.class, metamodel.entity(Berth.class));
        assertPlural(harbour.getMap("shipsById", String.class, Ship.class), MapAttribute.class, ship);
        assertEquals(
                PersistentAttributeType.ONE_TO_MANY,
                harbour.getAttribute("ships").getPersistentAttributeType());
        assertEquals(
                PersistentAttributeType.MANY_TO_MANY, ship.getAttribute("mates").getPersistentAttributeType());
        assertThrows(IllegalArgumentException.class, () -> ship.getList("mates"));
        assertThrows(IllegalArgumentException.class, () -> ship.getSet("mates", Ship.class));
    }

    private static void assertPlural(PluralAttribute<?, ?, ?> attribute, Class<?> kind, EntityType<?> element) {
        assertInstanceOf(kind, attribute);
        assertTrue(attribute.isAssociation());
        assertTrue(attribute.isCollection());
        assertSame(element, attribute.getElementType());
        assertEquals(element.getJavaType(), attribute.getBindableJavaType());
    }

    @Test
    void keysOfMapsAreBasicValuesEmbeddablesOrEntities() {
        assertEquals(
                PersistenceType.BASIC, harbour.getMap("shipsById").getKeyType().getPersistenceType());
        assertEquals(String.class, harbour.getMap("shipsById").getKeyJavaType());
        assertSame(harbour, captain.getMap("commanded").getKeyType());
        assertSame(
                metamodel.embeddable(License.class), captain.getMap("friends").getKeyType());
        assertEquals(Integer.class, captain.getMap("ranked").getKeyJavaType());
        assertSame(captain.getMap("commanded"), captain.getMap("commanded", Harbour.class, Ship.class));
        assertThrows(IllegalArgumentException.class, () -> captain.getMap("commanded", Captain.class, Ship.class));
    }

    @Test
    void aReferenceThatIsAPartOfTheIdIsAnIdAttribute() {
        EntityType<Berth> berth = metamodel.entity(Berth.class);
        assertFalse(berth.hasSingleIdAttribute());
        assertEquals(Set.of("number", "ship"), names(berth.getIdClassAttributes()));
        assertTrue(berth.getSingularAttribute("ship").isId());
        assertFalse(berth.getSingularAttribute("ship").isOptional());
        assertEquals(BerthId.class, berth.getIdType().getJavaType());
        assertThrows(IllegalArgumentException.class, () -> berth.getId(Ship.class));
    }

    @Test
    void aReferenceThatIsTheIdHasTheIdTypeOfItsTarget() {
        EntityType<Insurance> insurance = metamodel.entity(Insurance.class);
        assertTrue(insurance.hasSingleIdAttribute());
        SingularAttribute<? super Insurance, Ship> id = insurance.getId(Ship.class);
        assertEquals("ship", id.getName());
        assertSame(id, insurance.getDeclaredId(Ship.class));
        assertSame(ship, id.getType());
        assertEquals(String.class, insurance.getIdType().getJavaType());
        assertThrows(IllegalArgumentException.class, insurance::getIdClassAttributes);
        assertSame(
                metamodel.embeddable(License.class),
                metamodel.entity(Pension.class).getIdType());
    }

    @Test
    void canonicalClassesAreFilled() {
        CanonicalClasses.fill(metamodel);
        assertSame(ship, Ship_.class_);
        assertSame(ship.getSingularAttribute("captain"), Ship_.captain);
        assertSame(ship.getSet("mates"), Ship_.mates);
        assertSame(ship.getList("berths"), Ship_.berths);
        assertSame(captain.getMap("commanded"), Captain_.commanded);
    }
}
