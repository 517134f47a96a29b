package io.monodyne.flush;

import io.monodyne.ConditionFailedException;
import io.monodyne.ImmutableAttributeException;
import io.monodyne.LimitExceededException;
import io.monodyne.WrongItemTypeException;
import io.monodyne.readable.StoredPath;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a write by key, before it is sent and after. */
final class DirectProblems {

    private DirectProblems() {}

    static IllegalArgumentException emptyUpdate(String entity) {
        return new IllegalArgumentException("MD-DIRECT-01: the update of " + entity
                + " has nothing to do. Say what to set, add or remove; to demand a condition alone, use a transaction's"
                + " check().");
    }

    static IllegalArgumentException overlapping(String entity, String one, String other) {
        return new IllegalArgumentException("MD-DIRECT-02: the update of " + entity + " writes both " + one + " and "
                + other + ", of which one is, or is inside, the other. DynamoDB does not take that."
                + " Say it in one action.");
    }

    static IllegalArgumentException actionOnId(String entity, String attribute) {
        return new IllegalArgumentException("MD-DIRECT-03: " + attribute + " is a part of the id of " + entity
                + ", and an item keeps its key. Store a new entity, and delete this one.");
    }

    static IllegalArgumentException actionOnVersion(String entity, String attribute) {
        return new IllegalArgumentException("MD-DIRECT-04: " + attribute + " is the version of " + entity
                + ", which goes on with every write by itself. Leave it out.");
    }

    static IllegalArgumentException actionOnComputed(String entity, String attribute) {
        return new IllegalArgumentException(
                "MD-DIRECT-05: " + attribute + " of " + entity + " is computed from other attributes. Change those.");
    }

    static IllegalArgumentException actionOnNotUpdatable(String entity, String attribute) {
        return new IllegalArgumentException("MD-DIRECT-06: " + attribute + " of " + entity
                + " is mapped as never updated (updatable = false). Leave it out, or change the mapping.");
    }

    static ImmutableAttributeException immutable(String entity, String attribute) {
        return new ImmutableAttributeException(
                "MD-DIRECT-07: " + attribute + " of " + entity
                        + " is @Immutable: it is set once. Where it may have no value yet, use setIfAbsent(), or demand isNull()"
                        + " by when().",
                entity,
                attribute);
    }

    static IllegalArgumentException actionNeeds(String entity, String action, String attribute, String needed) {
        return new IllegalArgumentException("MD-DIRECT-08: " + action + " of " + attribute + " of " + entity + " needs "
                + needed + ". Use another action, or set the whole value.");
    }

    static PersistenceException notComputable(String entity, String what, List<String> unknown) {
        return new PersistenceException("MD-DIRECT-09: the write of " + entity + " changes " + what
                + ", which is computed from " + String.join(", ", unknown)
                + ", too, and nothing is known of that. Nothing was sent. Set it as well, demand its value by"
                + " when(path(...).equalTo(...)), or read the entity and change that.");
    }

    static PersistenceException inKeyAlone(String entity, String attribute) {
        return new PersistenceException("MD-DIRECT-10: the write of " + entity + " depends on " + attribute
                + ", which is stored in a key alone (storeShadow = false), so that no condition can name it."
                + " Nothing was sent. Change the entity in an entity manager.");
    }

    static PersistenceException subtypesDiffer(String entity) {
        return new PersistenceException("MD-DIRECT-11: the write of " + entity
                + " means another thing for each of the entities that extend it, as these have other index maps or rules."
                + " Nothing was sent. Name the class of the entity itself.");
    }

    static PersistenceException reachesFurther(String entity, String attribute) {
        return new PersistenceException(
                "MD-DIRECT-12: " + entity + " can't be deleted by its key alone, as its association " + attribute
                        + " has items of its own, or cascades. Nothing was sent. Remove it in an entity manager.");
    }

    static IllegalArgumentException noValuesReturned(String entity) {
        return new IllegalArgumentException("MD-DIRECT-13: the write of " + entity
                + " needs a transaction, for its unique value or as part of one, and a transaction returns no values."
                + " Leave returning() out, and read the entity afterwards.");
    }

    static EntityNotFoundException absent(String entity, Throwable cause) {
        return new EntityNotFoundException(
                "MD-DIRECT-14: there is no " + entity + " at that key. Nothing was written.", (Exception) cause);
    }

    static WrongItemTypeException otherType(String entity) {
        return new WrongItemTypeException("MD-DIRECT-15: the item at the key of " + entity
                + " is of another entity. Nothing was written. Check the id, and the key templates.");
    }

    static OptimisticLockException changed(String entity, Object instance, Throwable cause) {
        return new OptimisticLockException(
                "MD-DIRECT-16: " + entity
                        + " was changed since it was read, in what a key or a unique value is computed"
                        + " from. Nothing was written. Read it again, and repeat the work.",
                cause,
                instance);
    }

    static ConditionFailedException conditionFailed(String entity, @Nullable Object current, Throwable cause) {
        return new ConditionFailedException(
                "MD-DIRECT-17: the condition on " + entity
                        + " is not true of what is stored (or the element of a list that is written is not there)."
                        + " Nothing was written. current() is what is stored.",
                current,
                cause);
    }

    static IllegalArgumentException actionOnTenant(String entity, String attribute) {
        return new IllegalArgumentException("MD-DIRECT-19: " + attribute + " of " + entity
                + " says, or refers to, the tenant. Nothing was sent. Change the rest of the reference alone, or work with"
                + " the entity in an entity manager.");
    }

    static PersistenceException keepsMoving(String entity) {
        return new PersistenceException("MD-DIRECT-18: others kept adding and removing the maps inside " + entity
                + " that the update reaches into. Nothing was written. Repeat it later.");
    }

    static LimitExceededException sumOutOfBounds(String entity, StoredPath path, @Nullable Throwable cause) {
        return new LimitExceededException(
                "MD-DIRECT-20: the sum that " + path.name() + " of " + entity + " would be does not fit a "
                        + path.javaType().getSimpleName()
                        + ". Nothing was written. Add less, or give the attribute a wider type.",
                cause);
    }

    static PersistenceException keepsComing(String entity) {
        return new PersistenceException("MD-DIRECT-21: others kept storing and deleting the " + entity
                + " that is to be overwritten. Nothing was written. Repeat it later.");
    }
}
