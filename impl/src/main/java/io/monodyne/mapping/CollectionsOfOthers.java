package io.monodyne.mapping;

import io.monodyne.mapping.draft.Declarations;
import jakarta.persistence.OneToMany;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.stream.Stream;

/** Whether any class of a unit has a collection that may keep something in the items of its elements. Stateless. */
final class CollectionsOfOthers {

    private CollectionsOfOthers() {}

    static boolean in(Collection<Class<?>> managed, Declarations declarations) {
        return managed.stream()
                .anyMatch(type -> Stream.<AnnotatedElement>concat(
                                Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
                        .anyMatch(element -> declarations.has(element, OneToMany.class)));
    }
}
