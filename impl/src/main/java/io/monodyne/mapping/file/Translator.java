package io.monodyne.mapping.file;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Convert;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the annotations that the elements of one file stand for, and reports what can't be there. Lives while the files
 * of one unit are read.
 */
final class Translator {

    private final ClassNames classes;
    private final Values values;
    private final AnnotationMaker maker;
    private final FileProblems problems;

    Translator(ClassNames classes, FileProblems problems) {
        this.classes = classes;
        this.values = new Values(classes, problems);
        this.maker = new AnnotationMaker(this, values, problems);
        this.problems = problems;
    }

    // ---- what may be there ----------------------------------------

    /** Reports what the form of an element does not know. */
    void check(XmlElement element, ElementForm form) {
        Set<String> attributes = new LinkedHashSet<>();
        Set<String> children = new LinkedHashSet<>();
        AnnotationForm main = form.main();
        if (main != null) {
            attributes.addAll(main.attributes().keySet());
            children.addAll(main.knownChildren());
        }
        attributes.addAll(form.marks().keySet());
        attributes.addAll(form.otherAttributes());
        children.addAll(form.parts().keySet());
        children.addAll(form.otherChildren());
        check(element, attributes, children, form.text());
    }

    /** Reports what is neither among these nor a {@code description}, which can be anywhere. */
    void check(XmlElement element, Set<String> attributes, Set<String> children, boolean text) {
        for (String attribute : element.attributes().keySet()) {
            if (!attributes.contains(attribute)) {
                problems.unknownAttribute(element, attribute, sorted(attributes));
            }
        }
        for (XmlElement child : element.children()) {
            if (!children.contains(child.name()) && !child.name().equals("description")) {
                problems.unknownElement(child, element.name(), sorted(children));
            }
        }
        if (!text && !element.text().isEmpty()) {
            problems.unexpectedText(element);
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** The one child of that name, or null; a second one is reported. */
    @Nullable
    XmlElement single(XmlElement element, String child) {
        List<XmlElement> found = element.children(child);
        if (found.size() > 1) {
            problems.twice(found.get(1), element.name());
        }
        return found.isEmpty() ? null : found.get(0);
    }

    // ---- values ----------------------------------------

    /** The class that an element names in its attribute {@code class}; null, and a problem, where it names none. */
    @Nullable
    Class<?> classOf(XmlElement element) {
        String name = required(element, "class");
        return name == null ? null : classes.find(name, element.location());
    }

    /** The text of an attribute; null, and a problem, where there is none. */
    @Nullable
    String required(XmlElement element, String attribute) {
        String text = element.attribute(attribute);
        if (text == null || text.isBlank()) {
            problems.missing(element, "an attribute " + attribute);
            return null;
        }
        return text.strip();
    }

    /** The value of an attribute; null where there is none, and, with a problem, where it can't be. */
    <T> @Nullable T attribute(XmlElement element, String attribute, Class<T> type) {
        String text = element.attribute(attribute);
        Class<?> meant = type == Boolean.class ? boolean.class : type;
        Object value = text == null ? null : values.of(meant, text, element.location(), attribute);
        return value == null ? null : type.cast(value);
    }

    /** The value of the text of a child; null where there is none, and, with a problem, where it can't be. */
    <T> @Nullable T text(XmlElement element, String child, Class<T> type) {
        XmlElement found = single(element, child);
        if (found == null) {
            return null;
        }
        check(found, Vocabulary.TEXT);
        Object value = values.of(type, found.text(), found.location(), "<" + child + ">");
        return value == null ? null : type.cast(value);
    }

    // ---- annotations ----------------------------------------

    /**
     * The annotations of an element that stands for a class or attribute; without those that can't be made.
     *
     * @param known values of the main annotation that count where the element does not give them
     */
    List<Annotation> annotations(XmlElement element, ElementForm form, Map<String, Object> known) {
        check(element, form);
        List<Annotation> made = new ArrayList<>();
        AnnotationForm main = form.main();
        if (main != null) {
            addIfMade(made, maker.make(element, main, known));
        }
        form.marks().forEach((attribute, type) -> addIfMade(made, mark(element, attribute, type)));
        made.addAll(parts(element, form));
        for (XmlElement child : element.children()) {
            if (form.otherChildren().contains(child.name())) {
                foreignKey(child, made);
            }
        }
        return made;
    }

    /** The annotations of child elements alone. */
    List<Annotation> parts(XmlElement element, ElementForm form) {
        List<Annotation> made = new ArrayList<>();
        for (XmlElement child : element.children()) {
            Class<? extends Annotation> type = form.parts().get(child.name());
            if (type != null) {
                if (AnnotationSet.containerOf(type) == null) {
                    single(element, child.name());
                }
                Annotation annotation = whole(child, AnnotationForm.of(type));
                addIfMade(made, annotation == null ? null : ofKeys(child, annotation));
            }
        }
        return made;
    }

    /** The annotation that an element stands for alone; null, and problems, where it can't be made. */
    @Nullable
    Annotation whole(XmlElement element, AnnotationForm form) {
        check(element, form.attributes().keySet(), form.knownChildren(), form.content() != null);
        return maker.make(element, form, Map.of());
    }

    private @Nullable Annotation mark(XmlElement element, String attribute, Class<? extends Annotation> type) {
        String text = element.attribute(attribute);
        if (text == null) {
            return null;
        }
        List<Method> elements = AnnotationForm.elements(type);
        Class<?> valueType =
                elements.isEmpty() ? boolean.class : elements.get(0).getReturnType();
        Object value = values.of(valueType, text, element.location(), attribute);
        if (value == null || (elements.isEmpty() && value.equals(false))) {
            return null;
        }
        return WrittenAnnotation.of(type, elements.isEmpty() ? Map.of() : Map.of("value", value));
    }

    private static void addIfMade(List<Annotation> made, @Nullable Annotation annotation) {
        if (annotation != null) {
            made.add(annotation);
        }
    }

    /** What is said of the keys of a map has {@code key} before its name, as an annotation. */
    private static Annotation ofKeys(XmlElement element, Annotation annotation) {
        if (!element.name().startsWith(Vocabulary.MAP_KEY)) {
            return annotation;
        }
        String of = annotation instanceof AttributeOverride ? "name" : "attributeName";
        if (!(annotation instanceof AttributeOverride || annotation instanceof Convert)) {
            return annotation;
        }
        String name = (String) WrittenAnnotation.value(annotation, of);
        if (name.equals("key") || name.startsWith("key.")) {
            return annotation;
        }
        return WrittenAnnotation.with(annotation, of, name.isEmpty() ? "key" : "key." + name);
    }

    /** A foreign key beside join columns is one of all of them, and stands in their container. */
    private void foreignKey(XmlElement element, List<Annotation> made) {
        switch (element.name()) {
            case Vocabulary.FOREIGN_KEY -> foreignKey(element, made, JoinColumn.class, JoinColumns.class);
            case Vocabulary.PRIMARY_FOREIGN_KEY ->
                foreignKey(element, made, PrimaryKeyJoinColumn.class, PrimaryKeyJoinColumns.class);
            case Vocabulary.MAP_KEY_FOREIGN_KEY ->
                foreignKey(element, made, MapKeyJoinColumn.class, MapKeyJoinColumns.class);
            default -> {
                // read elsewhere
            }
        }
    }

    private void foreignKey(
            XmlElement element,
            List<Annotation> made,
            Class<? extends Annotation> column,
            Class<? extends Annotation> container) {
        Annotation key = whole(element, AnnotationForm.of(ForeignKey.class));
        if (key != null) {
            List<Annotation> columns = made.stream().filter(column::isInstance).toList();
            made.removeIf(column::isInstance);
            made.add(WrittenAnnotation.of(
                    container, Map.of("value", AnnotationSet.array(column, columns), "foreignKey", key)));
        }
    }
}
