package io.monodyne;

import io.monodyne.operation.Condition;
import io.monodyne.operation.DeleteOperation;
import io.monodyne.operation.Entities;
import io.monodyne.operation.EntityId;
import io.monodyne.operation.GetOperation;
import io.monodyne.operation.GetOrCreateOperation;
import io.monodyne.operation.Operation;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.SaveOperation;
import io.monodyne.operation.SelectOperation;
import io.monodyne.operation.TransactionOperation;
import io.monodyne.operation.UpdateOperation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What DynamoDB can do and Jakarta Persistence has no word for. From an entity manager ({@code em.unwrap(SingleTable.class)}) what it reads
 * is managed, and operations work for the thread of that entity manager alone; from a factory ({@code emf.unwrap(SingleTable.class)}) what it
 * reads is detached, and operations can be asynchronous.
 *
 * <p>Writes are sent when the operation is run: they are no part of the transaction of the entity manager, and its rollback does not take
 * them back. An identity that an entity manager holds can't be written behind its back; {@link #update(Object)} keeps a managed entity in
 * step.
 */
public interface SingleTable {

    /** One entity by its key. */
    <E> GetOperation<E> get(Class<E> entity, Object id);

    /** Many entities of any classes by their keys: BatchGetItem in hundreds, what is left unprocessed asked for again. No snapshot. */
    Operation<Entities> getAll(Collection<? extends EntityId<?>> ids);

    /** Up to a hundred entities of any classes as they are at one moment: one TransactGetItems. */
    Operation<Entities> snapshot(Collection<? extends EntityId<?>> ids);

    /**
     * The entity that has a unique value: two GetItem, strongly consistent.
     *
     * @param attributes those of one unique constraint, by their names in Java, with their values
     */
    <E> Operation<Optional<E>> getUnique(Class<E> entity, Map<String, ?> attributes);

    /** Entities of a class by what their attributes are. */
    <E> QueryOperation<E> query(Class<E> entity);

    /** Entities of a class as the query language finds them: by any condition, ordered, page by page. */
    <E> SelectOperation<E> from(Class<E> entity);

    /** All entities in the item collection (the partition) of an entity: one Query, every type in it. */
    Operation<Entities> itemsOf(Class<?> entity, Object id);

    /** All entities in an item collection, by the text of its partition key as it is stored. */
    Operation<Entities> itemsOf(String partitionKey);

    /** Stores an entity. */
    <E> SaveOperation<E> save(E entity);

    /** Changes an entity by its key, without reading it. */
    <E> UpdateOperation<E> update(Class<E> entity, Object id);

    /**
     * Changes an entity that was read. What it was read as is known, and demanded where something is computed of it. A managed entity may have
     * no changes that were not committed; after success it shows what is stored, after a failure what it did. So does a detached one.
     */
    <E> UpdateOperation<E> update(E entity);

    /** Deletes an entity by its key, without reading it. */
    <E> DeleteOperation<E> delete(Class<E> entity, Object id);

    /**
     * Lets the transaction of the entity manager commit only where a condition is true of what is stored of a managed entity by then. It
     * becomes a part of the entity's own write, or a check where nothing of it changes; the commit fails with a {@link
     * ConditionFailedException} as its cause.
     *
     * @throws IllegalStateException where this is of a factory
     */
    <E> void require(E entity, Condition<? super E> condition);

    /** Finds an entity, or stores it where there is none. */
    <E> GetOrCreateOperation<E> getOrCreate(E entity);

    /**
     * The same operations for the entities of a tenant, see {@link TenantId}; of a factory alone, as an entity manager keeps its tenant.
     *
     * @param tenant of the type of the tenant attributes, or its text
     * @throws IllegalStateException where this is of an entity manager
     */
    SingleTable forTenant(Object tenant);

    /**
     * What a record of the table's stream says, as entities; empty where its item is none (a unique value, a link, something foreign).
     *
     * @param streamed with the images that the stream is set to have
     */
    Optional<EntityChange<?>> change(Record streamed);

    /**
     * As {@link #change(Record)}, where entities of several tables have the same keys, so that only the table tells them apart.
     *
     * @param table the physical table that the stream is of
     */
    Optional<EntityChange<?>> change(String table, Record streamed);

    /**
     * As {@link #change(Record)}, for records that come in other types, as those of Lambda do.
     *
     * @param keys those of the item in the table
     * @param oldImage the item before; null where there was none, or the stream does not have it
     * @param newImage the item after; null where there is none, or the stream does not have it
     */
    Optional<EntityChange<?>> change(
            Map<String, AttributeValue> keys,
            @Nullable Map<String, AttributeValue> oldImage,
            @Nullable Map<String, AttributeValue> newImage);

    /** The tables of the unit, as code and compared with what is there. */
    TableDefinition table();

    /** Writes that are done all or not at all. */
    TransactionOperation transaction();
}
