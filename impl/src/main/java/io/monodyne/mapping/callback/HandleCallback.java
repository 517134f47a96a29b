package io.monodyne.mapping.callback;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.function.Consumer;

/** Calls a callback method, with the entity as receiver or as argument of a listener. */
final class HandleCallback implements Consumer<Object> {

    private final MethodHandle handle;

    /** @param handle takes one argument and returns nothing */
    HandleCallback(MethodHandle handle) {
        this.handle = handle.asType(MethodType.methodType(void.class, Object.class));
    }

    @Override
    public void accept(Object entity) {
        try {
            handle.invokeExact(entity);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
