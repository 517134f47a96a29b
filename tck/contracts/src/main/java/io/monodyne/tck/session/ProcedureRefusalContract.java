package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** Stored procedures are refused, and the refusal says where to read on. */
public class ProcedureRefusalContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @Test
    void storedProceduresAreNotThere() {
        EntityManager em = unit.entityManager();
        List<Executable> calls = List.of(
                () -> em.createStoredProcedureQuery("p"),
                () -> em.createStoredProcedureQuery("p", Note.class),
                () -> em.createStoredProcedureQuery("p", "mapping"),
                () -> em.createNamedStoredProcedureQuery("p"));
        for (Executable call : calls) {
            UnsupportedOperationException refusal = assertThrows(UnsupportedOperationException.class, call);
            assertTrue(refusal.getMessage().contains("docs/limitations.md"), refusal.getMessage());
        }
        unit.assertRequests("");
    }
}
