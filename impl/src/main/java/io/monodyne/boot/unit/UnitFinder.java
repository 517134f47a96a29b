package io.monodyne.boot.unit;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the descriptors that a class loader sees. Stateless. */
public final class UnitFinder {

    private static final String DESCRIPTOR = "META-INF/persistence.xml";

    private UnitFinder() {}

    /**
     * All units of that name, of any provider; empty where there is none.
     *
     * @throws PersistenceException where a descriptor can't be read
     */
    public static List<DeclaredUnit> named(String name, ClassLoader loader) {
        List<DeclaredUnit> found = new ArrayList<>();
        for (URL descriptor : descriptors(loader)) {
            for (DeclaredUnit unit : PersistenceXml.read(descriptor)) {
                if (unit.name.equals(name)) {
                    found.add(unit);
                }
            }
        }
        return found;
    }

    private static List<URL> descriptors(ClassLoader loader) {
        try {
            Set<String> seen = new HashSet<>();
            List<URL> descriptors = new ArrayList<>();
            for (URL descriptor : Collections.list(loader.getResources(DESCRIPTOR))) {
                if (seen.add(descriptor.toExternalForm())) {
                    descriptors.add(descriptor);
                }
            }
            return descriptors;
        } catch (IOException e) {
            throw new PersistenceException(e);
        }
    }
}
