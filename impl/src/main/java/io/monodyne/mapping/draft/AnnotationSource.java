package io.monodyne.mapping.draft;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;

/**
 * Where the annotations of an element come from: from the element itself, or from mapping files in place of some of
 * them. Boot-lived, immutable.
 */
@FunctionalInterface
public interface AnnotationSource {

    /** Stands for the unit itself: declares what mapping files declare of no class, generators for example. */
    AnnotatedElement UNIT = new WholeUnit();

    /**
     * The annotations that count for a class, field, method or package, inherited ones left out; those that are
     * repeated are in their container.
     */
    List<Annotation> declared(AnnotatedElement element);

    /** The annotations that are in the class files. */
    static AnnotationSource classFiles() {
        return element -> List.of(element.getDeclaredAnnotations());
    }
}
