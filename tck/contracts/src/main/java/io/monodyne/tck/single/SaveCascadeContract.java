package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the associations of an entity that is saved. */
public class SaveCascadeContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Shelf.class, Jar.class);

    private SingleTable single;

    /** Owns its jars. */
    @Entity
    @IndexMap(partitionKey = "SHELF#{id}", sortKey = "SHELF")
    static class Shelf {

        @Id
        String id;

        String label;

        @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL)
        List<Jar> jars = new ArrayList<>();

        protected Shelf() {
            this.id = "";
        }

        Shelf(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    /** In the partition of its shelf. */
    @Entity
    @IdClass(JarId.class)
    @IndexMap(partitionKey = "SHELF#{shelf.id}", sortKey = "JAR#{id}")
    static class Jar {

        @Id
        @ManyToOne
        Shelf shelf;

        @Id
        String id;

        String content;

        protected Jar() {
            this.id = "";
        }

        Jar(Shelf shelf, String id, String content) {
            this.shelf = shelf;
            this.id = id;
            this.content = content;
        }
    }

    /** Which jar on which shelf. */
    record JarId(String shelf, String id) {}

    @BeforeEach
    void single() {
        single = unit.factory().unwrap(SingleTable.class);
    }

    private static Shelf shelf() {
        Shelf shelf = new Shelf("s", "first");
        shelf.jars.add(new Jar(shelf, "1", "plums"));
        shelf.jars.add(new Jar(shelf, "2", "pears"));
        return shelf;
    }

    @Test
    void whatIsCascadedToIsStoredWithItInOneTransaction() {
        single.save(shelf()).run();
        unit.assertRequests("""
                transact 3
                  put app SHELF#s·SHELF  _type='Shelf', id='s', label='first'   if item absent
                  put app SHELF#s·JAR#1  _type='Jar', shelf_id='s', id='1', content='plums'   if item absent
                  put app SHELF#s·JAR#2  _type='Jar', shelf_id='s', id='2', content='pears'   if item absent""");
    }

    @Test
    void whatIsCascadedToIsOverwrittenWithIt() {
        single.save(shelf()).run();
        Shelf shelf = shelf();
        shelf.label = "second";
        shelf.jars.get(0).content = "cherries";
        unit.requests().reset();
        assertTrue(single.save(shelf).overwriting().run().existed());
        unit.assertRequests("""
                get app SHELF#s·SHELF
                query app  SHELF#s · begins JAR#
                transact 2
                  update app SHELF#s·SHELF  set label='second'   if _type='Shelf'
                  update app SHELF#s·JAR#1  set content='cherries'   if _type='Jar'""");
    }

    @Test
    void whereAPartOfItIsThereNothingIsStored() {
        unit.table().put("SHELF#s", "JAR#2", Map.of("_type", "Jar", "id", "2", "content", "jam"));
        EntityExistsException exists = assertThrows(
                EntityExistsException.class, () -> single.save(shelf()).run());
        assertTrue(exists.getMessage().contains("Jar"), exists.getMessage());
        assertEquals(1, unit.table().items().size());
    }

    @Test
    void whatIsReferredToHasToBeStored() {
        assertThrows(
                IllegalStateException.class,
                () -> single.save(new Jar(new Shelf("new", "n"), "1", "jam")).run());
        assertEquals(0, unit.table().items().size());
        Shelf saved = new Shelf("s", "first");
        single.save(saved).run();
        single.save(new Jar(saved, "1", "jam")).run();
        Shelf read = single.get(Shelf.class, "s").run().orElseThrow();
        single.save(new Jar(read, "2", "jam")).run();
        assertEquals(3, unit.table().items().size());
    }

    @Test
    void whatAnEntityManagerHoldsIsNotStoredAlongBehindItsBack() {
        single.save(shelf()).run();
        EntityManager em = unit.entityManager();
        em.find(Jar.class, new JarId("s", "1"));
        em.detach(em.getReference(Shelf.class, "s"));
        Shelf shelf = shelf();
        shelf.jars.get(0).content = "cherries";
        PersistenceException held = assertThrows(
                PersistenceException.class,
                () -> em.unwrap(SingleTable.class).save(shelf).overwriting().run());
        assertTrue(held.getMessage().startsWith("MD-SINGLE-02: "), held.getMessage());
        assertEquals("plums", unit.table().text("SHELF#s", "JAR#1", "content"));
    }
}
