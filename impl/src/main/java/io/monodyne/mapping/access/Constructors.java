package io.monodyne.mapping.access;

import io.monodyne.metamodel.Accessor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ways to make instances, through method handles. */
public final class Constructors {

    private Constructors() {}

    /** Whether there is a constructor without parameters, of any visibility. */
    public static boolean hasNoArgument(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors()).anyMatch(made -> made.getParameterCount() == 0);
    }

    /**
     * Calls the constructor without parameters.
     *
     * @throws IllegalAccessException where there is none, or its module does not open the package
     */
    public static Supplier<Object> noArgument(Class<?> type) throws IllegalAccessException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        MethodHandle handle;
        try {
            handle = lookup.findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalAccessException(type.getName() + " has no constructor without parameters");
        }
        return () -> {
            try {
                return (Object) handle.invokeExact();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new UndeclaredThrowableException(e);
            }
        };
    }

    /** Makes an instance and sets its attributes, by place; null values are left out. */
    public static Function<@Nullable Object[], Object> filling(Class<?> type, List<Accessor> accessors)
            throws IllegalAccessException {
        Supplier<Object> constructor = noArgument(type);
        Accessor[] byPlace = accessors.toArray(new Accessor[0]);
        return values -> {
            Object made = constructor.get();
            for (int i = 0; i < byPlace.length; i++) {
                if (values[i] != null) {
                    byPlace[i].set(made, values[i]);
                }
            }
            return made;
        };
    }

    /**
     * Calls the canonical constructor of a record; a null for a primitive component is the zero of its type.
     *
     * @param names of the components in the order of the values
     */
    public static Function<@Nullable Object[], Object> canonical(Class<?> type, List<String> names)
            throws IllegalAccessException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] zeros = new @Nullable Object[components.length];
        int[] places = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            zeros[i] = zero(components[i].getType());
            places[i] = names.indexOf(components[i].getName());
        }
        MethodHandle handle = canonicalHandle(type, components);
        return values -> {
            @Nullable Object[] arguments = zeros.clone();
            for (int i = 0; i < arguments.length; i++) {
                Object value = places[i] < 0 ? null : values[places[i]];
                if (value != null) {
                    arguments[i] = value;
                }
            }
            return construct(handle, arguments);
        };
    }

    private static MethodHandle canonicalHandle(Class<?> type, RecordComponent[] components)
            throws IllegalAccessException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor", e);
        }
    }

    private static Object construct(MethodHandle handle, @Nullable Object[] arguments) {
        try {
            return (Object) handle.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    private static @Nullable Object zero(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
