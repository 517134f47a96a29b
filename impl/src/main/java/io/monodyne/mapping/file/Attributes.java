package io.monodyne.mapping.file;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one class that its element maps. Such an attribute has the annotations that are written, and none
 * of those in the class file. Lives while the files of one unit are read.
 */
final class Attributes {

    private final ManagedElement owner;
    private final UnitDraft draft;
    private final AccessTypes accessTypes;
    private final FileProblems problems;
    private final Map<String, Location> seen = new HashMap<>();

    Attributes(ManagedElement owner, UnitDraft draft, AccessTypes accessTypes, FileProblems problems) {
        this.owner = owner;
        this.draft = draft;
        this.accessTypes = accessTypes;
        this.problems = problems;
    }

    void read() {
        Translator translator = owner.translator();
        XmlElement attributes = translator.single(owner.element(), "attributes");
        if (attributes == null) {
            return;
        }
        TreeSet<String> kinds = new TreeSet<>(Vocabulary.ATTRIBUTES.keySet());
        if (owner.isEmbeddable()) {
            kinds.removeAll(Vocabulary.OF_ENTITIES_ALONE);
        }
        translator.check(attributes, new TreeSet<>(), kinds, false);
        for (XmlElement child : attributes.children()) {
            ElementForm form = kinds.contains(child.name()) ? Vocabulary.ATTRIBUTES.get(child.name()) : null;
            if (form != null) {
                read(child, form);
            }
        }
    }

    private void read(XmlElement element, ElementForm form) {
        List<Annotation> written = owner.translator().annotations(element, form, Map.of());
        String name = owner.translator().required(element, "name");
        if (name == null) {
            return;
        }
        Location first = seen.putIfAbsent(name, element.location());
        if (first != null) {
            problems.attributeTwice(element.location(), owner.type(), name, first);
            return;
        }
        put(element, name, written);
    }

    private void put(XmlElement element, String name, List<Annotation> written) {
        NamedMember member = NamedMember.of(owner.type(), name);
        AccessType own = own(member, written);
        AccessType access = own == null ? ofClass() : own;
        Field field = access == AccessType.PROPERTY ? null : member.field();
        Method getter = access == AccessType.FIELD ? null : member.getter();
        if (field == null && getter == null) {
            List<String> known = NamedMember.names(owner.type(), access);
            problems.noAttribute(element.location(), owner.type(), kind(access), name, known);
            return;
        }
        List<Annotation> unmapped = new ArrayList<>();
        List<Annotation> mapped = new ArrayList<>(written);
        if (own != null) {
            // the member that is not meant has to know it, too, or it would be an attribute of the class's access type
            Annotation declared = WrittenAnnotation.of(Access.class, Map.of("value", own));
            unmapped.add(declared);
            mapped.removeIf(Access.class::isInstance);
            mapped.add(declared);
        }
        put(member.field(), field == null ? unmapped : mapped);
        put(member.getter(), getter == null ? unmapped : mapped);
    }

    private void put(@Nullable AnnotatedElement member, List<Annotation> annotations) {
        if (member != null) {
            draft.clear(member).override(annotations);
        }
    }

    /** The access type that is given to the attribute itself. */
    private @Nullable AccessType own(NamedMember member, List<Annotation> written) {
        for (Annotation annotation : written) {
            if (annotation instanceof Access access) {
                return access.value();
            }
        }
        Access onField = accessTypes.access(member.field(), owner.type());
        Access declared = onField == null ? accessTypes.access(member.getter(), owner.type()) : onField;
        return declared == null ? null : declared.value();
    }

    private @Nullable AccessType ofClass() {
        return owner.type().isRecord() ? AccessType.FIELD : accessTypes.of(owner.type());
    }

    private static String kind(@Nullable AccessType access) {
        if (access == null) {
            return "field or property";
        }
        return access == AccessType.FIELD ? "field" : "property";
    }
}
