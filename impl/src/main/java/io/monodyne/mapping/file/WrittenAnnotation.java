package io.monodyne.mapping.file;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An annotation that stands in no class file. It behaves as {@link Annotation} says, so that it equals, and is equalled
 * by, one of the same values that does. Immutable.
 */
final class WrittenAnnotation implements InvocationHandler {

    private final Class<? extends Annotation> type;
    private final Map<String, Object> values;

    private WrittenAnnotation(Class<? extends Annotation> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    /**
     * An annotation of that type.
     *
     * @param given the values of its elements by name, arrays being of the very type of the element; any that are left
     *     out are the default ones
     * @throws IllegalArgumentException where an element has neither
     */
    static <A extends Annotation> A of(Class<A> type, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method element : AnnotationForm.elements(type)) {
            Object value = given.get(element.getName());
            Object complete = value == null ? element.getDefaultValue() : value;
            if (complete == null) {
                throw new IllegalArgumentException("@" + type.getSimpleName() + " needs " + element.getName());
            }
            values.put(element.getName(), complete);
        }
        Class<?>[] interfaces = {type};
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), interfaces, new WrittenAnnotation(type, values)));
    }

    /** A copy in which one element has another value. */
    static Annotation with(Annotation annotation, String element, Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method each : AnnotationForm.elements(annotation.annotationType())) {
            values.put(each.getName(), value(annotation, each));
        }
        values.put(element, value);
        return of(annotation.annotationType(), values);
    }

    /** Whether it is one of these. */
    static boolean is(Annotation annotation) {
        Object any = annotation; // its class is meant, and not the type of the annotation
        return Proxy.isProxyClass(any.getClass())
                && Proxy.getInvocationHandler(annotation) instanceof WrittenAnnotation;
    }

    /** The value of an element of any annotation. */
    static Object value(Annotation annotation, String element) {
        try {
            return value(annotation, annotation.annotationType().getMethod(element));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object value(Annotation annotation, Method element) {
        try {
            return Objects.requireNonNull(element.invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        if (arguments != null) {
            return equalTo(arguments[0]);
        }
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "hashCode" -> hash();
            case "toString" -> text();
            default -> copied(Objects.requireNonNull(values.get(method.getName())));
        };
    }

    /** Arrays can be changed by who gets them. */
    private static Object copied(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        return copy;
    }

    private boolean equalTo(@Nullable Object other) {
        if (!type.isInstance(other)) {
            return false;
        }
        Annotation annotation = type.cast(other);
        return values.entrySet().stream()
                .allMatch(entry -> Objects.deepEquals(entry.getValue(), value(annotation, entry.getKey())));
    }

    private int hash() {
        int hash = 0;
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            hash += (127 * entry.getKey().hashCode()) ^ hash(entry.getValue());
        }
        return hash;
    }

    /** The hash of an array of one element is that of a list of it, which a value alone has not. */
    private static int hash(Object value) {
        if (!value.getClass().isArray()) {
            return value.hashCode();
        }
        Object[] one = {value};
        return Arrays.deepHashCode(one) - 31;
    }

    private String text() {
        StringBuilder text = new StringBuilder("@").append(type.getName()).append('(');
        String separator = "";
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            text.append(separator).append(entry.getKey()).append('=').append(text(entry.getValue()));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    private static String text(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(WrittenAnnotation::text).toList().toString();
        }
        if (value instanceof Class<?> type) {
            return type.getName() + ".class";
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }
}
