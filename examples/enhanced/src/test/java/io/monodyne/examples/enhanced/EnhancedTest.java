package io.monodyne.examples.enhanced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.RequestListener;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnhancedTest {

    private static final List<String> REQUESTS = new ArrayList<>();

    private static EntityManagerFactory factory;

    @BeforeAll
    static void open() {
        RequestListener listener = event -> REQUESTS.add(event.operation());
        factory = new PersistenceConfiguration("meters")
                .managedClass(Meter.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .property(MonodyneSettings.TABLE_GSIS, "0")
                .property(MonodyneSettings.REQUEST_LISTENER, listener)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
        factory.runInTransaction(em -> em.persist(new Meter("m1")));
        REQUESTS.clear();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void aFinalClassIsReferredToLazily() {
        factory.runInTransaction(em -> {
            Meter meter = em.getReference(Meter.class, "m1");
            assertSame(Meter.class, meter.getClass());
            assertEquals("m1", meter.number());
            assertFalse(factory.getPersistenceUnitUtil().isLoaded(meter));
            assertTrue(meter.reading() >= 0);
            assertTrue(factory.getPersistenceUnitUtil().isLoaded(meter));
        });
    }

    @Test
    void aFieldThatAnotherClassAssignsIsWritten() {
        long before = storedReading();
        REQUESTS.clear();
        factory.runInTransaction(em -> Reader.read(em.find(Meter.class, "m1"), 7));
        assertEquals(List.of("GetItem", "UpdateItem"), REQUESTS);
        assertEquals(before + 7, storedReading());
    }

    private static long storedReading() {
        Meter meter = factory.callInTransaction(em -> em.find(Meter.class, "m1"));
        return meter.reading();
    }
}
