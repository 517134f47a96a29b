package io.monodyne.tck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DynamoDB Local within the JVM, which has to be on the class path: what is kept from one factory to the next. */
public class LocalFolderContract {

    @TempDir
    Path folder;

    private static EntityManagerFactory open(PersistenceConfiguration configuration) {
        return configuration
                .managedClass(Boat.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .property(MonodyneSettings.TABLE_GSIS, 0)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
    }

    private EntityManagerFactory inFolder() {
        return open(
                new PersistenceConfiguration("boats").property(MonodyneSettings.ENDPOINT_FOLDER, folder.toString()));
    }

    private static EntityManagerFactory inMemory() {
        return open(new PersistenceConfiguration("boats"));
    }

    @Test
    void whatIsStoredInAFolderIsThereAtTheNextStart() {
        try (EntityManagerFactory factory = inFolder()) {
            factory.runInTransaction(em -> em.persist(new Boat("ann", "red")));
        }
        String[] files = folder.toFile().list();
        assertTrue(files != null && files.length > 0, "a file of the database");
        try (EntityManagerFactory factory = inFolder()) {
            assertEquals(
                    "red",
                    factory.callInTransaction(em -> em.find(Boat.class, "ann").getColour()));
        }
    }

    @Test
    void whatIsStoredInMemoryEndsWithItsFactory() {
        try (EntityManagerFactory factory = inMemory()) {
            factory.runInTransaction(em -> em.persist(new Boat("ann", "red")));
        }
        try (EntityManagerFactory factory = inMemory()) {
            Boat found = factory.callInTransaction(em -> em.find(Boat.class, "ann"));
            assertNull(found);
        }
    }
}
