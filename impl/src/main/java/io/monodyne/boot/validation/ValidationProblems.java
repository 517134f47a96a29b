package io.monodyne.boot.validation;

import jakarta.persistence.PersistenceException;

/** What can be wrong with the validation of a unit. */
final class ValidationProblems {

    private ValidationProblems() {}

    static PersistenceException noProvider(String unit, Exception reason) {
        return new PersistenceException(
                "MD-VALID-01: persistence unit " + unit + " requires validation-mode CALLBACK, and there is no provider"
                        + " of Jakarta Validation: " + reason + ". Put one on the class path, such as"
                        + " org.hibernate.validator:hibernate-validator, or use validation-mode NONE.",
                reason);
    }

    static PersistenceException notStarted(String unit, Throwable cause) {
        return new PersistenceException(
                "MD-VALID-02: the entities of persistence unit " + unit + " can't be validated, as the provider of"
                        + " Jakarta Validation does not start: " + cause
                        + ". Give it what it needs (mostly an expression"
                        + " language, or in META-INF/validation.xml a message interpolator that needs none), or use"
                        + " validation-mode NONE.",
                cause);
    }

    static PersistenceException notAFactory(String property, Object given) {
        return new PersistenceException("MD-VALID-03: " + property + " can't be of " + given.getClass()
                + ". Give a jakarta.validation.ValidatorFactory, as an object and of the class loader of Monodyne.");
    }

    static PersistenceException notAGroup(String property, Object given, Throwable cause) {
        return new PersistenceException(
                "MD-VALID-04: " + given + " of " + property + " can't be used as a validation group: " + cause
                        + ". Name interfaces that the class loader of the unit finds, separated by commas.",
                cause);
    }

    /** @param violations in words, of an entity that was to be inserted, updated or deleted */
    static String invalid(String entity, String operation, String violations) {
        return "MD-VALID-05: " + entity + " can't be " + operation + ", as it is not valid: " + violations
                + ". Correct its state and repeat the work; nothing was sent.";
    }
}
