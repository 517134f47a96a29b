package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Embeddables: classes and records, nested, with overrides (Jakarta Persistence 3.2, section 2.6). */
public class EmbeddablesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Person.class, Address.class, Zip.class, Money.class, Firm.class);

    @Embeddable
    static class Zip {
        String code;

        @Column(name = "ext")
        Integer extension;

        protected Zip() {}

        Zip(String code, Integer extension) {
            this.code = code;
            this.extension = extension;
        }
    }

    @Embeddable
    static class Address {
        String street;

        @Embedded
        Zip zip;

        protected Address() {}

        Address(String street, Zip zip) {
            this.street = street;
            this.zip = zip;
        }
    }

    @Embeddable
    record Money(long amount, String currency) {}

    @Entity
    static class Person {
        @Id
        String id = "p";

        @Embedded
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "s"))
        @AttributeOverride(name = "zip.code", column = @Column(name = "z"))
        Address work;

        Money salary;
    }

    private static Map<String, AttributeValue> stored(String attribute) {
        return unit.table().attribute("Person#p", "Person", attribute).m();
    }

    private static Person person() {
        Person person = new Person();
        person.home = new Address("High Street", new Zip("12345", 6));
        person.work = new Address("Low Street", new Zip("54321", null));
        person.salary = new Money(100, "EUR");
        return person;
    }

    @Test
    void anEmbeddableIsANestedMap() {
        unit.persist(person());
        assertEquals(AttributeValue.fromS("High Street"), stored("home").get("street"));
        assertEquals(
                AttributeValue.fromM(Map.of("code", AttributeValue.fromS("12345"), "ext", AttributeValue.fromN("6"))),
                stored("home").get("zip"));
        assertEquals(
                Map.of("amount", AttributeValue.fromN("100"), "currency", AttributeValue.fromS("EUR")),
                stored("salary"));
    }

    @Test
    void overridesRenameAtOnePlaceOnly() {
        unit.persist(person());
        assertEquals(
                Map.of(
                        "s", AttributeValue.fromS("Low Street"),
                        "zip", AttributeValue.fromM(Map.of("z", AttributeValue.fromS("54321")))),
                stored("work"));
    }

    @Test
    void classesAndRecordsAreReadBack() {
        unit.persist(person());
        unit.inTransaction(em -> {
            Person read = em.find(Person.class, "p");
            assertEquals("High Street", read.home.street);
            assertEquals("12345", read.home.zip.code);
            assertEquals(6, read.home.zip.extension);
            assertEquals("54321", read.work.zip.code);
            assertNull(read.work.zip.extension);
            assertEquals(new Money(100, "EUR"), read.salary);
        });
    }

    @Test
    void anEmbeddableThatIsNullIsAbsent() {
        unit.persist(new Person());
        assertNull(unit.table().attribute("Person#p", "Person", "home"));
        unit.inTransaction(em -> {
            Person read = em.find(Person.class, "p");
            assertNull(read.home);
            assertNull(read.salary);
        });
    }

    @Test
    void aMemberThatIsChangedInPlaceIsTheOneThatIsWritten() {
        unit.persist(person());
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Person.class, "p").home.zip.code = "99999");
        unit.assertRequests("""
                get app Person#p·Person
                update app Person#p·Person  set home.zip.code='99999'   if exists(home) and exists(home.zip) and _type='Person'""");
    }

    @Test
    void aRecordThatIsReplacedIsWrittenByMember() {
        unit.persist(person());
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Person.class, "p").salary = new Money(200, "EUR"));
        unit.assertRequests("""
                get app Person#p·Person
                update app Person#p·Person  set salary.amount=200   if exists(salary) and _type='Person'""");
    }

    @Test
    void anEmbeddableThatIsSetToNullIsRemoved() {
        unit.persist(person());
        unit.inTransaction(em -> em.find(Person.class, "p").work = null);
        assertNull(unit.table().attribute("Person#p", "Person", "work"));
        unit.inTransaction(em -> em.find(Person.class, "p").work = new Address("New Street", null));
        assertEquals(Map.of("s", AttributeValue.fromS("New Street")), stored("work"));
    }

    @Embeddable
    static class Contact extends Reachable {
        @ElementCollection
        List<String> phones = new ArrayList<>();

        Duration callBackIn;
    }

    @MappedSuperclass
    abstract static class Reachable {
        String mail;
    }

    @Embeddable
    @Access(AccessType.PROPERTY)
    static class Rate {
        private int percent;

        public String getText() {
            return percent + "%";
        }

        public void setText(String text) {
            percent = Integer.parseInt(text.substring(0, text.length() - 1));
        }
    }

    static class SecondsConverter implements AttributeConverter<Duration, Long> {
        @Override
        public Long convertToDatabaseColumn(Duration attribute) {
            return attribute == null ? null : attribute.toSeconds();
        }

        @Override
        public Duration convertToEntityAttribute(Long stored) {
            return stored == null ? null : Duration.ofSeconds(stored);
        }
    }

    @Entity
    static class Firm {
        @Id
        String id = "f";

        @Embedded
        @Convert(attributeName = "callBackIn", converter = SecondsConverter.class)
        Contact contact;

        @Embedded
        Rate rate;
    }

    @Test
    void anEmbeddableHasCollectionsConversionsAndASuperclass() {
        Firm firm = new Firm();
        firm.contact = new Contact();
        firm.contact.mail = "a@example.org";
        firm.contact.phones.add("123");
        firm.contact.callBackIn = Duration.ofMinutes(2);
        unit.persist(firm);
        assertEquals(
                Map.of(
                        "mail", AttributeValue.fromS("a@example.org"),
                        "phones", AttributeValue.fromL(List.of(AttributeValue.fromS("123"))),
                        "callBackIn", AttributeValue.fromN("120")),
                unit.table().attribute("Firm#f", "Firm", "contact").m());
        unit.inTransaction(em -> {
            Firm read = em.find(Firm.class, "f");
            assertEquals(List.of("123"), read.contact.phones);
            assertEquals(Duration.ofMinutes(2), read.contact.callBackIn);
            read.contact.phones.add("456");
        });
        unit.inTransaction(em -> assertEquals(List.of("123", "456"), em.find(Firm.class, "f").contact.phones));
    }

    @Test
    void anEmbeddableMayHaveAnAccessTypeOfItsOwn() {
        Firm firm = new Firm();
        firm.rate = new Rate();
        firm.rate.percent = 12;
        unit.persist(firm);
        assertEquals(
                Map.of("text", AttributeValue.fromS("12%")),
                unit.table().attribute("Firm#f", "Firm", "rate").m());
        unit.inTransaction(em -> assertEquals(12, em.find(Firm.class, "f").rate.percent));
    }
}
