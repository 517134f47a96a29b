package io.monodyne.mapping.file;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills annotations from what an element says by its attributes, its children and its text. Boot-lived. */
final class AnnotationMaker {

    private final Translator translator;
    private final Values values;
    private final FileProblems problems;

    AnnotationMaker(Translator translator, Values values, FileProblems problems) {
        this.translator = translator;
        this.values = values;
        this.problems = problems;
    }

    /**
     * The annotation; null, and problems, where it can't be made.
     *
     * @param known values that count where the element does not give them
     */
    @Nullable
    Annotation make(XmlElement element, AnnotationForm form, Map<String, Object> known) {
        Map<Method, @Nullable Object> written = new LinkedHashMap<>();
        form.attributes().forEach((name, method) -> {
            String text = element.attribute(name);
            if (text != null) {
                Object value = values.of(method.getReturnType(), text, element.location(), name);
                written.put(method, bounded(value, method, element));
            }
        });
        form.children().forEach((name, method) -> {
            List<XmlElement> children = element.children(name);
            if (!children.isEmpty()) {
                written.put(method, ofChildren(children, method, element));
            }
        });
        Method content = form.content();
        if (content != null) {
            String where = "the text of <" + element.name() + ">";
            written.put(content, values.of(content.getReturnType(), element.text(), element.location(), where));
        }
        return complete(element, form, written, known);
    }

    /** Null where something is missing; what could not be read was reported, and is not missing. */
    private @Nullable Annotation complete(
            XmlElement element, AnnotationForm form, Map<Method, @Nullable Object> written, Map<String, Object> known) {
        Map<String, Object> given = new LinkedHashMap<>(known);
        boolean complete = true;
        for (Method method : AnnotationForm.elements(form.type())) {
            Object value = written.get(method);
            if (value != null) {
                given.put(method.getName(), value);
            } else if (written.containsKey(method)) {
                complete &= method.getDefaultValue() != null;
            } else if (method.getDefaultValue() == null && !given.containsKey(method.getName())) {
                problems.missing(element, AnnotationForm.described(method));
                complete = false;
            }
        }
        return complete ? WrittenAnnotation.of(form.type(), given) : null;
    }

    private @Nullable Object ofChildren(List<XmlElement> children, Method method, XmlElement parent) {
        Class<?> type = method.getReturnType();
        if (!type.isArray() || type.getComponentType().isEnum()) {
            translator.single(parent, children.get(0).name());
        }
        if (!type.isArray()) {
            return of(children.get(0), type);
        }
        Class<?> component = type.getComponentType();
        return component.isEnum() ? constants(children.get(0), component) : array(children, component, method);
    }

    private @Nullable Object of(XmlElement element, Class<?> type) {
        if (type.isAnnotation()) {
            return translator.whole(element, AnnotationForm.of(type.asSubclass(Annotation.class)));
        }
        translator.check(element, Vocabulary.TEXT);
        return values.of(type, element.text(), element.location(), "<" + element.name() + ">");
    }

    private Object array(List<XmlElement> children, Class<?> component, Method method) {
        List<Object> found = new ArrayList<>();
        for (XmlElement child : children) {
            Object value = bounded(of(child, component), method, child);
            if (value != null) {
                found.add(value);
            }
        }
        return found.toArray((Object[]) Array.newInstance(component, 0));
    }

    /** Several constants are empty elements within one: {@code <cascade><cascade-all/></cascade>}. */
    private Object constants(XmlElement element, Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : (Object[]) type.getEnumConstants()) {
            byName.put(Words.constant(element.name(), constant), constant);
        }
        ElementForm form = ElementForm.group(byName.keySet().toArray(String[]::new));
        translator.check(element, form);
        List<Object> found = new ArrayList<>();
        for (XmlElement child : element.children()) {
            Object constant = byName.get(child.name());
            if (constant != null) {
                translator.check(child, ElementForm.group());
                found.add(constant);
            }
        }
        return Arrays.stream(found.toArray()).distinct().toArray(length -> (Object[]) Array.newInstance(type, length));
    }

    /** The value; null, and a problem, where it is a class that is not of the kind that the annotation takes. */
    private @Nullable Object bounded(@Nullable Object value, Method method, XmlElement element) {
        Class<?> bound = bound(method.getGenericReturnType());
        if (value instanceof Class<?> type && !bound.isAssignableFrom(type)) {
            problems.notSuchAClass(element.location(), type, bound.getSimpleName());
            return null;
        }
        return value;
    }

    /** What a {@code Class<? extends X>}, or an array of such, has to extend. */
    private static Class<?> bound(Type type) {
        if (type instanceof GenericArrayType array) {
            return bound(array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof WildcardType wildcard) {
            Type upper = wildcard.getUpperBounds()[0];
            return (Class<?>) (upper instanceof ParameterizedType generic ? generic.getRawType() : upper);
        }
        return Object.class;
    }
}
