package io.monodyne.tck.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.ValidationMode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whether entities are validated at all, and by whom (Jakarta Persistence 3.2, sections 8.2.1.8 and 9.4.3). */
public class ValidationModeContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class);

    private static final String MODE = "jakarta.persistence.validation.mode";

    private static EntityManagerFactory with(String property, Object value) {
        return unit.open(Map.of(property, value), Ticket.class);
    }

    private static ConstraintViolationException refusal(EntityManagerFactory factory) {
        RollbackException failure = assertThrows(
                RollbackException.class, () -> factory.runInTransaction(em -> em.persist(new Ticket(" "))));
        return assertInstanceOf(ConstraintViolationException.class, failure.getCause());
    }

    @Test
    void aProviderOnTheClassPathIsAskedUnlessItIsSwitchedOff() {
        refusal(unit.factory());
        refusal(with(MODE, "auto"));
        refusal(with(MODE, "CALLBACK"));
        refusal(with(MODE, ValidationMode.CALLBACK));
        unit.assertRequests("");
        with(MODE, "none").runInTransaction(em -> em.persist(new Ticket(" ")));
        with(MODE, ValidationMode.NONE).runInTransaction(em -> em.persist(new Ticket(" ")));
        assertEquals(2, unit.table().items().size());
    }

    @Test
    void theModeOfAConfigurationCounts() {
        PersistenceConfiguration off = new PersistenceConfiguration("tickets")
                .managedClass(Ticket.class)
                .property("monodyne.client", unit.table().client())
                .property("monodyne.table", unit.table().name())
                .validationMode(ValidationMode.NONE);
        try (EntityManagerFactory factory = off.createEntityManagerFactory()) {
            factory.runInTransaction(em -> em.persist(new Ticket(" ")));
        }
        assertEquals(1, unit.table().items().size());
    }

    @Test
    void whatIsSwitchedOffIsNotLookedAt() {
        Map<String, Object> off = Map.of(
                MODE,
                "none",
                PersistenceConfiguration.VALIDATION_FACTORY,
                "none",
                PersistenceConfiguration.VALIDATION_GROUP_PRE_PERSIST,
                "com.example.Missing");
        unit.open(off, Ticket.class).runInTransaction(em -> em.persist(new Ticket(" ")));
        assertEquals(1, unit.table().items().size());
    }

    /** Answers the same to every violation. */
    private record OneAnswer(String text) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return text;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return text;
        }
    }

    @Test
    void aFactoryThatIsGivenIsAskedAndStaysTheApplications() {
        try (ValidatorFactory own = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new OneAnswer("is not to our taste"))
                .buildValidatorFactory()) {
            EntityManagerFactory factory = with(PersistenceConfiguration.VALIDATION_FACTORY, own);
            String message = refusal(factory).getMessage();
            assertTrue(message.contains("title is not to our taste"), message);
            factory.close();
            refusal(with(PersistenceConfiguration.VALIDATION_FACTORY, own)); // it works on
        }
    }

    @Test
    void whatIsNoFactoryIsRefused() {
        PersistenceException refusal = assertThrows(
                PersistenceException.class, () -> with(PersistenceConfiguration.VALIDATION_FACTORY, "hibernate"));
        assertTrue(refusal.getMessage().startsWith("MD-VALID-03"), refusal.getMessage());
    }

    /** Has another configuration of validation than the class path. */
    private static final class Configured extends ClassLoader {
        private final String configuration;

        Configured(ClassLoader parent, String configuration) {
            super(parent);
            this.configuration = configuration;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.endsWith("META-INF/validation.xml")
                    ? new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))
                    : super.getResourceAsStream(name);
        }
    }

    @Test
    void aProviderThatDoesNotStartIsNotPassedOver() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new Configured(before, """
            <validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.1">
                <message-interpolator>com.example.Missing</message-interpolator>
            </validation-config>\
            """));
        try {
            PersistenceException refusal = assertThrows(PersistenceException.class, () -> with(MODE, "auto"));
            assertTrue(refusal.getMessage().startsWith("MD-VALID-02"), refusal.getMessage());
            assertTrue(with(MODE, "none").isOpen());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
