package io.monodyne.mapping.attribute;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.ModelPath;
import jakarta.persistence.Column;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where each attribute model of one entity was read from. Lives while the entity is read. */
public final class Sources {

    private final IdentityHashMap<AttributeModel, Source> sources = new IdentityHashMap<>();
    private final List<AttributeModel> present = new ArrayList<>();
    private final List<List<ModelPath>> hiddenKeys = new ArrayList<>();
    private boolean idRead = true;
    private boolean complete = true;

    /**
     * Where an attribute was read from.
     *
     * @param element the field or getter
     * @param column what applies to it, overrides included; null where nothing does
     * @param unique whether its values are unique
     */
    public record Source(AnnotatedElement element, @Nullable Column column, boolean unique) {}

    void put(AttributeModel attribute, Source source) {
        sources.put(attribute, source);
    }

    /** The attributes of the entity that were read so far, inherited ones first. */
    List<AttributeModel> present() {
        return present;
    }

    /** Adds attributes of the entity. */
    public void add(List<AttributeModel> attributes) {
        present.addAll(attributes);
    }

    /** Adds a key that a collection of another entity keeps here. */
    public void addHiddenKey(List<AttributeModel> columns) {
        hiddenKeys.add(
                columns.stream().map(column -> new ModelPath(List.of(column))).toList());
    }

    public List<List<ModelPath>> hiddenKeys() {
        return hiddenKeys;
    }

    /** Says that an association could not be read because of a problem of another entity. */
    void incomplete() {
        complete = false;
    }

    /** Whether nothing was left out without a problem of this entity. */
    public boolean complete() {
        return complete;
    }

    /** Says that an attribute of the id could not be read, so that what is left of the id means nothing. */
    public void idNotRead() {
        idRead = false;
    }

    /** Whether all attributes of the id were read. */
    public boolean idRead() {
        return idRead;
    }

    /** Null for an attribute of another entity. */
    public @Nullable Source of(AttributeModel attribute) {
        return sources.get(attribute);
    }

    /** The paths from the given attributes to all attributes, embedded ones among them, whose source is as asked. */
    public List<ModelPath> paths(List<AttributeModel> attributes, Predicate<Source> asked) {
        List<ModelPath> found = new ArrayList<>();
        collect(List.of(), attributes, asked, found);
        return found;
    }

    private void collect(
            List<AttributeModel> above,
            List<AttributeModel> attributes,
            Predicate<Source> asked,
            List<ModelPath> found) {
        for (AttributeModel attribute : attributes) {
            List<AttributeModel> steps = new ArrayList<>(above);
            steps.add(attribute);
            Source source = sources.get(attribute);
            if (source != null && asked.test(source)) {
                found.add(new ModelPath(steps));
            }
            if (attribute instanceof EmbeddedAttribute embedded) {
                collect(steps, embedded.embeddable().attributes(), asked, found);
            }
        }
    }
}
