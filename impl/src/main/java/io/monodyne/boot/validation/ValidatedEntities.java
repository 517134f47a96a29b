package io.monodyne.boot.validation;

import io.monodyne.flush.EntityCheck;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.Model;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Has a validator judge entities, by the groups of each event. Factory-lived, thread-safe. */
final class ValidatedEntities implements EntityCheck {

    private final Model model;
    private final Validator validator;
    private final Map<LifecycleEvent, Class<?>[]> groups;

    ValidatedEntities(Model model, Validator validator, Map<LifecycleEvent, Class<?>[]> groups) {
        this.model = model;
        this.validator = validator;
        this.groups = groups;
    }

    /** @throws ConstraintViolationException with all violations of the entity */
    @Override
    public void check(LifecycleEvent event, Object entity) {
        Class<?>[] asked = groups.get(event);
        if (asked == null || asked.length == 0) { // no groups would mean the default one
            return;
        }
        Set<ConstraintViolation<Object>> violations = validator.validate(entity, asked);
        if (!violations.isEmpty()) {
            String words =
                    violations.stream().map(ValidatedEntities::words).sorted().collect(Collectors.joining("; "));
            throw new ConstraintViolationException(
                    ValidationProblems.invalid(name(entity), operation(event), words), violations);
        }
    }

    private String name(Object entity) {
        EntityModel found = model.find(entity.getClass());
        return found == null ? entity.getClass().getSimpleName() : found.name();
    }

    private static String operation(LifecycleEvent event) {
        return switch (event) {
            case PRE_PERSIST -> "inserted";
            case PRE_REMOVE -> "deleted";
            default -> "updated";
        };
    }

    /** Where and what. Keys of maps are values, so they are not shown. */
    private static String words(ConstraintViolation<?> violation) {
        StringBuilder words = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                words.append('[')
                        .append(node.getIndex() == null ? "" : node.getIndex())
                        .append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                words.append(words.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return words.append(words.isEmpty() ? "" : " ")
                .append(violation.getMessage())
                .toString();
    }
}
