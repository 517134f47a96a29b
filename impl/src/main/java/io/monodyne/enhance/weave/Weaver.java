package io.monodyne.enhance.weave;

import io.monodyne.enhance.state.Enhanced;
import java.io.Serializable;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassVisitor;

/**
 * Decides which classes to weave, and how. A class is woven if it can reach the private fields of an entity, that is:
 * an entity, what extends one, and what is nested with one. In a <em>closed</em> application every class is, so that
 * fields may be seen by more classes. Immutable.
 */
public final class Weaver {

    private final boolean closed;

    public Weaver(boolean closed) {
        this.closed = closed;
    }

    /** Whether there may be anything to weave in the class. */
    public boolean concerns(TypeDescription type) {
        return !woven(type)
                && (closed || reaches(type) || type.getNestMembers().stream().anyMatch(Weaver::reaches));
    }

    private static boolean woven(TypeDescription type) {
        return type.getInterfaces().asErasures().stream()
                .anyMatch(above -> above.getName().equals(Enhanced.class.getName()));
    }

    private static boolean reaches(TypeDescription type) {
        for (TypeDefinition above = type; above != null; above = above.getSuperClass()) {
            if (ManagedClasses.woven(above.asErasure())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Weaves what passes through on its way to the next visitor, which has to compute stack sizes.
     *
     * @param files where the class and all others are found as they were compiled
     */
    public ClassVisitor weave(TypeDescription type, ClassFileLocator files, ClassVisitor next) {
        boolean state = ManagedClasses.woven(type);
        boolean replacement = state && type.isAssignableTo(Serializable.class) && !replaced(type);
        return new ClassWeaver(next, new PersistentFields(files), new ClassWeaver.Members(state, closed, replacement));
    }

    /**
     * Whether the class says itself what is serialized instead of its instances: its code is woven then, and reads
     * them.
     */
    private static boolean replaced(TypeDescription type) {
        for (TypeDefinition above = type; above != null; above = above.getSuperClass()) {
            for (MethodDescription method : above.asErasure().getDeclaredMethods()) {
                if (method.getName().equals("writeReplace")
                        && method.getParameters().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
