package io.monodyne.mapping;

import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.Member;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.access.TypeBindings;
import io.monodyne.mapping.attribute.AttributeReader;
import io.monodyne.mapping.attribute.Overrides;
import io.monodyne.mapping.attribute.Place;
import io.monodyne.mapping.attribute.Sources;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.EntityNames;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.HiddenColumn;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the attributes that are new with an entity: its own and those of mapped superclasses below its super entity. Superclasses come
 * first; within a class the id, then the order of declaration; associations come after all of these. So an inherited attribute has the
 * same ordinal everywhere in the hierarchy. Boot-lived.
 */
final class OwnAttributesReader {

    private final Members members;
    private final AttributeReader attributes;
    private final Declarations declarations;
    private final MappingProblems problems;
    private final HiddenColumns hidden;

    OwnAttributesReader(
            Members members,
            AttributeReader attributes,
            HiddenColumns hidden,
            Declarations declarations,
            MappingProblems problems) {
        this.hidden = hidden;
        this.members = members;
        this.attributes = attributes;
        this.declarations = declarations;
        this.problems = problems;
    }

    /** A member, with the access type of the class that declares it and the overrides that bear on that class. */
    private record Declared(Member member, AccessType access, Overrides overrides) {}

    /**
     * The new attributes, without those that can't be mapped. Associations come last, after what is stored under names of its own and
     * what collections of others keep here: a reference may share its key with any of these.
     *
     * @param inherited the attributes of the super entity
     */
    List<AttributeModel> read(EntityNames names, Lineage lineage, List<AttributeModel> inherited, Sources sources) {
        List<Declared> stored = new ArrayList<>();
        List<Declared> associations = new ArrayList<>();
        for (Declared each : declared(names, lineage, inherited).values()) {
            boolean last = !isId(each.member()) && AttributeReader.refers(each.member(), declarations);
            (last ? associations : stored).add(each);
        }
        sources.add(inherited);
        Place place = place(names, lineage);
        List<AttributeModel> read = new ArrayList<>();
        stored.forEach(each -> read(each, inherited.size(), place, read, sources));
        for (HiddenColumns.Kept kept : hidden.in(names.type())) {
            readHidden(kept, inherited.size(), read, sources);
        }
        associations.forEach(each -> read(each, inherited.size(), place, read, sources));
        return read;
    }

    /** The attributes of the id alone. */
    List<AttributeModel> readIds(EntityNames names, Lineage lineage, Sources sources) {
        Place place = place(names, lineage);
        List<AttributeModel> read = new ArrayList<>();
        for (Declared each : declared(names, lineage, List.of()).values()) {
            if (isId(each.member())) {
                read(each, 0, place, read, sources);
            }
        }
        return read;
    }

    private static Place place(EntityNames names, Lineage lineage) {
        Class<?> entity = names.type();
        return new Place(
                entity,
                names.entity(),
                TypeBindings.of(JavaType.of(entity)),
                lineage.access(),
                Overrides.none(),
                false,
                new Place.Owning(entity, true));
    }

    private void read(Declared each, int inherited, Place place, List<AttributeModel> read, Sources sources) {
        Place there = place.with(each.access(), each.overrides());
        List<AttributeModel> attributesOfMember =
                attributes.read(each.member(), inherited + read.size(), there, sources);
        read.addAll(attributesOfMember);
        sources.add(attributesOfMember);
        if (attributesOfMember.isEmpty() && isId(each.member())) {
            sources.idNotRead();
        }
    }

    private static void readHidden(HiddenColumns.Kept kept, int inherited, List<AttributeModel> read, Sources sources) {
        List<AttributeModel> columns = new ArrayList<>();
        for (HiddenColumn column : kept.all()) {
            columns.add(HiddenColumns.attribute(column, inherited + read.size() + columns.size(), kept.association()));
        }
        read.addAll(columns);
        sources.add(columns);
        if (!kept.key().isEmpty()) {
            sources.addHiddenKey(columns.subList(0, kept.key().size()));
        }
    }

    private Map<String, Declared> declared(EntityNames names, Lineage lineage, List<AttributeModel> inherited) {
        Set<String> taken = new TreeSet<>();
        inherited.forEach(attribute -> taken.add(attribute.name()));
        Map<String, Declared> declared = new LinkedHashMap<>();
        Set<String> overridden = new TreeSet<>();
        for (Class<?> type : lineage.own()) {
            Overrides overrides = overrides(lineage, type);
            overridden.addAll(overrides.names());
            AccessType access = lineage.accessOf(type, declarations);
            for (Member member : idFirst(members.of(type, access))) {
                add(names, declared, taken, new Declared(member, access, overrides));
            }
        }
        for (String name : overridden) {
            if (!declared.containsKey(name)) {
                problems.overrideOfNothing(names.entity(), name);
            }
        }
        return declared;
    }

    /**
     * A property that a subclass overrides is still one attribute; the annotations of the override count, if it has
     * any.
     */
    private void add(EntityNames names, Map<String, Declared> declared, Set<String> taken, Declared each) {
        String name = each.member().name();
        Declared above = declared.get(name);
        if (above == null && !taken.contains(name)) {
            declared.put(name, each);
        } else if (!each.member().overrides()) {
            problems.attributeTwice(names.entity(), name);
        } else if (above != null && declarations.any(each.member().element())) {
            declared.put(name, each);
        }
    }

    private List<Member> idFirst(List<Member> found) {
        List<Member> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(member -> !isId(member)));
        return sorted;
    }

    private boolean isId(Member member) {
        return declarations.has(member.element(), Id.class) || declarations.has(member.element(), EmbeddedId.class);
    }

    /** Those of the class itself and of all below it: what the lowest says wins. */
    private Overrides overrides(Lineage lineage, Class<?> type) {
        Overrides all = Overrides.none();
        List<Class<?>> own = lineage.own();
        for (Class<?> below : own.subList(own.indexOf(type), own.size())) {
            all = Overrides.on(below, declarations).over(all);
        }
        return all;
    }
}
