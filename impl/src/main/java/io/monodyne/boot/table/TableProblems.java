package io.monodyne.boot.table;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaValidationException;
import java.io.IOException;
import java.util.List;

/** What can be wrong with the tables of a unit. */
final class TableProblems {

    private TableProblems() {}

    static PersistenceException tooManyIndexes(String table, String kind, int count, int most) {
        return new PersistenceException("MD-BOOT-40: table " + table + " would need " + count + " " + kind
                + " secondary indexes, and a table has at most " + most + ". Ask for fewer generic ones"
                + " (monodyne.table.gsis, monodyne.table.lsis), or map indexes to the generic names.");
    }

    static PersistenceException twoTimesToLive(String table, String first, String second) {
        return new PersistenceException("MD-BOOT-41: table " + table + " would need to expire items by " + first
                + " and by "
                + second + ", and DynamoDB looks at one attribute. Give all @TimeToLive attributes one name with"
                + " @Column.");
    }

    static PersistenceException notWritten(String target, IOException cause) {
        return new PersistenceException(
                "MD-BOOT-43: the template of the tables can't be written to " + target + ": " + cause
                        + ". Is its folder there, and may it be written to?",
                cause);
    }

    static PersistenceException dynamicReference(String name) {
        return new PersistenceException(
                "MD-BOOT-44: the name " + name + " can't be in a CloudFormation template, which would"
                        + " take it for a reference and put a value in its place. Give the attribute another name, or use Terraform.");
    }

    static PersistenceException different(List<String> differences) {
        return new PersistenceException(message(differences));
    }

    static SchemaValidationException invalid(List<String> differences) {
        return new SchemaValidationException(
                message(differences),
                differences.stream().map(PersistenceException::new).toArray(Exception[]::new));
    }

    private static String message(List<String> differences) {
        return "MD-BOOT-42: the tables are not as the mapping and the settings need them:\n  "
                + String.join("\n  ", differences)
                + "\nChange the tables, or name what is there (monodyne.table, monodyne.table.gsis, monodyne.index.*).";
    }
}
