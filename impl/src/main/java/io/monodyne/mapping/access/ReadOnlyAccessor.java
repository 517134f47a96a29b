package io.monodyne.mapping.access;

import io.monodyne.metamodel.Accessor;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** A component of a record: set by the record's constructor alone. */
record ReadOnlyAccessor(String component, MethodHandle getter) implements Accessor {

    @Override
    public @Nullable Object get(Object owner) {
        return HandleAccessor.read(getter, owner);
    }

    @Override
    public void set(Object owner, @Nullable Object value) {
        throw new UnsupportedOperationException(component + " is a component of a record: make a new record instead");
    }
}
