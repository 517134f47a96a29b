package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operation that takes out the last entry or element leaves an empty map or list, which is no change to any entity manager. */
class EmptiedCollectionsContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    @BeforeEach
    void empty() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        Parcel parcel = new Parcel("1");
        parcel.stops.add("a");
        parcel.labels.put("k", "v");
        single.save(parcel).run();
        single.update(Parcel.class, "1")
                .remove(path("stops").element(0))
                .remove(path("labels").member("k"))
                .run();
        unit.requests().reset();
    }

    @Test
    void theyAreReadAsEmptyAndNothingIsWrittenForThem() {
        unit.inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, "1");
            assertTrue(parcel.stops.isEmpty());
            assertTrue(parcel.labels.isEmpty());
        });
        unit.assertRequests("get app PARCEL#1·PARCEL");
    }

    @Test
    void theyAreFilledAgain() {
        unit.inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, "1");
            parcel.stops.add("b");
            parcel.labels.put("l", "w");
        });
        Parcel parcel = unit.callInTransaction(em -> em.find(Parcel.class, "1"));
        assertEquals(List.of("b"), parcel.stops);
        assertEquals("w", parcel.labels.get("l"));
    }

    @Test
    void anEntityWithThemHasNoChangesOfItsOwn() {
        EntityManager em = unit.entityManager();
        Parcel parcel = em.find(Parcel.class, "1");
        em.unwrap(SingleTable.class)
                .update(parcel)
                .append(path("stops"), List.of("c"))
                .set(path("labels").member("m"), "x")
                .run();
        assertEquals(List.of("c"), parcel.stops);
        assertEquals("x", parcel.labels.get("m"));
    }
}
