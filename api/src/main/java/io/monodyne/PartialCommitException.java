package io.monodyne;

import jakarta.persistence.PersistenceException;
import java.util.List;

/**
 * A unit of work that was not to be all or nothing ({@code monodyne.atomicity=item}) was written in part: some of its
 * entities are stored, others are not. The persistence context is cleared. Read what is stored before repeating the
 * rest.
 */
public class PartialCommitException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuntimeException> failures;

    /** @param failures why each of the entities that are not stored is not, in the order they were to be written */
    public PartialCommitException(String message, List<RuntimeException> failures) {
        super(message, failures.get(0));
        this.failures = List.copyOf(failures);
        failures.stream().skip(1).forEach(this::addSuppressed);
    }

    /** Why each of the entities that are not stored is not; empty after deserialisation. */
    public List<RuntimeException> failures() {
        return failures == null ? List.of() : failures;
    }
}
