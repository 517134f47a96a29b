package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.WrongItemTypeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Inheritance by all three strategies, and mapped superclasses (Jakarta Persistence 3.2, sections 2.12 and 2.13). */
public class InheritanceContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Payment.class,
            Card.class,
            Voucher.class,
            GiftVoucher.class,
            Pet.class,
            Dog.class,
            Shape.class,
            Circle.class,
            Memo.class);

    /** One table, which is the standard strategy. */
    @Entity
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    abstract static class Payment {
        @Id
        private String id;

        private int cents;

        @Version
        private int version;

        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        int getCents() {
            return cents;
        }

        void setCents(int cents) {
            this.cents = cents;
        }
    }

    @Entity
    @DiscriminatorValue("1")
    static class Card extends Payment {
        private String number;

        String getNumber() {
            return number;
        }

        void setNumber(String number) {
            this.number = number;
        }
    }

    @Entity
    @DiscriminatorValue("2")
    static class Voucher extends Payment {
        private String code;

        String getCode() {
            return code;
        }

        void setCode(String code) {
            this.code = code;
        }
    }

    @Entity
    @DiscriminatorValue("3")
    static class GiftVoucher extends Voucher {}

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Pet {
        @Id
        String id;

        String name;
    }

    @Entity
    static class Dog extends Pet {
        boolean barks;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        String id;
    }

    @Entity
    static class Circle extends Shape {
        double radius;
    }

    @MappedSuperclass
    abstract static class Dated<T> {
        T content;

        @Column(name = "on")
        String day;
    }

    @Entity
    @AttributeOverride(name = "day", column = @Column(name = "written"))
    static class Memo extends Dated<String> {
        @Id
        String id;
    }

    private static void store() {
        Card card = new Card();
        card.setId("c");
        card.setCents(5);
        card.setNumber("4711");
        GiftVoucher gift = new GiftVoucher();
        gift.setId("g");
        gift.setCode("X");
        unit.persist(card, gift);
        unit.requests().reset();
    }

    @Test
    void findByTheSuperEntityGivesTheSubclass() {
        store();
        unit.inTransaction(em -> {
            Payment card = em.find(Payment.class, "c");
            assertEquals("4711", assertInstanceOf(Card.class, card).getNumber());
            assertEquals(5, card.getCents());
            assertInstanceOf(GiftVoucher.class, em.find(Payment.class, "g"));
            assertEquals(
                    "X",
                    assertInstanceOf(GiftVoucher.class, em.find(Voucher.class, "g"))
                            .getCode());
        });
    }

    @Test
    void findByAnotherSubclassGivesNull() {
        store();
        unit.inTransaction(em -> {
            assertNull(em.find(Voucher.class, "c"));
            assertNull(em.find(Card.class, "g"));
            assertInstanceOf(Card.class, em.find(Payment.class, "c"));
            assertNull(em.find(Voucher.class, "c"));
        });
    }

    @Test
    void theDiscriminatorIsStoredAsDeclared() {
        store();
        assertEquals(AttributeValue.fromN("1"), unit.table().attribute("Payment#c", "Payment", "kind"));
        assertEquals(AttributeValue.fromN("3"), unit.table().attribute("Payment#g", "Payment", "kind"));
        assertNull(unit.table().attribute("Payment#c", "Payment", "_type"));
    }

    @Test
    void aSubclassIsUpdatedAndRemovedThroughTheSuperEntity() {
        store();
        unit.inTransaction(em -> em.find(Payment.class, "c").setCents(6));
        unit.assertRequests("""
                get app Payment#c·Payment
                update app Payment#c·Payment  set cents=6, version=2, _wt=*   if version=1 and kind=1""");
        unit.inTransaction(em -> em.remove(em.find(Payment.class, "g")));
        assertTrue(unit.table().has("Payment#c", "Payment"));
        assertEquals(1, unit.table().items().size());
    }

    @Test
    void theTypesOfAHierarchyShareTheirIds() {
        store();
        Voucher voucher = new Voucher();
        voucher.setId("c");
        RollbackException failure = assertThrows(RollbackException.class, () -> unit.persist(voucher));
        assertInstanceOf(EntityExistsException.class, failure.getCause());
    }

    @Test
    void aReferenceToASuperEntityIsOfTheTypeThatIsStored() {
        store();
        unit.inTransaction(em -> {
            assertInstanceOf(Card.class, em.getReference(Payment.class, "c"));
            GiftVoucher reference = em.getReference(GiftVoucher.class, "g");
            assertEquals("X", reference.getCode());
        });
    }

    @Test
    void theJoinedStrategyIsOneItemToo() {
        Dog dog = new Dog();
        dog.id = "d";
        dog.name = "Rex";
        dog.barks = true;
        unit.persist(dog);
        Map<String, AttributeValue> item = unit.table().item("Pet#d", "Pet");
        assertEquals(AttributeValue.fromS("Rex"), item.get("name"));
        assertEquals(AttributeValue.fromBool(true), item.get("barks"));
        assertEquals(AttributeValue.fromS("Dog"), item.get("_type"));
        unit.inTransaction(em -> assertTrue(assertInstanceOf(Dog.class, em.find(Pet.class, "d")).barks));
    }

    @Test
    void aSuperEntityThatIsNotAbstractHasItemsOfItsOwn() {
        Pet pet = new Pet();
        pet.id = "p";
        unit.persist(pet);
        unit.inTransaction(em -> {
            assertNull(em.find(Dog.class, "p"));
            assertEquals("p", em.find(Pet.class, "p").id);
        });
    }

    @Test
    void anInstanceWhoseItemHasBecomeOfAnotherTypeCannotBeRefreshed() {
        Pet pet = new Pet();
        pet.id = "p";
        unit.persist(pet);
        EntityManager em = unit.entityManager();
        Pet managed = em.find(Pet.class, "p");
        unit.table().set("Pet#p", "Pet", "_type", AttributeValue.fromS("Dog"));
        assertThrows(PersistenceException.class, () -> em.refresh(managed));
    }

    @Test
    void theTablePerClassStrategyIsInTheOneTableToo() {
        Circle circle = new Circle();
        circle.id = "c";
        circle.radius = 2;
        unit.persist(circle);
        unit.inTransaction(em -> assertEquals(2, assertInstanceOf(Circle.class, em.find(Shape.class, "c")).radius));
    }

    @Test
    void aMappedSuperclassLendsItsStateWithItsTypesBound() {
        Memo memo = new Memo();
        memo.id = "m";
        memo.content = "text";
        memo.day = "today";
        unit.persist(memo);
        assertEquals("text", unit.table().text("Memo#m", "Memo", "content"));
        assertEquals("today", unit.table().text("Memo#m", "Memo", "written"));
        unit.inTransaction(em -> {
            Memo read = em.find(Memo.class, "m");
            assertEquals("text", read.content);
            assertEquals("today", read.day);
            assertThrows(
                    IllegalArgumentException.class, () -> unit.entityManager().find(Dated.class, "m"));
        });
    }

    @Test
    void anItemOfAForeignTypeIsNeverReadAsAnEntity() {
        unit.table().put("Memo#m", "Memo", Map.of("_type", "Other", "content", "x"));
        assertThrows(WrongItemTypeException.class, () -> unit.entityManager().find(Memo.class, "m"));
    }
}
