package io.monodyne.flush;

import io.monodyne.CommitOutcomeUnknownException;
import io.monodyne.ItemTooLargeException;
import io.monodyne.LimitExceededException;
import io.monodyne.PartialCommitException;
import io.monodyne.ThroughputExceededException;
import io.monodyne.TransactionTooLargeException;
import io.monodyne.UniqueViolationException;
import io.monodyne.metamodel.NativeHalf;
import io.monodyne.metamodel.RequiredKey;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a flush refuses, and what a commit can fail with. */
final class FlushProblems {

    private FlushProblems() {}

    static PersistenceException required(String entity, String attribute) {
        return new PersistenceException("MD-FLUSH-01: attribute " + attribute + " of " + entity
                + " is null, but it is mapped as never null (optional or nullable = false). Set it before the flush.");
    }

    static PersistenceException idChanged(String entity) {
        return new PersistenceException("MD-FLUSH-02: the id of a managed " + entity
                + " was changed. The key of an item can't be: persist a new entity and remove this one,"
                + " or declare @IndexMap(rekey = true) to have the item moved.");
    }

    static LimitExceededException keyTooLong(String entity, String keyAttribute, int bytes, int limit) {
        return new LimitExceededException(
                "MD-FLUSH-03: the key attribute " + keyAttribute + " of " + entity + " would have "
                        + bytes + " bytes; DynamoDB takes at most " + limit
                        + ". Shorten the attributes that its template names, or leave the long one out of it.");
    }

    static LimitExceededException keyNotRendered(String entity, String index, RuntimeException cause) {
        return new LimitExceededException(
                "MD-FLUSH-04: the keys of " + entity + " in index " + index + " can't be computed: "
                        + cause.getMessage(),
                cause);
    }

    static ItemTooLargeException itemTooLarge(String entity, long bytes, long limit, Map<String, Integer> sizes) {
        String largest = sizes.entrySet().stream()
                .limit(10)
                .map(entry -> "  " + entry.getKey() + ": " + entry.getValue() + " bytes")
                .collect(Collectors.joining("\n"));
        return new ItemTooLargeException(
                "MD-FLUSH-05: the item of " + entity + " would have " + bytes + " bytes; here at most " + limit
                        + " fit (400 KB, which an item shares with its copies in local secondary indexes)."
                        + " Its largest attributes:\n" + largest
                        + "\nMove what is large into items of its own, or into S3.",
                entity,
                sizes);
    }

    static TransactionTooLargeException tooManyActions(int actions) {
        return new TransactionTooLargeException(
                "MD-FLUSH-06: the unit of work needs " + actions
                        + " actions; a DynamoDB transaction takes 100. Nothing was sent. Commit in smaller units, or set"
                        + " monodyne.atomicity=item where the writes need not be all or nothing (a bulk load).",
                actions,
                0);
    }

    static TransactionTooLargeException tooManyBytes(int actions, long bytes) {
        return new TransactionTooLargeException(
                "MD-FLUSH-07: the unit of work would send " + bytes
                        + " bytes; a DynamoDB transaction takes 4 MB (4,194,304 bytes). Nothing was sent. Commit in smaller"
                        + " units, or set monodyne.atomicity=item where the writes need not be all or nothing.",
                actions,
                bytes);
    }

    static PersistenceException sameItemTwice(String entity, String other) {
        return new PersistenceException("MD-FLUSH-08: the unit of work writes one item twice, for " + entity
                + " and for " + other + ". Their keys are equal; change the templates so that they can't be.");
    }

    static EntityExistsException exists(String entity, boolean otherType, Throwable cause) {
        String what = otherType ? "an item of another type is" : "one is";
        return new EntityExistsException(
                "MD-FLUSH-09: a new " + entity + " can't be stored: " + what
                        + " stored at its key already. Nothing was written. Use another id, or merge into what is there.",
                (Exception) cause);
    }

    static UniqueViolationException unique(PlannedWrite write, List<String> attributes, Throwable cause) {
        return new UniqueViolationException(
                "MD-FLUSH-10: " + write.entityName() + "." + String.join(", ", attributes)
                        + " must be unique, and its value belongs to another entity already. Nothing was written."
                        + " Choose another value.",
                write.instance(),
                write.entityName(),
                attributes,
                cause);
    }

    static OptimisticLockException stale(PlannedWrite write, String what, Throwable cause) {
        return new OptimisticLockException(
                "MD-FLUSH-11: " + write.entityName() + " " + what
                        + " since it was read. Nothing was written. Read it again, and repeat the work.",
                cause,
                write.instance());
    }

    /** Found out before anything is sent. */
    static OptimisticLockException outdated(String entity, Object instance) {
        return new OptimisticLockException(
                "MD-FLUSH-42: " + entity
                        + " was changed since it was read, as a statement of the transaction has found. Nothing was"
                        + " written. Read it again, and repeat the work.",
                null,
                instance);
    }

    static OptimisticLockException conflict(PlannedWrite write, Throwable cause) {
        return new OptimisticLockException(
                "MD-FLUSH-12: other transactions kept writing " + write.entityName()
                        + " until all retries were used up. Nothing was written. Repeat the work later.",
                cause,
                write.instance());
    }

    static ThroughputExceededException throttled(Throwable cause) {
        return new ThroughputExceededException(
                "MD-FLUSH-13: DynamoDB throttled the write until all retries were used up. Nothing was written."
                        + " Repeat the work later, or give the table and its indexes more capacity.",
                cause);
    }

    static PersistenceException collectionTooLarge(PlannedWrite write, Throwable cause) {
        return new PersistenceException(
                "MD-FLUSH-14: the item collection of " + write.entityName()
                        + " has reached 10 GB, the limit of a table with local secondary indexes. Nothing was written."
                        + " Spread it over several partition keys.",
                cause);
    }

    static PersistenceException invalid(PlannedWrite write, Throwable cause) {
        return new PersistenceException(
                "MD-FLUSH-15: DynamoDB calls the write of " + write.entityName()
                        + " invalid; its own words are in the cause. Nothing was written.",
                cause);
    }

    static CommitOutcomeUnknownException outcomeUnknown(Throwable cause) {
        return new CommitOutcomeUnknownException(
                "MD-FLUSH-16: the answer to the commit was lost, and what became of it can't be known."
                        + " It was done whole, or not at all. Read the entities again before repeating the work.",
                cause);
    }

    static LimitExceededException expressionTooLarge(String entity, RuntimeException cause) {
        return new LimitExceededException(
                "MD-FLUSH-17: too many attributes of one " + entity + " change at once: " + cause.getMessage()
                        + " Change them in several transactions, or keep them in an embeddable, which is written whole.",
                cause);
    }

    static PersistenceException failed(Throwable cause) {
        return new PersistenceException(
                "MD-FLUSH-18: the commit could not be sent: " + cause.getMessage() + " Nothing was written.", cause);
    }

    static PersistenceException endlessCallbacks(String entity) {
        return new PersistenceException(
                "MD-FLUSH-19: callbacks of " + entity
                        + " change entities at every turn of a flush, without an end. Let a callback change only its own entity.");
    }

    static UniqueViolationException uniqueTwice(Object instance, String entity, List<String> attributes) {
        return new UniqueViolationException(
                "MD-FLUSH-20: two entities of one unit of work have the same value of " + entity + "."
                        + String.join(", ", attributes) + ", which must be unique. Nothing was sent.",
                instance,
                entity,
                attributes,
                null);
    }

    static LimitExceededException notJoined(String entity, String attribute, RuntimeException cause) {
        return new LimitExceededException(
                "MD-FLUSH-21: the @Joined attribute " + attribute + " of " + entity + " can't be computed: "
                        + cause.getMessage(),
                cause);
    }

    static EntityExistsException flushedAlready(String entity) {
        return new EntityExistsException("MD-FLUSH-23: a " + entity
                + " with this id was flushed in this transaction already. Find that one and change it.");
    }

    static LimitExceededException versionExhausted(String entity, ArithmeticException cause) {
        return new LimitExceededException(
                "MD-FLUSH-24: the version of " + entity + " can't go on: " + cause.getMessage()
                        + ". Give it a type with more numbers.",
                cause);
    }

    static LimitExceededException notStorable(String entity, String attribute, RuntimeException cause) {
        return new LimitExceededException(
                "MD-FLUSH-22: attribute " + attribute + " of " + entity + " can't be stored: " + cause.getMessage(),
                cause);
    }

    static PersistenceException uniquePassesOn(String entity, List<String> attributes) {
        return new PersistenceException("MD-FLUSH-25: a " + entity + " takes the value of " + entity + "."
                + String.join(", ", attributes) + " that another entity of this unit of work gives up, and with"
                + " monodyne.atomicity=item the two are not written together. Nothing was sent. Commit the one that gives"
                + " it up first.");
    }

    static PartialCommitException partial(int entities, List<RuntimeException> failures) {
        return new PartialCommitException(
                "MD-FLUSH-26: " + failures.size() + " of " + entities + " writes of a unit of work that is not all or"
                        + " nothing (monodyne.atomicity=item) were not done, the others were. What was not, and why, is in failures();"
                        + " read what is stored, and repeat that.",
                failures);
    }

    static IllegalStateException refersToUnsaved(String entity, String attribute, String target) {
        return new IllegalStateException(
                "MD-FLUSH-27: " + entity + "." + attribute + " references an unsaved instance of " + target
                        + ". Persist it before the flush, or let the association do so with cascade = PERSIST.");
    }

    static IllegalStateException refersToRemoved(String entity, String attribute, String target) {
        return new IllegalStateException(
                "MD-FLUSH-28: " + entity + "." + attribute + " references an instance of " + target
                        + " that is removed in the same unit of work. Set the reference to null, or take it out of the collection.");
    }

    static PersistenceException elementTwice(String entity, String attribute) {
        return new PersistenceException(
                "MD-FLUSH-29: the collection " + entity + "." + attribute + " has the same entity twice."
                        + " What is stored of it is which entities it has, each once: take one of the two out, or map a Set.");
    }

    static PersistenceException detachedElement(String entity, String attribute) {
        return new PersistenceException("MD-FLUSH-30: the collection " + entity + "." + attribute
                + " has a detached entity, and is stored in the items of its elements. Merge the element first, and add the"
                + " managed instance.");
    }

    static PersistenceException linkKeyTaken(PlannedWrite write, String link, RuntimeException cause) {
        return new PersistenceException(
                "MD-FLUSH-31: the key of a link of " + link + ", for an association of " + write.entityName()
                        + ", holds an item of another kind. Nothing was written. Delete that item, or give the links another"
                        + " name with @JoinTable.",
                cause);
    }

    static PersistenceException movedWithElements(String entity, String attribute) {
        return new PersistenceException("MD-FLUSH-32: the id of a " + entity + " was changed while " + attribute
                + " has elements, which are stored under the old id. Take them out and flush, change the id,"
                + " and put them in again.");
    }

    static PersistenceException notIndexed(String entity, RequiredKey key, String attribute) {
        return new PersistenceException(
                "MD-FLUSH-33: attribute " + attribute + " of " + entity + " is null, so it has no keys in "
                        + key.index().index() + ", by which " + key.collection()
                        + " is read: it would be missing there. Set the attribute,"
                        + " leave it out of the index map, or map another index for the collection.");
    }

    static PersistenceException nullMapKey(String entity, String attribute) {
        return new PersistenceException(
                "MD-FLUSH-34: the map " + entity + "." + attribute + " has an element under the key null,"
                        + " which can't be stored: the element would not be in the map when it is read again. Give it a key.");
    }

    static PersistenceException emptyNativeKey(String entity, String attribute, String index) {
        return new PersistenceException("MD-FLUSH-40: attribute " + attribute + " of " + entity
                + " is empty, and it is a key of index " + index
                + " as it is, which DynamoDB does not take. Nothing was"
                + " sent. Set it to null, and the item is not in the index; or give it a value.");
    }

    static LimitExceededException nativeKeyTooLong(
            String entity, List<String> attributes, NativeHalf half, int bytes, int limit) {
        return new LimitExceededException("MD-FLUSH-41: " + String.join(", ", attributes) + " of " + entity
                + " would have " + bytes + " bytes as the " + (half.sort() ? "sort" : "partition") + " key of index "
                + half.index() + "; DynamoDB takes at most " + limit + ". Nothing was sent. Shorten them, or leave the"
                + " long one out of the index.");
    }
}
