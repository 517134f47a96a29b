package io.monodyne.operation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes an item in one request, without reading it: any mix of actions, each on a path of its own, done all or not at all. The item has to
 * be there and be of the entity. What is computed from a changed attribute (index keys, joined attributes, unique values) is computed anew
 * and written along; where that takes a value that is neither given nor known, the operation is refused before anything is sent. A value is
 * known where it is a part of the id, where {@link #when} demands it by {@code equalTo}, or where the operation is on an entity that was
 * read. The version of a versioned entity goes on.
 *
 * <p>{@link #run} throws {@link jakarta.persistence.EntityNotFoundException} where there is no item,
 * {@link io.monodyne.WrongItemTypeException} where it is of another entity, {@link io.monodyne.ConditionFailedException} where a condition
 * is false, {@link io.monodyne.UniqueViolationException}, {@link io.monodyne.ImmutableAttributeException} before anything is sent, and
 * {@link io.monodyne.CommitOutcomeUnknownException}.
 */
public interface UpdateOperation<E> extends Operation<Written<E>> {

    /**
     * Gives a value; null takes it away. An entry of a map that is not there yet is made with the maps around it; an element of a list has to
     * be there.
     */
    <V> UpdateOperation<E> set(ValuePath<? super E, V> path, @Nullable V value);

    /** As {@link #set(ValuePath, Object)}, by the name of an attribute. */
    default UpdateOperation<E> set(String attribute, @Nullable Object value) {
        return set(ValuePath.path(attribute), value);
    }

    /** Gives a value where there is none. */
    <V> UpdateOperation<E> setIfAbsent(ValuePath<? super E, V> path, V value);

    /** Takes a value away: of an attribute, of an entry of a map (also where the map is not there), or an element out of a list. */
    UpdateOperation<E> remove(ValuePath<? super E, ?> path);

    /** As {@link #remove(ValuePath)}, by the name of an attribute. */
    default UpdateOperation<E> remove(String attribute) {
        return remove(ValuePath.path(attribute));
    }

    /** Adds to a number, to 0 where there is none; negative amounts subtract. Refused for floating point, which DynamoDB adds in decimals. */
    UpdateOperation<E> add(ValuePath<? super E, ?> path, Number amount);

    /** As {@link #add(ValuePath, Number)}, by the name of an attribute. */
    default UpdateOperation<E> add(String attribute, Number amount) {
        return add(ValuePath.path(attribute), amount);
    }

    /** Puts elements at the end of a list, an empty one where there is none. */
    UpdateOperation<E> append(ValuePath<? super E, ?> list, List<?> elements);

    /** Puts elements at the begin of a list, an empty one where there is none. */
    UpdateOperation<E> prepend(ValuePath<? super E, ?> list, List<?> elements);

    /** Adds elements to a set of texts, numbers or bytes, an empty one where there is none. */
    UpdateOperation<E> addElements(ValuePath<? super E, ?> set, Collection<?> elements);

    /** Takes elements out of such a set, whether they are in it or not. */
    UpdateOperation<E> deleteElements(ValuePath<? super E, ?> set, Collection<?> elements);

    /** Only where that is true of the item; several conditions have to be true all. */
    UpdateOperation<E> when(Condition<? super E> condition);

    /**
     * What to return. An update that can't be repeated is sent only once then: where its answer is lost,
     * {@link io.monodyne.CommitOutcomeUnknownException} says so.
     */
    UpdateOperation<E> returning(ReturnedValues values);

    /** What DynamoDB shall report along. */
    UpdateOperation<E> reporting(Reported... reported);
}
