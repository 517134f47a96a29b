package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ids derived from a parent whose id is an id class or an embedded id (section 2.4.1.3, examples 2 and 3). */
public class DerivedIdsOfCompoundParentsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Person.class,
            Pet.class,
            Bird.class,
            BirdId.class,
            Firm.class,
            FirmId.class,
            Branch.class,
            Office.class,
            OfficeId.class);

    static class PersonId {
        String firstName;
        String lastName;

        PersonId() {}

        PersonId(String firstName, String lastName) {
            this.firstName = firstName;
            this.lastName = lastName;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PersonId id && firstName.equals(id.firstName) && lastName.equals(id.lastName);
        }

        @Override
        public int hashCode() {
            return Objects.hash(firstName, lastName);
        }
    }

    @Entity
    @IdClass(PersonId.class)
    static class Person {
        @Id
        String firstName;

        @Id
        String lastName;

        String town;

        Person() {}

        Person(String firstName, String lastName) {
            this.firstName = firstName;
            this.lastName = lastName;
            this.town = "Rome";
        }
    }

    record PetId(String name, PersonId owner) {}

    @Entity
    @IdClass(PetId.class)
    static class Pet {
        @Id
        String name;

        @Id
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @ManyToOne
        Person owner;

        Pet() {}

        Pet(String name, Person owner) {
            this.name = name;
            this.owner = owner;
        }
    }

    @Embeddable
    static class BirdId {
        String name;
        PersonId owner;

        BirdId() {}

        BirdId(String name, PersonId owner) {
            this.name = name;
            this.owner = owner;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof BirdId id && name.equals(id.name) && Objects.equals(owner, id.owner);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, owner);
        }
    }

    @Entity
    static class Bird {
        @EmbeddedId
        BirdId id;

        @MapsId("owner")
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @ManyToOne
        Person owner;

        Bird() {}

        Bird(String name, Person owner) {
            this.id = new BirdId(name, null);
            this.owner = owner;
        }
    }

    @Embeddable
    record FirmId(String country, int number) {}

    @Entity
    static class Firm {
        @EmbeddedId
        FirmId firmId;

        String name;

        Firm() {}

        Firm(String country, int number) {
            this.firmId = new FirmId(country, number);
            this.name = "Acme";
        }
    }

    record BranchId(String name, FirmId firm) {}

    @Entity
    @IdClass(BranchId.class)
    static class Branch {
        @Id
        String name;

        @Id
        @ManyToOne
        Firm firm;

        Branch() {}

        Branch(String name, Firm firm) {
            this.name = name;
            this.firm = firm;
        }
    }

    @Embeddable
    record OfficeId(String name, FirmId firmPK) {}

    @Entity
    static class Office {
        @EmbeddedId
        OfficeId id;

        @MapsId("firmPK")
        @ManyToOne
        Firm firm;

        Office() {}

        Office(String name, Firm firm) {
            this.id = new OfficeId(name, firm.firmId);
            this.firm = firm;
        }
    }

    private static Object identifier(Object entity) {
        return unit.factory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    @Test
    void anIdClassHoldsTheIdClassOfTheParent() {
        Person ann = new Person("Ann", "Lee");
        unit.persist(ann, new Pet("Rex", ann));
        Map<String, AttributeValue> item = unit.table().item("Pet#Rex#Ann#Lee", "Pet");
        assertEquals(AttributeValue.fromS("Ann"), item.get("FK1"));
        assertEquals(AttributeValue.fromS("Lee"), item.get("FK2"));
        PetId id = new PetId("Rex", new PersonId("Ann", "Lee"));
        unit.inTransaction(em -> {
            Pet read = em.find(Pet.class, id);
            assertEquals("Rome", read.owner.town);
            assertEquals(id, identifier(read));
            assertNull(em.find(Pet.class, new PetId("Rex", new PersonId("Ann", "Low"))));
        });
    }

    @Test
    void anEmbeddedIdHoldsTheIdClassOfTheParentAndGetsItFromTheReference() {
        Person ann = new Person("Ann", "Lee");
        Bird bird = new Bird("Tim", ann);
        unit.persist(ann, bird);
        assertEquals(new PersonId("Ann", "Lee"), bird.id.owner);
        assertTrue(unit.table().has("Bird#Tim#Ann#Lee", "Bird"));
        BirdId id = new BirdId("Tim", new PersonId("Ann", "Lee"));
        unit.inTransaction(em -> {
            Bird read = em.find(Bird.class, id);
            assertEquals("Rome", read.owner.town);
            assertEquals(id, identifier(read));
        });
    }

    @Test
    void anIdClassHoldsTheEmbeddedIdOfTheParent() {
        Firm firm = new Firm("CH", 5);
        unit.persist(firm, new Branch("north", firm));
        Map<String, AttributeValue> item = unit.table().item("Branch#north#CH#0000000005", "Branch");
        assertEquals(AttributeValue.fromS("CH"), item.get("firm_country"));
        assertEquals(AttributeValue.fromN("5"), item.get("firm_number"));
        BranchId id = new BranchId("north", new FirmId("CH", 5));
        unit.inTransaction(em -> {
            Branch read = em.find(Branch.class, id);
            assertEquals("Acme", read.firm.name);
            assertEquals(id, identifier(read));
        });
    }

    @Test
    void anEmbeddedIdHoldsTheEmbeddedIdOfTheParent() {
        Firm firm = new Firm("CH", 5);
        unit.persist(firm, new Office("main", firm));
        assertTrue(unit.table().has("Office#main#CH#0000000005", "Office"));
        OfficeId id = new OfficeId("main", new FirmId("CH", 5));
        unit.inTransaction(em -> {
            Office read = em.find(Office.class, id);
            assertEquals("Acme", read.firm.name);
            assertEquals(id, identifier(read));
        });
    }

    @Test
    void aReferenceToADependentHasItsId() {
        Firm firm = new Firm("CH", 5);
        unit.persist(firm, new Branch("north", firm));
        BranchId id = new BranchId("north", new FirmId("CH", 5));
        unit.inTransaction(em -> assertEquals(id, identifier(em.getReference(Branch.class, id))));
    }

    @Test
    void anIdWithoutItsParentIsAnIllegalArgument() {
        PetId id = new PetId("Rex", null);
        assertThrows(IllegalArgumentException.class, () -> unit.entityManager().find(Pet.class, id));
    }
}
