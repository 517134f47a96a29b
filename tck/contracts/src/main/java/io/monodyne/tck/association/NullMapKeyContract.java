package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the keys of a map are stored, null is none: the element would not be in the map when it is read again. */
public class NullMapKeyContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Cinema.class, Film.class);

    @Entity
    static class Cinema {
        @Id
        private String id;

        @OneToMany
        @JoinColumn(name = "cinema_id")
        @MapKeyColumn(name = "hall")
        private Map<String, Film> byHall = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "PROGRAMME")
        @MapKeyColumn(name = "hour")
        private Map<Integer, Film> byHour = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "DOUBLE_BILL")
        @MapKeyJoinColumn(name = "first_id")
        private Map<Film, Film> byFirst = new HashMap<>();

        protected Cinema() {}

        Cinema(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Map<String, Film> getByHall() {
            return byHall;
        }

        Map<Integer, Film> getByHour() {
            return byHour;
        }

        Map<Film, Film> getByFirst() {
            return byFirst;
        }
    }

    @Entity
    static class Film {
        @Id
        private String id;

        protected Film() {}

        Film(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    @BeforeEach
    void store() {
        unit.persist(new Cinema("c"), new Film("f"), new Film("g"));
    }

    private static void assertRefused(String attribute, Function<Cinema, Map<?, Film>> map) {
        PersistenceException failure = unit.failsToCommit(
                PersistenceException.class,
                em -> map.apply(em.find(Cinema.class, "c")).put(null, em.find(Film.class, "f")));
        assertTrue(failure.getMessage().startsWith("MD-FLUSH-34"), failure::getMessage);
        assertTrue(failure.getMessage().contains("Cinema." + attribute), failure::getMessage);
        unit.inTransaction(em ->
                assertEquals(0, map.apply(em.find(Cinema.class, "c")).size()));
    }

    @Test
    void itIsRefusedWhereTheKeysAreStoredInTheElements() {
        assertRefused("byHall", Cinema::getByHall);
    }

    @Test
    void itIsRefusedWhereTheKeysAreStoredInTheLinks() {
        assertRefused("byHour", Cinema::getByHour);
    }

    @Test
    void itIsRefusedWhereTheKeysAreEntities() {
        assertRefused("byFirst", Cinema::getByFirst);
    }

    @Test
    void itIsRefusedInAMapOfANewEntity() {
        PersistenceException failure = unit.failsToCommit(PersistenceException.class, em -> {
            Cinema cinema = new Cinema("d");
            cinema.getByHour().put(null, em.find(Film.class, "f"));
            em.persist(cinema);
        });
        assertTrue(failure.getMessage().startsWith("MD-FLUSH-34"), failure::getMessage);
    }

    @Test
    void whatIsGivenAKeyBeforeTheFlushIsStored() {
        unit.inTransaction(em -> {
            Map<String, Film> map = em.find(Cinema.class, "c").getByHall();
            map.put(null, em.find(Film.class, "f"));
            map.put("red", map.remove(null));
        });
        unit.inTransaction(em -> assertEquals(
                "f", em.find(Cinema.class, "c").getByHall().get("red").getId()));
    }
}
