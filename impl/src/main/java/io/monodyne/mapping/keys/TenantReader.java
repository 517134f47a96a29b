package io.monodyne.mapping.keys;

import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.metamodel.TemplateText;
import jakarta.persistence.GeneratedValue;
import java.lang.reflect.AnnotatedElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks where the tenant of an entity is, and that its partition keys begin with it. Lives while one entity is read. */
final class TenantReader {

    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            UUID.class,
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigInteger.class);

    private final EntityDraft draft;
    private final TenantProblems problems;
    private final @Nullable ModelPath tenant;

    TenantReader(EntityDraft draft, MappingProblems problems) {
        this.draft = draft;
        this.problems = new TenantProblems(problems);
        this.tenant = draft.id().tenant();
    }

    /** Checks the attributes that are new with the entity. */
    void checkAttributes() {
        int inherited = draft.superEntity() == null
                ? 0
                : draft.superEntity().attributes().size();
        List<ModelPath> declared = new ArrayList<>();
        List<AttributeModel> own =
                draft.attributes().subList(inherited, draft.attributes().size());
        collect(List.of(), own, declared);
        declared.forEach(this::check);
        if (declared.size() > 1) {
            problems.twice(
                    draft.entityName(), declared.get(0).name(), declared.get(1).name());
        } else if (declared.size() == 1 && inId(declared.get(0)) && tenant == null) {
            ModelPath first = draft.id().components().get(0);
            problems.notFirst(draft.entityName(), declared.get(0).name(), first.name());
        }
    }

    private static void collect(List<AttributeModel> above, List<AttributeModel> level, List<ModelPath> found) {
        for (AttributeModel attribute : level) {
            List<AttributeModel> steps = new ArrayList<>(above);
            steps.add(attribute);
            if (attribute.is(AttributeFlag.TENANT) && attribute.declared()) {
                found.add(new ModelPath(steps));
            }
            if (attribute instanceof EmbeddedAttribute embedded) {
                collect(steps, embedded.embeddable().attributes(), found);
            }
        }
    }

    private boolean inId(ModelPath path) {
        return path.root().is(AttributeFlag.ID);
    }

    private void check(ModelPath path) {
        if (!inId(path)) {
            problems.outsideOfId(draft.entityName(), path.name());
        }
        String reason = reason(path.leaf());
        if (reason != null) {
            problems.type(draft.entityName(), path.name(), reason);
        }
    }

    /** Why an attribute can't say whose an entity is; null where it can. */
    private @Nullable String reason(AttributeModel attribute) {
        Class<?> type = attribute.facts().javaType();
        if (!(attribute instanceof BasicAttribute)) {
            return "it is no basic attribute";
        }
        if (!TYPES.contains(type) && !type.isEnum()) {
            return "its type " + type.getSimpleName() + " can't name a tenant";
        }
        if (attribute.facts().mutator() != null || attribute.codec().mutable()) {
            return "with a mutator or converter two tenants could be one";
        }
        boolean generated = attribute.facts().member() instanceof AnnotatedElement member
                && draft.declarations().has(member, GeneratedValue.class);
        return generated ? "it is the tenant of the entity manager, and never generated" : null;
    }

    /** Checks that a partition key begins with literal text and the tenant, where there is one. */
    void checkPartition(String place, @Nullable TemplateText partition) {
        ModelPath first = tenant;
        if (first == null || partition == null) {
            return;
        }
        String template = partition.formula().toString();
        boolean named = !partition.sources().isEmpty()
                && partition.sources().get(0).name().equals(first.name());
        if (!named || template.startsWith("{")) {
            problems.partition(place, template, first.name());
        }
    }

    /** Checks all that was read of the entity's own keys. */
    void checkPartitions(
            TableKeyReader.@Nullable TableKey table, List<IndexReader.Index> indexes, List<NativeIndexModel> natives) {
        checkPartition(draft.entityName() + ", the table", table == null ? null : table.partition());
        indexes.forEach(index -> checkPartition(draft.entityName() + ", index " + index.name(), index.partition()));
        natives.forEach(this::checkNative);
    }

    /** The attributes of a native key stand for themselves, so it is enough that the tenant is among those of the partition. */
    private void checkNative(NativeIndexModel index) {
        ModelPath first = tenant;
        boolean named = first == null
                || index.partition().stream()
                        .anyMatch(attribute -> attribute.name().equals(first.name()));
        if (first != null && !named) {
            problems.partition(draft.entityName() + ", index " + index.index(), index.schema(), first.name());
        }
    }
}
