package io.monodyne.mapping;

import io.monodyne.codec.Codecs;
import io.monodyne.mapping.access.Constructors;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.association.AssociationBinder;
import io.monodyne.mapping.attribute.AssociationContext;
import io.monodyne.mapping.attribute.AttributeReader;
import io.monodyne.mapping.attribute.Converters;
import io.monodyne.mapping.attribute.Sources;
import io.monodyne.mapping.callback.CallbackReader;
import io.monodyne.mapping.draft.AssociationProblems;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.EntityNames;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.mapping.draft.Targets;
import io.monodyne.mapping.identity.GeneratorReader;
import io.monodyne.mapping.identity.Generators;
import io.monodyne.mapping.identity.IdClassReader;
import io.monodyne.mapping.identity.IdReader;
import io.monodyne.mapping.keys.KeyVerifier;
import io.monodyne.mapping.keys.TenantVerifier;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.Associations;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NamedGraph;
import io.monodyne.metamodel.NamedQueries;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the annotated classes of a unit into a model: the door of this room. Boot-lived, for one reading. */
public final class ModelReader {

    private final ManagedClasses managed;
    private final Declarations declarations;
    private final MappingProblems problems = new MappingProblems();
    private final EntityReader entities;
    private final OwnAttributesReader ownAttributes;
    private final EntityNaming naming;
    private final Targets targets = new Targets();
    private final IdsOfTargets targetIds;
    private final HiddenColumns hidden = new HiddenColumns();

    /** @param managedClasses those listed or found in the unit; any that are no managed types are ignored */
    public ModelReader(Collection<Class<?>> managedClasses, MappingSettings settings) {
        this.declarations = new Declarations(settings.annotations());
        this.naming = new EntityNaming(declarations);
        this.managed = new ManagedClasses(managedClasses, declarations);
        Members members = new Members(declarations, problems);
        Converters converters = new Converters(managed.all(), declarations, problems);
        Codecs codecs = new Codecs(settings.serializableTypes());
        this.targetIds = new IdsOfTargets(managed, naming, declarations, problems);
        AttributeReader attributes = new AttributeReader(
                codecs,
                converters,
                members,
                new AssociationContext(declarations, new AssociationProblems(problems), targets, targetIds),
                problems);
        IdReader ids =
                new IdReader(declarations, problems, new IdClassReader(members, declarations, problems), targetIds);
        this.ownAttributes = new OwnAttributesReader(members, attributes, hidden, declarations, problems);
        targetIds.readBy(ownAttributes, ids);
        Generators generators = new Generators(managed.all(), declarations, problems);
        this.entities = new EntityReader(
                ownAttributes,
                ids,
                new GeneratorReader(generators, declarations, problems),
                new CallbackReader(settings.defaultListeners(), declarations, problems),
                new RulesReader(
                        new VersionReader(Clock.system(ZoneId.systemDefault()), problems), declarations, problems),
                new EntityReader.ReadingContext(declarations, problems, new TypeMarkReader(declarations, problems)));
    }

    /**
     * The model of all entities.
     *
     * @throws io.monodyne.MappingException listing everything that can't be mapped
     */
    public Model read() {
        if (CollectionsOfOthers.in(managed.all(), declarations)) {
            findHiddenColumns();
        }
        Map<Class<?>, EntityModel> read = new HashMap<>();
        Map<String, Class<?>> byName = new HashMap<>();
        List<EntityModel> models = new ArrayList<>();
        managed.entities().forEach((type, lineage) -> {
            EntityNames names = naming.names(type, lineage);
            Class<?> other = byName.putIfAbsent(names.entity(), type);
            if (other != null) {
                problems.sameEntityName(names.entity(), other, type);
            }
            EntityModel model = read(names, lineage, read);
            if (model != null) {
                read.put(type, model);
                models.add(model);
            }
        });
        Model model = new Model(models);
        AssociationBinder.bind(model, targets, new AssociationProblems(problems));
        KeyVerifier.verify(model, problems);
        TenantVerifier.verify(model, problems);
        List<NamedGraph> graphs = new GraphReader(declarations, problems).read(model);
        NamedQueries queries = new QueryReader(managed, declarations, problems).read(model);
        problems.throwIfAny();
        return new Model(models, graphs, queries);
    }

    /** Reads all attributes once to learn what they keep in items of others; their problems are found again. */
    private void findHiddenColumns() {
        MappingProblems.Mark mark = problems.mark();
        List<AssociationPath> found = new ArrayList<>();
        managed.entities()
                .forEach((type, lineage) -> found.addAll(Associations.of(
                        ownAttributes.read(naming.names(type, lineage), lineage, List.of(), new Sources()))));
        found.forEach(hidden::add);
        problems.forgetSince(mark);
        targetIds.forgetUnknown();
    }

    private @Nullable EntityModel read(EntityNames names, Lineage lineage, Map<Class<?>, EntityModel> read) {
        if (!instantiable(names.type())) {
            return null;
        }
        Class<?> superEntity = lineage.superEntity();
        return entities.read(names, lineage, superEntity == null ? null : read.get(superEntity));
    }

    private boolean instantiable(Class<?> type) {
        String kind = kind(type);
        if (kind != null) {
            problems.noEntityClass(type, kind);
            return false;
        }
        if (!Modifier.isAbstract(type.getModifiers()) && !Constructors.hasNoArgument(type)) {
            problems.noConstructor(type, "entity");
        }
        return true;
    }

    private static @Nullable String kind(Class<?> type) {
        if (type.isRecord()) {
            return "a record";
        }
        if (type.isEnum()) {
            return "an enum";
        }
        if (type.isInterface()) {
            return "an interface";
        }
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        return inner ? "an inner class" : null;
    }
}
