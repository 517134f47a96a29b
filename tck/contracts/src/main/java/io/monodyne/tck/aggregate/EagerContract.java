package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Eager references and collections are read with their entity, level by level, and never one by one. */
class EagerContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(House.class, Street.class, City.class, Land.class);

    /** Refers to its street without a word of fetching, so eagerly. */
    @Entity
    static class House {
        @Id
        private String id;

        @ManyToOne(cascade = CascadeType.PERSIST)
        private Street street;

        @ManyToOne(fetch = FetchType.LAZY)
        private Land owner;

        protected House() {}

        House(String id, Street street, Land owner) {
            this.id = id;
            this.street = street;
            this.owner = owner;
        }

        String getId() {
            return id;
        }

        Street getStreet() {
            return street;
        }

        Land getOwner() {
            return owner;
        }
    }

    /** Is read with its city. */
    @Entity
    static class Street {
        @Id
        private String id;

        @ManyToOne(cascade = CascadeType.PERSIST)
        private City city;

        protected Street() {}

        Street(String id, City city) {
            this.id = id;
            this.city = city;
        }

        String getId() {
            return id;
        }

        City getCity() {
            return city;
        }
    }

    /** Is read with its land. */
    @Entity
    static class City {
        @Id
        private String id;

        @ManyToOne(cascade = CascadeType.PERSIST)
        private Land land;

        protected City() {}

        City(String id, Land land) {
            this.id = id;
            this.land = land;
            land.getCities().add(this);
        }

        String getId() {
            return id;
        }

        Land getLand() {
            return land;
        }
    }

    /** Is read with all of its cities, and their streets are not. */
    @Entity
    static class Land {
        @Id
        private String id;

        private String name;

        @OneToMany(mappedBy = "land", fetch = FetchType.EAGER)
        private List<City> cities = new ArrayList<>();

        @OneToMany(mappedBy = "owner")
        private List<House> houses = new ArrayList<>();

        protected Land() {}

        Land(String id) {
            this.id = id;
            this.name = "land of " + id;
        }

        String getId() {
            return id;
        }

        String getName() {
            return name;
        }

        List<City> getCities() {
            return cities;
        }

        List<House> getHouses() {
            return houses;
        }
    }

    @BeforeEach
    void store() {
        Land land = new Land("it");
        unit.persist(new House("h1", new Street("s1", new City("rome", land)), null), new City("bari", land));
        unit.requests().reset();
    }

    @Test
    void referencesAreReadLevelByLevelAndThenTheirCollections() {
        House house = unit.entityManager().find(House.class, "h1");
        Outline.assertSent(unit, """
                get app House#h1·House
                get app Street#s1·Street
                get app City#rome·City
                get app Land#it·Land
                query app/gsi0  City#land#it""");
        assertEquals("land of it", house.getStreet().getCity().getLand().getName());
        assertEquals(2, house.getStreet().getCity().getLand().getCities().size());
        unit.assertRequests("");
    }

    @Test
    void circlesEnd() {
        EntityManager em = unit.entityManager();
        Land land = em.find(Land.class, "it");
        land.getCities().forEach(city -> assertSame(land, city.getLand()));
        Outline.assertSent(unit, """
                get app Land#it·Land
                query app/gsi0  City#land#it""");
    }

    @Test
    void severalOfOneLevelAreOneBatch() {
        unit.inTransaction(em -> {
            List<City> cities = em.find(Land.class, "it").getCities();
            Land owner = new Land("fr");
            em.persist(owner);
            for (int i = 2; i <= 5; i++) {
                em.persist(new House("h" + i, new Street("s" + i, cities.get(i % 2)), owner));
            }
        });
        EntityManager em = unit.entityManager();
        Land owner = em.find(Land.class, "fr");
        unit.requests().reset();
        assertEquals(4, owner.getHouses().size());
        Outline.assertSent(unit, """
                query app/gsi1  House#owner#fr
                batch-get 4
                batch-get 2
                get app Land#it·Land
                query app/gsi0  City#land#it""");
        owner.getHouses()
                .forEach(house -> assertEquals(
                        "land of it", house.getStreet().getCity().getLand().getName()));
        unit.assertRequests("");
    }

    @Test
    void whatIsManagedAlreadyIsNotReadAgain() {
        EntityManager em = unit.entityManager();
        Street street = em.find(Street.class, "s1");
        unit.requests().reset();
        assertSame(street, em.find(House.class, "h1").getStreet());
        Outline.assertSent(unit, "get app House#h1·House");
    }

    @Test
    void aReferenceToNothingAsksForNothing() {
        unit.persist(new House("h2", null, null));
        unit.requests().reset();
        assertNull(unit.entityManager().find(House.class, "h2").getStreet());
        Outline.assertSent(unit, "get app House#h2·House");
    }

    @Test
    void anEagerReferenceWhoseItemIsGoneFailsAtTheLatestWhenItIsUsed() {
        unit.table().delete("Street#s1", "Street");
        EntityManager em = unit.entityManager();
        assertThrows(
                EntityNotFoundException.class,
                () -> em.find(House.class, "h1").getStreet().getCity());
    }

    @Test
    void aLazyCollectionIsNotReadWithItsOwner() {
        EntityManager em = unit.entityManager();
        Land land = em.find(Land.class, "it");
        unit.requests().reset();
        assertEquals(List.of(), land.getHouses());
        Outline.assertSent(unit, "query app/gsi1  House#owner#it");
    }

    @Test
    void aRefreshReadsThemToo() {
        EntityManager em = unit.entityManager();
        Land land = em.find(Land.class, "it");
        unit.inTransaction(other -> other.persist(new City("pisa", other.find(Land.class, "it"))));
        em.refresh(land);
        unit.requests().reset();
        assertEquals(3, land.getCities().size());
        unit.assertRequests("");
    }
}
