package io.monodyne.single;

import io.monodyne.WrongItemTypeException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;

/** What operations refuse. */
final class SingleProblems {

    private SingleProblems() {}

    static IllegalStateException oneThread() {
        return new IllegalStateException("MD-SINGLE-01: an operation of an entity manager can't be asynchronous, as a"
                + " persistence context belongs to one thread. Use the factory's: emf.unwrap(SingleTable.class).");
    }

    static PersistenceException held(String entity) {
        return new PersistenceException(
                "MD-SINGLE-02: this " + entity + " is held by the entity manager, which would not"
                        + " see the write. Nothing was sent. Use update(entity), change it in a transaction, or detach it first.");
    }

    static IllegalArgumentException notManaged(String entity) {
        return new IllegalArgumentException(
                "MD-SINGLE-03: this " + entity + " is not managed by the entity manager, or was"
                        + " removed. Find or merge it first, or use the factory's SingleTable for a detached one.");
    }

    static PersistenceException unsaved(String entity) {
        return new PersistenceException(
                "MD-SINGLE-04: this " + entity + " has changes that were not committed."
                        + " Nothing was sent. Commit them, or refresh the entity, before an operation works on what is stored.");
    }

    static IllegalArgumentException nothingAsked(String operation) {
        return new IllegalArgumentException("MD-SINGLE-05: " + operation + " of nothing: name at least one entity.");
    }

    static IllegalArgumentException tooMany(String operation, int count) {
        return new IllegalArgumentException("MD-SINGLE-06: " + operation + " takes up to 100 entities, not " + count
                + ": DynamoDB has one moment for no more. Ask for fewer, or use getAll().");
    }

    static IllegalArgumentException noUnique(String entity, Collection<String> attributes, List<String> known) {
        return new IllegalArgumentException("MD-SINGLE-07: " + entity + " has no unique constraint on "
                + String.join(", ", attributes) + "."
                + (known.isEmpty() ? " It has none at all." : " It has: " + String.join("; ", known) + ".")
                + " Name its attributes, all of them, or map one.");
    }

    static WrongItemTypeException otherType(String entity) {
        return new WrongItemTypeException("MD-SINGLE-08: the item at the key of " + entity
                + " is of another entity. Check the id, and the key templates.");
    }

    static PersistenceException noAccess(String entity, String conditions, List<String> lacking) {
        return new PersistenceException("MD-SINGLE-09: no key serves a query of " + entity + " where " + conditions
                + ". Nothing was sent, as it would be a scan. " + String.join(" ", lacking)
                + " Map an index whose partition key is computed from attributes that the query names by equalTo(),"
                + " for example @IndexMap(index = \"gsi0\", partitionKey = \"...#{attribute}\"), or an @Extent.");
    }

    static IllegalArgumentException noIndex(String entity, String index, List<String> known) {
        return new IllegalArgumentException("MD-SINGLE-10: " + entity + " has no index map for " + index + "; it has "
                + (known.isEmpty() ? "none" : String.join(", ", known)) + ". Name one of these, or map it.");
    }

    static PersistenceException indexDoesNotServe(String entity, String index, String why) {
        return new PersistenceException("MD-SINGLE-11: " + (index.isEmpty() ? "the table" : "index " + index)
                + " does not serve this query of " + entity + ". Nothing was sent. " + why);
    }

    static IllegalArgumentException notConsistent(String entity, String index) {
        return new IllegalArgumentException(
                "MD-SINGLE-12: the query of " + entity + " goes by the global index " + index
                        + ", which can't be read consistently. Leave consistent(true) out, or name a local index or the table.");
    }

    static IllegalArgumentException badLimit(int limit) {
        return new IllegalArgumentException(
                "MD-SINGLE-13: a limit of " + limit + " entities; at least 1 is asked for.");
    }

    static IllegalArgumentException badPosition(String why) {
        return new IllegalArgumentException(
                "MD-SINGLE-14: startAfter() takes the lastKey() of a page of the same query: " + why
                        + ". Nothing was sent.");
    }

    static NoResultException noResult(String entity) {
        return new NoResultException("MD-SINGLE-15: there is no " + entity + " of that kind.");
    }

    static NonUniqueResultException severalResults(String entity) {
        return new NonUniqueResultException(
                "MD-SINGLE-16: there is more than one " + entity + " of that kind. Use list(), or ask for less.");
    }

    static PersistenceException keepsChanging(String entity) {
        return new PersistenceException("MD-SINGLE-17: others kept storing and deleting this " + entity
                + " while it was asked for. Nothing was written. Repeat it later.");
    }

    static IllegalArgumentException foreignOperation() {
        return new IllegalArgumentException("MD-SINGLE-18: a transaction takes operations of a SingleTable of the same"
                + " persistence unit. Make the operation there.");
    }

    static IllegalArgumentException notInTransaction(String what) {
        return new IllegalArgumentException(
                "MD-SINGLE-19: " + what + " can't be a part of a transaction." + " Run it by itself.");
    }

    static IllegalArgumentException noElements(String path) {
        return new IllegalArgumentException(
                "MD-SINGLE-20: there are no elements to put into, or take out of, " + path + ". Leave the action out.");
    }

    static IllegalArgumentException noUniqueValue(String entity, List<String> attributes) {
        return new IllegalArgumentException("MD-SINGLE-22: this " + entity + " has no value of "
                + String.join(", ", attributes) + ", by which it is to be found: null is never unique. Set it.");
    }

    static IllegalStateException tenantIsFixed() {
        return new IllegalStateException("MD-SINGLE-23: the tenant of an entity manager stays the same."
                + " Use the factory's SingleTable, or an entity manager of the other tenant.");
    }

    static IllegalStateException noTransaction() {
        return new IllegalStateException("MD-SINGLE-24: a factory has no transaction that could require something."
                + " Use when() of an operation, check() of a transaction(), or the SingleTable of an entity manager.");
    }

    static IllegalArgumentException notStored(String entity) {
        return new IllegalArgumentException("MD-SINGLE-25: this " + entity
                + " is new, so nothing is stored that a condition could be true of. Its insert fails anyway where an item"
                + " is there.");
    }

    static IllegalArgumentException nullEntity() {
        return new IllegalArgumentException("MD-SINGLE-21: the entity is null. Pass an entity.");
    }
}
