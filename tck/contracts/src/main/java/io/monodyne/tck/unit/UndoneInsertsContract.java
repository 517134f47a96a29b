package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An insert that is undone in its own transaction leaves nothing behind: no lock to check, and no version. */
class UndoneInsertsContract {

    /** Versioned, and moves with its id. */
    @Entity
    @IndexMap(partitionKey = "FOLDER#{id}", sortKey = "FOLDER", rekey = true)
    static class Folder {
        @Id
        private String id;

        @Version
        private int version;

        protected Folder() {}

        Folder(String id) {
            this.id = id;
        }

        void setId(String id) {
            this.id = id;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Draft.class, Folder.class);

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "OPTIMISTIC_FORCE_INCREMENT"})
    void aLockOfWhatWasNewAndIsRemovedIsNotChecked(LockModeType mode) {
        unit.inTransaction(em -> {
            Draft draft = new Draft("1", "text");
            em.persist(draft);
            em.flush();
            em.lock(draft, mode);
            em.remove(draft);
        });
        unit.assertRequests("");
        assertFalse(unit.table().has("Draft#1", "Draft"));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "OPTIMISTIC_FORCE_INCREMENT"})
    void aLockOfAKeyThatWasOnlyPassedIsNotChecked(LockModeType mode) {
        unit.persist(new Folder("a"));
        unit.inTransaction(em -> {
            Folder folder = em.find(Folder.class, "a");
            folder.setId("b");
            em.flush();
            em.lock(folder, mode);
            folder.setId("c");
        });
        assertEquals(
                "2", unit.table().attribute("FOLDER#c", "FOLDER", "version").n());
        assertEquals(1, unit.table().items().size());
    }

    @Test
    void anInstanceWhoseInsertWasUndoneIsNewAgain() {
        Draft draft = new Draft("1", "text");
        unit.inTransaction(em -> {
            em.persist(draft);
            em.flush();
            em.remove(draft);
            em.flush();
            assertEquals(0, draft.getVersion());
            em.persist(draft);
        });
        assertEquals(1, draft.getVersion());
        assertEquals("1", unit.table().attribute("Draft#1", "Draft", "version").n());
    }
}
