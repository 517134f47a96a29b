package io.monodyne.enhance.subclass;

import io.monodyne.enhance.escape.InterceptedMethod;
import io.monodyne.enhance.state.Enhanced;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Makes the subclass of an entity's class. It is defined beside that class, in the same package and loader, so that
 * what is package-private there can be overridden; it is garbage together with that class. Stateless.
 */
public final class Subclass {

    private Subclass() {}

    /** Why the class can't have one; empty where it can. */
    public static Optional<String> obstacle(Class<?> type) {
        if (Modifier.isFinal(type.getModifiers())) {
            return Optional.of("it is final");
        }
        if (type.isSealed()) {
            return Optional.of("it is sealed");
        }
        if (!hasUsableConstructor(type)) {
            return Optional.of("it has no constructor without parameters that a subclass can call");
        }
        return seesThisLibrary(type) ? Optional.empty() : Optional.of("its class loader or module can't see Monodyne");
    }

    private static boolean hasUsableConstructor(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return !Modifier.isPrivate(constructor.getModifiers());
            }
        }
        return false;
    }

    private static boolean seesThisLibrary(Class<?> type) {
        try {
            Module own = Enhanced.class.getModule();
            return Class.forName(Enhanced.class.getName(), false, type.getClassLoader()) == Enhanced.class
                    && type.getModule().canRead(own)
                    && own.isExported(Enhanced.class.getPackageName(), type.getModule());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * The loaded subclass.
     *
     * @param lookup with private access to the class
     * @throws IllegalAccessException where the lookup has not
     * @throws LinkageError where the virtual machine refuses it
     */
    public static Class<?> of(MethodHandles.Lookup lookup, Class<?> type, List<InterceptedMethod> methods)
            throws IllegalAccessException {
        SubclassWriter.Written written = SubclassWriter.write(type, methods, replaced(type));
        try {
            return lookup.defineClass(written.bytes());
        } catch (LinkageError e) {
            try {
                return Class.forName(written.name(), false, type.getClassLoader()); // another factory was first
            } catch (ClassNotFoundException none) {
                e.addSuppressed(none);
                throw e;
            }
        }
    }

    /**
     * Whether serialization is to write plain instances: it would be, unless the class replaces its instances itself.
     */
    private static boolean replaced(Class<?> type) {
        if (!Serializable.class.isAssignableFrom(type)) {
            return false;
        }
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            for (Method method : above.getDeclaredMethods()) {
                if (method.getName().equals("writeReplace")
                        && method.getParameterCount() == 0
                        && !Modifier.isPrivate(method.getModifiers())) {
                    return false;
                }
            }
        }
        return true;
    }
}
