package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a new instance has in an attribute that is never inserted is gone; ids and versions are inserted all the same. */
class NeverInsertedContract {

    /** An index key has a source that is never inserted. */
    @Entity
    @IndexMap(partitionKey = "ITEM#{id}", sortKey = "ITEM")
    @IndexMap(index = "gsi0", partitionKey = "SHELF#{shelf}", sortKey = "{place}")
    static class Item {
        @Id
        private String id;

        @Column(insertable = false)
        private String shelf;

        @Column(insertable = false)
        private int count;

        private String place;

        protected Item() {}

        Item(String id, String shelf, String place) {
            this.id = id;
            this.shelf = shelf;
            this.place = place;
            this.count = 7;
        }

        String getShelf() {
            return shelf;
        }

        void setShelf(String shelf) {
            this.shelf = shelf;
        }

        int getCount() {
            return count;
        }

        void setPlace(String place) {
            this.place = place;
        }
    }

    /** A joined attribute has a source that is never inserted. */
    @Entity
    static class Label {
        @Id
        private String id;

        @Column(insertable = false)
        private String shelf;

        private String place;

        @Joined({"shelf", "place"})
        private String where;

        protected Label() {}

        Label(String id, String shelf, String place) {
            this.id = id;
            this.shelf = shelf;
            this.place = place;
        }

        void setShelf(String shelf) {
            this.shelf = shelf;
        }

        String getWhere() {
            return where;
        }
    }

    /** Requires what is never inserted. */
    @Entity
    static class Contradictory {
        @Id
        private String id;

        @Column(insertable = false, nullable = false)
        private String text;

        protected Contradictory() {}

        Contradictory(String id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    /** Whose provider-written attributes claim to be written by nobody. */
    @Entity
    static class Stubborn {
        @Id
        @Column(insertable = false, updatable = false)
        private String id;

        private String text;

        @Version
        @Column(insertable = false, updatable = false)
        private int version;

        protected Stubborn() {}

        Stubborn(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        void setText(String text) {
            this.text = text;
        }

        int getVersion() {
            return version;
        }
    }

    /** Moves with an id that claims never to be updated. */
    @Entity
    @IndexMap(partitionKey = "MOVING#{id}", sortKey = "MOVING", rekey = true)
    static class Moving {
        @Id
        @Column(updatable = false)
        private String id;

        private String text;

        protected Moving() {}

        Moving(String id) {
            this.id = id;
        }

        void setId(String id) {
            this.id = id;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Item.class, Label.class, Contradictory.class, Stubborn.class, Moving.class);

    @Test
    void theInstanceShowsWhatIsStored() {
        Item item = new Item("1", "A", "left");
        unit.persist(item);
        assertNull(unit.table().attribute("ITEM#1", "ITEM", "shelf"));
        assertNull(item.getShelf());
        assertEquals(0, item.getCount());
    }

    @Test
    void laterChangesByTheSameEntityManagerRelyOnWhatIsStored() {
        EntityManager em = unit.entityManager();
        Item item = new Item("1", "A", "left");
        em.getTransaction().begin();
        em.persist(item);
        em.getTransaction().commit();
        em.getTransaction().begin();
        item.setPlace("right");
        em.getTransaction().commit();
        assertEquals("right", unit.table().text("ITEM#1", "ITEM", "place"));
        em.getTransaction().begin();
        item.setShelf("B");
        em.getTransaction().commit();
        assertEquals(List.of("ITEM#1·ITEM"), unit.table().listed("gsi0", "SHELF#B"));
    }

    @Test
    void nothingIsJoinedFromIt() {
        Label label = new Label("1", "A", "left");
        unit.persist(label);
        assertNull(unit.table().attribute("Label#1", "Label", "where"));
        assertNull(label.getWhere());
        unit.inTransaction(em -> em.find(Label.class, "1").setShelf("B"));
        assertEquals("B#left", unit.table().text("Label#1", "Label", "where"));
    }

    @Test
    void whatIsRequiredIsMissedAsItWillNotBeStored() {
        PersistenceException refused =
                unit.failsToCommit(PersistenceException.class, em -> em.persist(new Contradictory("1", "text")));
        assertTrue(refused.getMessage().contains("MD-FLUSH-01"), refused::getMessage);
        assertTrue(refused.getMessage().contains("Contradictory"), refused::getMessage);
        assertTrue(unit.table().items().isEmpty());
    }

    @Test
    void anIdIsInsertedAllTheSame() {
        unit.persist(new Stubborn("1"));
        assertEquals("1", unit.table().text("Stubborn#1", "Stubborn", "id"));
        assertEquals("1", unit.entityManager().find(Stubborn.class, "1").getId());
    }

    @Test
    void aVersionIsInsertedAndUpdatedAllTheSame() {
        EntityManager em = unit.entityManager();
        Stubborn stubborn = new Stubborn("1");
        em.getTransaction().begin();
        em.persist(stubborn);
        em.getTransaction().commit();
        assertEquals(
                "1", unit.table().attribute("Stubborn#1", "Stubborn", "version").n());
        em.getTransaction().begin();
        stubborn.setText("changed");
        em.getTransaction().commit();
        assertEquals(
                "2", unit.table().attribute("Stubborn#1", "Stubborn", "version").n());
        assertEquals(2, stubborn.getVersion());
    }

    @Test
    void aMovedItemHasItsNewId() {
        unit.persist(new Moving("a"));
        unit.inTransaction(em -> {
            Moving moving = em.find(Moving.class, "a");
            moving.setId("b");
            moving.setText("moved");
        });
        assertEquals("b", unit.table().text("MOVING#b", "MOVING", "id"));
        assertEquals(1, unit.table().items().size());
    }
}
