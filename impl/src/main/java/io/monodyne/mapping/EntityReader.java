package io.monodyne.mapping;

import io.monodyne.Joined;
import io.monodyne.mapping.attribute.Sources;
import io.monodyne.mapping.callback.CallbackReader;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.DeclaredColumns;
import io.monodyne.mapping.draft.DeclaredColumns.ForeignKey;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.mapping.draft.EntityNames;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.mapping.identity.GeneratorReader;
import io.monodyne.mapping.identity.IdReader;
import io.monodyne.mapping.keys.DraftKeys;
import io.monodyne.mapping.keys.KeyReader;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.Associations;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.Callbacks;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityModelBuilder;
import io.monodyne.metamodel.EntityRules;
import io.monodyne.metamodel.GeneratorModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.TypeMark;
import io.monodyne.metamodel.VersionModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one entity, after the entity it extends. Boot-lived. */
final class EntityReader {

    private final OwnAttributesReader ownAttributes;
    private final IdReader ids;
    private final GeneratorReader generators;
    private final CallbackReader callbacks;
    private final RulesReader rules;
    private final ReadingContext context;

    /** What every step of the reading needs. */
    record ReadingContext(Declarations declarations, MappingProblems problems, TypeMarkReader typeMarks) {}

    EntityReader(
            OwnAttributesReader ownAttributes,
            IdReader ids,
            GeneratorReader generators,
            CallbackReader callbacks,
            RulesReader rules,
            ReadingContext context) {
        this.ownAttributes = ownAttributes;
        this.ids = ids;
        this.generators = generators;
        this.callbacks = callbacks;
        this.rules = rules;
        this.context = context;
    }

    /**
     * The model of an entity.
     *
     * @param superEntity null for a root, or where the super entity could not be mapped
     * @return null, and problems, where it can't be mapped
     */
    @Nullable
    EntityModel read(EntityNames names, Lineage lineage, @Nullable EntityModel superEntity) {
        int before = context.problems().count();
        List<AttributeModel> inherited = superEntity == null ? List.of() : superEntity.attributes();
        Sources sources = new Sources();
        List<AttributeModel> own = ownAttributes.read(names, lineage, inherited, sources);
        List<AttributeModel> all = new ArrayList<>(inherited);
        all.addAll(own);
        TypeMark mark = context.typeMarks().read(names, lineage.root());
        rules.checkStoredNames(names, all, mark);
        Callbacks called = callbacks.read(names.type(), lineage.all());
        VersionModel version = rules.version(names, own, superEntity);
        AttributeModel timeToLive = rules.timeToLive(names, all);
        List<GeneratorModel> generated = generators.read(names.type(), names.root(), own, sources);
        boolean orphan = superEntity == null && lineage.superEntity() != null;
        IdModel id = orphan || !sources.idRead() ? null : id(names, lineage, superEntity, own);
        if (id == null || !sources.complete() || context.problems().count() > before) {
            return null;
        }
        EntityDraft draft = new EntityDraft(names, superEntity, all, id, columns(own, sources), context.declarations());
        Parts parts = new Parts(lineage, version, timeToLive, generated, called, mark);
        return build(draft, parts);
    }

    /** What does not depend on keys. */
    private record Parts(
            Lineage lineage,
            @Nullable VersionModel version,
            @Nullable AttributeModel timeToLive,
            List<GeneratorModel> generators,
            Callbacks callbacks,
            TypeMark mark) {}

    private @Nullable IdModel id(
            EntityNames names, Lineage lineage, @Nullable EntityModel superEntity, List<AttributeModel> own) {
        if (superEntity == null) {
            return ids.read(names.entity(), lineage.all(), own, lineage.access());
        }
        if (own.stream().anyMatch(attribute -> attribute.is(AttributeFlag.ID))) {
            context.problems().idBelowRoot(names.entity(), superEntity.root().name());
        }
        return superEntity.id();
    }

    private DeclaredColumns columns(List<AttributeModel> own, Sources sources) {
        List<ModelPath> unique = sources.paths(own, Sources.Source::unique);
        Map<Integer, Joined> joined = new HashMap<>();
        for (AttributeModel attribute : own) {
            Sources.Source source = sources.of(attribute);
            Joined declared = source == null ? null : context.declarations().find(source.element(), Joined.class);
            if (declared != null) {
                joined.put(attribute.ordinal(), declared);
            }
        }
        return new DeclaredColumns(unique, foreignKeys(own, sources), joined);
    }

    /** Of references that are mapped here alone, then of collections of others. */
    private static List<ForeignKey> foreignKeys(List<AttributeModel> own, Sources sources) {
        List<ForeignKey> keys = new ArrayList<>();
        for (AssociationPath path : Associations.of(own)) {
            if (path.attribute() instanceof ReferenceAttribute reference && reference.owned()) {
                keys.add(new ForeignKey(path.name(), path.key()));
            }
        }
        for (List<ModelPath> columns : sources.hiddenKeys()) {
            keys.add(new ForeignKey(columns.get(0).name(), columns));
        }
        return keys;
    }

    private @Nullable EntityModel build(EntityDraft draft, Parts parts) {
        int before = context.problems().count();
        KeyReader reader = new KeyReader(context.problems());
        DraftKeys keys = reader.read(draft);
        EntityDraft settled = draft;
        if (keys != null && !keys.keyOnly().isEmpty()) {
            settled = KeyOnlyMarks.on(draft, keys.keyOnly());
            keys = reader.read(settled);
        }
        if (keys == null || context.problems().count() > before) {
            return null;
        }
        EntityModel superEntity = draft.superEntity();
        List<GeneratorModel> generated = new ArrayList<>();
        if (superEntity != null) {
            generated.addAll(superEntity.rules().generators());
        }
        generated.addAll(KeyOnlyMarks.rebased(parts.generators(), settled.attributes()));
        RulesOfKeys ofKeys = RulesOfKeys.of(superEntity, keys);
        EntityRules entityRules = new EntityRules(
                parts.version(),
                ofKeys.uniques(),
                generated,
                ofKeys.joined(),
                parts.timeToLive(),
                rules.cacheability(parts.lineage()));
        return new EntityModelBuilder(draft.entityName(), draft.type(), parts.mark())
                .extending(superEntity)
                .lineage(parts.lineage().all())
                .attributes(ofKeys.replacedIn(settled.attributes()))
                .keys(keys.keys())
                .rules(entityRules)
                .callbacks(parts.callbacks())
                .build();
    }
}
