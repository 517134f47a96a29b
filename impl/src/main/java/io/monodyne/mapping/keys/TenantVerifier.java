package io.monodyne.mapping.keys;

import io.monodyne.key.KeyFormula;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.Associations;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.ComputedText;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.metamodel.UniqueModel;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the whole model for what would let tenants meet.
 *
 * <p>Every partition key of an entity with a tenant is literal text, then the tenant, then the rest. Two tenants are apart as long as no
 * literal text goes on where another one has the tenant: {@code ORDER#LINE#acme} would be in what begins with {@code ORDER#} and the
 * tenant {@code LINE}, for a reader of partitions as well as for a policy on leading keys. So of two such texts none begins with the
 * other, unless they are equal.
 */
public final class TenantVerifier {

    private final Model model;
    private final TenantProblems problems;

    private TenantVerifier(Model model, TenantProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Adds a problem for everything that is wrong with tenants between the entities of a model. */
    public static void verify(Model model, MappingProblems problems) {
        if (model.tenant() != null) {
            TenantVerifier verifier = new TenantVerifier(model, new TenantProblems(problems));
            verifier.verifyTypes();
            verifier.verifyBeginnings();
            model.entities().forEach(verifier::verifyAssociations);
        }
    }

    private void verifyTypes() {
        EntityModel first = null;
        for (EntityModel entity : model.entities()) {
            ModelPath tenant = entity.keys().tenant();
            if (tenant == null || entity.superEntity() != null) {
                continue;
            }
            ModelPath known = first == null ? null : first.keys().tenant();
            if (first == null || known == null) {
                first = entity;
            } else if (!alike(known, tenant)) {
                problems.differ(first.name(), entity.name());
            }
        }
    }

    private static boolean alike(ModelPath one, ModelPath other) {
        BasicAttribute a = (BasicAttribute) one.leaf();
        BasicAttribute b = (BasicAttribute) other.leaf();
        return boxed(a).equals(boxed(b))
                && Objects.equals(a.codec().keyType(), b.codec().keyType())
                && a.keyFormat().equals(b.keyFormat());
    }

    /** The name of the type, of the wrapper for a primitive one. */
    private static String boxed(BasicAttribute attribute) {
        Class<?> type = attribute.facts().javaType();
        return MethodType.methodType(type).wrap().returnType().getName();
    }

    // ---- beginnings of partition keys ----------------------------------------

    private void verifyBeginnings() {
        Map<String, String> byBeginning = new TreeMap<>();
        for (EntityModel entity : model.entities()) {
            if (entity.keys().tenant() != null) {
                collect(entity, byBeginning);
            }
        }
        List<Map.Entry<String, String>> claims = List.copyOf(byBeginning.entrySet());
        for (int i = 0; i < claims.size(); i++) {
            Map.Entry<String, String> claim = claims.get(i);
            for (Map.Entry<String, String> later : claims.subList(i + 1, claims.size())) {
                if (later.getKey().startsWith(claim.getKey())) {
                    problems.meet(claim.getValue(), claim.getKey(), later.getValue(), later.getKey());
                }
            }
        }
    }

    private static void collect(EntityModel entity, Map<String, String> found) {
        String name = entity.name();
        found.putIfAbsent(beginning(entity.keys().table().partition()), name);
        for (IndexModel index : entity.keys().indexes()) {
            String beginning = beginning(index.partition());
            if (beginning != null) {
                found.putIfAbsent(beginning, name + ", index " + index.index());
            }
        }
        for (UniqueModel unique : entity.rules().uniques()) {
            String beginning = beginning(unique.partition());
            if (beginning != null) {
                found.putIfAbsent(beginning, "the unique values of " + unique.name());
            }
        }
        for (AssociationPath path : entity.associations()) {
            CollectionStorage.Links links = ownedLinks(path);
            if (links != null) {
                String what = "the links of " + name + "." + path.name();
                found.putIfAbsent(beginning(links.side().link().owner().partition()), what);
            }
        }
    }

    private static CollectionStorage.@Nullable Links ownedLinks(AssociationPath path) {
        return path.attribute() instanceof EntityCollection collection
                        && collection.storage() instanceof CollectionStorage.Links links
                        && !links.inverse()
                ? links
                : null;
    }

    private static @Nullable String beginning(@Nullable ComputedText text) {
        if (text instanceof ShardText extent) {
            return extent.prefix();
        }
        return text instanceof TemplateText template ? beginning(template.formula()) : null;
    }

    /** What is before the first slot. */
    private static String beginning(KeyFormula formula) {
        String template = formula.toString();
        int slot = template.indexOf('{');
        return slot < 0 ? template : template.substring(0, slot);
    }

    // ---- what all tenants read ----------------------------------------

    private void verifyAssociations(EntityModel entity) {
        EntityModel above = entity.superEntity();
        List<AssociationPath> all = entity.associations();
        int inherited = above == null ? 0 : above.attributes().size();
        verifyElements(
                entity,
                entity.attributes().subList(inherited, entity.attributes().size()));
        for (AssociationPath path :
                all.subList(above == null ? 0 : above.associations().size(), all.size())) {
            if (path.attribute().association().target().bound()) {
                String place = entity.name() + "." + path.name();
                EntityModel target = path.attribute().target();
                if (path.attribute() instanceof ReferenceAttribute) {
                    requireWithin(place, entity, target);
                } else if (path.attribute() instanceof EntityCollection collection) {
                    verifyCollection(place, entity, collection);
                }
            }
        }
    }

    /** What elements of element collections refer to is stored with them. */
    private void verifyElements(EntityModel entity, List<AttributeModel> attributes) {
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof EmbeddedAttribute embedded) {
                verifyElements(entity, embedded.embeddable().attributes());
            }
            EmbeddableModel elements = attribute instanceof CollectionAttribute collection
                    ? collection.elements().embeddable()
                    : null;
            if (elements != null) {
                for (AssociationPath path : Associations.of(elements.attributes())) {
                    if (path.attribute().association().target().bound()) {
                        String place = entity.name() + "." + attribute.name() + "." + path.name();
                        requireWithin(place, entity, path.attribute().target());
                    }
                }
            }
        }
    }

    private void verifyCollection(String place, EntityModel owner, EntityCollection collection) {
        EntityModel target = collection.target();
        boolean columns = collection.storage() instanceof CollectionStorage.Columns;
        if (columns && collection.owned()) {
            requireWithin(place, target, owner);
        } else if (collection.storage() instanceof CollectionStorage.Links links && !links.inverse()) {
            requireWithin(place, target, owner);
            requireWithin(place, owner, target);
        }
        MapKey mapKey = collection.shape().mapKey();
        EntityTarget key = mapKey instanceof MapKey.OfEntity ofEntity ? ofEntity.target() : null;
        if (key != null && key.bound()) {
            requireWithin(place, target, key.model());
        }
    }

    /** The key of an entity with a tenant is stored in items of entities with a tenant alone. */
    private void requireWithin(String place, EntityModel holder, EntityModel named) {
        if (holder.keys().tenant() == null && named.keys().tenant() != null) {
            problems.fromShared(place, named.name(), holder.name());
        }
    }
}
