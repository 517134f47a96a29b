package io.monodyne.mapping.attribute;

import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.Member;
import io.monodyne.metamodel.Accessor;
import java.lang.reflect.AnnotatedElement;

/**
 * One attribute that is being read.
 *
 * @param type resolved
 */
record Site(Member member, JavaType type, int ordinal, Accessor accessor, Place place) {

    AnnotatedElement element() {
        return member.element();
    }

    String name() {
        return member.name();
    }

    /** For messages, e.g. {@code Order.address.city}. */
    String path() {
        return place.path() + "." + member.name();
    }
}
