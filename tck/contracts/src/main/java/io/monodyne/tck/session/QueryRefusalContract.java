package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** Queries and stored procedures are refused, and the refusal says where to read on. */
public class QueryRefusalContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @TestFactory
    Stream<DynamicTest> whatIsNotSupportedSaysSo() {
        EntityManager em = unit.factory().createEntityManager();
        return Map.<String, Executable>ofEntries(
                        Map.entry("createQuery", () -> em.createQuery("select n from Note n")),
                        Map.entry("typed createQuery", () -> em.createQuery("select n from Note n", Note.class)),
                        Map.entry("createNamedQuery", () -> em.createNamedQuery("all")),
                        Map.entry("typed createNamedQuery", () -> em.createNamedQuery("all", Note.class)),
                        Map.entry("createNativeQuery", () -> em.createNativeQuery("select * from app")),
                        Map.entry(
                                "typed createNativeQuery", () -> em.createNativeQuery("select * from app", Note.class)),
                        Map.entry("getCriteriaBuilder", em::getCriteriaBuilder),
                        Map.entry("criteria builder of the factory", unit.factory()::getCriteriaBuilder),
                        Map.entry("createStoredProcedureQuery", () -> em.createStoredProcedureQuery("p")),
                        Map.entry("createNamedStoredProcedureQuery", () -> em.createNamedStoredProcedureQuery("p")))
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> assertRefused(call.getValue())));
    }

    private static void assertRefused(Executable call) {
        UnsupportedOperationException refusal = assertThrows(UnsupportedOperationException.class, call);
        assertTrue(refusal.getMessage().contains("docs/limitations.md"), refusal.getMessage());
        unit.assertRequests("");
    }
}
