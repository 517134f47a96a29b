package io.monodyne.boot.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.boot.MonodynePersistenceProvider;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that have no validation provider, or not even the interfaces of one. */
class AbsentProviderTest {

    private static final String API = "jakarta.validation.";

    /** Loads the provider anew, as an application does that lacks something of the class path of the tests. */
    private static final class Lacking extends ClassLoader {
        private final boolean api;

        /** @param api whether the interfaces are there; providers are not */
        Lacking(boolean api) {
            super(AbsentProviderTest.class.getClassLoader());
            this.api = api;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                if (name.startsWith(API) && !api) {
                    throw new ClassNotFoundException(name);
                }
                return name.startsWith("io.monodyne.") || name.startsWith(API)
                        ? define(name)
                        : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = file.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.contains(API) ? Collections.emptyEnumeration() : super.getResources(name);
        }
    }

    @Entity
    static class Note {
        @Id
        String id;
    }

    /** Opens a unit with that validation mode, and with a factory if that is said, too; answers how that went. */
    static final class Opening implements Function<String, String> {
        @Override
        public String apply(String said) {
            String mode = said.replace(" factory", "");
            PersistenceConfiguration unit = new PersistenceConfiguration("app")
                    .managedClass(Note.class)
                    .property("monodyne.region", "eu-central-1")
                    .property(PersistenceConfiguration.VALIDATION_GROUP_PRE_UPDATE, "com.example.Missing")
                    .validationMode(ValidationMode.valueOf(mode));
            if (!mode.equals(said)) {
                unit.property(PersistenceConfiguration.VALIDATION_FACTORY, new Object());
            }
            try (EntityManagerFactory factory = new MonodynePersistenceProvider().createEntityManagerFactory(unit)) {
                return factory.isOpen() ? "open" : "closed";
            } catch (PersistenceException e) {
                return e.getMessage();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static String opening(boolean api, String mode) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader lacking = new Lacking(api);
        thread.setContextClassLoader(lacking);
        try {
            var constructor = lacking.loadClass(Opening.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Function<String, String>) constructor.newInstance()).apply(mode);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsValidatedUnlessItIsRequired(boolean api) throws ReflectiveOperationException {
        assertEquals("open", opening(api, "AUTO"));
        assertEquals("open", opening(api, "NONE"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFactoryThatCanNotBeAskedIsNotPassedOver(boolean api) throws ReflectiveOperationException {
        String refusal = opening(api, "AUTO factory");
        assertTrue(refusal.startsWith("MD-VALID-03: "), refusal);
        assertEquals("open", opening(api, "NONE factory"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsRequiredAndNotThereIsRefused(boolean api) throws ReflectiveOperationException {
        String refusal = opening(api, "CALLBACK");
        assertTrue(refusal.startsWith("MD-VALID-01: persistence unit app requires"), refusal);
    }
}
