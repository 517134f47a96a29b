package io.monodyne.mapping.file;

import io.monodyne.mapping.draft.AnnotationSource;
import java.util.List;

/**
 * What the mapping files of a unit say (Jakarta Persistence 3.2, chapter 12): the door of this room. Boot-lived,
 * immutable.
 *
 * @param classes those that are mapped, in the order they are written
 * @param defaultListeners those of the unit, in the order they run
 * @param annotations what counts as declared, the files being read
 */
public record MappingFiles(List<Class<?>> classes, List<Class<?>> defaultListeners, AnnotationSource annotations) {

    public MappingFiles {
        classes = List.copyOf(classes);
        defaultListeners = List.copyOf(defaultListeners);
    }

    /** Of a unit that has none: the annotations in the class files count. */
    public static MappingFiles none() {
        return new MappingFiles(List.of(), List.of(), AnnotationSource.classFiles());
    }

    /**
     * Reads the files.
     *
     * @param names of resources, or URLs, in the order they are to be read
     * @param loader finds the resources and the classes that they name
     * @throws io.monodyne.MappingException listing everything that is wrong with them
     */
    public static MappingFiles read(List<String> names, ClassLoader loader) {
        if (names.isEmpty()) {
            return none();
        }
        FileProblems problems = new FileProblems();
        return new UnitReader(UnitReader.open(names, loader, problems), problems).read();
    }
}
