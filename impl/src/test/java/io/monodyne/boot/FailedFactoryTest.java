package io.monodyne.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is left of a factory that could not be made, after its tables were set up. */
class FailedFactoryTest {

    /** As DynamoDB Local calls the thread that works for one database. */
    private static final String DATABASE_THREAD = "SQLiteQueue";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    @Entity
    static class Good {
        @Id
        String id;
    }

    @Entity
    static class Broken {
        @Id
        String id;
    }

    /** A class that can't be initialized; it is looked at after all else. */
    @StaticMetamodel(Broken.class)
    static class Broken_ {
        static volatile SingularAttribute<Broken, String> id = none();

        private static SingularAttribute<Broken, String> none() {
            throw new IllegalStateException("not to be initialized");
        }
    }

    private static PersistenceConfiguration unit(Class<?> entity) {
        return new PersistenceConfiguration("app")
                .managedClass(entity)
                .property("monodyne.endpoint", "local")
                .property("monodyne.table.gsis", 0)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create");
    }

    private static Set<Thread> databases() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(DATABASE_THREAD) && thread.isAlive())
                .collect(Collectors.toSet());
    }

    private static Set<Thread> databasesBesides(Set<Thread> known) {
        Set<Thread> others = new HashSet<>(databases());
        others.removeAll(known);
        return others;
    }

    private static void assertStopped(Set<Thread> databases) throws InterruptedException {
        for (Thread thread : databases) {
            thread.join(LONGEST_WAIT.toMillis());
            assertFalse(thread.isAlive(), thread + " keeps the JVM alive");
        }
    }

    @Test
    void theDatabaseOfAFactoryRunsAsLongAsTheFactory() throws InterruptedException {
        Set<Thread> before = databases();
        Set<Thread> started;
        try (EntityManagerFactory factory = unit(Good.class).createEntityManagerFactory()) {
            started = databasesBesides(before);
            assertFalse(started.isEmpty(), factory + " has no database");
        }
        assertStopped(started);
    }

    @Test
    void theDatabaseOfAFactoryThatFailsIsStopped() throws InterruptedException {
        Set<Thread> before = databases();
        Throwable failure =
                assertThrows(Throwable.class, () -> unit(Broken.class).createEntityManagerFactory());
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        assertEquals("not to be initialized", failure.getMessage());
        assertStopped(databasesBesides(before));
    }
}
