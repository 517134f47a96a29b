package io.monodyne.mapping.draft;

import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of a class, field, method or package: the one door through which this room reads annotations, so
 * that a mapping file can take the place of some of them. Boot-lived, immutable.
 */
public final class Declarations {

    private static final Set<String> PACKAGES = Set.of("jakarta.persistence", "io.monodyne");

    private final AnnotationSource source;

    /** Of the annotations in class files alone. */
    public Declarations() {
        this(AnnotationSource.classFiles());
    }

    public Declarations(AnnotationSource source) {
        this.source = source;
    }

    /** What is declared for the whole unit and at no class, by mapping files. */
    public AnnotatedElement unit() {
        return AnnotationSource.UNIT;
    }

    /**
     * The annotation of that type on the element, or null. {@code @Inherited} ones of a class are found on
     * superclasses.
     */
    public <A extends Annotation> @Nullable A find(AnnotatedElement element, Class<A> annotation) {
        A found = own(element, annotation);
        AnnotatedElement above = found == null ? heir(element, annotation) : null;
        return above == null ? found : find(above, annotation);
    }

    /** As {@link #find}, but never inherited from a superclass. */
    public <A extends Annotation> @Nullable A own(AnnotatedElement element, Class<A> annotation) {
        for (Annotation declared : source.declared(element)) {
            if (declared.annotationType() == annotation) {
                return annotation.cast(declared);
            }
        }
        return null;
    }

    /** All annotations of a repeatable type on the element, in the order they are declared. */
    public <A extends Annotation> List<A> all(AnnotatedElement element, Class<A> annotation) {
        A one = own(element, annotation);
        Repeatable repeatable = annotation.getAnnotation(Repeatable.class);
        Annotation container = repeatable == null ? null : own(element, repeatable.value());
        if (container != null) {
            return Repeated.in(container, annotation);
        }
        AnnotatedElement above = one == null ? heir(element, annotation) : null;
        if (above != null) {
            return all(above, annotation);
        }
        return one == null ? List.of() : List.of(one);
    }

    /** The superclass whose annotations of that type are inherited; null where none are. */
    private static @Nullable AnnotatedElement heir(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element instanceof Class<?> type && annotation.isAnnotationPresent(Inherited.class)
                ? type.getSuperclass()
                : null;
    }

    /** Whether the element has the annotation. */
    public boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return find(element, annotation) != null;
    }

    /** Whether anything at all is said of the mapping of the element. */
    public boolean any(AnnotatedElement element) {
        return source.declared(element).stream()
                .map(declared -> declared.annotationType().getPackageName())
                .anyMatch(PACKAGES::contains);
    }
}
