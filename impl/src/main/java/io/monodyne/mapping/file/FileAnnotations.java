package io.monodyne.mapping.file;

import io.monodyne.mapping.draft.AnnotationSource;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.TableGenerator;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What counts once the mapping files are read: the annotations of what they speak of, and of everything else those in
 * the class files, less the ones that are written elsewhere under the same name. Boot-lived, immutable.
 */
final class FileAnnotations implements AnnotationSource {

    private static final Set<Class<? extends Annotation>> ASSOCIATIONS =
            Set.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class);

    /** Those whose names are global to the unit, by what they share their names with. */
    private static final Map<Class<? extends Annotation>, String> GLOBAL = Map.of(
            SequenceGenerator.class, "generator",
            TableGenerator.class, "generator",
            NamedQuery.class, "query",
            NamedNativeQuery.class, "query",
            NamedStoredProcedureQuery.class, "query",
            SqlResultSetMapping.class, "result set mapping");

    private final Map<AnnotatedElement, List<Annotation>> written = new HashMap<>();
    private final boolean complete;
    private final boolean cascadePersist;
    private final Set<String> names = new HashSet<>();

    /**
     * @param complete whether no annotation in a class file counts
     * @param cascadePersist whether every association cascades persisting
     */
    FileAnnotations(Map<AnnotatedElement, List<Annotation>> written, boolean complete, boolean cascadePersist) {
        this.complete = complete;
        this.cascadePersist = cascadePersist;
        written.values().forEach(annotations -> annotations.forEach(this::collectName));
        written.forEach((element, annotations) -> this.written.put(element, amended(annotations)));
    }

    @Override
    public List<Annotation> declared(AnnotatedElement element) {
        List<Annotation> found = written.get(element);
        if (found != null) {
            return found;
        }
        return complete ? List.of() : amended(List.of(element.getDeclaredAnnotations()));
    }

    private void collectName(Annotation annotation) {
        if (isContainer(annotation)) {
            AnnotationSet.contents(annotation).forEach(this::collectName);
        } else if (WrittenAnnotation.is(annotation) && GLOBAL.containsKey(annotation.annotationType())) {
            names.add(name(annotation));
        }
    }

    private static String name(Annotation annotation) {
        return GLOBAL.get(annotation.annotationType()) + " " + WrittenAnnotation.value(annotation, "name");
    }

    private static boolean isContainer(Annotation annotation) {
        return GLOBAL.keySet().stream()
                .anyMatch(type -> AnnotationSet.containerOf(type) == annotation.annotationType());
    }

    private List<Annotation> amended(List<Annotation> annotations) {
        if (!cascadePersist && names.isEmpty()) {
            return annotations;
        }
        List<Annotation> amended = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (isContainer(annotation)) {
                AnnotationSet rest = new AnnotationSet(List.of());
                rest.override(AnnotationSet.contents(annotation).stream()
                        .filter(each -> !isOverridden(each))
                        .toList());
                amended.addAll(rest.toList());
            } else if (!isOverridden(annotation)) {
                amended.add(cascading(annotation));
            }
        }
        return List.copyOf(amended);
    }

    /** Whether a file defines another of the same name. */
    private boolean isOverridden(Annotation annotation) {
        return GLOBAL.containsKey(annotation.annotationType())
                && !WrittenAnnotation.is(annotation)
                && names.contains(name(annotation));
    }

    private Annotation cascading(Annotation annotation) {
        if (!cascadePersist || !ASSOCIATIONS.contains(annotation.annotationType())) {
            return annotation;
        }
        CascadeType[] declared = (CascadeType[]) WrittenAnnotation.value(annotation, "cascade");
        List<CascadeType> all = Arrays.asList(declared);
        if (all.contains(CascadeType.PERSIST) || all.contains(CascadeType.ALL)) {
            return annotation;
        }
        CascadeType[] extended = Arrays.copyOf(declared, declared.length + 1);
        extended[declared.length] = CascadeType.PERSIST;
        return WrittenAnnotation.with(annotation, "cascade", extended);
    }
}
