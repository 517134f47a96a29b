package io.monodyne.session.query;

import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.TupleElement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the faces of queries refuse. */
final class QueryProblems {

    private QueryProblems() {}

    static IllegalArgumentException noParameter(String asked, Collection<DeclaredParameter<?>> there) {
        String have = there.isEmpty()
                ? "none"
                : there.stream().map(DeclaredParameter::toString).collect(Collectors.joining(", "));
        return new IllegalArgumentException("MD-QUERY-01: the query has no parameter " + asked + "; it has " + have
                + ". Use the name or position that is written in it.");
    }

    static IllegalArgumentException wrongParameter(DeclaredParameter<?> parameter, Class<?> type, Class<?> given) {
        return new IllegalArgumentException("MD-QUERY-02: parameter " + parameter + " is of type "
                + type.getName() + ", and a value of type " + given.getName()
                + " is no such value. Give one of that type, or a number that it can hold exactly.");
    }

    static IllegalStateException notBound(String parameter) {
        return new IllegalStateException("MD-QUERY-03: parameter " + parameter
                + " is not set. Set every parameter before the query is run, to null where that is meant.");
    }

    static IllegalArgumentException otherParameterType(DeclaredParameter<?> parameter, Class<?> asked) {
        return new IllegalArgumentException("MD-QUERY-04: parameter " + parameter + " is of type "
                + parameter.type().getName() + ", and no " + asked.getName() + ". Ask for it by its type.");
    }

    static IllegalArgumentException negative(String setter, int given) {
        return new IllegalArgumentException(
                "MD-QUERY-05: " + setter + " takes a number from 0, and " + given + " is negative.");
    }

    static IllegalArgumentException badHint(String name, String expected) {
        return new IllegalArgumentException("MD-QUERY-06: the hint " + name + " takes " + expected + ".");
    }

    static IllegalArgumentException otherResultType(Class<?> found, Class<?> asked) {
        return new IllegalArgumentException("MD-QUERY-07: the query selects " + found.getName() + ", which is no "
                + asked.getName() + ". Ask for results of the type that is selected.");
    }

    static IllegalArgumentException severalColumns(int columns, Class<?> asked) {
        return new IllegalArgumentException("MD-QUERY-08: the query selects " + columns
                + " values, and " + asked.getName()
                + " is one. Ask for Object[] or Tuple, or make the object in the query: SELECT NEW.");
    }

    static IllegalStateException notSelect(String method) {
        return new IllegalStateException(
                "MD-QUERY-09: " + method + " is for SELECT, and this is an UPDATE or DELETE. Use executeUpdate().");
    }

    static IllegalStateException notUpdate() {
        return new IllegalStateException("MD-QUERY-10: executeUpdate is for UPDATE and DELETE, and this is a SELECT."
                + " Use getResultList(), getResultStream() or getSingleResult().");
    }

    static NoResultException noResult() {
        return new NoResultException(
                "MD-QUERY-11: getSingleResult found nothing. Use getSingleResultOrNull() where that" + " can be.");
    }

    static NonUniqueResultException severalResults() {
        return new NonUniqueResultException(
                "MD-QUERY-12: more than one result was found where one was asked for. Narrow the query, use"
                        + " setMaxResults(1), or ask for the list.");
    }

    static TransactionRequiredException transactionRequired(String operation) {
        return new TransactionRequiredException("MD-QUERY-13: " + operation
                + " needs an active transaction. Begin one with getTransaction().begin(), or use runInTransaction.");
    }

    static IllegalArgumentException noNamedQuery(@Nullable String name, Collection<String> there) {
        return new IllegalArgumentException("MD-QUERY-14: there is no named query " + name + "; there are " + there
                + ". Check the name, or declare it with @NamedQuery.");
    }

    static IllegalArgumentException typedUpdate(Class<?> asked) {
        return new IllegalArgumentException("MD-QUERY-15: an UPDATE or DELETE has no results, so none of type "
                + asked.getName() + ". Create it without a result type.");
    }

    static IllegalArgumentException transientParameter(String parameter, String entity) {
        return new IllegalArgumentException("MD-QUERY-16: parameter " + parameter + " is a new " + entity
                + " without an id, so nothing can be compared with it. Persist it first.");
    }

    static PersistenceException notUnwrappable(Class<?> type) {
        return new PersistenceException("MD-QUERY-17: can't unwrap a query to " + type.getName()
                + ". Supported are the implementing classes and io.monodyne.QueryPlan.");
    }

    static IllegalArgumentException noAlias(String alias, List<TupleElement<?>> there) {
        List<String> aliases = there.stream()
                .map(TupleElement::getAlias)
                .filter(Objects::nonNull)
                .toList();
        return new IllegalArgumentException("MD-QUERY-18: the tuple has no element with the alias " + alias
                + "; it has " + aliases + ". Give the selected value that alias, or use its position.");
    }

    static IllegalArgumentException noColumn(int index, int columns) {
        return new IllegalArgumentException(
                "MD-QUERY-19: the tuple has no element " + index + "; it has " + columns + ", counted from 0.");
    }

    static IllegalArgumentException otherValueType(Class<?> found, Class<?> asked) {
        return new IllegalArgumentException("MD-QUERY-20: the value in the tuple is of type " + found.getName()
                + ", which is no " + asked.getName() + ". Ask for it by its type.");
    }

    static IllegalArgumentException otherElement() {
        return new IllegalArgumentException(
                "MD-QUERY-21: that element is none of this tuple. Use one of getElements(), or a selection of the"
                        + " query.");
    }

    static IllegalStateException oneThread() {
        return new IllegalStateException(
                "MD-QUERY-25: this works on the persistence context of an entity manager, which"
                        + " belongs to one thread. Use emf.unwrap(SingleTable.class) for what is asynchronous.");
    }

    static IllegalArgumentException partOfCollection(String path) {
        return new IllegalArgumentException(
                "MD-QUERY-26: " + path + " leads to a part of a list or map, which from() can't"
                        + " ask for. Use query(), whose conditions can, or contains().");
    }

    static IllegalArgumentException noLimit(int limit) {
        return new IllegalArgumentException("MD-QUERY-27: a limit is a number from 1, not " + limit + ".");
    }

    static IllegalArgumentException emptyCursor() {
        return new IllegalArgumentException(
                "MD-QUERY-29: an empty text is no cursor. Give the one of the page before, or none for the first"
                        + " page.");
    }

    static PersistenceException namedQueries(List<String> problems) {
        return new PersistenceException(
                "MD-QUERY-28: named queries of the unit can't be run as they are:\n" + String.join("\n", problems));
    }

    static IllegalStateException notLockable() {
        return new IllegalStateException(
                "MD-QUERY-24: lock modes are for SELECT in the query language and the Criteria API."
                        + " Lock the entities that are found: entityManager.lock(entity, mode).");
    }

    static IllegalArgumentException nothingAsked() {
        return new IllegalArgumentException("MD-QUERY-23: null is no query.");
    }

    static IllegalArgumentException foreignQuery() {
        return new IllegalArgumentException(
                "MD-QUERY-22: the query is none of this provider. Create it by an entity manager of this factory.");
    }
}
