package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A callback may put a collection of its own in the place of the one that was read: what changes in it is written all
 * the same.
 */
class CallbackCollectionContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Folder.class, Sheet.class);

    /** Copies its sheets when it is loaded, in a method that nobody can watch. */
    @Entity
    static class Folder {
        @Id
        private String id;

        @OneToMany(mappedBy = "folder", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Sheet> sheets = new ArrayList<>();

        protected Folder() {}

        Folder(String id) {
            this.id = id;
        }

        @PostLoad
        private void copySheets() {
            sheets = new ArrayList<>(sheets);
        }

        String getId() {
            return id;
        }

        List<Sheet> getSheets() {
            return sheets;
        }
    }

    /** In one folder. */
    @Entity
    static class Sheet {
        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Folder folder;

        protected Sheet() {}

        Sheet(String id, Folder folder) {
            this.id = id;
            this.folder = folder;
        }

        String getId() {
            return id;
        }

        Folder getFolder() {
            return folder;
        }
    }

    @BeforeEach
    void store() {
        Folder folder = new Folder("f");
        folder.getSheets().add(new Sheet("s1", folder));
        unit.persist(folder);
    }

    @Test
    void whatIsAddedIsStored() {
        unit.inTransaction(em -> {
            Folder folder = em.find(Folder.class, "f");
            assertEquals(1, folder.getSheets().size());
            folder.getSheets().add(new Sheet("s2", folder));
        });
        assertTrue(unit.table().has("Sheet#s1", "Sheet"));
        assertTrue(unit.table().has("Sheet#s2", "Sheet"));
    }

    @Test
    void whatIsAddedToAnEmptyOneIsStored() {
        unit.persist(new Folder("empty"));
        unit.inTransaction(em -> {
            Folder folder = em.find(Folder.class, "empty");
            folder.getSheets().add(new Sheet("s2", folder));
        });
        assertTrue(unit.table().has("Sheet#s2", "Sheet"));
    }

    @Test
    void whatIsTakenOutIsRemoved() {
        unit.inTransaction(em -> em.find(Folder.class, "f").getSheets().clear());
        assertTrue(unit.table().has("Folder#f", "Folder"));
        assertFalse(unit.table().has("Sheet#s1", "Sheet"));
    }

    @Test
    void whereNothingChangesNothingIsWritten() {
        unit.requests().reset();
        unit.inTransaction(
                em -> assertEquals(1, em.find(Folder.class, "f").getSheets().size()));
        Outline.assertSent(unit, """
            get app Folder#f·Folder
            query app/gsi0  Sheet#folder#f\
            """);
    }
}
