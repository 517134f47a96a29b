package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds entities by the names that statements give them. Factory-lived, immutable. */
final class EntityNames {

    private final Model model;

    EntityNames(Model model) {
        this.model = model;
    }

    /** By its entity name, or the name of its class; null where there is none. */
    @Nullable
    EntityModel find(String name) {
        EntityModel named = model.named(name);
        if (named != null) {
            return named;
        }
        for (EntityModel entity : model.entities()) {
            if (isNameOf(name, entity.type())) {
                return entity;
            }
        }
        return null;
    }

    /** Whether it is the full name of the class, nested ones with a dot or a dollar. */
    private static boolean isNameOf(String name, Class<?> type) {
        return type.getName().equals(name) || name.equals(type.getCanonicalName());
    }

    EntityModel require(int at, String name) {
        EntityModel found = find(name);
        if (found != null) {
            return found;
        }
        for (EntityModel entity : model.entities()) {
            for (Class<?> above = entity.type().getSuperclass(); above != null; above = above.getSuperclass()) {
                if (isNameOf(name, above) || above.getSimpleName().equals(name)) {
                    throw BindProblems.noEntity(at, name, entity.name());
                }
            }
        }
        throw BindProblems.unknownEntity(at, name, names());
    }

    List<String> names() {
        return model.entities().stream().map(EntityModel::name).toList();
    }

    /** An entity that extends another, for TREAT. */
    EntityModel subtype(int at, String name, EntityModel of) {
        EntityModel found = require(at, name);
        if (!found.isA(of)) {
            throw BindProblems.notASubtype(at, name, of.name());
        }
        return found;
    }
}
