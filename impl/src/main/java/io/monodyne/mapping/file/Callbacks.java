package io.monodyne.mapping.file;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Callback methods of entities, mapped superclasses and listeners. The method that a file names for an event takes the
 * place of the one that is annotated with it in that class. Lives while the files of one unit are read.
 */
final class Callbacks {

    static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
            PrePersist.class,
            PostPersist.class,
            PreRemove.class,
            PostRemove.class,
            PreUpdate.class,
            PostUpdate.class,
            PostLoad.class);

    private final UnitDraft draft;
    private final FileProblems problems;
    private final Map<Class<?>, Described> listeners = new HashMap<>();

    /** The callbacks that are written for a listener, method names by element, and where. */
    private record Described(Map<String, String> methods, Location location) {}

    Callbacks(UnitDraft draft, FileProblems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** The callback methods that an entity or mapped superclass has in its element. */
    void ofClass(XmlElement element, Class<?> type, Translator translator) {
        annotate(written(element, translator), type, 0);
    }

    /** The listeners of an {@code entity-listeners} element, in order. */
    Class<?>[] listeners(XmlElement element, Translator translator) {
        translator.check(element, Vocabulary.LISTENERS);
        return element.children("entity-listener").stream()
                .map(each -> listener(each, translator))
                .filter(Objects::nonNull)
                .toArray(Class<?>[]::new);
    }

    private @Nullable Class<?> listener(XmlElement element, Translator translator) {
        translator.check(element, Vocabulary.LISTENER);
        Class<?> type = translator.classOf(element);
        if (type == null) {
            return null;
        }
        Map<String, XmlElement> written = written(element, translator);
        if (!written.isEmpty()) {
            Map<String, String> methods = new LinkedHashMap<>();
            written.forEach((name, callback) -> methods.put(name, String.valueOf(callback.attribute("method-name"))));
            Described before = listeners.putIfAbsent(type, new Described(methods, element.location()));
            if (before == null) {
                annotate(written, type, 1);
            } else if (!before.methods().equals(methods)) {
                problems.listenerTwice(element.location(), type, before.location());
            }
        }
        return type;
    }

    private static Map<String, XmlElement> written(XmlElement element, Translator translator) {
        Map<String, XmlElement> written = new LinkedHashMap<>();
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            XmlElement callback = translator.single(element, Words.of(annotation));
            if (callback != null) {
                translator.check(callback, Vocabulary.CALLBACK);
                written.put(callback.name(), callback);
            }
        }
        return written;
    }

    private void annotate(Map<String, XmlElement> written, Class<?> type, int parameters) {
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            XmlElement callback = written.get(Words.of(annotation));
            if (callback != null) {
                annotate(annotation, callback, type, parameters);
            }
        }
    }

    private void annotate(Class<? extends Annotation> annotation, XmlElement callback, Class<?> type, int parameters) {
        String name = callback.attribute("method-name");
        if (name == null) {
            problems.missing(callback, "an attribute method-name");
            return;
        }
        List<Method> meant = meant(type, name, parameters);
        if (meant.isEmpty()) {
            List<String> known = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .map(Method::getName)
                    .sorted()
                    .toList();
            problems.noCallback(callback.location(), type, name, known);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(annotation)) {
                draft.annotations(method, type).remove(annotation);
            }
        }
        meant.forEach(method -> draft.annotations(method, type).replace(WrittenAnnotation.of(annotation, Map.of())));
    }

    /** Those of that name with the right number of parameters; where there is none, those of that name. */
    private static List<Method> meant(Class<?> type, String name, int parameters) {
        List<Method> called = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .toList();
        List<Method> fitting = called.stream()
                .filter(method -> method.getParameterCount() == parameters)
                .toList();
        return fitting.isEmpty() ? called : fitting;
    }
}
