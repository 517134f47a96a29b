package io.monodyne.single;

import io.monodyne.operation.SelectOperation;

/** Makes selects. Thread-safe where it is a factory's. */
@FunctionalInterface
public interface Selects {

    /** A select about an entity. */
    <E> SelectOperation<E> from(Class<E> entity);
}
