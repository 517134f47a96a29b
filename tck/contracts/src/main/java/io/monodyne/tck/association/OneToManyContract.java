package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The inverse side of a many-to-one is one Query, and stores nothing (section 2.11.2). */
public class OneToManyContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Department.class, Employee.class);

    @Entity
    static class Department {
        @Id
        String id;

        @Version
        int version;

        String name;

        @OneToMany(mappedBy = "department")
        Collection<Employee> staff = new ArrayList<>();

        @OneToMany(mappedBy = "department")
        List<Employee> list = new ArrayList<>();

        @OneToMany(mappedBy = "department")
        Set<Employee> set = new HashSet<>();

        @OneToMany(mappedBy = "department")
        SortedSet<Employee> sorted = new TreeSet<>();

        Department() {}

        Department(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Employee implements Comparable<Employee> {
        @Id
        String id;

        int salary;

        @ManyToOne
        Department department;

        Employee() {}

        Employee(String id, int salary, Department department) {
            this.id = id;
            this.salary = salary;
            this.department = department;
        }

        @Override
        public int compareTo(Employee other) {
            return Integer.compare(salary, other.salary);
        }
    }

    private static List<String> ids(Collection<Employee> employees) {
        return employees.stream().map(employee -> employee.id).toList();
    }

    @BeforeEach
    void store() {
        Department sales = new Department("sales");
        Department it = new Department("it");
        unit.persist(
                sales,
                it,
                new Employee("b", 10, sales),
                new Employee("a", 30, sales),
                new Employee("c", 20, sales),
                new Employee("d", 5, it),
                new Employee("e", 5, null));
        unit.requests().reset();
    }

    @Test
    void aCollectionIsOneQueryOfItsIndex() {
        unit.inTransaction(em -> {
            Department sales = em.find(Department.class, "sales");
            assertEquals(List.of("a", "b", "c"), ids(sales.staff));
        });
        unit.assertRequests("""
            get app Department#sales·Department
            query app/gsi0  Employee#department#sales\
            """);
    }

    @Test
    void theItemOfTheParentHasNothingOfIt() {
        Map<String, AttributeValue> item = unit.table().item("Department#sales", "Department");
        assertEquals(Set.of("pk", "sk", "_type", "id", "version", "gsi19_pk", "gsi19_sk"), item.keySet());
    }

    @Test
    void theElementsReferBackToTheInstanceThatHasThem() {
        unit.inTransaction(em -> {
            Department sales = em.find(Department.class, "sales");
            sales.staff.forEach(employee -> assertSame(sales, employee.department));
        });
    }

    @Test
    void theElementsAreTheOnesOfTheContext() {
        unit.inTransaction(em -> {
            Employee before = em.find(Employee.class, "b");
            Department sales = em.find(Department.class, "sales");
            assertTrue(sales.staff.contains(before));
            assertSame(em.find(Employee.class, "a"), sales.list.get(0));
        });
    }

    @Test
    void aCollectionIsAListASetOrASortedSet() {
        unit.inTransaction(em -> {
            Department sales = em.find(Department.class, "sales");
            assertEquals(List.of("a", "b", "c"), ids(sales.list));
            assertEquals(3, sales.set.size());
            assertInstanceOf(SortedSet.class, sales.sorted);
            assertEquals(List.of("b", "c", "a"), ids(sales.sorted));
            assertEquals("b", sales.sorted.first().id);
        });
    }

    @Test
    void aCollectionOfNothingIsEmpty() {
        unit.persist(new Department("empty"));
        unit.inTransaction(em -> {
            Department empty = em.find(Department.class, "empty");
            assertNotNull(empty.staff);
            assertEquals(0, empty.staff.size());
            assertTrue(empty.sorted.isEmpty());
        });
    }

    @Test
    void theReferenceDecidesWhatIsInTheCollection() {
        unit.inTransaction(em -> {
            em.find(Employee.class, "a").department = em.find(Department.class, "it");
            em.find(Employee.class, "e").department = em.find(Department.class, "it");
            em.find(Employee.class, "b").department = null;
            em.remove(em.find(Employee.class, "d"));
        });
        unit.inTransaction(em -> {
            assertEquals(List.of("c"), ids(em.find(Department.class, "sales").staff));
            assertEquals(List.of("a", "e"), ids(em.find(Department.class, "it").staff));
        });
    }

    @Test
    void aChangeOfTheCollectionAloneWritesNothing() {
        unit.inTransaction(em -> {
            Department sales = em.find(Department.class, "sales");
            sales.staff.add(em.find(Employee.class, "d"));
            sales.list.remove(em.find(Employee.class, "a"));
            sales.set.clear();
            unit.requests().reset();
        });
        unit.assertRequests("");
        unit.inTransaction(em -> {
            assertEquals(List.of("a", "b", "c"), ids(em.find(Department.class, "sales").staff));
            assertEquals(List.of("d"), ids(em.find(Department.class, "it").staff));
        });
    }

    @Test
    void aChangeOfTheInverseSideDoesNotRaiseTheVersionOfTheParent() {
        unit.inTransaction(em -> {
            Department sales = em.find(Department.class, "sales");
            Employee added = new Employee("f", 40, sales);
            sales.staff.add(added);
            em.persist(added);
        });
        unit.inTransaction(em -> assertEquals(1, em.find(Department.class, "sales").version));
        assertTrue(unit.table().has("Employee#f", "Employee"));
    }

    @Test
    void anAttributeOfAnElementIsChangedWithoutTheParent() {
        unit.inTransaction(em -> em.find(Department.class, "sales").list.get(0).salary = 31);
        unit.inTransaction(em -> {
            assertEquals(31, em.find(Employee.class, "a").salary);
            assertEquals(1, em.find(Department.class, "sales").version);
        });
    }

    @Test
    void whatTheTransactionHasFlushedIsInTheCollection() {
        unit.inTransaction(em -> {
            Department sales = em.getReference(Department.class, "sales");
            em.persist(new Employee("g", 50, sales));
            em.find(Employee.class, "a").department = null;
            em.remove(em.find(Employee.class, "b"));
            em.flush();
            assertEquals(List.of("c", "g"), ids(em.find(Department.class, "sales").staff));
        });
    }

    @Test
    void theParentOfElementsThatStayIsRemovedAlone() {
        unit.inTransaction(em -> {
            em.find(Employee.class, "d").department = null;
            em.remove(em.find(Department.class, "it"));
        });
        assertFalse(unit.table().has("Department#it", "Department"));
        assertTrue(unit.table().has("Employee#d", "Employee"));
    }
}
