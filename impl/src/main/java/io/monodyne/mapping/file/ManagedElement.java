package io.monodyne.mapping.file;

import jakarta.persistence.AccessType;
import org.jspecify.annotations.Nullable;

/**
 * A class and the element that maps it. Immutable.
 *
 * @param form what may be in the element
 * @param access the access type that the element gives; null where it gives none
 * @param fallback the one that its file or the unit gives to classes that don't say it themselves; null where there is
 *     none
 */
record ManagedElement(
        Class<?> type,
        XmlElement element,
        ElementForm form,
        Translator translator,
        @Nullable AccessType access,
        @Nullable AccessType fallback) {

    boolean isConverter() {
        return element.name().equals("converter");
    }

    boolean isEmbeddable() {
        return element.name().equals("embeddable");
    }
}
