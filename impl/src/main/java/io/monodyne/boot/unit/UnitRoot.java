package io.monodyne.boot.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The root of a persistence unit: the directory or jar file whose {@code META-INF} the descriptor is in (Jakarta
 * Persistence 3.2, section 8.2). Worked out on the text of the URL, so that jar files within jar files do.
 *
 * @param url of a directory (ends in a slash) or of a jar file
 */
record UnitRoot(URL url) {

    private static final String ORM_XML = "META-INF/orm.xml";

    private static final String DESCRIPTOR = "META-INF/persistence.xml";
    private static final String JAR = "jar:";
    private static final String ENTRY = "!/";

    static UnitRoot of(URL descriptor) {
        String text = descriptor.toExternalForm();
        String root = text.substring(0, text.length() - DESCRIPTOR.length());
        if (root.startsWith(JAR) && root.endsWith(ENTRY)) {
            String file = root.substring(JAR.length(), root.length() - ENTRY.length());
            if (file.startsWith("file:") && !file.contains(ENTRY)) {
                root = file;
            }
        }
        return new UnitRoot(url(root));
    }

    /**
     * The URL of the mapping file that belongs to the root without being listed; null where there is none. It is named
     * by its URL, since other roots on the class path can have one, too.
     */
    @Nullable
    String ormXml() {
        String text = url.toExternalForm();
        String file = text.endsWith("/") ? text + ORM_XML : JAR + text + ENTRY + ORM_XML;
        return exists(file) ? file : null;
    }

    /**
     * The mapping files of a unit: those of its roots first, then those that are listed, each once.
     *
     * @param roots the unit's own root and its jar files
     * @param listed resource names
     */
    static List<String> mappingFiles(List<URL> roots, List<String> listed) {
        List<String> files = new ArrayList<>();
        for (URL root : roots) {
            String file = new UnitRoot(root).ormXml();
            if (file != null) {
                files.add(file);
            }
        }
        boolean found = !files.isEmpty();
        listed.stream().filter(file -> !(found && file.equals(ORM_XML))).forEach(files::add);
        return files;
    }

    /**
     * What a {@code jar-file} element names: a URL, or a path from the folder that the root is in, or else from the
     * root.
     */
    URL jarFile(String unit, String jarFile) {
        for (String candidate : candidates(jarFile)) {
            if (exists(candidate)) {
                return url(candidate);
            }
        }
        throw UnitProblems.noJarFile(unit, jarFile, url);
    }

    private List<String> candidates(String jarFile) {
        List<String> candidates = new ArrayList<>();
        if (jarFile.indexOf(':') > 1) {
            candidates.add(jarFile);
            return candidates;
        }
        String path = encoded(jarFile.startsWith("/") ? jarFile.substring(1) : jarFile);
        String text = url.toExternalForm();
        candidates.add(parent(text) + path);
        if (text.endsWith("/")) {
            candidates.add(text + path);
        }
        if (jarFile.startsWith("/")) {
            candidates.add("file:/" + path);
        }
        return candidates;
    }

    private static String parent(String text) {
        String file = text;
        if (file.endsWith(ENTRY)) {
            file = file.substring(0, file.length() - ENTRY.length());
        } else if (file.endsWith("/")) {
            file = file.substring(0, file.length() - 1);
        }
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static boolean exists(String text) {
        try {
            URLConnection connection = url(text).openConnection();
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                return content != null;
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static URL url(String text) {
        try {
            return new URL(text);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
