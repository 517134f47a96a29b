package io.monodyne;

import jakarta.persistence.PersistenceException;
import java.util.List;

/** The entities of a unit can't be mapped; lists every problem at once. */
public class MappingException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public MappingException(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** One sentence or two a problem, each with its code. */
    public List<String> problems() {
        return problems;
    }
}
