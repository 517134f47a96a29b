package io.monodyne.boot.unit;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Units that are not described by a file of ours to find: by a container, or by a program. Stateless. */
public final class UnitSources {

    private UnitSources() {}

    /** A unit that a container has read (Jakarta Persistence 3.2, section 9.6). */
    public static PersistenceUnit of(PersistenceUnitInfo info) {
        List<URL> scanned = new ArrayList<>(orEmpty(info.getJarFileUrls()));
        List<URL> roots = new ArrayList<>(scanned);
        @Nullable URL root = info.getPersistenceUnitRootUrl();
        if (root != null) {
            roots.add(0, root);
            if (!info.excludeUnlistedClasses()) {
                scanned.add(0, root);
            }
        }
        return new PersistenceUnit(
                info.getPersistenceUnitName(),
                info.getPersistenceProviderClassName(),
                transactionType(info),
                new UnitClasses(
                        List.of(),
                        orEmpty(info.getManagedClassNames()),
                        scanned,
                        UnitRoot.mappingFiles(roots, orEmpty(info.getMappingFileNames()))),
                Objects.requireNonNullElse(info.getSharedCacheMode(), SharedCacheMode.UNSPECIFIED),
                Objects.requireNonNullElse(info.getValidationMode(), ValidationMode.AUTO),
                properties(info.getProperties()),
                Objects.requireNonNullElseGet(info.getClassLoader(), UnitSources::contextLoader));
    }

    @SuppressWarnings({"deprecation", "removal"}) // the type that the interface still answers
    private static PersistenceUnitTransactionType transactionType(PersistenceUnitInfo info) {
        var type = info.getTransactionType();
        return type == null
                ? PersistenceUnitTransactionType.RESOURCE_LOCAL
                : PersistenceUnitTransactionType.valueOf(type.name());
    }

    /** Texts only: anything else that a {@code Properties} has inherited or been given by force is kept too. */
    private static Map<String, Object> properties(@Nullable Properties given) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (given != null) {
            given.stringPropertyNames().forEach(name -> properties.put(name, given.getProperty(name)));
            given.forEach((name, value) -> properties.putIfAbsent(name.toString(), value));
        }
        return properties;
    }

    /** A unit that a program has put together (Jakarta Persistence 3.2, section 9.5). */
    public static PersistenceUnit of(PersistenceConfiguration configuration) {
        Map<String, Object> properties = new LinkedHashMap<>();
        configuration.properties().forEach((name, value) -> {
            if (value != null) {
                properties.put(name, value);
            }
        });
        return new PersistenceUnit(
                configuration.name(),
                configuration.provider(),
                Objects.requireNonNullElse(
                        configuration.transactionType(), PersistenceUnitTransactionType.RESOURCE_LOCAL),
                new UnitClasses(configuration.managedClasses(), List.of(), List.of(), configuration.mappingFiles()),
                Objects.requireNonNullElse(configuration.sharedCacheMode(), SharedCacheMode.UNSPECIFIED),
                Objects.requireNonNullElse(configuration.validationMode(), ValidationMode.AUTO),
                properties,
                contextLoader());
    }

    /** The loader that sees the application: the thread's, or else the one of this library. */
    public static ClassLoader contextLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : UnitSources.class.getClassLoader();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
