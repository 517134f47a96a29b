package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys and unique values of a joined attribute follow the attributes that it is joined of, whoever changes them. */
class JoinedSourcesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class, Locker.class);

    /** A parcel that is listed by where it lies. */
    @Entity
    @IndexMap(partitionKey = "PARCEL#{id}", sortKey = "PARCEL")
    @IndexMap(index = "gsi0", partitionKey = "PLACE#{place}", sortKey = "{id}")
    static class Parcel {

        @Id
        private String id;

        private String hall;
        private String shelf;

        @Joined({"hall", "shelf"})
        private String place;

        protected Parcel() {}

        Parcel(String id, String hall, String shelf) {
            this.id = id;
            move(hall, shelf);
        }

        final void move(String toHall, String toShelf) {
            hall = toHall;
            shelf = toShelf;
        }
    }

    /** A locker of which there is one at a place. */
    @Entity
    static class Locker {

        @Id
        private String id;

        private String hall;
        private String shelf;

        @Joined({"hall", "shelf"})
        @Column(unique = true)
        private String place;

        protected Locker() {}

        Locker(String id, String hall, String shelf) {
            this.id = id;
            move(hall, shelf);
        }

        final void move(String toHall, String toShelf) {
            hall = toHall;
            shelf = toShelf;
        }
    }

    /** Another writer puts it on a shelf after this one has read it without; then this one exchanges both. */
    @Test
    void noKeyIsLeftBehindWhereBothSourcesChangeAndNoneWasThereBefore() {
        unit.persist(new Parcel("1", "north", null));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(Parcel.class, "1").move(null, "7");
        unit.inTransaction(other -> other.find(Parcel.class, "1").move("north", "3"));
        assertEquals("PLACE#north%233", unit.table().text("PARCEL#1", "PARCEL", "gsi0_pk"));
        em.getTransaction().commit();
        assertNull(unit.table().text("PARCEL#1", "PARCEL", "place"));
        assertNull(unit.table().text("PARCEL#1", "PARCEL", "gsi0_pk"));
        assertNull(unit.table().text("PARCEL#1", "PARCEL", "gsi0_sk"));
        assertEquals("7", unit.table().text("PARCEL#1", "PARCEL", "shelf"));
    }

    @Test
    void noClaimIsLeftBehindEither() {
        unit.persist(new Locker("1", "north", null));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(Locker.class, "1").move(null, "7");
        unit.inTransaction(other -> other.find(Locker.class, "1").move("north", "3"));
        TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals("north#3", unit.table().text("Locker#1", "Locker", "place"));
        unit.inTransaction(other -> other.find(Locker.class, "1").move("north", "4"));
        assertFalse(unit.table().has("UNIQUE#Locker.place#north%233", "UNIQUE"));
        unit.persist(new Locker("2", "north", "3"));
    }
}
