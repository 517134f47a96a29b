package io.monodyne.session.partiql;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** What native queries refuse. */
public final class PartiqlProblems {

    private static final int EXCERPT = 30;

    private PartiqlProblems() {}

    static IllegalArgumentException noStatement(String begin) {
        return new IllegalArgumentException("MD-NATIVE-01: a native query is a statement in PartiQL, which begins with"
                + " SELECT, INSERT, UPDATE or DELETE, and not with " + begin + ".");
    }

    static IllegalArgumentException noTable(String verb) {
        return new IllegalArgumentException("MD-NATIVE-02: the " + verb + " names no table. Write its physical name in"
                + " double quotes, an index after a dot: SELECT * FROM \"app\".\"gsi0\" WHERE ...");
    }

    static IllegalArgumentException open(String text, int at) {
        String excerpt = text.substring(at, Math.min(text.length(), at + EXCERPT));
        return new IllegalArgumentException(
                "MD-NATIVE-03: the quote or comment that begins at position " + at + " has no end: " + excerpt);
    }

    static IllegalArgumentException mixedParameters() {
        return new IllegalArgumentException(
                "MD-NATIVE-04: a native query has parameters with names or with positions, and this one has both.");
    }

    static IllegalArgumentException noValue(String parameter, Class<?> type) {
        return new IllegalArgumentException("MD-NATIVE-05: the value of parameter " + parameter + " is a "
                + type.getName()
                + ", and there is no attribute value for that. Give a basic value, a collection or map of"
                + " such, or an AttributeValue.");
    }

    static IllegalArgumentException partialEntity(String entity) {
        return new IllegalArgumentException("MD-NATIVE-06: entities of type " + entity
                + " need all of their item, and this statement selects some of it. Select *, or ask for values.");
    }

    static PersistenceException scan(String table, String partitionKey) {
        return new PersistenceException("MD-NATIVE-07: the statement would read the whole of " + table
                + ", as its condition does not say which " + partitionKey + " it is about (" + partitionKey
                + " = ... or IN, without OR). Say so, or allow it: setHint(\"monodyne.query.access\", \"scan\").");
    }

    public static PersistenceException inTransaction() {
        return new PersistenceException(
                "MD-NATIVE-08: a native INSERT, UPDATE or DELETE is sent at once, and nothing of a"
                        + " transaction is sent before it commits. Run it when no transaction is active.");
    }

    static EntityExistsException exists(Throwable cause) {
        return new EntityExistsException(
                "MD-NATIVE-09: there is an item with the key that the INSERT names, so nothing was written.", cause);
    }

    static PersistenceException rejected(Throwable cause) {
        return new PersistenceException("MD-NATIVE-10: nothing was written: " + cause.getMessage(), cause);
    }

    static PersistenceException otherValue(String column, Class<?> type, Throwable cause) {
        return new PersistenceException(
                "MD-NATIVE-11: the value of column " + column + " is no " + type.getName() + ". Ask for another type.",
                cause);
    }

    public static IllegalArgumentException otherResult(Class<?> asked) {
        return new IllegalArgumentException(
                "MD-NATIVE-12: a native query gives entities, basic values, Object[] or Tuple," + " and no "
                        + asked.getName() + ". Use a result set mapping for other classes.");
    }

    public static PersistenceException tenant() {
        return new PersistenceException("MD-NATIVE-13: whose values these are can't be told from a statement, and this"
                + " entity manager is of one tenant. Ask for entities with SELECT *, which are checked.");
    }

    static IllegalArgumentException otherTable(String entity, String table, String asked) {
        return new IllegalArgumentException("MD-NATIVE-16: entities of type " + entity + " are in table " + table
                + ", and the statement reads " + asked + ". Write the physical name of the table.");
    }

    static IllegalArgumentException emptyList(String parameter) {
        return new IllegalArgumentException("MD-NATIVE-17: parameter " + parameter
                + " is an empty collection, and IN needs an element. Don't run the query: nothing is in it.");
    }

    public static IllegalArgumentException noColumns(Class<?> asked) {
        return new IllegalArgumentException("MD-NATIVE-14: SELECT * has no columns in any order, so it gives no "
                + asked.getSimpleName() + ". Name the columns, ask for an entity, or take each item as a Map.");
    }

    /** There is no mapping of that name. */
    public static IllegalArgumentException noMapping(@Nullable String name) {
        return new IllegalArgumentException("MD-NATIVE-15: there is no result set mapping " + name
                + ". Check the name, or declare it with @SqlResultSetMapping.");
    }

    static IllegalArgumentException noField(String entity, String field) {
        return new IllegalArgumentException("MD-NATIVE-18: a field result can't name " + field + " of " + entity
                + ": it takes attributes that are stored under a name of their own. Leave it out where it is stored as"
                + " it is mapped.");
    }

    static IllegalArgumentException noConstructor(String mapping, Class<?> type, int found) {
        return new IllegalArgumentException(
                "MD-NATIVE-19: the result set mapping " + mapping + " needs one constructor of "
                        + type.getName() + " for its columns, and " + found
                        + " would do. Say the types of the columns: @ColumnResult(type = ...).");
    }

    static PersistenceException notConstructed(Class<?> type, @Nullable Throwable cause) {
        return new PersistenceException(
                "MD-NATIVE-20: the constructor of " + type.getName() + " has failed for a row, or takes no null.",
                cause);
    }
}
