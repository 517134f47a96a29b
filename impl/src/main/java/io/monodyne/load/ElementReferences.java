package io.monodyne.load;

import io.monodyne.codec.Links;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the elements of element collections refer to. Stateless. */
final class ElementReferences {

    private ElementReferences() {}

    /**
     * An entity that is referred to.
     *
     * @param eager whether any reference to it is
     */
    record Wanted(EntityModel target, boolean eager) {}

    /** By identity, as far as a state of the entity says. */
    static Map<EntityKey, Wanted> of(Snapshot snapshot) {
        if (!snapshot.model().hasElementReferences()) {
            return Map.of();
        }
        Map<EntityKey, Wanted> found = new LinkedHashMap<>();
        for (AttributeModel attribute : snapshot.model().attributes()) {
            boolean document = attribute instanceof CollectionAttribute || attribute instanceof EmbeddedAttribute;
            if (document && snapshot.loaded(attribute.ordinal()) && snapshot.value(attribute.ordinal()) != null) {
                snapshot.javaValue(attribute, new Noting(found));
            }
        }
        return found;
    }

    /** Decoding goes through all references; what it makes of them here is thrown away, so a placeholder will do. */
    private record Noting(Map<EntityKey, Wanted> found) implements Links {

        @Override
        public @Nullable Object linked(Object reference, Object[] key) {
            return note(found, reference, key);
        }

        @Override
        public boolean keysOnly() {
            return true;
        }
    }

    private static @Nullable Object note(Map<EntityKey, Wanted> found, Object reference, Object[] key) {
        boolean attribute = reference instanceof ReferenceAttribute;
        EntityModel target = attribute ? ((ReferenceAttribute) reference).target() : ((EntityTarget) reference).model();
        boolean eager =
                attribute && ((ReferenceAttribute) reference).association().eager();
        found.merge(
                target.keyOf(key),
                new Wanted(target, eager),
                (one, other) -> new Wanted(one.target(), one.eager() || other.eager()));
        return attribute ? null : new Object();
    }
}
