package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ids derived from a parent with a simple id (section 2.4.1.3, example 1). */
public class DerivedIdsOfSimpleParentsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Employee.class, ByIdClass.class, ByEmbeddedId.class, ByEmbeddedIdId.class, Team.class, Player.class);

    @Entity
    static class Employee {
        @Id
        long empId;

        String empName;

        @OneToMany(mappedBy = "emp")
        List<ByIdClass> byIdClass = new ArrayList<>();

        @OneToMany(mappedBy = "emp")
        List<ByEmbeddedId> byEmbeddedId = new ArrayList<>();

        Employee() {}

        Employee(long empId, String empName) {
            this.empId = empId;
            this.empName = empName;
        }
    }

    static class ByIdClassId {
        String name;
        long emp;

        ByIdClassId() {}

        ByIdClassId(String name, long emp) {
            this.name = name;
            this.emp = emp;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByIdClassId id && emp == id.emp && name.equals(id.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, emp);
        }
    }

    @Entity
    @IdClass(ByIdClassId.class)
    static class ByIdClass {
        @Id
        String name;

        @Id
        @ManyToOne
        Employee emp;

        int age;

        ByIdClass() {}

        ByIdClass(String name, Employee emp) {
            this.name = name;
            this.emp = emp;
        }
    }

    @Embeddable
    static class ByEmbeddedIdId {
        String name;
        long empPK;

        ByEmbeddedIdId() {}

        ByEmbeddedIdId(String name, long empPK) {
            this.name = name;
            this.empPK = empPK;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByEmbeddedIdId id && empPK == id.empPK && name.equals(id.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, empPK);
        }
    }

    @Entity
    static class ByEmbeddedId {
        @EmbeddedId
        ByEmbeddedIdId id;

        @MapsId("empPK")
        @ManyToOne
        Employee emp;

        ByEmbeddedId() {}

        ByEmbeddedId(String name, Employee emp) {
            this.id = new ByEmbeddedIdId(name, 0);
            this.emp = emp;
        }
    }

    @Entity
    static class Team {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;
    }

    record PlayerId(String team, int number) {}

    @Entity
    @IdClass(PlayerId.class)
    static class Player {
        @Id
        @ManyToOne
        Team team;

        @Id
        int number;
    }

    @Test
    void anIdClassHoldsTheIdOfTheParentUnderTheNameOfTheReference() {
        Employee sam = new Employee(7, "Sam");
        unit.persist(sam, new ByIdClass("Joe", sam));
        assertTrue(unit.table().has("ByIdClass#Joe#0000000000000000007", "ByIdClass"));
        assertEquals(
                "7",
                unit.table()
                        .attribute("ByIdClass#Joe#0000000000000000007", "ByIdClass", "emp_empId")
                        .n());
        unit.inTransaction(em -> {
            ByIdClassId id = new ByIdClassId("Joe", 7);
            ByIdClass joe = em.find(ByIdClass.class, id);
            assertEquals("Joe", joe.name);
            assertEquals("Sam", joe.emp.empName);
            assertEquals(id, unit.factory().getPersistenceUnitUtil().getIdentifier(joe));
            assertNull(em.find(ByIdClass.class, new ByIdClassId("Joe", 8)));
        });
    }

    @Test
    void anEmbeddedIdGetsTheIdOfTheParentFromTheReference() {
        Employee sam = new Employee(7, "Sam");
        ByEmbeddedId joe = new ByEmbeddedId("Joe", sam);
        unit.persist(sam, joe);
        assertEquals(7, joe.id.empPK);
        String partition = "ByEmbeddedId#Joe#0000000000000000007";
        assertTrue(unit.table().has(partition, "ByEmbeddedId"));
        assertFalse(unit.table().item(partition, "ByEmbeddedId").containsKey("emp_empId"));
        unit.inTransaction(em -> {
            ByEmbeddedId read = em.find(ByEmbeddedId.class, new ByEmbeddedIdId("Joe", 7));
            assertEquals("Sam", read.emp.empName);
            assertEquals(7, read.id.empPK);
        });
    }

    @Test
    void theParentFindsItsDependents() {
        Employee sam = new Employee(7, "Sam");
        Employee kim = new Employee(8, "Kim");
        unit.persist(
                sam,
                kim,
                new ByIdClass("Joe", sam),
                new ByIdClass("Jim", sam),
                new ByIdClass("Joe", kim),
                new ByEmbeddedId("Joe", sam),
                new ByEmbeddedId("Zoe", kim));
        unit.inTransaction(em -> {
            Employee read = em.find(Employee.class, 7L);
            assertEquals(
                    List.of("Jim", "Joe"),
                    read.byIdClass.stream()
                            .map(dependent -> dependent.name)
                            .sorted()
                            .toList());
            assertEquals(1, read.byEmbeddedId.size());
            assertSame(read, read.byEmbeddedId.get(0).emp);
        });
    }

    @Test
    void aDependentIsChangedAndRemoved() {
        Employee sam = new Employee(7, "Sam");
        unit.persist(sam, new ByIdClass("Joe", sam));
        unit.inTransaction(em -> em.find(ByIdClass.class, new ByIdClassId("Joe", 7)).age = 5);
        unit.inTransaction(em -> {
            ByIdClass joe = em.find(ByIdClass.class, new ByIdClassId("Joe", 7));
            assertEquals(5, joe.age);
            em.remove(joe);
        });
        unit.inTransaction(em -> {
            assertNull(em.find(ByIdClass.class, new ByIdClassId("Joe", 7)));
            assertEquals(List.of(), em.find(Employee.class, 7L).byIdClass);
        });
    }

    @Test
    void aReferenceToTheParentIsEnoughForADependent() {
        unit.persist(new Employee(7, "Sam"));
        unit.inTransaction(em -> {
            em.persist(new ByIdClass("Joe", em.getReference(Employee.class, 7L)));
            em.persist(new ByEmbeddedId("Joe", em.getReference(Employee.class, 7L)));
        });
        assertTrue(unit.table().has("ByIdClass#Joe#0000000000000000007", "ByIdClass"));
        assertTrue(unit.table().has("ByEmbeddedId#Joe#0000000000000000007", "ByEmbeddedId"));
    }

    @Test
    void theIdOfTheParentMayBeGenerated() {
        Team team = new Team();
        Player player = new Player();
        player.team = team;
        player.number = 10;
        unit.persist(team, player);
        unit.inTransaction(em -> {
            Player read = em.find(Player.class, new PlayerId(team.id, 10));
            assertEquals(team.id, read.team.id);
        });
    }
}
