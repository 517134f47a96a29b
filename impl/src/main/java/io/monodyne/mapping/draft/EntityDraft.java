package io.monodyne.mapping.draft;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entity before its keys are read.
 *
 * @param superEntity complete; null for a root
 * @param attributes by ordinal. Those of the super entity come first and are final; an own {@code @Joined} one is
 *     still a {@code BasicAttribute} of type String
 * @param id its paths lead through {@code attributes}
 * @param columns of the own attributes
 * @param declarations reads what the class says of indexes, tables and constraints
 */
public record EntityDraft(
        EntityNames names,
        @Nullable EntityModel superEntity,
        List<AttributeModel> attributes,
        IdModel id,
        DeclaredColumns columns,
        Declarations declarations) {

    public EntityDraft {
        attributes = List.copyOf(attributes);
    }

    public String entityName() {
        return names.entity();
    }

    public String logicalName() {
        return names.logical();
    }

    public Class<?> type() {
        return names.type();
    }

    /** The attribute of that Java name, or null. */
    public @Nullable AttributeModel attribute(String name) {
        for (AttributeModel attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** The annotation on the class, own or {@code @Inherited}; null where there is none. */
    public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return declarations.find(names.type(), annotation);
    }
}
