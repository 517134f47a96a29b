package io.monodyne.mapping.file;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The annotations of the elements that files speak of, as far as the files are read. Of all others, those in the class
 * files count. Lives while the files of one unit are read.
 */
final class UnitDraft {

    private final boolean complete;
    private final Set<Class<?>> silenced = new HashSet<>();
    private final Map<AnnotatedElement, AnnotationSet> sets = new LinkedHashMap<>();

    /** @param complete whether no annotation in a class file counts */
    UnitDraft(boolean complete) {
        this.complete = complete;
    }

    /** From now on, the annotations of the class and of its members don't count. */
    void silence(Class<?> type) {
        silenced.add(type);
        clear(type);
        List.of(type.getDeclaredFields()).forEach(this::clear);
        List.of(type.getDeclaredMethods()).forEach(this::clear);
    }

    /** Whether the annotations of the class and of its members count. */
    boolean annotated(Class<?> type) {
        return !complete && !silenced.contains(type);
    }

    /** The annotations of a class or of one of its members, to be overridden. */
    AnnotationSet annotations(AnnotatedElement element, Class<?> declaring) {
        return sets.computeIfAbsent(element, each -> new AnnotationSet(real(each, declaring)));
    }

    /** Those in the class file, if they count. */
    List<Annotation> real(AnnotatedElement element, Class<?> declaring) {
        return annotated(declaring) ? List.of(element.getDeclaredAnnotations()) : List.of();
    }

    /** Forgets what is declared of the element; answers the empty set. */
    AnnotationSet clear(AnnotatedElement element) {
        AnnotationSet empty = new AnnotationSet(List.of());
        sets.put(element, empty);
        return empty;
    }

    Map<AnnotatedElement, List<Annotation>> toMap() {
        Map<AnnotatedElement, List<Annotation>> map = new LinkedHashMap<>();
        sets.forEach((element, set) -> map.put(element, set.toList()));
        return map;
    }

    boolean complete() {
        return complete;
    }
}
