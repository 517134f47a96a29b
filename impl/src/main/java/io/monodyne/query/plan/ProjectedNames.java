package io.monodyne.query.plan;

import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.KeyOnlyAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Projection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in the items of an entity by which some of its attributes are asked for, with those that tell what an item is: its id, its type, its
 * tenant, when it expires. Lives while a statement is planned.
 */
final class ProjectedNames {

    /** In one expression, which may have 4 KB. */
    private static final int MOST = 200;

    private final EntityModel entity;
    private final TableLayout layout;

    ProjectedNames(EntityModel entity, TableLayout layout) {
        this.entity = entity;
        this.layout = layout;
    }

    /** Null where it would save nothing: all attributes are looked at. */
    @Nullable
    Projection of(Set<AttributeModel> lookedAt) {
        Set<String> names = new HashSet<>();
        lookedAt.forEach(attribute -> names.add(attribute.storedName()));
        Set<String> asked = new LinkedHashSet<>();
        boolean saves = false;
        for (EntityModel concrete : entity.concreteTypes()) {
            Set<String> own = new HashSet<>(names);
            addOwn(concrete, own);
            for (AttributeModel attribute : concrete.attributes()) {
                if (stored(attribute)) {
                    boolean needed = own.contains(attribute.storedName());
                    saves |= !needed;
                    if (needed) {
                        asked.add(attribute.storedName());
                    }
                }
            }
        }
        asked.add(entity.typeMark().attribute());
        entity.concreteTypes().forEach(concrete -> addKeys(concrete, asked));
        return saves && asked.size() <= MOST ? new Projection(asked) : null;
    }

    private static boolean stored(AttributeModel attribute) {
        return attribute.stored() && !(attribute instanceof AssociationAttribute);
    }

    private static void addOwn(EntityModel concrete, Set<String> names) {
        for (ModelPath component : concrete.id().components()) {
            names.add(component.root().storedName());
        }
        for (ModelPath tenant : concrete.tenantColumns()) {
            names.add(tenant.root().storedName());
        }
        AttributeModel timeToLive = concrete.rules().timeToLive();
        if (timeToLive != null) {
            names.add(timeToLive.storedName());
        }
    }

    /** The keys, where something is read of them. */
    private void addKeys(EntityModel concrete, Set<String> names) {
        if (concrete.sharesMark()) {
            names.add(layout.partitionKey());
            names.add(layout.sortKey());
        }
        for (KeyOnlyAttribute keyOnly : concrete.keys().keyOnly()) {
            String index = keyOnly.index();
            IndexLayout keys = index == null ? null : layout.index(index);
            names.add(keys == null ? layout.partitionKey() : keys.partitionKey());
            names.add(keys == null ? layout.sortKey() : keys.sortKey());
        }
    }
}
