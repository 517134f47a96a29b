package io.monodyne.mapping.access;

import io.monodyne.metamodel.Accessor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/**
 * Through method handles, all of the same two shapes, so that every call is exact: nothing is adapted or checked at
 * the call.
 */
final class HandleAccessor implements Accessor {

    private static final MethodType READS = MethodType.methodType(Object.class, Object.class);
    private static final MethodType WRITES = MethodType.methodType(void.class, Object.class, Object.class);

    private final MethodHandle getter;
    private final MethodHandle setter;
    private final boolean primitive;

    /**
     * Of handles that are adapted already.
     *
     * @param getter made by {@link #reading}
     * @param setter made by {@link #writing}
     */
    HandleAccessor(MethodHandle getter, MethodHandle setter, boolean primitive) {
        this.getter = getter;
        this.setter = setter;
        this.primitive = primitive;
    }

    static MethodHandle reading(MethodHandle handle) {
        return handle.asType(READS);
    }

    static MethodHandle writing(MethodHandle handle) {
        return handle.asType(WRITES);
    }

    @Override
    public @Nullable Object get(Object owner) {
        return read(getter, owner);
    }

    static @Nullable Object read(MethodHandle getter, Object owner) {
        try {
            return (@Nullable Object) getter.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    @Override
    public void set(Object owner, @Nullable Object value) {
        if (value == null && primitive) {
            return;
        }
        try {
            setter.invokeExact(owner, value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
