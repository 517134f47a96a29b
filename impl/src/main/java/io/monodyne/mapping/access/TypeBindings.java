package io.monodyne.mapping.access;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the type variables of a class and of all its supertypes stand for, seen from that class: in
 * {@code class Note extends Keyed<UUID>} the variable of {@code Keyed} is {@code UUID}. Immutable once made.
 */
public final class TypeBindings {

    private final Map<TypeVariable<?>, JavaType> bindings = new HashMap<>();

    private TypeBindings() {}

    public static TypeBindings of(JavaType type) {
        TypeBindings made = new TypeBindings();
        TypeVariable<?>[] variables = type.raw().getTypeParameters();
        for (int i = 0; i < variables.length && i < type.arguments().size(); i++) {
            made.bindings.put(variables[i], type.arguments().get(i));
        }
        made.bindSupertypes(type.raw());
        return made;
    }

    /** What the class says of the variables of one of its generic supertypes; null for a variable it leaves open. */
    public static @Nullable Class<?> argument(Class<?> type, Class<?> generic, int place) {
        JavaType bound = of(JavaType.of(type)).bindings.get(generic.getTypeParameters()[place]);
        return bound == null ? null : bound.raw();
    }

    private void bindSupertypes(Class<?> type) {
        Type superclass = type.getGenericSuperclass();
        if (superclass != null) {
            bindSupertype(superclass);
        }
        Arrays.stream(type.getGenericInterfaces()).forEach(this::bindSupertype);
    }

    private void bindSupertype(Type supertype) {
        if (supertype instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                if (!(arguments[i] instanceof TypeVariable<?> open) || bindings.containsKey(open)) {
                    bindings.put(raw.getTypeParameters()[i], resolve(arguments[i]));
                }
            }
            bindSupertypes(raw);
        } else {
            bindSupertypes((Class<?>) supertype);
        }
    }

    /** The type with every variable replaced; one that nothing binds by its first bound. */
    public JavaType resolve(Type type) {
        if (type instanceof Class<?> plain) {
            return JavaType.of(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            List<JavaType> arguments = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(this::resolve)
                    .toList();
            return new JavaType((Class<?>) parameterized.getRawType(), arguments);
        }
        if (type instanceof TypeVariable<?> variable) {
            JavaType bound = bindings.get(variable);
            return bound == null ? JavaType.of(erased(variable.getBounds()[0])) : bound;
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0]);
        }
        Class<?> component =
                resolve(((GenericArrayType) type).getGenericComponentType()).raw();
        return JavaType.of(component.arrayType());
    }

    /** A bound without its arguments: they may lead back to the variable itself ({@code T extends Comparable<T>}). */
    private Class<?> erased(Type bound) {
        if (bound instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return resolve(bound).raw();
    }
}
