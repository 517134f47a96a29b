package io.monodyne;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a DynamoDB Stream says of an entity: how it was before, how it is after, and what has changed. Immutable.
 *
 * <p>The entities are detached, and each is an instance of its own. What an item does not hold is not read: a reference is an
 * unread one of which the id alone can be used, and a collection of entities fails where it is used, as in any entity that
 * was detached before it was loaded. No callback is run. The {@code StreamViewType} of the table decides which of the two
 * entities there are.
 *
 * @param <T> the entity
 */
public final class EntityChange<T> {

    private final Kind kind;
    private final Class<T> entityClass;
    private final Object id;
    private final States<T> states;
    private final Origin origin;

    /** What was done to an item, as DynamoDB calls it. */
    public enum Kind {
        /** There was none before. */
        INSERT,
        /** It was changed, or replaced. */
        MODIFY,
        /** It was deleted, or has expired. */
        REMOVE
    }

    /**
     * An entity before and after a change.
     *
     * @param before null where it is not known, or was none
     * @param after null where it is not known, or is none
     * @param changed the names of the changed attributes; null where they are not known
     */
    public record States<T>(
            @Nullable T before, @Nullable T after, @Nullable Set<String> changed) {
        public States {
            changed = changed == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(changed));
        }
    }

    /**
     * Where a change comes from.
     *
     * @param sequenceNumber of the record in its shard; null where it is not known
     * @param expired whether DynamoDB itself removed the item as its time was over
     */
    public record Origin(@Nullable String sequenceNumber, boolean expired) {

        /** Nothing is known of it. */
        public static Origin unknown() {
            return new Origin(null, false);
        }
    }

    /** @param id of the entity: the object that stands for all parts of it */
    public EntityChange(Kind kind, Class<T> entityClass, Object id, States<T> states, Origin origin) {
        this.kind = Objects.requireNonNull(kind);
        this.entityClass = Objects.requireNonNull(entityClass);
        this.id = Objects.requireNonNull(id);
        this.states = Objects.requireNonNull(states);
        this.origin = Objects.requireNonNull(origin);
    }

    /** What was done to the item. */
    public Kind kind() {
        return kind;
    }

    /**
     * The entity class that the item is of. Where an item went from one class of a hierarchy to another, the nearest one that
     * both extend; where the record has neither state, the one that the key tells, which may be the top of a hierarchy.
     */
    public Class<T> entityClass() {
        return entityClass;
    }

    /** The id, as {@code EntityManager.find} takes it. */
    public Object id() {
        return id;
    }

    /** The entity before the change; empty where there was none (an insert), or the stream does not tell. */
    public Optional<T> oldEntity() {
        return Optional.ofNullable(states.before());
    }

    /** The entity after the change; empty where there is none (a removal), or the stream does not tell. */
    public Optional<T> newEntity() {
        return Optional.ofNullable(states.after());
    }

    /**
     * The attributes, by their names in Java, whose stored values differ; those of an embeddable with its name and a dot before
     * them ({@code address.city}), references by the id they refer to, element collections as a whole. Of an insert, and
     * of a removal, all that had a value. The version is among them; index keys, type marks and whatever else has no attribute
     * never are, and neither are associations that other items hold.
     *
     * @return empty where that is not known, as the stream does not tell both states; an empty set where no attribute has changed
     */
    public Optional<Set<String>> changedAttributes() {
        return Optional.ofNullable(states.changed());
    }

    /** Whether DynamoDB itself removed the item as its {@link TimeToLive} was over. */
    public boolean expired() {
        return origin.expired();
    }

    /** The place of the record in its shard, a number of up to 40 digits; empty where it was not given. */
    public Optional<String> sequenceNumber() {
        return Optional.ofNullable(origin.sequenceNumber());
    }

    /** The same where the entity is of that class or extends it; else empty. */
    @SuppressWarnings("unchecked") // what is of a class is of those that it extends, and nothing here takes a T
    public <E> Optional<EntityChange<E>> as(Class<E> type) {
        return type.isAssignableFrom(entityClass) ? Optional.of((EntityChange<E>) this) : Optional.empty();
    }

    /** The kind and the class alone: values are not to be seen in logs by accident. */
    @Override
    public String toString() {
        return kind + " " + entityClass.getSimpleName()
                + (states.changed() == null ? "" : " " + states.changed())
                + (expired() ? " expired" : "");
    }
}
