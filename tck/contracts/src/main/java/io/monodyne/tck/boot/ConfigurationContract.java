package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.RequestListener;
import io.monodyne.boot.MonodynePersistenceProvider;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Units that a program puts together (Jakarta Persistence 3.2, section 9.5). */
public class ConfigurationContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    private static PersistenceConfiguration configuration() {
        return new PersistenceConfiguration("bicycles")
                .managedClass(Bicycle.class)
                .property(MonodyneSettings.CLIENT, unit.table().client())
                .property(MonodyneSettings.TABLE, unit.table().name());
    }

    @Test
    void aConfigurationOpensAUnit() {
        try (EntityManagerFactory factory = configuration().createEntityManagerFactory()) {
            factory.runInTransaction(em -> em.persist(new Bicycle("b1", "red")));
            assertEquals("bicycles", factory.getName());
            assertTrue(factory.isOpen());
        }
        assertEquals("red", unit.table().text("Bicycle#b1", "Bicycle", "colour"));
    }

    @Test
    void opensForTheProviderThatIsNamed() {
        PersistenceConfiguration named = configuration().provider(MonodynePersistenceProvider.class.getName());
        try (EntityManagerFactory factory = named.createEntityManagerFactory()) {
            assertTrue(factory.isOpen());
        }
    }

    @Test
    void theUnitOfAnotherProviderIsNotOurs() {
        PersistenceConfiguration foreign = configuration().provider("org.example.OtherProvider");
        assertNull(new MonodynePersistenceProvider().createEntityManagerFactory(foreign));
        assertThrows(PersistenceException.class, foreign::createEntityManagerFactory);
    }

    @Test
    void noRequestIsSentBeforeTheFirstUse() {
        List<String> sent = new ArrayList<>();
        RequestListener listener = event -> sent.add(event.toString());
        PersistenceConfiguration listened = configuration().property(MonodyneSettings.REQUEST_LISTENER, listener);
        try (EntityManagerFactory factory = listened.createEntityManagerFactory()) {
            assertFalse(factory.getMetamodel().getEntities().isEmpty());
            assertEquals(List.of(), sent);
            factory.runInTransaction(em -> assertNull(em.find(Bicycle.class, "b1")));
            assertFalse(sent.isEmpty());
        }
    }

    @Test
    void aUnitWhoseTableIsMissingOpensAndFailsAtItsFirstUse() {
        PersistenceConfiguration missing = configuration().property(MonodyneSettings.TABLE, "monodyne-tck-missing");
        try (EntityManagerFactory factory = missing.createEntityManagerFactory()) {
            assertThrows(
                    PersistenceException.class, () -> factory.runInTransaction(em -> em.find(Bicycle.class, "b1")));
        }
    }

    @Test
    void classesThatAreNotManagedAreIgnored() {
        PersistenceConfiguration more = configuration()
                .managedClass(String.class)
                .managedClass(Plain.class)
                .managedClass(Unused.class);
        try (EntityManagerFactory factory = more.createEntityManagerFactory()) {
            assertEquals(1, factory.getMetamodel().getEntities().size());
            assertThrows(IllegalArgumentException.class, () -> factory.runInTransaction(em -> em.persist(new Plain())));
        }
    }

    /** Neither an entity nor an embeddable. */
    static class Plain {
        String id;
    }

    @Embeddable
    record Unused(String text) {}

    @Test
    void jtaTransactionsAreRefused() {
        PersistenceException jta = assertThrows(
                PersistenceException.class,
                () -> configuration()
                        .transactionType(PersistenceUnitTransactionType.JTA)
                        .createEntityManagerFactory());
        assertTrue(jta.getMessage().contains("RESOURCE_LOCAL"), jta.getMessage());
    }

    @Test
    void aMappingFileThatIsNotThereIsRefused() {
        PersistenceException refusal = assertThrows(
                PersistenceException.class,
                () -> configuration().mappingFile("META-INF/missing.xml").createEntityManagerFactory());
        assertTrue(refusal.getMessage().contains("META-INF/missing.xml"), refusal.getMessage());
    }
}
