package io.monodyne.mapping.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping file that could be read. Immutable.
 *
 * @param root its {@code entity-mappings}
 * @param translator knows its package
 */
record MappingFile(XmlElement root, Translator translator) {

    private static final String ROOT = "entity-mappings";
    private static final Set<String> VERSIONS = Set.of("1.0", "2.0", "2.1", "2.2", "3.0", "3.1", "3.2");

    /**
     * Reads a file.
     *
     * @param name of a resource, or a URL
     * @return null, and a problem, where it is no mapping file
     */
    static @Nullable MappingFile read(String name, ClassLoader loader, FileProblems problems) {
        URL location = location(name, loader);
        if (location == null) {
            problems.notFound(name);
            return null;
        }
        XmlElement root = parse(name, location, problems);
        if (root == null || !isMappingFile(root, problems)) {
            return null;
        }
        XmlElement home = root.child("package");
        ClassNames classes = new ClassNames(home == null ? "" : home.text(), loader, problems);
        return new MappingFile(root, new Translator(classes, problems));
    }

    private static @Nullable URL location(String name, ClassLoader loader) {
        if (name.indexOf(':') > 1) {
            try {
                return new URL(name);
            } catch (MalformedURLException e) {
                return null;
            }
        }
        return loader.getResource(name);
    }

    private static @Nullable XmlElement parse(String name, URL location, FileProblems problems) {
        try {
            URLConnection connection = location.openConnection();
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                return XmlReader.read(content, name, problems);
            }
        } catch (IOException e) {
            problems.unreadable(name, e);
            return null;
        }
    }

    private static boolean isMappingFile(XmlElement root, FileProblems problems) {
        if (!root.name().equals(ROOT)) {
            problems.noMappingFile(root.location(), "the root element is <" + root.name() + ">");
            return false;
        }
        String version = root.attribute("version");
        if (version != null && !VERSIONS.contains(version.strip())) {
            problems.noMappingFile(
                    root.location(), "its version is " + version + ", and versions 1.0 to 3.2 are known");
            return false;
        }
        return true;
    }
}
