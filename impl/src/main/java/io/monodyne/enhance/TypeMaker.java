package io.monodyne.enhance;

import io.monodyne.enhance.code.ClassCodes;
import io.monodyne.enhance.escape.EscapeAnalysis;
import io.monodyne.enhance.escape.Findings;
import io.monodyne.enhance.state.EnhanceProblems;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.subclass.Subclass;
import io.monodyne.metamodel.EntityModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.bytebuddy.dynamic.ClassFileLocator;

/** Decides how the instances of an entity are made. Factory-lived, immutable. */
final class TypeMaker {

    private final boolean subclasses;

    TypeMaker(boolean subclasses) {
        this.subclasses = subclasses;
    }

    EnhancedType make(EntityModel entity) {
        Class<?> type = entity.type();
        if (Modifier.isAbstract(type.getModifiers())) {
            return EnhancedType.plain(
                    type,
                    () -> {
                        throw EnhanceProblems.abstractType(type);
                    },
                    "it is abstract");
        }
        if (Enhanced.class.isAssignableFrom(type)) {
            return WovenClass.typeOf(entity, constructor(type));
        }
        if (!subclasses) {
            return EnhancedType.plain(type, constructor(type), "subclasses are turned off");
        }
        return Subclass.obstacle(type)
                .map(reason -> EnhancedType.plain(type, constructor(type), reason))
                .orElseGet(() -> subclass(entity, type));
    }

    private static EnhancedType subclass(EntityModel entity, Class<?> type) {
        ClassFileLocator files = ClassFileLocator.ForClassLoader.of(type.getClassLoader());
        Findings findings = EscapeAnalysis.of(entity, new ClassCodes(files));
        if (findings.intercepted().isEmpty()) {
            return EnhancedType.plain(type, constructor(type), reason(findings));
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            Class<?> subclass = Subclass.of(lookup, type, findings.intercepted());
            lookup.ensureInitialized(subclass);
            return EnhancedType.enhanced(
                    subclass,
                    constructor(lookup, subclass),
                    findings.unnoticedUses().isEmpty(),
                    findings.unnoticedChanges().isEmpty(),
                    reason(findings));
        } catch (IllegalAccessException | LinkageError e) {
            return EnhancedType.plain(type, constructor(type), "its subclass was refused: " + e);
        }
    }

    private static String reason(Findings findings) {
        Set<String> reasons = new TreeSet<>(findings.unnoticedUses());
        reasons.addAll(findings.unnoticedChanges());
        return String.join("; ", reasons);
    }

    private static Supplier<Object> constructor(Class<?> type) {
        try {
            return constructor(MethodHandles.privateLookupIn(type, MethodHandles.lookup()), type);
        } catch (IllegalAccessException e) {
            throw EnhanceProblems.noInstance(type, e);
        }
    }

    private static Supplier<Object> constructor(MethodHandles.Lookup lookup, Class<?> type) {
        MethodHandle handle;
        try {
            handle = lookup.findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw EnhanceProblems.noInstance(type, e);
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
}
