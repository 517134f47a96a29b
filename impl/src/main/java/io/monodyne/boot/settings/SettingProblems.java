package io.monodyne.boot.settings;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong with the settings of a unit, so that it is reported at once. Lives while they are
 * read.
 */
final class SettingProblems {

    private final String unit;
    private final List<String> problems = new ArrayList<>();

    SettingProblems(String unit) {
        this.unit = unit;
    }

    /** @throws PersistenceException listing all of them, if there are any */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new PersistenceException("MD-BOOT-01: the settings of persistence unit " + unit + " can't be used:\n"
                    + "  "
                    + String.join("\n  ", problems));
        }
    }

    void unknown(String name, String nearest) {
        problems.add("MD-BOOT-02: " + name + " is no setting. Did you mean " + nearest + "?");
    }

    void badValue(String name, String value, String expected) {
        problems.add("MD-BOOT-03: " + name + " can't be " + value + ". It takes " + expected + ".");
    }

    void contradiction(String name, String other, String remedy) {
        problems.add("MD-BOOT-04: " + name + " has no meaning with " + other + ". " + remedy + ".");
    }

    void tableName(String name, String value) {
        problems.add("MD-BOOT-05: " + value + " can't be the name of a table: that is 3 to 255 characters of"
                + " A-Z a-z 0-9 _ . -. Set " + name + ", which is the name of the unit where it is not set.");
    }

    void notMade(String name, String type, Throwable cause) {
        problems.add("MD-BOOT-06: the class " + type + " of " + name + " can't be used: " + cause
                + ". Name a class with a public constructor without parameters, or give an object.");
    }

    void scripts(String name, String value) {
        problems.add("MD-BOOT-07: " + name + " can't be " + value
                + ": a template of CloudFormation or Terraform says what is"
                + " there, and nothing that drops it can be written. Set it to create or none.");
    }

    void scriptTarget(String name, String value) {
        problems.add(
                "MD-BOOT-08: " + name + " can't be " + value
                        + ". It takes the path or the URL of a file whose name ends"
                        + " in .yaml or .yml (for CloudFormation) or in .tf (for Terraform), or a Writer (for CloudFormation).");
    }
}
