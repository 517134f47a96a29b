package io.monodyne.mapping.attribute;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attributes that a reference shares its key with. Stateless. */
final class MappedIds {

    private MappedIds() {}

    /**
     * The parts of the id that {@code @MapsId} means (Jakarta Persistence 3.2, section 11.1.39).
     *
     * @param value the attribute of the embedded id; empty for the whole id
     * @param present the attributes that were read so far, the id among them
     * @return one for each component of the target's id; null where they do not fit
     */
    static @Nullable List<ModelPath> of(String value, IdModel targetId, List<AttributeModel> present) {
        List<ModelPath> parts = new ArrayList<>();
        for (AttributeModel attribute : present) {
            if (attribute.is(AttributeFlag.ID) && attribute.declared()) {
                collect(List.of(), attribute, value, parts);
            }
        }
        List<ModelPath> ordered = inOrderOf(targetId.components(), parts, value);
        return fit(ordered, targetId.components()) ? ordered : null;
    }

    /** As the components of the target's id are ordered, where all have the same names there and here; else as they are. */
    private static List<ModelPath> inOrderOf(List<ModelPath> components, List<ModelPath> parts, String value) {
        List<ModelPath> ordered = new ArrayList<>();
        for (ModelPath component : components) {
            List<ModelPath> named = parts.stream()
                    .filter(part -> sameName(part, component, value))
                    .toList();
            if (named.size() != 1 || ordered.contains(named.get(0))) {
                return parts;
            }
            ordered.add(named.get(0));
        }
        return ordered;
    }

    /** The id class of a parent has its attributes by name, in an order of its own; a reference among them is named alone. */
    private static boolean sameName(ModelPath part, ModelPath component, String value) {
        List<String> steps =
                new ArrayList<>(part.steps().stream().map(AttributeModel::name).toList());
        int below = value.isEmpty() ? 1 : steps.indexOf(value) + 1;
        String name = String.join(".", steps.subList(below, steps.size()));
        String other = component.name();
        return !name.isEmpty() && (name.equals(other) || other.endsWith("." + name) || other.startsWith(name + "."));
    }

    /** Whatever is below the part of that name; all of it where the name is empty. */
    private static void collect(
            List<AttributeModel> above, AttributeModel attribute, String value, List<ModelPath> parts) {
        List<AttributeModel> steps = new ArrayList<>(above);
        steps.add(attribute);
        boolean meant = value.isEmpty() || attribute.name().equals(value);
        if (attribute instanceof EmbeddedAttribute embedded) {
            embedded.embeddable().attributes().forEach(member -> collect(steps, member, meant ? "" : value, parts));
        } else if (meant) {
            parts.add(new ModelPath(steps));
        }
    }

    private static boolean fit(List<ModelPath> parts, List<ModelPath> components) {
        if (parts.size() != components.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).leaf().codec().keyType()
                    != components.get(i).leaf().codec().keyType()) {
                return false;
            }
        }
        return true;
    }

    /** The basic attribute, also one inside an embedded id, that is stored under a name; null where none is. */
    static @Nullable ModelPath column(String name, ModelPath component, List<AttributeModel> present) {
        for (AttributeModel attribute : present) {
            ModelPath found = column(List.of(), attribute, name);
            if (found != null
                    && found.leaf().codec().keyType()
                            == component.leaf().codec().keyType()) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable ModelPath column(List<AttributeModel> above, AttributeModel attribute, String name) {
        List<AttributeModel> steps = new ArrayList<>(above);
        steps.add(attribute);
        if (attribute instanceof BasicAttribute && attribute.storedName().equals(name)) {
            return new ModelPath(steps);
        }
        if (attribute instanceof EmbeddedAttribute embedded && attribute.is(AttributeFlag.ID)) {
            for (AttributeModel member : embedded.embeddable().attributes()) {
                ModelPath found = column(steps, member, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
