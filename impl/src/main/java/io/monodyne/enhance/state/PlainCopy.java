package io.monodyne.enhance.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Copies what serialization writes of an instance of a generated subclass to one of the entity's class, which can be
 * read where no such subclass is. Stateless.
 */
public final class PlainCopy {

    private PlainCopy() {}

    /** @param previous an earlier copy to fill again; null for none */
    public static Object of(Object instance, @Nullable Object previous) {
        Class<?> type = instance.getClass().getSuperclass();
        try {
            Object copy = previous == null ? make(type) : previous;
            for (Class<?> above = type; above != Object.class; above = above.getSuperclass()) {
                for (Field field : above.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        field.set(copy, field.get(instance));
                    }
                }
            }
            return copy;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw EnhanceProblems.notCopied(type, e);
        }
    }

    private static Object make(Class<?> type) throws ReflectiveOperationException {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class))
                    .invoke();
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }
}
