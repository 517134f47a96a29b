package io.monodyne.metamodel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An association of an entity: one of its attributes, or one inside its embeddables. Factory-lived, immutable. */
public final class AssociationPath {

    private final int index;
    private final List<AttributeModel> embedded;
    private final AssociationAttribute attribute;
    private final String name;
    private final List<ModelPath> key;

    /**
     * @param index its place among the associations of the entity, from 0
     * @param embedded the way to the embeddable it is in; empty for an attribute of the entity
     */
    AssociationPath(int index, List<AttributeModel> embedded, AssociationAttribute attribute) {
        this.index = index;
        this.embedded = List.copyOf(embedded);
        this.attribute = attribute;
        this.name = nameOf(embedded, attribute);
        this.key = attribute instanceof ReferenceAttribute reference ? keyOf(embedded, reference) : List.of();
    }

    public int index() {
        return index;
    }

    public List<AttributeModel> embedded() {
        return embedded;
    }

    public AssociationAttribute attribute() {
        return attribute;
    }

    /** The attribute of the entity it starts from. */
    public AttributeModel root() {
        return embedded.isEmpty() ? attribute : embedded.get(0);
    }

    /** Names in Java, joined by dots. */
    public String name() {
        return name;
    }

    private static String nameOf(List<AttributeModel> embedded, AssociationAttribute attribute) {
        StringBuilder name = new StringBuilder();
        embedded.forEach(step -> name.append(step.name()).append('.'));
        return name.append(attribute.name()).toString();
    }

    /** The object that has the attribute; null where an embeddable on the way is null. */
    public @Nullable Object holder(Object entity) {
        Object holder = entity;
        for (AttributeModel step : embedded) {
            holder = holder == null ? null : step.accessor().get(holder);
        }
        return holder;
    }

    /** The value; null also where an embeddable on the way is null. */
    public @Nullable Object get(Object entity) {
        Object holder = holder(entity);
        return holder == null ? null : attribute.accessor().get(holder);
    }

    /** Sets the value, past any tracking; does nothing where an embeddable on the way is null. */
    public void set(Object entity, @Nullable Object value) {
        Object holder = holder(entity);
        if (holder != null) {
            attribute.accessor().set(holder, value);
        }
    }

    /** From the entity, where the components of the key of a reference are stored; empty for another association. */
    public List<ModelPath> key() {
        return key;
    }

    private static List<ModelPath> keyOf(List<AttributeModel> embedded, ReferenceAttribute reference) {
        List<ModelPath> key = new ArrayList<>();
        for (ModelPath path : reference.key()) {
            List<AttributeModel> steps = new ArrayList<>(embedded);
            steps.addAll(path.steps());
            key.add(new ModelPath(steps));
        }
        return List.copyOf(key);
    }

    /** The identity that a reference names in a state of its entity; null for none. */
    public @Nullable EntityKey target(Snapshot snapshot) {
        return ForeignKeys.keyOf(snapshot, key, attribute.target());
    }

    /** By the attribute itself: the same association of an entity and of one that extends it is one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssociationPath path && attribute == path.attribute && index == path.index;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(attribute) + index;
    }

    @Override
    public String toString() {
        return name();
    }
}
