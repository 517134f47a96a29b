package io.monodyne.enhance.weave;

import java.util.Set;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;

/**
 * Which classes are woven: entities and mapped superclasses whose attributes are their fields. Where getters are
 * mapped, an attribute may be computed from anything, and reading it for our own purposes would run woven code; such a
 * hierarchy is left to generated subclasses. Stateless.
 */
final class ManagedClasses {

    private static final String PACKAGE = "jakarta.persistence.";
    private static final Set<String> MANAGED = Set.of(PACKAGE + "Entity", PACKAGE + "MappedSuperclass");
    private static final Set<String> CALLBACKS = Set.of(
            PACKAGE + "PrePersist",
            PACKAGE + "PostPersist",
            PACKAGE + "PreRemove",
            PACKAGE + "PostRemove",
            PACKAGE + "PreUpdate",
            PACKAGE + "PostUpdate",
            PACKAGE + "PostLoad");

    private ManagedClasses() {}

    static boolean woven(TypeDescription type) {
        return managed(type) && !mapsProperties(type);
    }

    private static boolean managed(TypeDescription type) {
        return !type.isInterface()
                && type.getDeclaredAnnotations().stream().anyMatch(found -> MANAGED.contains(nameOf(found)));
    }

    /** Whether the class, or one that it extends, has a getter mapped. */
    private static boolean mapsProperties(TypeDescription type) {
        for (TypeDefinition above = type; above != null; above = above.getSuperClass()) {
            TypeDescription erasure = above.asErasure();
            if (managed(erasure)
                    && (saysProperty(erasure)
                            || erasure.getDeclaredMethods().stream().anyMatch(ManagedClasses::mapped))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysProperty(TypeDescription type) {
        for (AnnotationDescription annotation : type.getDeclaredAnnotations()) {
            if (nameOf(annotation).equals(PACKAGE + "Access")) {
                return !annotation.getValue("value").toString().endsWith("FIELD");
            }
        }
        return false;
    }

    private static boolean mapped(MethodDescription method) {
        return method.getDeclaredAnnotations().stream()
                .map(ManagedClasses::nameOf)
                .anyMatch(name -> name.startsWith(PACKAGE) && !CALLBACKS.contains(name));
    }

    /** Whether the field of a woven class is an attribute. */
    static boolean persistent(FieldDescription.InDefinedShape field) {
        return !field.isStatic()
                && !field.isTransient()
                && !field.isSynthetic()
                && field.getDeclaredAnnotations().stream()
                        .noneMatch(found -> nameOf(found).equals(PACKAGE + "Transient"));
    }

    private static String nameOf(AnnotationDescription annotation) {
        return annotation.getAnnotationType().getName();
    }
}
