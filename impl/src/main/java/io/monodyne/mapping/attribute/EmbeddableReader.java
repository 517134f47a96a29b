package io.monodyne.mapping.attribute;

import io.monodyne.mapping.access.Constructors;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.Member;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.access.TypeBindings;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeFacts;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an embeddable at one place of its use: the same class has other stored names, types and overrides elsewhere,
 * so each use has a model of its own. Boot-lived.
 */
final class EmbeddableReader {

    private final AttributeReader attributes;
    private final Members members;
    private final FactsReader facts;
    private final Declarations declarations;
    private final MappingProblems problems;
    private final Deque<Class<?>> within = new ArrayDeque<>();

    EmbeddableReader(
            AttributeReader attributes,
            Members members,
            FactsReader facts,
            Declarations declarations,
            MappingProblems problems) {
        this.attributes = attributes;
        this.members = members;
        this.facts = facts;
        this.declarations = declarations;
        this.problems = problems;
    }

    /** An embedded attribute; null, and a problem, where it can't be mapped. */
    @Nullable
    AttributeModel read(Site site, Sources sources) {
        AttributeFacts siteFacts = facts.facts(site, null);
        Overrides overrides =
                site.place().overrides().below(site.name()).over(Overrides.on(site.element(), declarations));
        EmbeddableModel model = read(site.type(), placeBelow(site, overrides), sources);
        return model == null ? null : new EmbeddedAttribute(siteFacts, site.accessor(), model);
    }

    /** The place of the attributes below a site. */
    Place placeBelow(Site site, Overrides overrides) {
        return new Place(
                site.type().raw(),
                site.path(),
                TypeBindings.of(site.type()),
                site.place().access(),
                overrides,
                facts.isId(site),
                new Place.Owning(
                        site.place().entity(),
                        site.place().tracked() && !site.type().raw().isRecord()));
    }

    /** An embeddable whose attributes are at the place; null, and a problem, where it can't be mapped. */
    @Nullable
    EmbeddableModel read(JavaType type, Place place, Sources sources) {
        Class<?> raw = type.raw();
        if (within.contains(raw)) {
            problems.embeddableInItself(place.path(), raw);
            return null;
        }
        if (!instantiable(raw, place.path())) {
            return null;
        }
        within.push(raw);
        try {
            return model(raw, place, sources);
        } finally {
            within.pop();
        }
    }

    private boolean instantiable(Class<?> raw, String path) {
        if (raw.isInterface() || raw.isEnum() || raw.isArray() || raw.isPrimitive()) {
            problems.notAnEmbeddable(path, raw);
            return false;
        }
        if (!raw.isRecord() && !Constructors.hasNoArgument(raw)) {
            problems.noConstructor(raw, "embeddable");
            return false;
        }
        return true;
    }

    private @Nullable EmbeddableModel model(Class<?> raw, Place place, Sources sources) {
        List<AttributeModel> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean complete = true;
        for (Class<?> declaring : lineage(raw)) {
            Access access = declarations.own(declaring, Access.class);
            AccessType accessType = access == null ? place.access() : access.value();
            for (Member member : members.of(declaring, raw.isRecord() ? AccessType.FIELD : accessType)) {
                if (names.add(member.name())) {
                    List<AttributeModel> attribute = attributes.read(member, read.size(), place, sources);
                    complete &= !attribute.isEmpty() && read.addAll(attribute);
                }
            }
        }
        check(place, names, read);
        return complete ? instance(raw, place, read) : null;
    }

    private void check(Place place, Set<String> names, List<AttributeModel> read) {
        for (String overridden : place.overrides().names()) {
            if (!names.contains(overridden)) {
                problems.overrideOfNothing(place.path(), overridden);
            }
        }
        Set<String> stored = new HashSet<>();
        for (AttributeModel attribute : read) {
            if (attribute.stored() && !stored.add(attribute.storedName())) {
                problems.sameStoredName(place.path(), attribute.storedName());
            }
        }
    }

    private @Nullable EmbeddableModel instance(Class<?> raw, Place place, List<AttributeModel> read) {
        try {
            Function<@Nullable Object[], Object> constructor = raw.isRecord()
                    ? Constructors.canonical(
                            raw, read.stream().map(AttributeModel::name).toList())
                    : Constructors.filling(
                            raw, read.stream().map(AttributeModel::accessor).toList());
            return new EmbeddableModel(raw, read, constructor);
        } catch (IllegalAccessException e) {
            problems.notOpen(place.path(), raw);
            return null;
        }
    }

    /** The class and those above it that carry persistent state, topmost first. */
    private List<Class<?>> lineage(Class<?> raw) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> type = raw; type != null && type != Object.class; type = type.getSuperclass()) {
            if (type == raw
                    || declarations.own(type, Embeddable.class) != null
                    || declarations.own(type, MappedSuperclass.class) != null) {
                lineage.add(0, type);
            }
        }
        return lineage;
    }
}
