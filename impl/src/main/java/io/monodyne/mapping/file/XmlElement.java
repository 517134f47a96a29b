package io.monodyne.mapping.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element as it is written. Immutable.
 *
 * @param name its local name; with {@code md:} before it where its namespace is that of Monodyne, and with the
 *     namespace in braces where that is an unknown one
 * @param attributes by name, in the order they are written
 * @param text without the space around it; empty where there is none
 */
record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, String text, Location location) {

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The children of that name. */
    List<XmlElement> children(String child) {
        return children.stream().filter(each -> each.name().equals(child)).toList();
    }

    /** The first child of that name, or null. */
    @Nullable
    XmlElement child(String child) {
        List<XmlElement> found = children(child);
        return found.isEmpty() ? null : found.get(0);
    }

    boolean has(String child) {
        return child(child) != null;
    }
}
