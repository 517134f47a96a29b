package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Where nobody can say yet what a lazy attribute is, as its target has several classes or may not be there at all, it is read
 * when its getter is first called.
 */
class DeferredAttributeContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Keeper.class,
            Animal.class,
            Dog.class,
            Cat.class,
            Citizen.class,
            Passport.class,
            Driver.class,
            Licence.class);

    /** Has an animal of whatever kind. */
    @Entity
    static class Keeper {
        @Id
        private String id;

        private String name;

        @ManyToOne(fetch = FetchType.LAZY)
        private Animal animal;

        protected Keeper() {}

        Keeper(String id, Animal animal) {
            this.id = id;
            this.name = "keeper";
            this.animal = animal;
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

        Animal getAnimal() {
            return animal;
        }

        void setAnimal(Animal animal) {
            this.animal = animal;
        }
    }

    /** Of several kinds. */
    @Entity
    abstract static class Animal {
        @Id
        private String id;

        protected Animal() {}

        Animal(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    /** One kind. */
    @Entity
    static class Dog extends Animal {
        private String trick;

        protected Dog() {}

        Dog(String id, String trick) {
            super(id);
            this.trick = trick;
        }

        String getTrick() {
            return trick;
        }
    }

    /** Another kind. */
    @Entity
    static class Cat extends Animal {
        protected Cat() {}

        Cat(String id) {
            super(id);
        }
    }

    /** May have a passport, which knows it. */
    @Entity
    static class Citizen {
        @Id
        private String id;

        private String name;

        @OneToOne(mappedBy = "citizen", fetch = FetchType.LAZY)
        private Passport passport;

        protected Citizen() {}

        Citizen(String id) {
            this.id = id;
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

        Passport getPassport() {
            return passport;
        }
    }

    /** Of one citizen. */
    @Entity
    static class Passport {
        @Id
        private String number;

        @OneToOne(fetch = FetchType.LAZY)
        private Citizen citizen;

        protected Passport() {}

        Passport(String number, Citizen citizen) {
            this.number = number;
            this.citizen = citizen;
        }

        String getNumber() {
            return number;
        }

        Citizen getCitizen() {
            return citizen;
        }
    }

    /** Is read with the licence, without a word of fetching. */
    @Entity
    static class Driver {
        @Id
        private String id;

        @OneToOne(mappedBy = "driver")
        private Licence licence;

        protected Driver() {}

        Driver(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Licence getLicence() {
            return licence;
        }
    }

    /** Of one driver. */
    @Entity
    static class Licence {
        @Id
        private String number;

        @OneToOne(fetch = FetchType.LAZY)
        private Driver driver;

        protected Licence() {}

        Licence(String number, Driver driver) {
            this.number = number;
            this.driver = driver;
        }

        String getNumber() {
            return number;
        }

        Driver getDriver() {
            return driver;
        }
    }

    @BeforeEach
    void store() {
        Dog dog = new Dog("d1", "roll");
        Citizen citizen = new Citizen("c1");
        unit.persist(dog, new Cat("c1"), new Keeper("k1", dog), new Keeper("k2", null));
        unit.persist(citizen, new Passport("p1", citizen), new Citizen("c2"));
        unit.requests().reset();
    }

    private static boolean isLoaded(Object entity, String attribute) {
        return unit.factory().getPersistenceUnitUtil().isLoaded(entity, attribute);
    }

    @Test
    void aReferenceOfSeveralClassesIsReadByItsGetter() {
        Keeper keeper = unit.entityManager().find(Keeper.class, "k1");
        assertEquals("keeper", keeper.getName());
        assertFalse(isLoaded(keeper, "animal"));
        unit.assertRequests("get app Keeper#k1·Keeper");
        assertEquals("roll", assertInstanceOf(Dog.class, keeper.getAnimal()).getTrick());
        assertSame(keeper.getAnimal(), keeper.getAnimal());
        unit.assertRequests("get app Animal#d1·Animal");
        assertTrue(isLoaded(keeper, "animal"));
    }

    @Test
    void whereThereIsNoReferenceNothingIsRead() {
        assertNull(unit.entityManager().find(Keeper.class, "k2").getAnimal());
        unit.assertRequests("get app Keeper#k2·Keeper");
    }

    @Test
    void whereTheTargetIsManagedNothingIsRead() {
        EntityManager em = unit.entityManager();
        Animal dog = em.find(Animal.class, "d1");
        unit.requests().reset();
        assertSame(dog, em.find(Keeper.class, "k1").getAnimal());
        unit.assertRequests("get app Keeper#k1·Keeper");
    }

    @Test
    void anUnreadReferenceIsNotWritten() {
        unit.inTransaction(em -> em.find(Keeper.class, "k1").setName("changed"));
        unit.assertRequests("""
                get app Keeper#k1·Keeper
                update app Keeper#k1·Keeper  set name='changed'   if _type='Keeper'""");
    }

    @Test
    void anUnreadReferenceIsReplacedWithoutBeingRead() {
        unit.inTransaction(em -> {
            Dog other = em.getReference(Dog.class, "d2");
            em.find(Keeper.class, "k1").setAnimal(other);
        });
        unit.assertRequests("get app Keeper#k1·Keeper\n"
                + "update app Keeper#k1·Keeper  set animal_id='d2', gsi0_pk='Keeper#animal#d2', gsi0_sk='k1'"
                + "   if _type='Keeper'");
    }

    @Test
    void anUnreadReferenceIsReadBeforeItIsTakenAway() {
        unit.inTransaction(em -> em.find(Keeper.class, "k1").setAnimal(null));
        unit.assertRequests("""
                get app Keeper#k1·Keeper
                get app Animal#d1·Animal
                update app Keeper#k1·Keeper  remove animal_id, gsi0_pk, gsi0_sk   if _type='Keeper'""");
    }

    @Test
    void theOtherSideOfAOneToOneIsReadByItsGetter() {
        EntityManager em = unit.entityManager();
        Citizen citizen = em.find(Citizen.class, "c1");
        assertNull(citizen.getName());
        assertFalse(isLoaded(citizen, "passport"));
        Outline.assertSent(unit, "get app Citizen#c1·Citizen");
        Passport passport = citizen.getPassport();
        assertEquals("p1", passport.getNumber());
        assertSame(citizen, passport.getCitizen());
        assertSame(passport, em.find(Passport.class, "p1"));
        Outline.assertSent(unit, "query app/gsi0  Passport#citizen#c1");
        assertTrue(isLoaded(citizen, "passport"));
    }

    @Test
    void whereTheOtherSideIsNotThereThatIsAskedOnce() {
        Citizen citizen = unit.entityManager().find(Citizen.class, "c2");
        assertNull(citizen.getPassport());
        assertNull(citizen.getPassport());
        Outline.assertSent(unit, """
                get app Citizen#c2·Citizen
                query app/gsi0  Passport#citizen#c2""");
    }

    @Test
    void theOtherSideIsNeverWritten() {
        unit.inTransaction(em -> em.find(Citizen.class, "c1").setName("changed"));
        unit.assertRequests("""
                get app Citizen#c1·Citizen
                update app Citizen#c1·Citizen  set name='changed'   if _type='Citizen'""");
        assertEquals("c1", unit.table().text("Passport#p1", "Passport", "citizen_id"));
    }

    @Test
    void withoutAWordOfFetchingTheOtherSideIsReadAtOnce() {
        Driver driver = new Driver("d1");
        unit.persist(driver, new Licence("l1", driver));
        unit.requests().reset();
        Driver read = unit.entityManager().find(Driver.class, "d1");
        Outline.assertSent(unit, """
                get app Driver#d1·Driver
                query app/gsi0  Licence#driver#d1""");
        assertEquals("l1", read.getLicence().getNumber());
        unit.assertRequests("");
    }

    @Test
    void aDeferredAttributeThatIsDetachedFailsClearly() {
        EntityManager em = unit.entityManager();
        Keeper keeper = em.find(Keeper.class, "k1");
        Citizen citizen = em.find(Citizen.class, "c1");
        em.clear();
        assertEquals("keeper", keeper.getName());
        assertFailsClearly("animal", assertThrows(PersistenceException.class, keeper::getAnimal));
        assertFailsClearly("passport", assertThrows(PersistenceException.class, citizen::getPassport));
    }

    private static void assertFailsClearly(String attribute, PersistenceException failure) {
        assertTrue(failure.getMessage().startsWith("MD-CONTEXT-01"), failure::getMessage);
        assertTrue(failure.getMessage().contains(attribute), failure::getMessage);
    }
}
