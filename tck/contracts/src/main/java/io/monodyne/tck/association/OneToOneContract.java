package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A one-to-one: the key is with the owning side, and the inverse side finds it (sections 2.11.1 and 2.11.3). */
public class OneToOneContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Employee.class, Cubicle.class, Profile.class, User.class, Account.class, Holder.class);

    @Entity
    static class Employee {
        @Id
        String id;

        @OneToOne
        Cubicle cubicle;

        @OneToOne
        @JoinColumn(name = "profile")
        Profile profile;

        Employee() {}

        Employee(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Cubicle {
        @Id
        String id;

        @OneToOne(mappedBy = "cubicle")
        Employee resident;

        Cubicle() {}

        Cubicle(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Profile {
        @Id
        String id = "x";
    }

    @Entity
    static class User {
        @Id
        String id;

        @OneToOne(mappedBy = "user", cascade = CascadeType.ALL)
        Account account;

        @OneToOne(mappedBy = "user")
        Holder holder;

        User() {}

        User(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Account {
        @Id
        String id;

        @MapsId
        @OneToOne
        User user;

        int balance;
    }

    @Entity
    static class Holder {
        @Id
        @OneToOne
        User user;

        String name;
    }

    private static void assign(String employee, String cubicle) {
        Employee resident = new Employee(employee);
        resident.cubicle = new Cubicle(cubicle);
        unit.persist(resident.cubicle, resident);
    }

    @Test
    void theOwningSideHasTheKeyAndTheInverseSideNothing() {
        assign("e", "c");
        assertEquals("c", unit.table().text("Employee#e", "Employee", "cubicle_id"));
        assertFalse(unit.table().item("Cubicle#c", "Cubicle").containsKey("resident"));
        assertFalse(unit.table().item("Cubicle#c", "Cubicle").containsKey("resident_id"));
        assertEquals(List.of("Employee#e·Employee"), unit.table().listed("gsi0", "Employee#cubicle#c"));
    }

    @Test
    void bothSidesLeadToEachOther() {
        assign("e", "c");
        unit.inTransaction(em -> {
            Employee employee = em.find(Employee.class, "e");
            assertSame(employee, employee.cubicle.resident);
        });
        unit.inTransaction(em -> {
            Cubicle cubicle = em.find(Cubicle.class, "c");
            assertEquals("e", cubicle.resident.id);
            assertSame(cubicle, cubicle.resident.cubicle);
        });
    }

    @Test
    void theInverseSideOfNothingIsNull() {
        unit.persist(new Cubicle("c"), new User("u"));
        unit.inTransaction(em -> {
            assertNull(em.find(Cubicle.class, "c").resident);
            assertNull(em.find(User.class, "u").account);
            assertNull(em.find(User.class, "u").holder);
        });
    }

    @Test
    void theOwningSideDecidesAndTheInverseSideWritesNothing() {
        assign("e", "c");
        unit.inTransaction(em -> em.find(Cubicle.class, "c").resident = null);
        unit.inTransaction(em -> assertEquals("e", em.find(Cubicle.class, "c").resident.id));
        unit.inTransaction(em -> em.find(Employee.class, "e").cubicle = null);
        unit.inTransaction(em -> assertNull(em.find(Cubicle.class, "c").resident));
    }

    @Test
    void aReferenceThatMovesIsFoundFromItsNewTarget() {
        assign("e", "c");
        unit.persist(new Cubicle("d"));
        unit.inTransaction(em -> em.find(Employee.class, "e").cubicle = em.find(Cubicle.class, "d"));
        unit.inTransaction(em -> {
            assertNull(em.find(Cubicle.class, "c").resident);
            assertEquals("e", em.find(Cubicle.class, "d").resident.id);
        });
    }

    @Test
    void aUnidirectionalOneHasItsKeyUnderTheNameOfTheJoinColumn() {
        Employee employee = new Employee("e");
        employee.profile = new Profile();
        unit.persist(employee.profile, employee);
        assertEquals("x", unit.table().text("Employee#e", "Employee", "profile"));
        unit.inTransaction(em -> assertEquals("x", em.find(Employee.class, "e").profile.id));
    }

    @Test
    void aSharedKeyIsThatOfTheOther() {
        User user = new User("u");
        Account account = new Account();
        account.user = user;
        account.balance = 7;
        unit.persist(user, account);
        assertEquals("u", account.id);
        assertTrue(unit.table().has("Account#u", "Account"));
        assertFalse(unit.table().item("Account#u", "Account").containsKey("user_id"));
        unit.inTransaction(em -> {
            Account read = em.find(Account.class, "u");
            assertEquals(7, read.balance);
            assertEquals("u", read.user.id);
            assertSame(read, read.user.account);
        });
    }

    @Test
    void theInverseSideOfASharedKeyIsFoundByItsOwnId() {
        User user = new User("u");
        Account account = new Account();
        account.user = user;
        unit.persist(user, account);
        unit.inTransaction(em -> assertEquals("u", em.find(User.class, "u").account.id));
    }

    @Test
    void aSharedKeyComesFromACascadedPersistToo() {
        User user = new User("u");
        user.account = new Account();
        user.account.user = user;
        unit.persist(user);
        assertEquals("u", user.account.id);
        assertTrue(unit.table().has("Account#u", "Account"));
        unit.inTransaction(em -> em.remove(em.find(User.class, "u")));
        assertFalse(unit.table().has("Account#u", "Account"));
    }

    @Test
    void aReferenceMayBeTheWholeId() {
        User user = new User("u");
        Holder holder = new Holder();
        holder.user = user;
        holder.name = "Ann";
        unit.persist(user, holder);
        assertEquals("u", unit.table().text("Holder#u", "Holder", "user_id"));
        unit.inTransaction(em -> {
            Holder read = em.find(Holder.class, "u");
            assertEquals("Ann", read.name);
            assertEquals("u", read.user.id);
            assertEquals("u", unit.factory().getPersistenceUnitUtil().getIdentifier(read));
            assertSame(read, em.find(User.class, "u").holder);
        });
    }
}
