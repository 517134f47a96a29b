package io.monodyne.query.run;

import jakarta.persistence.PersistenceException;

/** What goes wrong when queries are run. */
final class RunProblems {

    private RunProblems() {}

    static IllegalArgumentException foreignCursor() {
        return new IllegalArgumentException(
                "MD-RUN-01: the cursor is none of this query. It is of another statement, other parameters or another"
                        + " tenant, was signed by another factory, or was changed on the way. Give the query the cursor"
                        + " that it gave, with the same parameters; factories share cursors where"
                        + " monodyne.query.cursor-key is the same.");
    }

    static PersistenceException noCursor(String reason) {
        return new PersistenceException("MD-RUN-02: the query has no cursors: " + reason
                + ". Page through it by setFirstResult and setMaxResults, or select the entities themselves.");
    }

    static PersistenceException notConstructed(Class<?> type, String parameters, Throwable cause) {
        return new PersistenceException(
                "MD-RUN-03: " + type.getName() + " could not be made of a row: " + parameters
                        + ". The cause says what its constructor has thrown.",
                cause);
    }

    static IllegalArgumentException noConstructor(Class<?> type, String arguments) {
        return new IllegalArgumentException("MD-RUN-04: " + type.getName() + " has no constructor for a row of "
                + arguments + ". Give it one whose parameters take these values, in this order.");
    }

    static PersistenceException noPlace() {
        return new PersistenceException(
                "MD-RUN-05: the cursor of the last result can't be computed, as what was read of it has no place in"
                        + " the index that was queried. Its index keys don't follow from its attributes: have them checked"
                        + " and repaired, then run the query again.");
    }
}
