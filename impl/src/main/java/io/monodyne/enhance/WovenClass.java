package io.monodyne.enhance;

import io.monodyne.enhance.state.UnreadReference;
import io.monodyne.enhance.state.Woven;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a class that was enhanced when it was built. Its code tells of every access to a field, so all is
 * noticed unless there is code elsewhere: where a class of the hierarchy was not woven, or a field can be seen by
 * classes that were not. Used once.
 */
final class WovenClass {

    private final EntityModel entity;
    private final Set<String> uses = new TreeSet<>();
    private final Set<String> changes = new TreeSet<>();

    private WovenClass(EntityModel entity) {
        this.entity = entity;
    }

    static EnhancedType typeOf(EntityModel entity, Supplier<Object> constructor) {
        WovenClass woven = new WovenClass(entity);
        woven.checkClasses();
        entity.attributes().stream().filter(AttributeModel::declared).forEach(woven::check);
        Set<String> reasons = new TreeSet<>(woven.uses);
        reasons.addAll(woven.changes);
        return EnhancedType.enhanced(
                entity.type(), constructor, woven.uses.isEmpty(), woven.changes.isEmpty(), String.join("; ", reasons));
    }

    private void checkClasses() {
        for (Class<?> type : entity.lineage()) {
            if (type.getDeclaredAnnotation(Woven.class) == null) {
                escapes(type.getSimpleName() + " was not enhanced when it was built", true, true);
            }
        }
    }

    private void check(AttributeModel attribute) {
        Field field = field(attribute.name());
        if (field == null || field.isAnnotationPresent(Transient.class)) { // which a mapping file can map all the same
            escapes("attribute " + attribute.name() + " has no field that was enhanced", true, true);
            return;
        }
        Woven woven = field.getDeclaringClass().getDeclaredAnnotation(Woven.class);
        boolean closed = woven != null && woven.closed();
        if (!closed && !Modifier.isPrivate(field.getModifiers())) {
            boolean fixed =
                    Modifier.isFinal(field.getModifiers()) && !attribute.codec().mutable();
            escapes("field " + field.getName() + " is not private", !UnreadReference.holds(attribute), !fixed);
        }
    }

    private @Nullable Field field(String name) {
        for (Class<?> type = entity.type(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
                    return field;
                }
            }
        }
        return null;
    }

    private void escapes(String reason, boolean use, boolean change) {
        if (use) {
            uses.add(reason);
        }
        if (change) {
            changes.add(reason);
        }
    }
}
