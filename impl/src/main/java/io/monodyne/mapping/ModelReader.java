package io.monodyne.mapping;

import io.monodyne.codec.Codecs;
import io.monodyne.mapping.access.Constructors;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.attribute.AttributeReader;
import io.monodyne.mapping.attribute.Converters;
import io.monodyne.mapping.callback.CallbackReader;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.EntityNames;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.mapping.identity.GeneratorReader;
import io.monodyne.mapping.identity.Generators;
import io.monodyne.mapping.identity.IdClassReader;
import io.monodyne.mapping.identity.IdReader;
import io.monodyne.mapping.keys.KeyVerifier;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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
    private final Declarations declarations = new Declarations();
    private final MappingProblems problems = new MappingProblems();
    private final EntityReader entities;

    /** @param managedClasses those listed or found in the unit; any that are no managed types are ignored */
    public ModelReader(Collection<Class<?>> managedClasses, MappingSettings settings) {
        this.managed = new ManagedClasses(managedClasses, declarations);
        Members members = new Members(declarations, problems);
        Converters converters = new Converters(managed.all(), declarations, problems);
        Codecs codecs = new Codecs(settings.serializableTypes());
        AttributeReader attributes = new AttributeReader(codecs, converters, members, declarations, problems);
        Generators generators = new Generators(managed.all(), declarations, problems);
        this.entities = new EntityReader(
                new OwnAttributesReader(members, attributes, declarations, problems),
                new IdReader(declarations, problems, new IdClassReader(members, declarations, problems)),
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
        Map<Class<?>, EntityModel> read = new HashMap<>();
        Map<String, Class<?>> byName = new HashMap<>();
        List<EntityModel> models = new ArrayList<>();
        managed.entities().forEach((type, lineage) -> {
            EntityNames names = names(type, lineage);
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
        KeyVerifier.verify(model, problems);
        problems.throwIfAny();
        return model;
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

    private EntityNames names(Class<?> type, Lineage lineage) {
        String root = entityName(lineage.root());
        Table table = declarations.own(lineage.root(), Table.class);
        String logical = table == null || table.name().isEmpty() ? root : table.name();
        return new EntityNames(entityName(type), logical, root, type);
    }

    private String entityName(Class<?> type) {
        Entity entity = declarations.own(type, Entity.class);
        return entity == null || entity.name().isEmpty() ? type.getSimpleName() : entity.name();
    }
}
