package io.monodyne.boot.scan;

import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.boot.unit.UnitClasses;
import java.net.URL;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Loads the classes of a unit that may be managed. Stateless. */
public final class UnitTypes {

    private UnitTypes() {}

    /**
     * The classes that are given, listed or mapped by files, which need not be managed types, and the managed types that
     * are found; each once.
     *
     * @param mapped those of mapping files
     * @throws jakarta.persistence.PersistenceException where a class, directory or jar file can't be read
     */
    public static List<Class<?>> of(PersistenceUnit unit, Collection<Class<?>> mapped) {
        UnitClasses classes = unit.classes();
        Set<Class<?>> found = new LinkedHashSet<>(classes.given());
        classes.names().forEach(name -> found.add(load(unit, name)));
        for (URL root : classes.scanned()) {
            ClassScan.managedTypes(root).forEach(name -> found.add(load(unit, name)));
        }
        found.addAll(mapped);
        return List.copyOf(found);
    }

    private static Class<?> load(PersistenceUnit unit, String name) {
        try {
            return Class.forName(name, false, unit.loader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw ScanProblems.notLoaded(unit.name(), name, e);
        }
    }
}
