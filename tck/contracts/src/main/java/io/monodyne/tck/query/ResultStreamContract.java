package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results as a stream are made while it is consumed. */
public class ResultStreamContract {

    private static final int PEBBLES = 250;
    private static final int PORTION = 100;

    /** Counts how often it is loaded. */
    @Entity
    public static class Pebble {

        static final AtomicInteger LOADED = new AtomicInteger();

        @Id
        int number;

        protected Pebble() {}

        Pebble(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        @PostLoad
        void loaded() {
            LOADED.incrementAndGet();
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Pebble.class);

    @BeforeEach
    void pebbles() {
        for (int first = 0; first < PEBBLES; first += 50) {
            int start = first;
            unit.inTransaction(em -> {
                for (int i = start; i < start + 50; i++) {
                    em.persist(new Pebble(i));
                }
            });
        }
        Pebble.LOADED.set(0);
    }

    @Test
    void onlyAsManyEntitiesAreMadeAsAreTaken() {
        EntityManager em = unit.entityManager();
        Iterator<Pebble> pebbles = em.createQuery("select p from Pebble p order by p.number", Pebble.class)
                .getResultStream()
                .iterator();
        assertEquals(0, Pebble.LOADED.get());
        assertEquals(0, pebbles.next().number());
        assertEquals(PORTION, Pebble.LOADED.get());
        int taken = 1;
        while (pebbles.hasNext()) {
            assertEquals(taken++, pebbles.next().number());
            em.clear();
        }
        assertEquals(PEBBLES, taken);
        assertEquals(PEBBLES, Pebble.LOADED.get());
    }

    @Test
    void itEndsWithItsEntityManager() {
        EntityManager em = unit.entityManager();
        Iterator<Pebble> pebbles = em.createQuery("select p from Pebble p", Pebble.class)
                .getResultStream()
                .iterator();
        pebbles.next();
        em.close();
        assertThrows(IllegalStateException.class, pebbles::hasNext);
    }
}
