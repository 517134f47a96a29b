package io.monodyne.mapping.file;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an annotation is written: which of its elements are attributes, which are child elements, and which is the text.
 * Immutable.
 *
 * @param attributes by their names in files
 * @param children by their names in files
 * @param unread child elements that say nothing
 * @param content null where it has no text
 */
record AnnotationForm(
        Class<? extends Annotation> type,
        Map<String, Method> attributes,
        Map<String, Method> children,
        Set<String> unread,
        @Nullable Method content) {

    static AnnotationForm of(Class<? extends Annotation> type) {
        Map<String, Method> attributes = new LinkedHashMap<>();
        Map<String, Method> children = new LinkedHashMap<>();
        Method content = null;
        for (Method element : elements(type)) {
            String word = Words.of(element);
            if (word.equals(Words.CONTENT)) {
                content = element;
            } else if (word.startsWith(Words.ATTRIBUTE)) {
                attributes.put(word.substring(1), element);
            } else {
                children.put(word, element);
            }
            String alias = Words.alias(element);
            if (alias != null) {
                children.put(alias, element);
            }
        }
        return new AnnotationForm(type, attributes, children, Words.unread(type), content);
    }

    /** The names of all child elements that can be there. */
    Set<String> knownChildren() {
        Set<String> known = new LinkedHashSet<>(children.keySet());
        known.addAll(unread);
        return known;
    }

    /** By name: the virtual machine keeps no order. */
    static List<Method> elements(Class<? extends Annotation> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** What a file has to say for an element, in its own words. */
    static String described(Method element) {
        String word = Words.of(element);
        if (word.equals(Words.CONTENT)) {
            return "a text";
        }
        return word.startsWith(Words.ATTRIBUTE) ? "an attribute " + word.substring(1) : "an element <" + word + ">";
    }
}
