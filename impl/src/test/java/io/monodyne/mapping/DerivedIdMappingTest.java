package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids that are made of the ids of others (Jakarta Persistence 3.2, section 2.4.1). */
class DerivedIdMappingTest {

    private static List<String> components(EntityModel entity) {
        return entity.id().components().stream().map(ModelPath::name).toList();
    }

    private static String itemKey(EntityModel entity, Object id) {
        return entity.itemKey(entity.keyOfId(id)).toString();
    }

    private static boolean identifies(EntityModel entity, String reference) {
        return ((ReferenceAttribute) Associated.attribute(entity, reference)).identifies();
    }

    // ---- a parent with a simple id

    @Entity
    static class Employee {
        @Id
        long empId;

        @OneToMany(mappedBy = "emp")
        Set<Dependent> dependents;

        @OneToMany(mappedBy = "emp")
        Set<Relative> relatives;
    }

    record DependentId(String name, long emp) {}

    @Entity
    @IdClass(DependentId.class)
    static class Dependent {
        @Id
        String name;

        @Id
        @ManyToOne
        Employee emp;
    }

    @Test
    void anIdClassHoldsTheIdOfTheParentUnderTheNameOfTheReference() {
        EntityModel dependent = Read.entity(Dependent.class, Employee.class, Relative.class);
        assertEquals(List.of("name", "emp.empId"), components(dependent));
        assertTrue(identifies(dependent, "emp"));
        assertTrue(dependent.id().components().get(1).leaf().is(AttributeFlag.ID));
        DependentId id = new DependentId("Joe", 7);
        assertEquals("Dependent#Joe#0000000000000000007·Dependent", itemKey(dependent, id));
        assertEquals(id, dependent.id().idOf(dependent.keyOfId(id)));
        Dependent entity = new Dependent();
        entity.name = "Joe";
        entity.emp = new Employee();
        entity.emp.empId = 7;
        assertEquals(id, dependent.id().read(entity));
        assertEquals(dependent.keyOfId(id), dependent.keyOf(entity));
    }

    @Embeddable
    record RelativeId(String name, long empPK) {}

    @Entity
    @IndexMap(partitionKey = "EMPLOYEE#{id.empPK}", sortKey = "RELATIVE#{id.name}")
    static class Relative {
        @EmbeddedId
        RelativeId id;

        @MapsId("empPK")
        @ManyToOne
        Employee emp;
    }

    @Test
    void mapsIdSharesAnAttributeOfTheEmbeddedId() {
        EntityModel relative = Read.entity(Relative.class, Employee.class, Dependent.class);
        assertEquals(List.of(), Associated.columns(relative));
        assertEquals(List.of("id.empPK"), Associated.key(relative, "emp"));
        assertTrue(identifies(relative, "emp"));
        assertEquals(List.of("id.name", "id.empPK"), components(relative));
    }

    @Test
    void dependentsInThePartitionOfTheirParentAreAnItemCollection() {
        EntityModel employee = Read.entity(Employee.class, Dependent.class, Relative.class);
        assertEquals(
                "table EMPLOYEE#0000000000000000007 · begins RELATIVE# exact",
                Associated.query(employee, "relatives", 7L));
        assertEquals(
                "gsi0 Dependent#emp#0000000000000000007 · all exact", Associated.query(employee, "dependents", 7L));
    }

    // ---- a parent with an id class

    record PersonId(String firstName, String lastName) {}

    @Entity
    @IdClass(PersonId.class)
    static class Person {
        @Id
        String firstName;

        @Id
        String lastName;
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
    }

    @Test
    void anIdClassHoldsTheIdClassOfTheParent() {
        EntityModel pet = Read.entity(Pet.class, Person.class);
        assertEquals(List.of("name", "owner.firstName", "owner.lastName"), components(pet));
        assertEquals(List.of("owner.firstName = FK1", "owner.lastName = FK2"), Associated.columns(pet));
        PetId id = new PetId("Rex", new PersonId("Ann", "Lee"));
        assertEquals("Pet#Rex#Ann#Lee·Pet", itemKey(pet, id));
        assertEquals(id, pet.id().idOf(pet.keyOfId(id)));
    }

    @Embeddable
    record BirdId(String name, PersonId owner) {}

    @Entity
    static class Bird {
        @EmbeddedId
        BirdId id;

        @MapsId("owner")
        @ManyToOne
        Person owner;
    }

    @Test
    void anEmbeddedIdHoldsTheIdClassOfTheParent() {
        EntityModel bird = Read.entity(Bird.class, Person.class);
        assertEquals(List.of("id.name", "id.owner.firstName", "id.owner.lastName"), components(bird));
        assertEquals(List.of("id.owner.firstName", "id.owner.lastName"), Associated.key(bird, "owner"));
    }

    // ---- a parent with an embedded id

    @Embeddable
    record FirmId(String country, long number) {}

    @Entity
    static class Firm {
        @EmbeddedId
        FirmId firmId;
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
    }

    @Test
    void theEmbeddedIdOfTheParentIsPartOfThatOfTheDependent() {
        var model = Read.model(Firm.class, Branch.class, Office.class);
        EntityModel branch = model.entity(Branch.class);
        BranchId branchId = new BranchId("north", new FirmId("CH", 5));
        assertEquals(List.of("name", "firm.firmId.country", "firm.firmId.number"), components(branch));
        assertEquals("Branch#north#CH#0000000000000000005·Branch", itemKey(branch, branchId));
        assertEquals(branchId, branch.id().idOf(branch.keyOfId(branchId)));
        EntityModel office = model.entity(Office.class);
        OfficeId officeId = new OfficeId("main", new FirmId("CH", 5));
        assertEquals(List.of("id.firmPK.country", "id.firmPK.number"), Associated.key(office, "firm"));
        assertEquals("Office#main#CH#0000000000000000005·Office", itemKey(office, officeId));
        assertEquals(officeId, office.id().idOf(office.keyOfId(officeId)));
    }

    // ---- the whole id is that of the parent

    @Entity
    static class Simple {
        @Id
        String ssn;
    }

    @Entity
    static class HistoryOfSimple {
        @Id
        @OneToOne
        Simple patient;
    }

    @Entity
    static class SharedWithSimple {
        @Id
        String id;

        @MapsId
        @OneToOne
        Simple patient;
    }

    @Test
    void theSimpleIdOfTheParentIsThatOfTheDependent() {
        var model = Read.model(Simple.class, HistoryOfSimple.class, SharedWithSimple.class);
        EntityModel history = model.entity(HistoryOfSimple.class);
        assertEquals(String.class, history.id().javaType());
        assertInstanceOf(IdModel.Derived.class, history.id().form());
        assertEquals("HistoryOfSimple#123·HistoryOfSimple", itemKey(history, "123"));
        assertEquals("123", history.id().idOf(history.keyOfId("123")));
        assertEquals(List.of("patient.ssn = patient_ssn"), Associated.columns(history));
        EntityModel shared = model.entity(SharedWithSimple.class);
        assertEquals(List.of("id"), Associated.key(shared, "patient"));
        assertEquals("SharedWithSimple#123·SharedWithSimple", itemKey(shared, "123"));
    }

    @Entity
    @IdClass(PersonId.class)
    static class HistoryOfPerson {
        @Id
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @OneToOne
        Person patient;
    }

    @Entity
    static class SharedWithPerson {
        @EmbeddedId
        PersonId id;

        @MapsId
        @OneToOne
        Person patient;
    }

    @Test
    void theIdClassOfTheParentIsThatOfTheDependent() {
        var model = Read.model(Person.class, HistoryOfPerson.class, SharedWithPerson.class);
        EntityModel history = model.entity(HistoryOfPerson.class);
        assertEquals(PersonId.class, history.id().javaType());
        assertEquals("HistoryOfPerson#Ann#Lee·HistoryOfPerson", itemKey(history, new PersonId("Ann", "Lee")));
        EntityModel shared = model.entity(SharedWithPerson.class);
        assertEquals(List.of("id.firstName", "id.lastName"), Associated.key(shared, "patient"));
    }

    @Entity
    static class HistoryOfFirm {
        @Id
        @OneToOne
        Firm firm;
    }

    @Entity
    static class SharedWithFirm {
        @EmbeddedId
        FirmId id;

        @MapsId
        @OneToOne
        Firm firm;
    }

    @Test
    void theEmbeddedIdOfTheParentIsThatOfTheDependent() {
        var model = Read.model(Firm.class, HistoryOfFirm.class, SharedWithFirm.class);
        EntityModel history = model.entity(HistoryOfFirm.class);
        FirmId id = new FirmId("CH", 5);
        assertEquals(FirmId.class, history.id().javaType());
        assertEquals(id, history.id().idOf(history.keyOfId(id)));
        assertEquals(List.of("id.country", "id.number"), Associated.key(model.entity(SharedWithFirm.class), "firm"));
    }

    @Test
    void whereTheKeyOfTheTableIsThatOfTheReferenceAloneNoIndexRepeatsIt() {
        var model = Read.model(Simple.class, HistoryOfSimple.class, SharedWithSimple.class);
        assertEquals(List.of(), Associated.indexes(model.entity(HistoryOfSimple.class)));
        assertEquals(List.of(), Associated.indexes(model.entity(SharedWithSimple.class)));
    }

    // ---- more than one level

    record RoomId(int number, BranchId branch) {}

    @Entity
    @IdClass(RoomId.class)
    static class Room {
        @Id
        int number;

        @Id
        @ManyToOne
        Branch branch;
    }

    @Entity
    static class Key {
        @Id
        @OneToOne
        Room room;
    }

    @Test
    void theIdOfAGrandchildHasThatOfTheParentWhole() {
        var model = Read.model(Firm.class, Branch.class, Room.class, Key.class);
        EntityModel room = model.entity(Room.class);
        RoomId id = new RoomId(12, new BranchId("north", new FirmId("CH", 5)));
        assertEquals(
                List.of("number", "branch.name", "branch.firm.firmId.country", "branch.firm.firmId.number"),
                components(room));
        assertEquals(id, room.id().idOf(room.keyOfId(id)));
        EntityModel key = model.entity(Key.class);
        assertEquals(RoomId.class, key.id().javaType());
        assertEquals(id, key.id().idOf(key.keyOfId(id)));
        assertEquals(
                List.of(
                        "branch.name = branch_name",
                        "branch.firm.firmId.country = branch_firm_country",
                        "branch.firm.firmId.number = branch_firm_number"),
                Associated.columns(room));
        assertNotNull(key.attribute("room.branch.firm.firmId.number"));
    }
}
