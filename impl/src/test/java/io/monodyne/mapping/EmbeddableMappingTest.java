package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What embeddables and element collections become. */
class EmbeddableMappingTest {

    @Embeddable
    static class Address {
        String street;

        @Column(name = "place")
        String city;

        Country country;
    }

    @Embeddable
    record Country(@Column(name = "iso") String code, int prefix) {}

    @Entity
    static class Customer {
        @Id
        String id;

        Address home;

        @Embedded
        @AttributeOverride(name = "city", column = @Column(name = "town", unique = true))
        @AttributeOverride(name = "country.code", column = @Column(name = "cc"))
        Address work;
    }

    @Test
    void anEmbeddableIsANestedMapAtAnyDepth() {
        EntityModel customer = Read.entity(Customer.class);
        Address address = new Address();
        address.street = "Main";
        address.city = "Bern";
        address.country = new Country("CH", 41);
        AttributeValue country =
                AttributeValue.fromM(Map.of("iso", AttributeValue.fromS("CH"), "prefix", AttributeValue.fromN("41")));
        assertEquals(
                AttributeValue.fromM(Map.of(
                        "street", AttributeValue.fromS("Main"),
                        "place", AttributeValue.fromS("Bern"),
                        "country", country)),
                Read.attribute(customer, "home").codec().encode(address));
    }

    @Test
    void theSameEmbeddableHasOtherNamesWhereTheyAreOverridden() {
        EntityModel customer = Read.entity(Customer.class);
        assertEquals("place", Read.attribute(customer, "home.city").storedName());
        assertEquals("town", Read.attribute(customer, "work.city").storedName());
        assertEquals("iso", Read.attribute(customer, "home.country.code").storedName());
        assertEquals("cc", Read.attribute(customer, "work.country.code").storedName());
        assertEquals("Customer.work.city", customer.rules().uniques().get(0).name());
        assertEquals(1, customer.rules().uniques().size());
    }

    @Test
    void aRecordIsMadeByItsConstructorWithZerosForMissingPrimitives() {
        AttributeModel country = Read.attribute(Read.entity(Customer.class), "home.country");
        AttributeValue stored = AttributeValue.fromM(Map.of("iso", AttributeValue.fromS("CH")));
        assertEquals(new Country("CH", 0), country.codec().decode(stored));
        AttributeModel code = Read.attribute(Read.entity(Customer.class), "home.country.code");
        assertEquals("CH", code.accessor().get(new Country("CH", 0)));
        assertThrows(UnsupportedOperationException.class, () -> code.accessor().set(new Country("CH", 0), "LI"));
    }

    @Test
    void aClassIsMadeAndFilled() {
        AttributeModel home = Read.attribute(Read.entity(Customer.class), "home");
        AttributeValue stored = AttributeValue.fromM(Map.of("street", AttributeValue.fromS("Main")));
        Address read = (Address) home.codec().decode(stored);
        assertEquals("Main", read.street);
        assertNull(read.country);
    }

    @MappedSuperclass
    abstract static class Keyed<K> {
        @Id
        K key;

        @Embedded
        Span<LocalDate> valid;
    }

    @Embeddable
    static class Span<T> {
        T first;
        T last;
    }

    @Entity
    @AttributeOverride(name = "key", column = @Column(name = "no"))
    @AttributeOverride(name = "valid.first", column = @Column(name = "since"))
    static class Permit extends Keyed<Integer> {
        String kind;
    }

    @Test
    void typeVariablesOfMappedSuperclassesAndEmbeddablesAreResolved() {
        EntityModel permit = Read.entity(Permit.class);
        assertEquals(Integer.class, permit.id().javaType());
        assertEquals(
                LocalDate.class, Read.attribute(permit, "valid.first").facts().javaType());
    }

    @Test
    void theEntityOverridesAttributesOfItsMappedSuperclass() {
        EntityModel permit = Read.entity(Permit.class);
        assertEquals(List.of("no", "valid", "kind"), Read.storedNames(permit));
        assertEquals("since", Read.attribute(permit, "valid.first").storedName());
    }

    enum Kind {
        HOME,
        WORK
    }

    @Embeddable
    record Phone(@Column(name = "nr") String number, Kind kind) {}

    @Entity
    static class Person {
        @Id
        String id;

        @ElementCollection
        Set<String> names;

        @ElementCollection
        SortedSet<Integer> years;

        @ElementCollection
        Collection<String> notes;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        List<Kind> kinds;

        @ElementCollection
        @AttributeOverride(name = "number", column = @Column(name = "no"))
        List<Phone> phones;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        @AttributeOverride(name = "value.number", column = @Column(name = "digits"))
        Map<Kind, Phone> byKind;

        @ElementCollection
        @Convert(attributeName = "value", converter = Exclaimed.class)
        Map<String, String> said;
    }

    static class Exclaimed implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String text) {
            return text + "!";
        }

        @Override
        public String convertToEntityAttribute(String text) {
            return text.substring(0, text.length() - 1);
        }
    }

    private static CollectionAttribute collection(String name) {
        return (CollectionAttribute) Read.attribute(Read.entity(Person.class), name);
    }

    @Test
    void collectionsKnowTheirElements() {
        assertEquals(String.class, collection("names").elements().elementType());
        assertEquals(Phone.class, collection("phones").elements().elementType());
        assertEquals(Kind.class, collection("byKind").elements().keyType());
        assertNull(collection("names").elements().embeddable());
        assertEquals(
                "no",
                collection("phones").elements().embeddable().attribute("number").storedName());
    }

    @Test
    void aSortedSetIsReadAsOne() {
        CollectionAttribute years = collection("years");
        Object read = years.codec().decode(years.codec().encode(new TreeSet<>(Set.of(3, 1))));
        assertEquals(TreeSet.class, read.getClass());
        assertEquals(Set.of(1, 3), read);
    }

    @Test
    void elementsAreStoredAsTheirAnnotationsSay() {
        assertEquals(
                AttributeValue.fromL(List.of(AttributeValue.fromS("WORK"))),
                collection("kinds").codec().encode(List.of(Kind.WORK)));
        assertEquals(
                AttributeValue.fromM(Map.of("a", AttributeValue.fromS("b!"))),
                collection("said").codec().encode(Map.of("a", "b")));
    }

    @Test
    void aMapHasItsKeysAsTextAndItsValuesOverridden() {
        AttributeValue phone =
                AttributeValue.fromM(Map.of("digits", AttributeValue.fromS("1"), "kind", AttributeValue.fromN("0")));
        assertEquals(
                AttributeValue.fromM(Map.of("HOME", phone)),
                collection("byKind").codec().encode(Map.of(Kind.HOME, new Phone("1", Kind.HOME))));
    }

    @Test
    void nestedAttributesKeepTheirOrdinalsFromZero() {
        EmbeddedAttribute home = (EmbeddedAttribute) Read.attribute(Read.entity(Customer.class), "home");
        assertEquals(
                List.of(0, 1, 2),
                home.embeddable().attributes().stream()
                        .map(AttributeModel::ordinal)
                        .toList());
    }
}
