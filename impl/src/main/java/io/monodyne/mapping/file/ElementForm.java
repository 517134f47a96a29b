package io.monodyne.mapping.file;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be in an element that stands for a class or attribute, and which annotations it becomes. Immutable.
 *
 * @param main the annotation whose attributes and children the element itself has; null where there is none
 * @param parts the child elements that are an annotation each, by name
 * @param marks the attributes that are an annotation each, by name: the value is that of the annotation, or, where it
 *     has none, whether it is there
 * @param otherAttributes those that say something else
 * @param otherChildren those that say something else
 * @param text whether the element itself has a text
 */
record ElementForm(
        @Nullable AnnotationForm main,
        Map<String, Class<? extends Annotation>> parts,
        Map<String, Class<? extends Annotation>> marks,
        Set<String> otherAttributes,
        Set<String> otherChildren,
        boolean text) {

    ElementForm {
        parts = Map.copyOf(parts);
        marks = Map.copyOf(marks);
        otherAttributes = Set.copyOf(otherAttributes);
        otherChildren = Set.copyOf(otherChildren);
    }

    static ElementForm of(Class<? extends Annotation> main) {
        AnnotationForm form = AnnotationForm.of(main);
        return new ElementForm(form, Map.of(), Map.of(), Set.of(), Set.of(), form.content() != null);
    }

    /** One that is no annotation itself. */
    static ElementForm group(String... children) {
        return new ElementForm(null, Map.of(), Map.of(), Set.of(), Set.of(children), false);
    }

    /** One that is nothing but a text. */
    static ElementForm ofText() {
        return new ElementForm(null, Map.of(), Map.of(), Set.of(), Set.of(), true);
    }

    /** With annotations as children, called as they always are. */
    @SafeVarargs
    final ElementForm parts(Class<? extends Annotation>... more) {
        Map<String, Class<? extends Annotation>> all = new LinkedHashMap<>(parts);
        for (Class<? extends Annotation> part : more) {
            all.put(Words.of(part), part);
        }
        return new ElementForm(main, all, marks, otherAttributes, otherChildren, text);
    }

    /** With an annotation as a child of another name. */
    ElementForm part(String name, Class<? extends Annotation> part) {
        Map<String, Class<? extends Annotation>> all = new LinkedHashMap<>(parts);
        all.put(name, part);
        return new ElementForm(main, all, marks, otherAttributes, otherChildren, text);
    }

    ElementForm mark(String attribute, Class<? extends Annotation> mark) {
        Map<String, Class<? extends Annotation>> all = new LinkedHashMap<>(marks);
        all.put(attribute, mark);
        return new ElementForm(main, parts, all, otherAttributes, otherChildren, text);
    }

    ElementForm attributes(String... names) {
        return new ElementForm(main, parts, marks, Set.of(names), otherChildren, text);
    }

    ElementForm children(String... names) {
        return new ElementForm(main, parts, marks, otherAttributes, Set.of(names), text);
    }
}
