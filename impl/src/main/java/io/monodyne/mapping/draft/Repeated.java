package io.monodyne.mapping.draft;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

/** What a container of repeated annotations holds. Stateless. */
final class Repeated {

    private Repeated() {}

    static <A extends Annotation> List<A> in(Annotation container, Class<A> type) {
        try {
            Object[] values =
                    (Object[]) container.annotationType().getMethod("value").invoke(container);
            return Arrays.stream(values).map(type::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // a container has a public value, or its annotation does not compile
        }
    }
}
