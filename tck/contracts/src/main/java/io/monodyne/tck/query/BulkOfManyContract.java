package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements that change more than a transaction can hold, where each item may be written on its own. */
public class BulkOfManyContract {

    private static final int GRAINS = 250;
    private static final int KEPT = 50;

    /** There are many of them. */
    @Entity
    public static class Grain {

        @Id
        int number;

        int weight;

        protected Grain() {}

        Grain(int number) {
            this.number = number;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Grain.class).with(MonodyneSettings.ATOMICITY, "item");

    @Test
    void allOfThemAreChangedAndRemoved() {
        unit.persist(IntStream.range(0, GRAINS).mapToObj(Grain::new).toArray());
        assertChanges(GRAINS, "update Grain g set g.weight = g.weight + 2");
        assertEquals(2L * GRAINS, one("select sum(g.weight) from Grain g"));
        assertChanges(GRAINS - KEPT, "delete from Grain g where g.number >= " + KEPT);
        assertEquals((long) KEPT, one("select count(g) from Grain g"));
    }

    private static void assertChanges(int expected, String statement) {
        unit.inTransaction(
                em -> assertEquals(expected, em.createQuery(statement).executeUpdate()));
    }

    private static long one(String query) {
        return unit.entityManager().createQuery(query, Long.class).getSingleResult();
    }
}
