package io.monodyne.mapping.identity;

import io.monodyne.mapping.access.Constructors;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.Member;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.access.TypeBindings;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.Accessor;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads id classes: classes and records, by fields or properties. Its components belong to the id attributes by name
 * (Jakarta Persistence 3.2, section 2.4). Boot-lived.
 */
public final class IdClassReader {

    private final Members members;
    private final Declarations declarations;
    private final MappingProblems problems;

    public IdClassReader(Members members, Declarations declarations, MappingProblems problems) {
        this.members = members;
        this.declarations = declarations;
        this.problems = problems;
    }

    /** The id; null, and a problem, where the class does not fit the parts. */
    @Nullable
    IdModel read(String entity, Class<?> idClass, List<IdPart> parts, AccessType access) {
        if (!idClass.isRecord() && !Constructors.hasNoArgument(idClass)) {
            problems.noConstructor(idClass, "id class");
            return null;
        }
        List<String> names = parts.stream().map(IdPart::name).toList();
        Map<String, Member> byName = members(idClass, names, access);
        if (!fits(entity, idClass, parts, byName)) {
            return null;
        }
        try {
            List<Accessor> accessors = new ArrayList<>();
            for (String name : names) {
                accessors.add(Objects.requireNonNull(byName.get(name)).accessor(idClass));
            }
            Function<@Nullable Object[], Object> constructor = idClass.isRecord()
                    ? Constructors.canonical(idClass, names)
                    : Constructors.filling(idClass, accessors);
            return model(idClass, parts, accessors, constructor);
        } catch (IllegalAccessException e) {
            problems.notOpen(entity, idClass);
            return null;
        }
    }

    private static IdModel model(
            Class<?> idClass,
            List<IdPart> parts,
            List<Accessor> accessors,
            Function<@Nullable Object[], Object> constructor) {
        List<ModelPath> components = new ArrayList<>();
        List<Function<Object, @Nullable Object>> readers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            IdPart part = parts.get(i);
            Accessor accessor = accessors.get(i);
            for (int place = 0; place < part.components().size(); place++) {
                int component = place;
                readers.add(id -> part.component(accessor.get(id), component));
            }
            components.addAll(part.components());
        }
        Function<@Nullable Object[], Object> ofComponents = values -> {
            @Nullable Object[] own = new @Nullable Object[parts.size()];
            int from = 0;
            for (int i = 0; i < own.length; i++) {
                own[i] = parts.get(i).ofComponents(values, from);
                from += parts.get(i).components().size();
            }
            return constructor.apply(own);
        };
        return new IdModel(idClass, components, new IdModel.IdClass(readers, ofComponents));
    }

    /** By the access type, or where that does not find all the components, by the other. */
    private Map<String, Member> members(Class<?> idClass, List<String> names, AccessType access) {
        Access own = declarations.own(idClass, Access.class);
        AccessType first = own == null ? access : own.value();
        if (idClass.isRecord()) {
            first = AccessType.FIELD;
        }
        Map<String, Member> found = membersOf(idClass, first);
        if (!found.keySet().containsAll(names)) {
            Map<String, Member> others =
                    membersOf(idClass, first == AccessType.FIELD ? AccessType.PROPERTY : AccessType.FIELD);
            return others.keySet().containsAll(names) ? others : found;
        }
        return found;
    }

    private Map<String, Member> membersOf(Class<?> idClass, AccessType access) {
        Map<String, Member> byName = new HashMap<>();
        for (Class<?> type = idClass; type != null && type != Object.class; type = type.getSuperclass()) {
            members.of(type, access).forEach(member -> byName.putIfAbsent(member.name(), member));
        }
        return byName;
    }

    private boolean fits(String entity, Class<?> idClass, List<IdPart> parts, Map<String, Member> byName) {
        int before = problems.count();
        Set<String> extra = new TreeSet<>(byName.keySet());
        TypeBindings bindings = TypeBindings.of(JavaType.of(idClass));
        for (IdPart part : parts) {
            extra.remove(part.name());
            Member member = byName.get(part.name());
            if (member == null) {
                problems.idClassMismatch(entity, idClass, "it has no " + part.name());
            } else if (bindings.resolve(member.genericType()).boxed() != part.type()) {
                problems.idClassMismatch(
                        entity,
                        idClass,
                        "its " + part.name() + " is not of type " + part.type().getSimpleName());
            }
        }
        if (!extra.isEmpty()) {
            String names = extra.stream().collect(Collectors.joining(", "));
            problems.idClassMismatch(entity, idClass, "the entity has no id attribute " + names);
        }
        return problems.count() == before;
    }
}
