package io.monodyne.boot.unit;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code persistence-unit} element as it was written. Lives while a factory is being created. */
public final class DeclaredUnit {

    final String name;
    final URL descriptor;
    final List<String> classes = new ArrayList<>();
    final List<String> jarFiles = new ArrayList<>();
    final List<String> mappingFiles = new ArrayList<>();
    final Map<String, Object> properties = new LinkedHashMap<>();
    PersistenceUnitTransactionType transactionType = PersistenceUnitTransactionType.RESOURCE_LOCAL;
    SharedCacheMode sharedCacheMode = SharedCacheMode.UNSPECIFIED;
    ValidationMode validationMode = ValidationMode.AUTO;

    @Nullable
    String provider;

    @Nullable
    Boolean excludeUnlisted;

    DeclaredUnit(String name, URL descriptor) {
        this.name = name;
        this.descriptor = descriptor;
    }

    public @Nullable String provider() {
        return provider;
    }

    /** The file it is declared in. */
    public URL descriptor() {
        return descriptor;
    }

    /**
     * The unit with its paths resolved. The root is scanned unless {@code exclude-unlisted-classes} says otherwise;
     * where it says nothing, a unit that lists its classes has just these.
     *
     * @throws jakarta.persistence.PersistenceException where a jar file is not found
     */
    public PersistenceUnit resolve(ClassLoader loader) {
        UnitRoot root = UnitRoot.of(descriptor);
        List<URL> scanned = new ArrayList<>();
        boolean listed = !classes.isEmpty() || !jarFiles.isEmpty();
        if (excludeUnlisted == null ? !listed : !excludeUnlisted) {
            scanned.add(root.url());
        }
        List<URL> roots = new ArrayList<>(List.of(root.url()));
        for (String jarFile : jarFiles) {
            URL jar = root.jarFile(name, jarFile);
            scanned.add(jar);
            roots.add(jar);
        }
        List<String> files = UnitRoot.mappingFiles(roots, mappingFiles);
        return new PersistenceUnit(
                name,
                provider,
                transactionType,
                new UnitClasses(List.of(), classes, scanned, files),
                sharedCacheMode,
                validationMode,
                properties,
                loader);
    }
}
