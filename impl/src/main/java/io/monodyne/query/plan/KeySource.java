package io.monodyne.query.plan;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a term reads of an entity, if that can be a part of a key. Immutable.
 *
 * @param sources the attributes
 * @param kind what its values are
 * @param target the entity whose identities they are; null for a plain value
 */
record KeySource(
        List<ModelPath> sources, Given.Kind kind, @Nullable EntityModel target) {

    /** Null where the term is something else, or of another slot. */
    static @Nullable KeySource of(Term term, int slot) {
        if (!(term instanceof SlotTerm read) || read.slot() != slot) {
            return null;
        }
        if (read instanceof SlotTerm.Attribute attribute) {
            return attribute(attribute);
        }
        if (read instanceof SlotTerm.ReferenceId id) {
            return plain(id.path().key().get(id.component()));
        }
        if (read instanceof SlotTerm.Reference reference) {
            EntityModel target = reference.path().attribute().target();
            return new KeySource(reference.path().key(), Given.Kind.ENTITY, target);
        }
        if (read instanceof SlotTerm.Entity entity) {
            return new KeySource(entity.model().id().components(), Given.Kind.ENTITY, entity.model());
        }
        if (read instanceof SlotTerm.Id id) {
            return id(id.model());
        }
        return null;
    }

    private static @Nullable KeySource attribute(SlotTerm.Attribute term) {
        AttributeModel leaf = term.path().leaf();
        if (leaf instanceof EmbeddedAttribute) {
            boolean id = term.model().id().form() instanceof IdModel.Embedded embedded
                    && term.path().steps().size() == 1
                    && embedded.attribute().ordinal() == leaf.ordinal();
            return id ? id(term.model()) : null;
        }
        return leaf.codec().keyType() == null ? null : plain(term.path());
    }

    private static KeySource id(EntityModel entity) {
        return new KeySource(entity.id().components(), Given.Kind.ID, entity);
    }

    private static KeySource plain(ModelPath source) {
        return new KeySource(List.of(source), Given.Kind.VALUE, null);
    }

    /** The one attribute that it is the plain value of; null where it is something else. */
    @Nullable
    ModelPath single() {
        return kind == Given.Kind.VALUE ? sources.get(0) : null;
    }

    /** Whether the values of a term may be compared with it by key. */
    boolean comparable(Term term) {
        Class<?> type = term.type();
        if (kind == Given.Kind.VALUE) {
            return KeyOrder.comparable(sources.get(0).leaf(), type);
        }
        boolean entity = type == EntityRow.class
                || type == Object.class
                || target != null && target.type().isAssignableFrom(type);
        boolean id = target != null
                && kind == Given.Kind.ID
                && target.id().javaType().isAssignableFrom(type);
        return entity
                || id
                || sources.size() == 1 && KeyOrder.comparable(sources.get(0).leaf(), type);
    }

    boolean same(KeySource other) {
        return kind == other.kind && target == other.target && names(sources).equals(names(other.sources));
    }

    /** Attributes are compared by their names: an inherited one is the same. */
    static String name(ModelPath path) {
        return path.name() + " " + path.storedName();
    }

    static List<String> names(List<ModelPath> paths) {
        return paths.stream().map(KeySource::name).toList();
    }
}
