package io.monodyne.session;

import io.monodyne.MonodyneSettings;
import io.monodyne.ReadConsistency;
import io.monodyne.context.Tenancy;
import io.monodyne.load.ReadMode;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entity manager was told about how to read and flush: properties, and the modes they stand for. */
final class SessionOptions {

    static final String CONSISTENCY = MonodyneSettings.CONSISTENCY;
    static final String RETRIEVE_MODE = "jakarta.persistence.cache.retrieveMode";
    static final String STORE_MODE = "jakarta.persistence.cache.storeMode";

    private final Tenancy tenancy;
    private final Map<String, Object> properties = new HashMap<>();
    private ReadMode readMode;
    private FlushModeType flushMode = FlushModeType.AUTO;

    /** @param tenancy also where the given properties name the tenant */
    SessionOptions(boolean consistent, Tenancy tenancy, Map<?, ?> given) {
        this.tenancy = tenancy;
        readMode = new ReadMode(consistent, CacheRetrieveMode.USE, CacheStoreMode.USE);
        given.forEach((name, value) -> set(String.valueOf(name), value));
    }

    void set(String name, Object value) {
        requireSameTenant(name, value);
        readMode = withHint(readMode, name, value);
        properties.put(name, value);
    }

    Tenancy tenancy() {
        return tenancy;
    }

    Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>(properties);
        if (tenancy.value() != null) {
            all.put(MonodyneSettings.TENANT, tenancy.value());
        }
        all.put(RETRIEVE_MODE, readMode.retrieve());
        all.put(STORE_MODE, readMode.store());
        all.put(CONSISTENCY, readMode.consistent() ? ReadConsistency.STRONG : ReadConsistency.EVENTUAL);
        return all;
    }

    ReadMode readMode() {
        return readMode;
    }

    ReadMode readMode(Map<String, Object> hints) {
        ReadMode mode = readMode;
        for (Map.Entry<String, Object> hint : hints.entrySet()) {
            requireSameTenant(hint.getKey(), hint.getValue());
            mode = withHint(mode, hint.getKey(), hint.getValue());
        }
        return mode;
    }

    void retrieve(CacheRetrieveMode mode) {
        readMode = withRetrieve(readMode, mode);
    }

    void store(CacheStoreMode mode) {
        readMode = withStore(readMode, mode);
    }

    FlushModeType flushMode() {
        return flushMode;
    }

    void flushMode(FlushModeType mode) {
        flushMode = mode;
    }

    /** What is managed, and what was flushed, is of the tenant that the entity manager was made with. */
    private void requireSameTenant(String name, @Nullable Object value) {
        Object own = tenancy.value();
        if (name.equals(MonodyneSettings.TENANT)
                && (own == null || value == null || !own.toString().equals(value.toString()))) {
            throw SessionProblems.tenantFixed();
        }
    }

    /** Unknown hints are ignored, as the specification asks. */
    private static ReadMode withHint(ReadMode mode, String name, Object value) {
        return switch (name) {
            case CONSISTENCY -> withConsistency(mode, constant(ReadConsistency.class, name, value));
            case RETRIEVE_MODE -> withRetrieve(mode, constant(CacheRetrieveMode.class, name, value));
            case STORE_MODE -> withStore(mode, constant(CacheStoreMode.class, name, value));
            default -> mode;
        };
    }

    static ReadMode withConsistency(ReadMode mode, ReadConsistency consistency) {
        return new ReadMode(consistency == ReadConsistency.STRONG, mode.retrieve(), mode.store());
    }

    static ReadMode withRetrieve(ReadMode mode, CacheRetrieveMode retrieve) {
        return new ReadMode(mode.consistent(), Objects.requireNonNull(retrieve), mode.store());
    }

    static ReadMode withStore(ReadMode mode, CacheStoreMode store) {
        return new ReadMode(mode.consistent(), mode.retrieve(), Objects.requireNonNull(store));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(String.valueOf(value).toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw SessionProblems.badProperty(name, Arrays.toString(type.getEnumConstants()));
    }
}
