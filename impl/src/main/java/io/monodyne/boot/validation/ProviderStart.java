package io.monodyne.boot.validation;

import io.monodyne.boot.settings.ValidationSettings;
import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.Model;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts a provider of Jakarta Validation. Loaded only where its classes are there. A factory that is given ready stays the
 * application's and is not closed. Stateless.
 */
final class ProviderStart {

    private ProviderStart() {}

    static EntityValidation start(PersistenceUnit unit, ValidationSettings settings, Model model) {
        Object given = settings.factory();
        if (given != null && !(given instanceof ValidatorFactory)) {
            throw ValidationProblems.notAFactory(PersistenceConfiguration.VALIDATION_FACTORY, given);
        }
        try {
            ValidatorFactory factory =
                    given instanceof ValidatorFactory ready ? ready : Validation.buildDefaultValidatorFactory();
            Runnable closing = given == null ? factory::close : () -> {};
            return validation(unit, settings, model, factory, closing);
        } catch (NoProviderFoundException e) {
            return EntityValidation.absent(unit, e);
        } catch (ValidationException | LinkageError e) {
            throw ValidationProblems.notStarted(unit.name(), e);
        }
    }

    private static EntityValidation validation(
            PersistenceUnit unit,
            ValidationSettings settings,
            Model model,
            ValidatorFactory factory,
            Runnable closing) {
        try {
            Validator validator = factory.usingContext()
                    .traversableResolver(new LoadedAttributes(model))
                    .getValidator();
            return new EntityValidation(
                    new ValidatedEntities(model, validator, groups(settings, unit.loader())), closing);
        } catch (RuntimeException | Error e) {
            closing.run();
            throw e;
        }
    }

    /** What is validated by default: what is inserted or updated, by the default group. */
    private static Map<LifecycleEvent, Class<?>[]> groups(ValidationSettings settings, ClassLoader loader) {
        Map<LifecycleEvent, Class<?>[]> groups = new EnumMap<>(LifecycleEvent.class);
        groups.put(
                LifecycleEvent.PRE_PERSIST,
                groups(
                        PersistenceConfiguration.VALIDATION_GROUP_PRE_PERSIST,
                        settings.prePersist(),
                        List.of(Default.class),
                        loader));
        groups.put(
                LifecycleEvent.PRE_UPDATE,
                groups(
                        PersistenceConfiguration.VALIDATION_GROUP_PRE_UPDATE,
                        settings.preUpdate(),
                        List.of(Default.class),
                        loader));
        groups.put(
                LifecycleEvent.PRE_REMOVE,
                groups(PersistenceConfiguration.VALIDATION_GROUP_PRE_REMOVE, settings.preRemove(), List.of(), loader));
        return groups;
    }

    private static Class<?>[] groups(
            String property, @Nullable List<Object> given, List<Object> otherwise, ClassLoader loader) {
        List<Object> named = given == null ? otherwise : given;
        return named.stream().map(group -> group(property, group, loader)).toArray(Class<?>[]::new);
    }

    private static Class<?> group(String property, Object named, ClassLoader loader) {
        try {
            Class<?> group = named instanceof Class<?> type
                    ? type
                    : Class.forName(named.toString().strip(), false, loader);
            if (group.isInterface()) {
                return group;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw ValidationProblems.notAGroup(property, named, e);
        }
        throw ValidationProblems.notAGroup(property, named, new ClassCastException("it is not an interface"));
    }
}
