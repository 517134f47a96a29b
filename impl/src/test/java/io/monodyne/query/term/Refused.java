package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.function.Executable;

/** What can't be computed, told by its code. */
final class Refused {

    private Refused() {}

    /** For a value. */
    static void uncomputable(String code, Executable body) {
        assertCode(code, assertThrows(PersistenceException.class, body));
    }

    /** For a parameter, or the statement itself. */
    static void illegal(String code, Executable body) {
        assertCode(code, assertThrows(IllegalArgumentException.class, body));
    }

    private static void assertCode(String code, RuntimeException refused) {
        String message = String.valueOf(refused.getMessage());
        assertEquals(code, message.substring(0, message.indexOf(':')));
    }
}
