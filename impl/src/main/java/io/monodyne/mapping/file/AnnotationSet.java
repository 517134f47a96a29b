package io.monodyne.mapping.file;

import io.monodyne.IndexMap;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Convert;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.TableGenerator;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one element, while a file overrides them. What is written takes the place of all annotations of
 * its type; of those that have a name or speak of an attribute it takes the place of the one of the same name, and is
 * added to the others. Lives while the files of one unit are read.
 */
final class AnnotationSet {

    /** What those of one type are told apart by. */
    private static final Map<Class<? extends Annotation>, String> NAMES = Map.ofEntries(
            Map.entry(AttributeOverride.class, "name"),
            Map.entry(AssociationOverride.class, "name"),
            Map.entry(Convert.class, "attributeName"),
            Map.entry(NamedEntityGraph.class, "name"),
            Map.entry(NamedQuery.class, "name"),
            Map.entry(NamedNativeQuery.class, "name"),
            Map.entry(NamedStoredProcedureQuery.class, "name"),
            Map.entry(SqlResultSetMapping.class, "name"),
            Map.entry(SequenceGenerator.class, "name"),
            Map.entry(TableGenerator.class, "name"),
            Map.entry(IndexMap.class, "index"));

    private final List<Annotation> annotations;

    AnnotationSet(List<Annotation> declared) {
        this.annotations = new ArrayList<>(declared);
    }

    List<Annotation> toList() {
        return List.copyOf(annotations);
    }

    @Nullable
    Annotation find(Class<? extends Annotation> type) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType() == type) {
                return annotation;
            }
        }
        return null;
    }

    /** Takes away all of a type, repeated ones too. */
    void remove(Class<? extends Annotation> type) {
        Class<? extends Annotation> container = containerOf(type);
        annotations.removeIf(annotation -> {
            Class<? extends Annotation> each = annotation.annotationType();
            return each == type || each == container || containerOf(each) == type;
        });
    }

    void replace(Annotation annotation) {
        remove(annotation.annotationType());
        annotations.add(annotation);
    }

    /** Puts what is written over what is declared. */
    void override(List<Annotation> written) {
        Map<Class<? extends Annotation>, List<Annotation>> byType = new LinkedHashMap<>();
        written.forEach(annotation -> byType.computeIfAbsent(annotation.annotationType(), none -> new ArrayList<>())
                .add(annotation));
        byType.forEach(this::override);
    }

    private void override(Class<? extends Annotation> type, List<Annotation> written) {
        String name = NAMES.get(type);
        List<Annotation> all = written;
        if (name != null) {
            Map<Object, Annotation> byName = new LinkedHashMap<>();
            all(type).forEach(annotation -> byName.put(WrittenAnnotation.value(annotation, name), annotation));
            written.forEach(annotation -> byName.put(WrittenAnnotation.value(annotation, name), annotation));
            all = List.copyOf(byName.values());
        }
        remove(type);
        annotations.add(all.size() == 1 ? all.get(0) : container(type, all));
    }

    private List<Annotation> all(Class<? extends Annotation> type) {
        List<Annotation> found = new ArrayList<>();
        Class<? extends Annotation> container = containerOf(type);
        for (Annotation annotation : annotations) {
            if (annotation.annotationType() == type) {
                found.add(annotation);
            } else if (annotation.annotationType() == container) {
                found.addAll(contents(annotation));
            }
        }
        return found;
    }

    private static Annotation container(Class<? extends Annotation> type, List<Annotation> repeated) {
        Class<? extends Annotation> container = containerOf(type);
        if (container == null) {
            return repeated.get(repeated.size() - 1); // a second one has been reported
        }
        return WrittenAnnotation.of(container, Map.of("value", array(type, repeated)));
    }

    /** The annotations that a container holds. */
    static List<Annotation> contents(Annotation container) {
        return Arrays.stream((Object[]) WrittenAnnotation.value(container, "value"))
                .map(Annotation.class::cast)
                .toList();
    }

    /** Annotations as an array of their very type. */
    static Object array(Class<? extends Annotation> type, List<Annotation> annotations) {
        return annotations.toArray((Annotation[]) Array.newInstance(type, 0));
    }

    /** What annotations of the type are put in where there are several; null where there can be one. */
    static @Nullable Class<? extends Annotation> containerOf(Class<? extends Annotation> type) {
        Repeatable repeatable = type.getAnnotation(Repeatable.class);
        return repeatable == null ? null : repeatable.value();
    }
}
