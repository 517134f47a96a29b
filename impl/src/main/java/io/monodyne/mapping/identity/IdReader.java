package io.monodyne.mapping.identity;

import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.mapping.draft.TargetIds;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import jakarta.persistence.AccessType;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the id of an entity of its id attributes (Jakarta Persistence 3.2, section 2.4). Boot-lived. */
public final class IdReader {

    private final Declarations declarations;
    private final MappingProblems problems;
    private final IdClassReader idClasses;
    private final TargetIds targetIds;

    public IdReader(Declarations declarations, MappingProblems problems, IdClassReader idClasses, TargetIds targetIds) {
        this.targetIds = targetIds;
        this.declarations = declarations;
        this.problems = problems;
        this.idClasses = idClasses;
    }

    /**
     * The id of the root of a hierarchy.
     *
     * @param lineage the class and those it extends that are mapped, topmost first
     * @return null, and a problem, where it can't be one
     */
    public @Nullable IdModel read(
            String entity, List<Class<?>> lineage, List<AttributeModel> attributes, AccessType access) {
        List<AttributeModel> ids = attributes.stream()
                .filter(attribute -> attribute.is(AttributeFlag.ID) && attribute.declared())
                .toList();
        if (ids.isEmpty()) {
            problems.noId(entity);
            return null;
        }
        if (ids.stream().anyMatch(EmbeddedAttribute.class::isInstance)) {
            return embedded(entity, ids);
        }
        List<IdPart> parts = new ArrayList<>(ids.stream().map(this::part).toList());
        moveTenantFirst(parts);
        return ofParts(entity, parts, idClass(lineage), access);
    }

    /** Keys that are made of the id begin with the tenant, wherever it is declared; else a reference that has it decides. */
    private static void moveTenantFirst(List<IdPart> parts) {
        IdPart first = null;
        for (IdPart part : parts) {
            boolean ofTenant = part.components().get(0).leaf().is(AttributeFlag.TENANT);
            if (ofTenant && (first == null || first.target() != null && part.target() == null)) {
                first = part;
            }
        }
        if (first != null) {
            parts.remove(first);
            parts.add(0, first);
        }
    }

    private @Nullable IdModel ofParts(String entity, List<IdPart> parts, @Nullable IdClass idClass, AccessType access) {
        List<ModelPath> components =
                parts.stream().flatMap(part -> part.components().stream()).toList();
        if (!keyed(entity, components)) {
            return null;
        }
        IdModel derived = parts.size() == 1 ? parts.get(0).target() : null;
        if (derived != null && (idClass == null || idClass.value() == derived.javaType())) {
            return new IdModel(derived.javaType(), components, new IdModel.Derived(derived));
        }
        if (idClass != null) {
            return idClasses.read(entity, idClass.value(), parts, access);
        }
        if (parts.size() > 1) {
            problems.severalIdsWithoutIdClass(
                    entity, parts.stream().map(IdPart::name).toList());
            return null;
        }
        AttributeModel id = components.get(0).root();
        return new IdModel(JavaType.boxed(id.facts().javaType()), components, new IdModel.Single(id));
    }

    /** A reference stands for the id of what it refers to (section 2.4.1). */
    private IdPart part(AttributeModel id) {
        if (id instanceof ReferenceAttribute reference) {
            IdModel target = targetIds.of(reference.association().target().type());
            return new IdPart(id.name(), reference.key(), target);
        }
        return new IdPart(id.name(), List.of(new ModelPath(List.of(id))), null);
    }

    private @Nullable IdModel embedded(String entity, List<AttributeModel> ids) {
        if (ids.size() > 1) {
            problems.severalEmbeddedIds(entity);
            return null;
        }
        EmbeddedAttribute id = (EmbeddedAttribute) ids.get(0);
        List<ModelPath> components = new ArrayList<>();
        collect(List.of(id), id.embeddable().attributes(), components);
        return keyed(entity, components)
                ? new IdModel(id.embeddable().type(), components, new IdModel.Embedded(id))
                : null;
    }

    private static void collect(
            List<AttributeModel> above, List<AttributeModel> attributes, List<ModelPath> components) {
        for (AttributeModel attribute : attributes) {
            List<AttributeModel> steps = new ArrayList<>(above);
            steps.add(attribute);
            if (attribute instanceof EmbeddedAttribute nested) {
                collect(steps, nested.embeddable().attributes(), components);
            } else {
                components.add(new ModelPath(steps));
            }
        }
    }

    private boolean keyed(String entity, List<ModelPath> components) {
        boolean keyed = true;
        for (ModelPath component : components) {
            String path = entity + "." + component.name();
            if (!(component.leaf() instanceof BasicAttribute)) {
                problems.idNotBasic(path);
                keyed = false;
            } else if (component.leaf().codec().keyType() == null) {
                problems.idNoKeyType(path, component.leaf().facts().javaType());
                keyed = false;
            }
        }
        return keyed;
    }

    private @Nullable IdClass idClass(List<Class<?>> lineage) {
        for (int i = lineage.size() - 1; i >= 0; i--) {
            IdClass found = declarations.own(lineage.get(i), IdClass.class);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
