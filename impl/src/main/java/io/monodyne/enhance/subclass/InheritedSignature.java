package io.monodyne.enhance.subclass;

import io.monodyne.enhance.code.MethodCode;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.signature.SignatureReader;
import net.bytebuddy.jar.asm.signature.SignatureVisitor;
import net.bytebuddy.jar.asm.signature.SignatureWriter;
import org.jspecify.annotations.Nullable;

/**
 * The generic signature of a method as the entity inherits it. Where the class that declares it says {@code K}, the
 * subclass, which has no type variables, has to say what {@code K} is: reflection would find no type otherwise. Lives for
 * one method.
 */
final class InheritedSignature extends SignatureWriter {

    /** The type variables of the class that declares the method. */
    private final Map<String, TypeVariable<?>> variables;

    /** What the type variables of the classes above the entity are there. */
    private final Map<TypeVariable<?>, Type> arguments;

    /** Type variables of the method itself. */
    private final Set<String> own = new HashSet<>();

    private InheritedSignature(Map<String, TypeVariable<?>> variables, Map<TypeVariable<?>, Type> arguments) {
        this.variables = variables;
        this.arguments = arguments;
    }

    /** Null where the method has none. */
    static @Nullable String of(MethodCode method, Class<?> entity) {
        if (method.signature() == null) {
            return null;
        }
        Map<String, TypeVariable<?>> variables = new HashMap<>();
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            if (internalName(type).equals(method.owner())) {
                for (TypeVariable<?> variable : type.getTypeParameters()) {
                    variables.put(variable.getName(), variable);
                }
            }
            if (type.getGenericSuperclass() instanceof ParameterizedType above) {
                TypeVariable<?>[] parameters = type.getSuperclass().getTypeParameters();
                for (int i = 0; i < parameters.length; i++) {
                    arguments.put(parameters[i], above.getActualTypeArguments()[i]);
                }
            }
        }
        InheritedSignature signature = new InheritedSignature(variables, arguments);
        new SignatureReader(method.signature()).accept(signature);
        return signature.toString();
    }

    @Override
    public void visitFormalTypeParameter(String name) {
        own.add(name);
        super.visitFormalTypeParameter(name);
    }

    @Override
    public void visitTypeVariable(String name) {
        TypeVariable<?> variable = own.contains(name) ? null : variables.get(name);
        if (variable == null) {
            super.visitTypeVariable(name);
        } else {
            write(variable);
        }
    }

    private void write(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            Type argument = arguments.get(variable);
            write(argument == null ? erased(variable) : argument);
        } else if (type instanceof GenericArrayType array) {
            visitArrayType();
            write(array.getGenericComponentType());
        } else if (type instanceof ParameterizedType parameterized) {
            visitClassType(internalName((Class<?>) parameterized.getRawType()));
            for (Type argument : parameterized.getActualTypeArguments()) {
                writeArgument(argument);
            }
            visitEnd();
        } else {
            writeClass((Class<?>) type);
        }
    }

    private void writeArgument(Type argument) {
        if (argument instanceof WildcardType wildcard) {
            boolean lower = wildcard.getLowerBounds().length > 0;
            visitTypeArgument(lower ? SignatureVisitor.SUPER : SignatureVisitor.EXTENDS);
            write(lower ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0]);
        } else {
            visitTypeArgument(SignatureVisitor.INSTANCEOF);
            write(argument);
        }
    }

    private void writeClass(Class<?> type) {
        if (type.isArray()) {
            visitArrayType();
            writeClass(type.getComponentType());
        } else if (type.isPrimitive()) {
            visitBaseType(type.descriptorString().charAt(0));
        } else {
            visitClassType(internalName(type));
            visitEnd();
        }
    }

    /** Where a class above is extended without type arguments, or the entity has type variables itself. */
    private static Class<?> erased(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return erased(variable.getBounds()[0]);
        }
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static String internalName(Class<?> type) {
        return net.bytebuddy.jar.asm.Type.getInternalName(type);
    }
}
