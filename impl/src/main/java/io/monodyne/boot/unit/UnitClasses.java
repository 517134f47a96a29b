package io.monodyne.boot.unit;

import java.net.URL;
import java.util.List;

/**
 * Where the managed classes of a unit come from.
 *
 * @param given classes that are loaded already
 * @param names of classes that are listed
 * @param scanned directories and jar files whose annotated classes belong to the unit
 * @param mappingFiles the names of resources, or URLs, in the order they are read
 */
public record UnitClasses(List<Class<?>> given, List<String> names, List<URL> scanned, List<String> mappingFiles) {

    public UnitClasses {
        given = List.copyOf(given);
        names = List.copyOf(names);
        scanned = List.copyOf(scanned);
        mappingFiles = List.copyOf(mappingFiles);
    }
}
