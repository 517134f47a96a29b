package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.UniqueModel;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys of the items that keep values unique. */
class UniqueKeyTest {

    @Embeddable
    static class Contact {
        String mail = "m";
        String phone = "p";
    }

    @Entity
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"tenant_id", "nick"}),
                @UniqueConstraint(columnNames = {"tenant", "tel"}),
                @UniqueConstraint(columnNames = "contact.mail"),
                @UniqueConstraint(columnNames = "email"),
            })
    static class User {
        @Id
        String id = "u";

        @Column(name = "tenant_id")
        String tenant = "t";

        @Column(unique = true)
        String email = "e#1";

        String nick = "n";

        @Embedded
        @AttributeOverride(name = "phone", column = @Column(name = "tel"))
        Contact contact = new Contact();
    }

    @Test
    void columnsAreNamedAsStoredOrAsInJava() {
        EntityModel user = Keys.model(User.class).entity(User.class);
        assertEquals(
                List.of("User.email", "User.tenant,nick", "User.tenant,contact.phone", "User.contact.mail"),
                user.rules().uniques().stream().map(UniqueModel::name).toList());
    }

    @Test
    void theKeyOfASentinelHasTheConstraintAndTheValues() {
        Model model = Keys.model(User.class);
        assertEquals(new ItemKey("UNIQUE#User.email#e%231", "UNIQUE"), sentinel(model, new User(), 0));
        assertEquals(new ItemKey("UNIQUE#User.tenant,nick#t#n", "UNIQUE"), sentinel(model, new User(), 1));
        assertEquals(new ItemKey("UNIQUE#User.tenant,contact.phone#t#p", "UNIQUE"), sentinel(model, new User(), 2));
    }

    @Test
    void aNullIsNeverAViolation() {
        User nameless = new User();
        nameless.nick = null;
        assertNull(sentinel(Keys.model(User.class), nameless, 1));
    }

    private static ItemKey sentinel(Model model, Object instance, int constraint) {
        return model.entity(instance.getClass())
                .rules()
                .uniques()
                .get(constraint)
                .sentinel(Keys.snapshot(model, instance));
    }

    record SeatId(String room, int number) {}

    @Entity
    @IdClass(SeatId.class)
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"number", "guest", "room"}))
    static class Seat {
        @Id
        String room = "r";

        @Id
        @Column(unique = true)
        int number = 1;

        String guest = "g";
    }

    @Entity
    static class Keyed {
        @Id
        @Column(unique = true)
        String id = "k";
    }

    @Test
    void aConstraintThatContainsTheIdNeedsNoSentinel() {
        assertEquals(
                List.of(), Keys.model(Keyed.class).entity(Keyed.class).rules().uniques());
        assertEquals(
                List.of("Seat.number"),
                Keys.model(Seat.class).entity(Seat.class).rules().uniques().stream()
                        .map(UniqueModel::name)
                        .toList());
    }

    @Entity
    static class Animal {
        @Id
        String id;

        @Column(unique = true)
        String chip = "c";
    }

    @Entity
    static class Dog extends Animal {
        @Column(unique = true)
        String tag = "1";
    }

    @Entity
    static class Cat extends Animal {
        @Column(unique = true)
        String tag = "1";
    }

    @Test
    void attributesOfTheSameNameInTwoSubclassesDoNotExcludeEachOther() {
        Model model = Keys.model(Dog.class, Cat.class);
        assertEquals("UNIQUE#Animal.chip#c", sentinel(model, new Dog(), 0).partition());
        assertEquals("UNIQUE#Animal.chip#c", sentinel(model, new Cat(), 0).partition());
        assertEquals("UNIQUE#Dog.tag#1", sentinel(model, new Dog(), 1).partition());
        assertEquals("UNIQUE#Cat.tag#1", sentinel(model, new Cat(), 1).partition());
    }
}
