package io.monodyne.enhance.weave;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/**
 * Tells which fields that code names are attributes of woven classes. Lives as long as one class is woven, by one
 * thread.
 */
final class PersistentFields {

    private final TypePool pool;
    private final Map<String, Boolean> known = new HashMap<>();

    PersistentFields(ClassFileLocator files) {
        this.pool = TypePool.Default.of(files);
    }

    TypeDescription describe(String name) {
        return pool.describe(name).resolve();
    }

    /** @param owner the internal name of the class that the code names, which may inherit the field */
    boolean contains(String owner, String field) {
        return known.computeIfAbsent(owner + "." + field, key -> find(owner, field));
    }

    private boolean find(String owner, String field) {
        TypePool.Resolution resolution = pool.describe(owner.replace('/', '.'));
        TypeDefinition type = resolution.isResolved() ? resolution.resolve() : null;
        while (type != null) {
            TypeDescription erasure = type.asErasure();
            for (FieldDescription.InDefinedShape declared : erasure.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    return ManagedClasses.woven(erasure) && ManagedClasses.persistent(declared);
                }
            }
            type = type.getSuperClass();
        }
        return false;
    }
}
