package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Bindable.BindableType;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute.CollectionType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The metamodel, and the canonical classes (Jakarta Persistence 3.2, chapter 5). */
public class MetamodelContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Thing.class, Thing.Special.class, Thing.Place.class, Bicycle.class, Pair.class, Keyed.class);

    record PairId(String left, String right) {}

    @Entity
    @IdClass(PairId.class)
    static class Pair {
        @Id
        String left;

        @Id
        String right;
    }

    @Embeddable
    record Key(String part, int number) {}

    @Entity(name = "KeyedByRecord")
    static class Keyed {
        @EmbeddedId
        Key key;
    }

    private static Metamodel metamodel() {
        return unit.factory().getMetamodel();
    }

    private static EntityType<Thing> thing() {
        return metamodel().entity(Thing.class);
    }

    private static Set<String> names(Set<? extends Attribute<?, ?>> attributes) {
        return attributes.stream().map(Attribute::getName).collect(Collectors.toSet());
    }

    @Test
    void theEntitiesAreThoseOfTheUnit() {
        assertEquals(
                Set.of("Thing", "Special", "Bicycle", "Pair", "KeyedByRecord"),
                metamodel().getEntities().stream().map(EntityType::getName).collect(Collectors.toSet()));
    }

    @Test
    void theManagedTypesAreEntitiesEmbeddablesAndMappedSuperclasses() {
        Set<Class<?>> types = metamodel().getManagedTypes().stream()
                .map(ManagedType::getJavaType)
                .collect(Collectors.toSet());
        assertTrue(types.containsAll(Set.of(Thing.class, Thing.Place.class, Rooted.class, Key.class)));
        assertTrue(metamodel().getEmbeddables().stream()
                .map(EmbeddableType::getJavaType)
                .collect(Collectors.toSet())
                .containsAll(Set.of(Thing.Place.class, Key.class)));
        assertEquals(
                PersistenceType.EMBEDDABLE,
                metamodel().embeddable(Thing.Place.class).getPersistenceType());
        assertSame(thing(), metamodel().managedType(Thing.class));
    }

    @Test
    void typesThatAreNotOfTheUnitAreIllegalArguments() {
        assertThrows(IllegalArgumentException.class, () -> metamodel().entity(String.class));
        assertThrows(IllegalArgumentException.class, () -> metamodel().entity(Thing.Place.class));
        assertThrows(IllegalArgumentException.class, () -> metamodel().embeddable(Thing.class));
        assertThrows(IllegalArgumentException.class, () -> metamodel().managedType(String.class));
        assertThrows(IllegalArgumentException.class, () -> metamodel().entity("Missing"));
        assertSame(metamodel().entity(Keyed.class), metamodel().entity("KeyedByRecord"));
    }

    @Test
    void anEntityTypeHasItsOwnAttributesAndThoseAbove() {
        Set<String> declared = Set.of("label", "size", "place", "tags", "places", "counts", "numbers");
        assertEquals(declared, names(thing().getDeclaredAttributes()));
        Set<String> all = new HashSet<>(declared);
        all.addAll(Set.of("id", "version"));
        assertEquals(all, names(thing().getAttributes()));
        assertEquals(
                Set.of("rare"), names(metamodel().entity(Thing.Special.class).getDeclaredAttributes()));
        assertTrue(
                names(metamodel().entity(Thing.Special.class).getAttributes()).containsAll(all));
        assertEquals(Set.of("tags", "places", "counts", "numbers"), names(thing().getPluralAttributes()));
        assertEquals(Set.of("label", "size", "place"), names(thing().getDeclaredSingularAttributes()));
        assertThrows(IllegalArgumentException.class, () -> thing().getAttribute("missing"));
        assertThrows(IllegalArgumentException.class, () -> thing().getDeclaredAttribute("id"));
        assertThrows(IllegalArgumentException.class, () -> thing().getSingularAttribute("label", Integer.class));
        assertThrows(IllegalArgumentException.class, () -> thing().getList("tags"));
    }

    @Test
    void anEntityTypeSaysWhatItIs() {
        assertEquals(PersistenceType.ENTITY, thing().getPersistenceType());
        assertEquals(BindableType.ENTITY_TYPE, thing().getBindableType());
        assertEquals(Thing.class, thing().getBindableJavaType());
        assertEquals(Thing.class, thing().getJavaType());
        assertEquals("Thing", thing().getName());
    }

    @Test
    void theSuperTypesAreAChain() {
        EntityType<Thing.Special> special = metamodel().entity(Thing.Special.class);
        assertSame(thing(), special.getSupertype());
        MappedSuperclassType<?> rooted = assertInstanceOf(MappedSuperclassType.class, thing().getSupertype());
        assertEquals(Rooted.class, rooted.getJavaType());
        assertEquals(PersistenceType.MAPPED_SUPERCLASS, rooted.getPersistenceType());
        assertEquals(Set.of("id", "version"), names(rooted.getDeclaredAttributes()));
        assertNull(metamodel().entity(Bicycle.class).getSupertype());
    }

    @Test
    void theIdAndTheVersionAreKnown() {
        assertTrue(thing().hasSingleIdAttribute());
        assertTrue(thing().hasVersionAttribute());
        SingularAttribute<? super Thing, String> id = thing().getId(String.class);
        assertTrue(id.isId());
        assertFalse(id.isVersion());
        assertEquals(String.class, thing().getIdType().getJavaType());
        assertTrue(thing().getVersion(Long.class).isVersion());
        assertThrows(IllegalArgumentException.class, () -> thing().getId(Long.class));
        assertThrows(IllegalArgumentException.class, () -> thing().getDeclaredId(String.class));
        assertFalse(metamodel().entity(Bicycle.class).hasVersionAttribute());
    }

    @Test
    void compoundIdsAreKnown() {
        EntityType<Pair> pair = metamodel().entity(Pair.class);
        assertFalse(pair.hasSingleIdAttribute());
        assertEquals(Set.of("left", "right"), names(pair.getIdClassAttributes()));
        assertEquals(PairId.class, pair.getIdType().getJavaType());
        assertThrows(
                IllegalArgumentException.class,
                () -> metamodel().entity(Bicycle.class).getIdClassAttributes());
        EntityType<Keyed> keyed = metamodel().entity(Keyed.class);
        assertTrue(keyed.hasSingleIdAttribute());
        SingularAttribute<? super Keyed, Key> key = keyed.getId(Key.class);
        assertEquals(PersistentAttributeType.EMBEDDED, key.getPersistentAttributeType());
        assertSame(metamodel().embeddable(Key.class), key.getType());
    }

    @Test
    void singularAttributesSayWhatTheyAre() {
        SingularAttribute<? super Thing, String> label = thing().getSingularAttribute("label", String.class);
        assertEquals(PersistentAttributeType.BASIC, label.getPersistentAttributeType());
        assertEquals(PersistenceType.BASIC, label.getType().getPersistenceType());
        assertEquals(BindableType.SINGULAR_ATTRIBUTE, label.getBindableType());
        assertEquals(String.class, label.getJavaType());
        assertEquals("label", label.getJavaMember().getName());
        assertSame(thing(), label.getDeclaringType());
        assertFalse(label.isCollection());
        assertFalse(label.isAssociation());
        assertTrue(label.isOptional());
        assertEquals(int.class, thing().getSingularAttribute("size").getJavaType());
        SingularAttribute<? super Thing, ?> place = thing().getSingularAttribute("place");
        assertEquals(PersistentAttributeType.EMBEDDED, place.getPersistentAttributeType());
        assertSame(metamodel().embeddable(Thing.Place.class), place.getType());
    }

    @Test
    void pluralAttributesSayWhatTheyHold() {
        assertEquals(CollectionType.SET, thing().getSet("tags", String.class).getCollectionType());
        assertEquals(
                CollectionType.LIST,
                thing().getList("places", Thing.Place.class).getCollectionType());
        assertEquals(CollectionType.COLLECTION, thing().getCollection("numbers").getCollectionType());
        assertEquals(
                PersistentAttributeType.ELEMENT_COLLECTION,
                thing().getSet("tags").getPersistentAttributeType());
        assertTrue(thing().getSet("tags").isCollection());
        assertSame(
                metamodel().embeddable(Thing.Place.class),
                thing().getList("places").getElementType());
        MapAttribute<? super Thing, String, Long> counts = thing().getMap("counts", String.class, Long.class);
        assertEquals(CollectionType.MAP, counts.getCollectionType());
        assertEquals(String.class, counts.getKeyJavaType());
        assertEquals(Long.class, counts.getElementType().getJavaType());
        assertEquals(BindableType.PLURAL_ATTRIBUTE, counts.getBindableType());
        assertEquals(Long.class, counts.getBindableJavaType());
    }

    @Test
    void theCanonicalClassIsFilledWhenTheFactoryIsOpened() {
        assertSame(thing(), Thing_.class_);
        assertSame(thing().getSingularAttribute(Thing_.LABEL), Thing_.label);
        assertSame(thing().getSingularAttribute("size"), Thing_.size);
        assertSame(thing().getSingularAttribute("place"), Thing_.place);
        assertSame(thing().getSet("tags"), Thing_.tags);
        assertSame(thing().getList("places"), Thing_.places);
        assertSame(thing().getMap("counts"), Thing_.counts);
        assertSame(thing().getCollection("numbers"), Thing_.numbers);
    }

    @Test
    void theMetamodelNeedsNoRequest() {
        assertFalse(metamodel().getEntities().isEmpty());
        unit.assertRequests("");
    }
}
