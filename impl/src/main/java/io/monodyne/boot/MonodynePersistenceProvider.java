package io.monodyne.boot;

import io.monodyne.boot.unit.DeclaredUnit;
import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.boot.unit.UnitFinder;
import io.monodyne.boot.unit.UnitProblems;
import io.monodyne.boot.unit.UnitSources;
import io.monodyne.enhance.EntityTransformer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The persistence provider (Jakarta Persistence 3.2, section 9.2), found by {@code ServiceLoader} or named in a unit.
 * It answers null for units that are not there or name another provider. Stateless.
 */
public final class MonodynePersistenceProvider implements PersistenceProvider {

    private final ProviderUtil loadStates = new LoadStates();

    /** Made by {@code ServiceLoader} and by containers. */
    public MonodynePersistenceProvider() {}

    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(String name, @Nullable Map<?, ?> properties) {
        PersistenceUnit unit = find(name, properties);
        return unit == null ? null : FactoryAssembly.open(unit);
    }

    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
        PersistenceUnit unit = UnitSources.of(configuration).overlaidBy(null);
        return ours(unit.provider()) ? FactoryAssembly.open(unit) : null;
    }

    @Override
    public @Nullable EntityManagerFactory createContainerEntityManagerFactory(
            PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        PersistenceUnit unit = UnitSources.of(info).overlaidBy(properties);
        if (!ours(unit.provider())) {
            return null;
        }
        info.addTransformer(new EntityTransformer()); // before the first class of the unit is loaded
        return FactoryAssembly.open(unit);
    }

    @Override
    public void generateSchema(PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        PersistenceUnit unit = UnitSources.of(info).overlaidBy(properties);
        if (ours(unit.provider())) {
            FactoryAssembly.generateSchema(unit);
        }
    }

    @Override
    public boolean generateSchema(String name, @Nullable Map<?, ?> properties) {
        PersistenceUnit unit = find(name, properties);
        if (unit == null) {
            return false;
        }
        FactoryAssembly.generateSchema(unit);
        return true;
    }

    @Override
    public ProviderUtil getProviderUtil() {
        return loadStates;
    }

    /** A unit is ours where neither it nor the properties name another provider; what they ask for comes first. */
    private static @Nullable PersistenceUnit find(String name, @Nullable Map<?, ?> properties) {
        String asked = PersistenceUnit.providerOf(properties);
        if (!ours(asked)) {
            return null;
        }
        List<DeclaredUnit> candidates = new ArrayList<>();
        ClassLoader loader = UnitSources.contextLoader();
        for (DeclaredUnit declared : UnitFinder.named(name, loader)) {
            if (asked != null || ours(declared.provider())) {
                candidates.add(declared);
            }
        }
        if (candidates.isEmpty()) {
            return null;
        }
        if (candidates.size() > 1) {
            throw UnitProblems.severalUnits(
                    name, candidates.stream().map(DeclaredUnit::descriptor).toList());
        }
        PersistenceUnit unit = candidates.get(0).resolve(loader).overlaidBy(properties);
        return ours(unit.provider()) ? unit : null;
    }

    private static boolean ours(@Nullable String provider) {
        return provider == null || provider.isBlank() || provider.equals(MonodynePersistenceProvider.class.getName());
    }
}
