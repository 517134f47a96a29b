package io.monodyne.boot.validation;

import io.monodyne.boot.settings.ValidationSettings;
import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.flush.EntityCheck;
import io.monodyne.metamodel.Model;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;

/**
 * Whether and how the entities of a unit are validated. Factory-lived, immutable.
 *
 * @param check to be asked before anything is written
 * @param closing to be run when the factory is closed
 */
public record EntityValidation(EntityCheck check, Runnable closing) {

    private static final String API = "jakarta.validation.Validation";

    /**
     * As the mode of the unit says: with {@code AUTO} only where there is a provider, with {@code CALLBACK} in any case.
     *
     * @throws jakarta.persistence.PersistenceException where there has to be a provider and is none, where one can't start, and where
     *     a setting names what can't be used
     */
    public static EntityValidation of(PersistenceUnit unit, ValidationSettings settings, Model model) {
        if (unit.validationMode() == ValidationMode.NONE) {
            return none();
        }
        if (!available()) {
            if (settings.factory() != null) { // which is of the interfaces of another class loader
                throw ValidationProblems.notAFactory(PersistenceConfiguration.VALIDATION_FACTORY, settings.factory());
            }
            return absent(unit, new ClassNotFoundException(API));
        }
        return ProviderStart.start(unit, settings, model); // loads classes of Jakarta Validation
    }

    /** There is no provider, for a reason. */
    static EntityValidation absent(PersistenceUnit unit, Exception reason) {
        if (unit.validationMode() == ValidationMode.CALLBACK) {
            throw ValidationProblems.noProvider(unit.name(), reason);
        }
        return none();
    }

    private static EntityValidation none() {
        return new EntityValidation(EntityCheck.NONE, () -> {});
    }

    private static boolean available() {
        try {
            Class.forName(API, false, EntityValidation.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
