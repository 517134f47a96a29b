package io.monodyne.boot.settings;

import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Jakarta Validation is asked (Jakarta Persistence 3.2, section 9.4.3). Groups are classes or names of classes, not looked for
 * yet: they may be such that only an application with a provider has; null for the ones that the specification names, none where the
 * list is empty.
 *
 * @param factory given ready; null for the one that the provider makes
 */
public record ValidationSettings(
        @Nullable Object factory,
        @Nullable List<Object> prePersist,
        @Nullable List<Object> preUpdate,
        @Nullable List<Object> preRemove) {

    static ValidationSettings read(SettingReader reader) {
        return new ValidationSettings(
                reader.value(PersistenceConfiguration.VALIDATION_FACTORY),
                reader.list(PersistenceConfiguration.VALIDATION_GROUP_PRE_PERSIST),
                reader.list(PersistenceConfiguration.VALIDATION_GROUP_PRE_UPDATE),
                reader.list(PersistenceConfiguration.VALIDATION_GROUP_PRE_REMOVE));
    }
}
