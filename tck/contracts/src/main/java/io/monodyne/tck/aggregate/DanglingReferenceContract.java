package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PreUpdate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A reference whose target has several classes and is gone fails when it is used; it is never taken for none, and its
 * key stays.
 */
class DanglingReferenceContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Owner.class, Walker.class, Pet.class, Dog.class, Cat.class);

    /** Is compared as a whole at a flush, as it has a callback. */
    @Entity
    static class Owner {
        @Id
        private String id;

        private String name;

        private int changes;

        @ManyToOne(fetch = FetchType.LAZY)
        private Pet pet;

        protected Owner() {}

        Owner(String id, Pet pet) {
            this.id = id;
            this.pet = pet;
        }

        @PreUpdate
        void count() {
            changes++;
        }

        String getId() {
            return id;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        int getChanges() {
            return changes;
        }

        Pet getPet() {
            return pet;
        }

        void setPet(Pet pet) {
            this.pet = pet;
        }
    }

    /** Would have its pet read at once. */
    @Entity
    static class Walker {
        @Id
        private String id;

        @ManyToOne
        private Pet pet;

        protected Walker() {}

        Walker(String id, Pet pet) {
            this.id = id;
            this.pet = pet;
        }

        String getId() {
            return id;
        }

        Pet getPet() {
            return pet;
        }
    }

    /** Of several kinds. */
    @Entity
    abstract static class Pet {
        @Id
        private String id;

        protected Pet() {}

        Pet(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    /** One kind. */
    @Entity
    static class Dog extends Pet {
        protected Dog() {}

        Dog(String id) {
            super(id);
        }
    }

    /** Another kind. */
    @Entity
    static class Cat extends Pet {
        protected Cat() {}

        Cat(String id) {
            super(id);
        }
    }

    private Map<String, AttributeValue> pet;

    @BeforeEach
    void store() {
        Pet dog = new Dog("rex");
        unit.persist(dog, new Owner("ann", dog), new Walker("bob", dog));
        pet = unit.table().item("Pet#rex", "Pet");
        unit.table().delete("Pet#rex", "Pet");
        unit.requests().reset();
    }

    private static void assertGone(Owner owner) {
        EntityNotFoundException failure = assertThrows(EntityNotFoundException.class, owner::getPet);
        assertTrue(failure.getMessage().startsWith("MD-LOAD-"), failure::getMessage);
        assertTrue(failure.getMessage().contains("Pet"), failure::getMessage);
    }

    private static String storedPet() {
        return unit.table().text("Owner#ann", "Owner", "pet_id");
    }

    @Test
    void itFailsWheneverItIsUsed() {
        Owner owner = unit.entityManager().find(Owner.class, "ann");
        assertEquals("ann", owner.getId());
        assertGone(owner);
        assertGone(owner);
        assertFalse(unit.factory().getPersistenceUnitUtil().isLoaded(owner, "pet"));
    }

    @Test
    void anEagerOneFailsToo() {
        EntityManager em = unit.entityManager();
        assertThrows(
                EntityNotFoundException.class,
                () -> em.find(Walker.class, "bob").getPet());
        assertEquals("rex", unit.table().text("Walker#bob", "Walker", "pet_id"));
    }

    @Test
    void itIsThereAsSoonAsItsTargetIs() {
        Owner owner = unit.entityManager().find(Owner.class, "ann");
        assertGone(owner);
        unit.table().put(pet);
        assertInstanceOf(Dog.class, owner.getPet());
    }

    @Test
    void anotherChangeOfItsOwnerLeavesTheKey() {
        EntityManager em = unit.entityManager();
        Owner owner = em.find(Owner.class, "ann");
        assertGone(owner);
        em.getTransaction().begin();
        owner.setName("Ann");
        em.getTransaction().commit();
        assertEquals("rex", storedPet());
        assertEquals("Ann", unit.table().text("Owner#ann", "Owner", "name"));
        assertEquals(1, owner.getChanges());
        assertEquals(1, unit.table().listed("gsi0", "Owner#pet#rex").size());
        assertGone(owner);
    }

    @Test
    void itCanBeSetToNull() {
        unit.inTransaction(em -> em.find(Owner.class, "ann").setPet(null));
        assertNull(storedPet());
        assertNull(unit.entityManager().find(Owner.class, "ann").getPet());
        assertEquals(0, unit.table().listed("gsi0", "Owner#pet#rex").size());
    }

    @Test
    void itCanBeReplaced() {
        unit.inTransaction(em -> {
            Pet cat = new Cat("tom");
            em.persist(cat);
            em.find(Owner.class, "ann").setPet(cat);
        });
        assertEquals("tom", storedPet());
        assertEquals(
                "tom", unit.entityManager().find(Owner.class, "ann").getPet().getId());
    }
}
