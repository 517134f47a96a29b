package io.monodyne.mapping.draft;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of a class, field, method or package: the one door through which this room reads annotations, so
 * that a mapping file can take the place of some of them. Boot-lived, stateless.
 */
public final class Declarations {

    /**
     * The annotation of that type on the element, or null. {@code @Inherited} ones of a class are found on
     * superclasses.
     */
    public <A extends Annotation> @Nullable A find(AnnotatedElement element, Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    /** As {@link #find}, but never inherited from a superclass. */
    public <A extends Annotation> @Nullable A own(AnnotatedElement element, Class<A> annotation) {
        return element.getDeclaredAnnotation(annotation);
    }

    /** All annotations of a repeatable type on the element, in the order they are declared. */
    public <A extends Annotation> List<A> all(AnnotatedElement element, Class<A> annotation) {
        return List.of(element.getAnnotationsByType(annotation));
    }

    /** Whether the element has the annotation. */
    public boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }

    /** Whether anything at all is said of the mapping of the element. */
    public boolean any(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(annotation -> annotation.annotationType().getPackageName())
                .anyMatch(name -> name.equals("jakarta.persistence") || name.equals("io.monodyne"));
    }
}
