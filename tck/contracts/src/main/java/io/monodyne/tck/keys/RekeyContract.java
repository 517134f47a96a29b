package io.monodyne.tck.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A changed id is refused, but where the entity says that it moves its item: whole, and onto no other. */
class RekeyContract {

    @Entity
    static class Fixed {
        @Id
        private String id;

        private String text;

        protected Fixed() {}

        Fixed(String id) {
            this.id = id;
        }

        void rename(String newId) {
            id = newId;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    @Entity
    @IndexMap(partitionKey = "FILE#{path}", sortKey = "FILE", rekey = true)
    @IndexMap(index = "gsi0", partitionKey = "KIND#{kind}", sortKey = "{path}")
    static class File {
        @Id
        private String path;

        private String kind;
        private String text;

        @Column(unique = true)
        private String hash;

        protected File() {}

        File(String path, String text) {
            this.path = path;
            this.kind = "txt";
            this.text = text;
            this.hash = "hash of " + text;
        }

        void rename(String newPath) {
            path = newPath;
        }

        void setText(String text) {
            this.text = text;
        }

        String getText() {
            return text;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Fixed.class, File.class);

    @BeforeEach
    void store() {
        unit.persist(new Fixed("1"), new File("a", "one"), new File("b", "two"));
        unit.requests().reset();
    }

    private Map<String, Map<String, AttributeValue>> content() {
        return unit.table().content();
    }

    @Test
    void aChangedIdIsRefused() {
        var before = content();
        PersistenceException refused = unit.failsToCommit(PersistenceException.class, em -> {
            Fixed fixed = em.find(Fixed.class, "1");
            fixed.rename("2");
            fixed.setText("more");
        });
        assertTrue(refused.getMessage().contains("id of a managed Fixed"), refused::getMessage);
        assertEquals(before, content());
    }

    @Test
    void anItemMovesInOneTransaction() {
        unit.inTransaction(em -> em.find(File.class, "a").rename("c"));
        EntityManager em = unit.entityManager();
        assertNull(em.find(File.class, "a"));
        assertEquals("one", em.find(File.class, "c").getText());
        assertEquals("c", unit.table().text("FILE#c", "FILE", "gsi0_sk"));
        assertEquals("FILE#c$FILE", unit.table().text("UNIQUE#File.hash#hash%20of%20one", "UNIQUE", "owner"));
        assertEquals(5, unit.table().items().size());
    }

    @Test
    void itStaysManagedUnderItsNewId() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        File file = em.find(File.class, "a");
        file.rename("c");
        em.getTransaction().commit();
        em.getTransaction().begin();
        assertEquals(file, em.find(File.class, "c"));
        file.setText("later");
        em.getTransaction().commit();
        assertEquals("later", unit.table().text("FILE#c", "FILE", "text"));
    }

    @Test
    void itMovesOntoNoOtherItem() {
        var before = content();
        unit.failsToCommit(
                EntityExistsException.class, em -> em.find(File.class, "a").rename("b"));
        assertEquals(before, content());
    }

    @Test
    void whatAnotherHasChangedMeanwhileIsNotLeftBehind() {
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(File.class, "a").rename("c");
        unit.inTransaction(em -> em.find(File.class, "a").setText("newer"));
        var before = content();
        TestUnit.failsToCommit(OptimisticLockException.class, other);
        assertEquals(before, content());
    }

    @Test
    void anIdThatIsChangedBackIsNoChange() {
        unit.inTransaction(em -> {
            File file = em.find(File.class, "a");
            file.rename("c");
            file.rename("a");
        });
        unit.assertRequests("get app FILE#a·FILE");
    }
}
