package io.monodyne.boot.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the managed types in a root by the bytes of its class files. Lives while one root is scanned.
 *
 * <p>A root is a directory ({@code file:/app/classes/}), a jar file ({@code file:/app/lib.jar}), or a place in one:
 * {@code jar:file:/app.jar!/WEB-INF/classes/}, {@code jar:file:/app.jar!/WEB-INF/lib/x.jar}, to any depth; a part
 * between two {@code !/} that is no folder is a jar file again. A URL of another kind is asked for its entries as a
 * {@code JarURLConnection}, or else for its content, which has to be that of a jar file (Jakarta Persistence 3.2,
 * section 9.6, {@code getPersistenceUnitRootUrl}).
 */
final class ClassScan {

    private static final String ENTRY = "!/";

    private final URL root;
    private final SortedSet<String> found = new TreeSet<>();

    private ClassScan(URL root) {
        this.root = root;
    }

    /** The names of the managed types in a directory or jar file, in order. */
    static List<String> managedTypes(URL root) {
        ClassScan scan = new ClassScan(root);
        try {
            scan.scan();
        } catch (IOException | UncheckedIOException e) {
            throw ScanProblems.rootUnreadable(root, e);
        }
        return List.copyOf(scan.found);
    }

    private void scan() throws IOException {
        String text = root.toExternalForm();
        if (root.getProtocol().equals("file")) {
            file(path(text));
        } else if (text.startsWith("jar:file:")) {
            String[] parts = text.substring("jar:".length()).split(ENTRY, -1);
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path(parts[0])))) {
                nested(zip, parts, 1);
            }
        } else {
            connection();
        }
    }

    private static Path path(String url) throws IOException {
        try {
            return Path.of(new URI(url.replace(" ", "%20")));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IOException("no path to a file: " + url, e);
        }
    }

    private void file(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            try (JarFile jar = new JarFile(path.toFile())) {
                entries(jar, "");
            }
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (mayDeclare(file.getFileName().toString()) && Files.isRegularFile(file)) {
                    read(Files.readAllBytes(file), file.toString());
                }
            }
        }
    }

    private void entries(JarFile jar, String folder) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(folder) && mayDeclare(entry.getName())) {
                try (InputStream content = jar.getInputStream(entry)) {
                    read(content.readAllBytes(), jar.getName() + ENTRY + entry.getName());
                }
            }
        }
    }

    /** Reads a jar file from its content, following the parts of the URL into folders and jar files within it. */
    private void nested(ZipInputStream zip, String[] parts, int next) throws IOException {
        String part = next < parts.length ? URLDecoder.decode(parts[next], StandardCharsets.UTF_8) : "";
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.equals(part) && !entry.isDirectory()) {
                nested(new ZipInputStream(zip), parts, next + 1);
                return;
            }
            if (isIn(name, part) && mayDeclare(name)) {
                read(zip.readAllBytes(), root + ENTRY + name);
            }
        }
    }

    private static boolean isIn(String name, String folder) {
        return folder.isEmpty() || name.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }

    private void connection() throws IOException {
        URLConnection connection = root.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jarConnection) {
            @Nullable String folder = jarConnection.getEntryName();
            try (JarFile jar = jarConnection.getJarFile()) {
                entries(jar, folder == null ? "" : folder);
            }
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(connection.getInputStream())) {
            nested(zip, new String[0], 0);
        }
    }

    /** Not the classes for other versions of Java, which the main ones stand for, nor those without a name. */
    private static boolean mayDeclare(String name) {
        return name.endsWith(".class")
                && !name.startsWith("META-INF/")
                && !name.endsWith("module-info.class")
                && !name.endsWith("package-info.class");
    }

    private void read(byte[] content, String file) {
        String type = ManagedTypeVisitor.managedType(content, file);
        if (type != null) {
            found.add(type);
        }
    }
}
