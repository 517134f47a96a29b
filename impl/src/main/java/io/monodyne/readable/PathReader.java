package io.monodyne.readable;

import io.monodyne.codec.Codec;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.ValuePath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out where a path of the application leads to in the items of an entity. Lives for one path. */
public final class PathReader {

    private final EntityModel entity;
    private final ValuePath<?, ?> path;
    private final List<AttributeModel> attributes = new ArrayList<>();
    private AttributePath stored;
    private Codec<Object> codec;
    private Class<?> type;
    private @Nullable AttributeModel end;
    private CollectionAttribute.@Nullable Elements elements;
    private @Nullable EmbeddableModel embeddable;

    private PathReader(EntityModel entity, ValuePath<?, ?> path, AttributeModel root) {
        this.entity = entity;
        this.path = path;
        attributes.add(root);
        this.stored = AttributePath.of(root.storedName());
        this.codec = root.codec();
        this.type = root.facts().javaType();
        enter(root);
    }

    /** @throws IllegalArgumentException where it leads to nothing, or to what is not in the item */
    public static StoredPath read(EntityModel entity, ValuePath<?, ?> path) {
        List<ValuePath.Step> steps = path.steps();
        if (!(steps.get(0) instanceof ValuePath.Step.Attribute first)) {
            throw ReadableProblems.noAttribute(entity.name(), path.toString(), entity);
        }
        AttributeModel root = entity.attribute(first.name());
        int taken = 1;
        if (root == null || root instanceof AssociationAttribute) {
            for (int end = steps.size(); end > 1; end--) {
                AttributeModel column = column(entity, steps.subList(0, end));
                if (column != null) {
                    return new PathReader(entity, path, column).follow(steps.subList(end, steps.size()));
                }
            }
        }
        if (root == null) {
            throw ReadableProblems.noAttribute(entity.name(), first.name(), entity);
        }
        return new PathReader(entity, path, root).follow(steps.subList(taken, steps.size()));
    }

    /** A column of the key of a reference goes by a dotted name. */
    private static @Nullable AttributeModel column(EntityModel entity, List<ValuePath.Step> steps) {
        StringBuilder name = new StringBuilder();
        for (ValuePath.Step step : steps) {
            if (!(step instanceof ValuePath.Step.Attribute attribute)) {
                return null;
            }
            name.append(name.isEmpty() ? "" : ".").append(attribute.name());
        }
        return entity.attribute(name.toString());
    }

    private StoredPath follow(List<ValuePath.Step> steps) {
        for (ValuePath.Step step : steps) {
            if (step instanceof ValuePath.Step.Attribute attribute) {
                attribute(attribute.name());
            } else if (step instanceof ValuePath.Step.Member member) {
                member(member.key());
            } else if (step instanceof ValuePath.Step.Element element) {
                element(element.index());
            }
        }
        if (end instanceof AssociationAttribute association) {
            throw ReadableProblems.association(entity.name(), path.toString(), association);
        }
        return new StoredPath(path.toString(), attributes, stored, codec, type, end);
    }

    private void enter(AttributeModel attribute) {
        end = attribute;
        embeddable = attribute instanceof EmbeddedAttribute embedded ? embedded.embeddable() : null;
        elements = attribute instanceof CollectionAttribute collection ? collection.elements() : null;
    }

    private void attribute(String name) {
        EmbeddableModel owner = embeddable;
        if (owner == null) {
            throw ReadableProblems.noInside(entity.name(), path.toString(), "." + name, "an embeddable");
        }
        AttributeModel member = owner.attribute(name);
        if (member == null) {
            throw ReadableProblems.noMember(path.toString(), name, owner);
        }
        if (attributes.size() == stored.steps().size()) {
            attributes.add(member);
        }
        stored = stored.member(member.storedName());
        codec = member.codec();
        type = member.facts().javaType();
        enter(member);
    }

    private void member(Object key) {
        CollectionAttribute.Elements map = elements;
        if (map == null || map.keyType() == null || map.entityKey()) {
            throw ReadableProblems.noInside(entity.name(), path.toString(), ".member(key)", "a map");
        }
        Object fitting = FittingValue.of(key, map.keyType());
        if (fitting == null) {
            throw ReadableProblems.wrongType(path.toString(), map.keyType(), key.getClass());
        }
        try {
            stored = stored.member(codec.memberName(fitting));
        } catch (RuntimeException e) {
            throw ReadableProblems.notStorable(path.toString(), e);
        }
        inside(map);
    }

    private void element(int index) {
        CollectionAttribute.Elements list = elements;
        boolean indexed = list != null && list.keyType() == null && List.class.isAssignableFrom(type);
        if (list == null || !indexed) {
            throw ReadableProblems.noInside(entity.name(), path.toString(), ".element(" + index + ")", "a list");
        }
        stored = stored.element(index);
        inside(list);
    }

    @SuppressWarnings("unchecked")
    private void inside(CollectionAttribute.Elements collection) {
        Codec<?> element = codec.elements();
        if (element == null) {
            throw ReadableProblems.noInside(entity.name(), path.toString(), "a step", "a collection");
        }
        codec = (Codec<Object>) element;
        type = collection.elementType();
        end = null;
        embeddable = collection.embeddable();
        elements = null;
    }
}
