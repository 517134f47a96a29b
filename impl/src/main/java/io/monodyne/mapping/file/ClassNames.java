package io.monodyne.mapping.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes that a file names. A name without a dot is one of the file's package, or else one without a package,
 * or of {@code java.lang}. Immutable.
 *
 * @param home the package of the file; empty where it names none
 */
record ClassNames(String home, ClassLoader loader, FileProblems problems) {

    /** Null, and a problem, where there is no such class. */
    @Nullable
    Class<?> find(String name, Location location) {
        String stripped = name.strip();
        for (String candidate : candidates(stripped)) {
            try {
                return Class.forName(candidate, false, loader);
            } catch (ClassNotFoundException e) {
                continue; // the next one may be it
            } catch (LinkageError e) {
                problems.noClass(location, candidate, e);
                return null;
            }
        }
        problems.noClass(location, stripped, null);
        return null;
    }

    private List<String> candidates(String name) {
        List<String> candidates = new ArrayList<>();
        if (name.isEmpty()) {
            return candidates;
        }
        boolean dotted = name.indexOf('.') >= 0;
        if (!dotted && !home.isEmpty()) {
            candidates.add(home + "." + name);
        }
        candidates.add(name);
        if (!dotted) {
            candidates.add("java.lang." + name);
        }
        return candidates;
    }
}
