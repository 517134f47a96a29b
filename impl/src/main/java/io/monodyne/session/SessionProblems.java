package io.monodyne.session;

import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;

/** What the faces of Jakarta Persistence refuse. */
public final class SessionProblems {

    private SessionProblems() {}

    static IllegalStateException closed(String what) {
        return new IllegalStateException("MD-SESSION-01: the " + what + " is closed. Create another one.");
    }

    static TransactionRequiredException transactionRequired(String operation) {
        return new TransactionRequiredException("MD-SESSION-02: " + operation
                + " needs an active transaction. Begin one with getTransaction().begin(), or use runInTransaction.");
    }

    static IllegalStateException transactionActive() {
        return new IllegalStateException(
                "MD-SESSION-03: a transaction is active already. Commit it or roll it back before beginning another"
                        + " one.");
    }

    static IllegalStateException noTransaction() {
        return new IllegalStateException("MD-SESSION-04: no transaction is active. Begin one first.");
    }

    static RollbackException markedForRollback() {
        return new RollbackException("MD-SESSION-05: the transaction was marked for rollback, so it was rolled back."
                + " An earlier exception, or setRollbackOnly, has marked it.");
    }

    static RollbackException commitFailed(RuntimeException cause) {
        return new RollbackException("MD-SESSION-06: the transaction was rolled back: " + cause.getMessage(), cause);
    }

    static RollbackException timedOut(int seconds) {
        return new RollbackException("MD-SESSION-07: the transaction took longer than its timeout of " + seconds
                + " s, so it was rolled back. Do less in one transaction, or set a longer timeout.");
    }

    static IllegalStateException committing() {
        return new IllegalStateException(
                "MD-SESSION-28: a callback can't end the transaction that is being flushed or committed."
                        + " Throw an exception to have it rolled back.");
    }

    static IllegalArgumentException nullEntity() {
        return new IllegalArgumentException("MD-SESSION-08: null is not an entity.");
    }

    static IllegalArgumentException notManaged(EntityModel entity, String operation) {
        return new IllegalArgumentException("MD-SESSION-09: " + operation + " needs a managed entity, and this "
                + entity.name() + " is not managed by this entity manager. Find it, or merge it, first.");
    }

    static IllegalArgumentException detached(EntityModel entity) {
        return new IllegalArgumentException("MD-SESSION-10: a detached " + entity.name()
                + " can't be removed. Remove what merge, find or getReference answers.");
    }

    static EntityExistsException persistDetached(EntityModel entity) {
        return new EntityExistsException("MD-SESSION-11: this " + entity.name()
                + " has a version, so it was stored before and is detached. Merge it instead of persisting it.");
    }

    static IllegalArgumentException mergeRemoved(EntityModel entity) {
        return new IllegalArgumentException("MD-SESSION-12: this " + entity.name()
                + " was removed in this transaction and can't be merged. Persist it, or a new one.");
    }

    static OptimisticLockException mergeStale(EntityModel entity, boolean gone, Object instance) {
        String what = gone ? "was deleted" : "was changed";
        return new OptimisticLockException(
                "MD-SESSION-13: " + entity.name() + " " + what
                        + " since the detached instance was read. Read it again, and repeat the work.",
                null,
                instance);
    }

    static IllegalArgumentException mergeOtherType(EntityModel entity, EntityModel stored) {
        return new IllegalArgumentException("MD-SESSION-14: the " + entity.name() + " to merge is stored as a "
                + stored.name() + ". The type of an entity can't change: remove it and persist a new one.");
    }

    static PersistenceException pessimistic(EntityModel entity) {
        return new PersistenceException("MD-SESSION-15: DynamoDB has no locks that others wait for, so " + entity.name()
                + " can't be locked PESSIMISTIC. Use OPTIMISTIC (checked at commit), or OPTIMISTIC_FORCE_INCREMENT.");
    }

    static PersistenceException unversioned(EntityModel entity) {
        return new PersistenceException("MD-SESSION-16: " + entity.name()
                + " has no version, so it can't be locked OPTIMISTIC. Add a @Version attribute.");
    }

    static EntityNotFoundException gone(EntityModel entity) {
        return new EntityNotFoundException("MD-SESSION-17: the " + entity.name() + " is not stored (any more).");
    }

    static UnsupportedOperationException noConnection() {
        return new UnsupportedOperationException(
                "MD-SESSION-18: there is no connection to run with: DynamoDB is spoken to by requests."
                        + " unwrap(software.amazon.awssdk.services.dynamodb.DynamoDbClient.class) gives the client.");
    }

    static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException("MD-SESSION-19: this version of Monodyne does not support " + what
                + "; docs/limitations.md says what it does, and what to use instead.");
    }

    static PersistenceException notUnwrappable(Class<?> type) {
        return new PersistenceException(
                "MD-SESSION-20: can't unwrap to " + type.getName()
                        + ". Supported are the implementing classes, SingleTable, IndexAdvisor, TableDefinition and DynamoDbClient.");
    }

    static IllegalArgumentException unknownAttribute(EntityModel entity, String attribute) {
        return new IllegalArgumentException(
                "MD-SESSION-21: " + entity.name() + " has no attribute " + attribute + ". Check the name.");
    }

    static IllegalArgumentException badProperty(String name, String expected) {
        return new IllegalArgumentException("MD-SESSION-22: the property or hint " + name + " takes " + expected + ".");
    }

    static PersistenceException idMissing(EntityModel entity) {
        return new PersistenceException("MD-SESSION-23: the id of a new " + entity.name()
                + ", or a part of it, is null. Set it before persisting, or map it with @GeneratedValue.");
    }

    static IllegalArgumentException otherOption(Object option) {
        return new IllegalArgumentException("MD-SESSION-24: the option "
                + option.getClass().getName() + " can't be given here, or contradicts another one.");
    }

    static IllegalStateException noSynchronization() {
        return new IllegalStateException(
                "MD-SESSION-26: only JTA entity managers have a synchronization type, and a unit"
                        + " is RESOURCE_LOCAL. Use createEntityManager without one.");
    }

    static TransactionRequiredException jta() {
        return new TransactionRequiredException("MD-SESSION-25: there are no JTA transactions to join:"
                + " a unit is RESOURCE_LOCAL. Use getTransaction().");
    }

    static EntityExistsException managedElsewhere(EntityModel entity) {
        return new EntityExistsException("MD-SESSION-27: this " + entity.name()
                + " is managed by another entity manager, or is a reference that was never read. Merge it instead of"
                + " persisting it.");
    }

    static EntityExistsException detachedInstance(EntityModel entity) {
        return new EntityExistsException("MD-SESSION-29: this " + entity.name()
                + " was read by another entity manager and is detached. Merge it instead of persisting it.");
    }

    static IllegalArgumentException tenantFixed() {
        return new IllegalArgumentException(
                "MD-SESSION-40: the tenant of an entity manager can't change, nor can that of"
                        + " one operation. Create an entity manager for the other tenant.");
    }
}
