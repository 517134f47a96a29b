package io.monodyne.boot.unit;

import jakarta.persistence.PersistenceException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;

/** What can be wrong with the description of a persistence unit. */
public final class UnitProblems {

    private UnitProblems() {}

    static PersistenceException unreadable(URL location, Exception cause) {
        return new PersistenceException(
                "MD-BOOT-10: " + location + " can't be read: " + cause.getMessage()
                        + ". Correct the file; its form is that of a persistence.xml of version 1.0 to 3.2.",
                cause);
    }

    static PersistenceException documentType(URL location) {
        return new PersistenceException("MD-BOOT-11: " + location + " has a document type or an entity reference,"
                + " which are not read, as they can draw in other files. Remove the <!DOCTYPE> and write the texts"
                + " out.");
    }

    static PersistenceException unknownElement(URL location, int line, String element, String parent) {
        return new PersistenceException("MD-BOOT-12: " + location + ", line " + line + ": <" + element
                + "> is no element of <" + parent + "> in a persistence.xml. Correct or remove it.");
    }

    static PersistenceException incomplete(URL location, int line, String what) {
        return new PersistenceException(
                "MD-BOOT-13: " + location + ", line " + line + ": " + what + ". Correct the persistence.xml.");
    }

    /** @param locations of the descriptors */
    public static PersistenceException severalUnits(String name, List<URL> locations) {
        return new PersistenceException("MD-BOOT-14: there are " + locations.size() + " persistence units called "
                + name
                + ", in " + locations.stream().map(URL::toString).toList()
                + ". Rename one, or take one of the files off the class path.");
    }

    static PersistenceException noConstant(String unit, Class<? extends Enum<?>> type, String value) {
        return new PersistenceException("MD-BOOT-15: persistence unit " + unit + ": " + value + " is no "
                + type.getSimpleName() + ". Use one of " + Arrays.toString(type.getEnumConstants()) + ".");
    }

    static PersistenceException noJarFile(String unit, String jarFile, URL root) {
        return new PersistenceException("MD-BOOT-16: persistence unit " + unit + " lists the jar file " + jarFile
                + ", which is not found beside or in its root " + root
                + ". Give a path relative to the folder that the root is in, or a URL.");
    }

    /** JTA transactions. */
    public static PersistenceException jta(String unit) {
        return new PersistenceException("MD-BOOT-17: persistence unit " + unit + " asks for JTA transactions. DynamoDB"
                + " can't take part in them: declare transaction-type=\"RESOURCE_LOCAL\", and use"
                + " EntityManager.getTransaction().");
    }
}
