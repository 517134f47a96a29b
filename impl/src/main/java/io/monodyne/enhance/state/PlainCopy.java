package io.monodyne.enhance.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * Copies what serialization writes of an instance of a generated subclass to one of the entity's class, which can be
 * read where no such subclass is. Stateless.
 */
final class PlainCopy {

    private PlainCopy() {}

    static Object of(Object instance) {
        Class<?> type = instance.getClass().getSuperclass();
        try {
            Object copy = make(type);
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
