package io.monodyne.mapping.attribute;

import io.monodyne.Immutable;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.attribute.JoinColumns.Joined;
import io.monodyne.metamodel.Accessor;
import io.monodyne.metamodel.AttributeFacts;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads references that own their key. Its components become columns: attributes of the item that are read through the reference, so that
 * whatever is said of attributes (in keys, constraints, conditions) can be said of them. Boot-lived.
 */
final class ReferenceReader {

    private final AssociationContext context;
    private final FactsReader facts;

    ReferenceReader(AssociationContext context, FactsReader facts) {
        this.context = context;
        this.facts = facts;
    }

    List<AttributeModel> read(Site site, AssociationSite declared, EntityTarget target, Sources sources) {
        IdModel targetId = context.targetIds().of(target.type());
        if (targetId == null) {
            sources.incomplete();
            return List.of();
        }
        MapsId mapsId = context.declarations().find(site.element(), MapsId.class);
        if (mapsId != null) {
            List<ModelPath> key = MappedIds.of(mapsId.value(), targetId, sources.present());
            if (key == null) {
                context.problems()
                        .mapsId(
                                site.path(),
                                mapsId.value(),
                                "the id has no such part, or one of another type than that of " + target);
                return List.of();
            }
            return List.of(reference(site, declared, target, key, new Ownership(true, true)));
        }
        JoinColumns columns = columns(site, targetId);
        if (columns == null) {
            return List.of();
        }
        List<ModelPath> shared = shared(columns, sources);
        if (shared != null) {
            return List.of(reference(site, declared, target, shared, new Ownership(false, false)));
        }
        return withColumns(site, declared, target, columns, sources);
    }

    /**
     * Who decides on the key.
     *
     * @param owned whether setting the reference writes it
     */
    private record Ownership(boolean owned, boolean identifies) {}

    private ReferenceAttribute reference(
            Site site, AssociationSite declared, EntityTarget target, List<ModelPath> key, Ownership ownership) {
        return new ReferenceAttribute(
                facts.facts(site, null),
                site.accessor(),
                declared.facts(target),
                key,
                ownership.owned(),
                ownership.identifies());
    }

    private @Nullable JoinColumns columns(Site site, IdModel targetId) {
        List<JoinColumn> given = given(site);
        JoinColumns columns = JoinColumns.of(site.name(), targetId.components(), given);
        if (columns == null) {
            context.problems()
                    .joinColumns(
                            site.path(),
                            given.stream().map(JoinColumn::name).toList(),
                            targetId.components().stream()
                                    .map(ModelPath::storedName)
                                    .toList());
        }
        return columns;
    }

    private List<JoinColumn> given(Site site) {
        List<JoinColumn> overridden = site.place().overrides().joinColumns(site.name());
        return overridden.isEmpty() ? declaredColumns(context, site) : overridden;
    }

    static List<JoinColumn> declaredColumns(AssociationContext context, Site site) {
        jakarta.persistence.JoinColumns several =
                context.declarations().find(site.element(), jakarta.persistence.JoinColumns.class);
        return several == null
                ? context.declarations().all(site.element(), JoinColumn.class)
                : List.of(several.value());
    }

    /** Attributes under the names of columns that are mapped here a second time, read-only; null where they are its own. */
    private static @Nullable List<ModelPath> shared(JoinColumns columns, Sources sources) {
        List<ModelPath> shared = new ArrayList<>();
        for (Joined column : columns.columns()) {
            boolean readOnly = !column.insertable() && !column.updatable();
            ModelPath path = readOnly ? MappedIds.column(column.name(), column.component(), sources.present()) : null;
            if (path == null) {
                return null;
            }
            shared.add(path);
        }
        return shared;
    }

    private List<AttributeModel> withColumns(
            Site site, AssociationSite declared, EntityTarget target, JoinColumns columns, Sources sources) {
        List<AttributeModel> read = new ArrayList<>();
        List<ModelPath> key = new ArrayList<>();
        boolean id = facts.isId(site);
        for (Joined column : columns.columns()) {
            BasicAttribute attribute =
                    column(site, column, site.ordinal() + 1 + read.size(), flags(site, declared, column));
            sources.put(attribute, new Sources.Source(site.element(), null, column.unique()));
            read.add(attribute);
            key.add(new ModelPath(List.of(attribute)));
        }
        read.add(0, reference(site, declared, target, key, new Ownership(true, id)));
        return read;
    }

    private Set<AttributeFlag> flags(Site site, AssociationSite declared, Joined column) {
        Set<AttributeFlag> flags = keyFlags(column.component());
        boolean id = facts.isId(site) || context.declarations().has(site.element(), Id.class);
        if (id) {
            flags.add(AttributeFlag.ID);
        }
        if (!declared.optional() || !column.nullable()) {
            flags.add(AttributeFlag.REQUIRED);
        }
        if (!id && !column.insertable()) {
            flags.add(AttributeFlag.NOT_INSERTABLE);
        }
        if (!id && !column.updatable()) {
            flags.add(AttributeFlag.NOT_UPDATABLE);
        }
        if (context.declarations().has(site.element(), Immutable.class)) {
            flags.add(AttributeFlag.IMMUTABLE);
        }
        return flags;
    }

    private static Set<AttributeFlag> keyFlags(ModelPath component) {
        return component.leaf().is(AttributeFlag.TENANT)
                ? EnumSet.of(AttributeFlag.FOREIGN_KEY, AttributeFlag.TENANT)
                : EnumSet.of(AttributeFlag.FOREIGN_KEY);
    }

    /** A component of the target's id, read through the reference. */
    private static BasicAttribute column(Site site, Joined column, int ordinal, Set<AttributeFlag> flags) {
        BasicAttribute leaf = (BasicAttribute) column.component().leaf();
        AttributeFacts columnFacts = new AttributeFacts(
                ordinal,
                site.name() + "." + column.component().name(),
                column.name(),
                JavaType.boxed(leaf.facts().javaType()), // a component may be zero, and an absent one is null
                flags,
                null,
                (Member) site.element(),
                site.ordinal());
        return new BasicAttribute(
                columnFacts, new Through(site.accessor(), column.component()), leaf.codec(), leaf.keyFormat());
    }

    /** A component of the id of what is referred to; set with the reference. */
    private record Through(Accessor reference, ModelPath component) implements Accessor {

        @Override
        public @Nullable Object get(Object owner) {
            Object target = reference.get(owner);
            return target == null ? null : component.read(target);
        }

        @Override
        public void set(Object owner, @Nullable Object value) {
            // set with the reference
        }
    }
}
