package io.monodyne.mapping;

import io.monodyne.mapping.attribute.Sources;
import io.monodyne.mapping.draft.AssociationProblems;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.mapping.draft.TargetIds;
import io.monodyne.mapping.identity.IdReader;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.IdModel;
import jakarta.persistence.IdClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ids of entities before these are read themselves, for references may lead in circles, and ids may not. What is wrong with an
 * id is found again when its own entity is read, and listed once. Boot-lived.
 */
final class IdsOfTargets implements TargetIds {

    private final ManagedClasses managed;
    private final EntityNaming naming;
    private final MappingProblems problems;
    private final Map<Class<?>, @Nullable IdModel> known = new HashMap<>();
    private final Set<Class<?>> underWay = new LinkedHashSet<>();
    private final Set<Class<?>> idClasses = new HashSet<>();
    private @Nullable Readers readers;

    private record Readers(OwnAttributesReader attributes, IdReader ids) {}

    IdsOfTargets(ManagedClasses managed, EntityNaming naming, Declarations declarations, MappingProblems problems) {
        this.managed = managed;
        this.naming = naming;
        this.problems = problems;
        for (Class<?> type : managed.all()) {
            IdClass declared = declarations.own(type, IdClass.class);
            if (declared != null) {
                idClasses.add(declared.value());
            }
        }
    }

    /** Forgets the ids that could not be read, so that what is wrong with them is found again. */
    void forgetUnknown() {
        known.values().removeIf(Objects::isNull);
    }

    /** To be called once, before the first id is asked for: these readers ask for ids themselves. */
    void readBy(OwnAttributesReader attributes, IdReader ids) {
        readers = new Readers(attributes, ids);
    }

    @Override
    public boolean isEntity(Class<?> type) {
        return managed.entities().containsKey(type);
    }

    @Override
    public boolean isIdClass(Class<?> type) {
        return idClasses.contains(type);
    }

    @Override
    public @Nullable IdModel of(Class<?> entity) {
        Lineage lineage = managed.entities().get(entity);
        if (lineage == null) {
            return null;
        }
        Class<?> root = lineage.root();
        if (known.containsKey(root)) {
            return known.get(root);
        }
        if (!underWay.add(root)) {
            new AssociationProblems(problems).dependsOnItself(naming.entityName(root));
            return null;
        }
        IdModel id = read(root);
        underWay.remove(root);
        known.put(root, id);
        return id;
    }

    private @Nullable IdModel read(Class<?> root) {
        Lineage lineage = managed.entities().get(root);
        Readers by = readers;
        if (lineage == null || by == null) {
            return null;
        }
        Sources sources = new Sources();
        List<AttributeModel> attributes = by.attributes().readIds(naming.names(root, lineage), lineage, sources);
        IdModel id = sources.idRead() && sources.complete()
                ? by.ids().read(naming.entityName(root), lineage.all(), attributes, lineage.access())
                : null;
        return id;
    }

    @Override
    public String tableName(Class<?> entity) {
        Lineage lineage = managed.entities().get(entity);
        return naming.tableName(lineage == null ? entity : lineage.root());
    }

    @Override
    public String entityName(Class<?> entity) {
        return naming.entityName(entity);
    }
}
