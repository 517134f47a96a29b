package io.monodyne.mapping.access;

import io.monodyne.metamodel.Accessor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;

/** A persistent property: a getter and its setter. */
record PropertyMember(String name, Method getter, Method setter) implements Member {

    @Override
    public Type genericType() {
        return getter.getGenericReturnType();
    }

    @Override
    public AnnotatedElement element() {
        return getter;
    }

    @Override
    public boolean overrides() {
        return true;
    }

    @Override
    public Accessor accessor(Class<?> owner) throws IllegalAccessException {
        return new HandleAccessor(
                HandleAccessor.reading(handle(getter, owner)),
                HandleAccessor.writing(handle(setter, owner)),
                getter.getReturnType().isPrimitive());
    }

    /**
     * Calls the method as the owner has it, past the override of a subclass that is generated below it to notice reads
     * and writes: hydrating and comparing must not be noticed.
     */
    private static MethodHandle handle(Method method, Class<?> owner) throws IllegalAccessException {
        Class<?> declaring = method.getDeclaringClass();
        int modifiers = method.getModifiers();
        if (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
            try {
                return lookup.findSpecial(owner, method.getName(), type, owner);
            } catch (NoSuchMethodException | IllegalAccessException abstractThere) {
                return lookup.unreflect(method);
            }
        }
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(declaring, MethodHandles.lookup());
        return Modifier.isAbstract(modifiers) ? lookup.unreflect(method) : lookup.unreflectSpecial(method, declaring);
    }
}
