package io.monodyne.mapping.file;

import io.monodyne.MappingException;
import io.monodyne.metamodel.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with the mapping files of a unit. Lives while they are read. */
final class FileProblems {

    private final List<String> problems = new ArrayList<>();

    private void add(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** @throws MappingException listing all of them, if there are any */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            String head = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
            throw new MappingException(
                    "The mapping files can't be used, " + head + ":\n  " + String.join("\n  ", problems), problems);
        }
    }

    void notFound(String file) {
        add("MD-FILE-01: mapping file " + file + " is not found by the class loader of the unit. Correct its name (a"
                + " resource name such as META-INF/orders.xml, without a slash at its start), or put it on the class"
                + " path.");
    }

    void unreadable(String file, Exception cause) {
        add("MD-FILE-02: mapping file " + file + " can't be opened: " + cause + ". Check that it may be read.");
    }

    void malformed(Location location, Exception cause) {
        String reason = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        add("MD-FILE-03: " + location + ": the file is no XML that can be read: " + reason + ". Correct it there.");
    }

    void documentType(Location location) {
        add("MD-FILE-04: " + location + ": a document type or an entity reference, which are not read, as they can draw"
                + " in other files. Remove the <!DOCTYPE>, and write the texts out.");
    }

    void noMappingFile(Location location, String what) {
        add("MD-FILE-05: " + location + ": " + what + ", so this is no mapping file. Start it with <entity-mappings"
                + " xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.2\">.");
    }

    void unknownElement(XmlElement element, String parent, Collection<String> known) {
        add("MD-FILE-06: " + element.location() + ": <" + element.name() + "> is no element of <" + parent + ">."
                + (known.isEmpty() ? " Remove it." : " Did you mean <" + NearestName.of(element.name(), known) + ">?"));
    }

    void unknownAttribute(XmlElement element, String attribute, Collection<String> known) {
        add("MD-FILE-07: " + element.location() + ": <" + element.name() + "> has no attribute " + attribute + "."
                + (known.isEmpty() ? " Remove it." : " Did you mean " + NearestName.of(attribute, known) + "?"));
    }

    void unexpectedText(XmlElement element) {
        add("MD-FILE-08: " + element.location() + ": <" + element.name() + "> has text, where only elements and"
                + " attributes can be. Remove it, or put it where it belongs.");
    }

    /** @param what the attribute or element, in the words of the file */
    void missing(XmlElement element, String what) {
        add("MD-FILE-09: " + element.location() + ": <" + element.name() + "> needs " + what + ". Add it.");
    }

    void twice(XmlElement element, String parent) {
        add("MD-FILE-10: " + element.location() + ": there is a second <" + element.name() + "> in <" + parent
                + ">, and there can be one. Remove one of them.");
    }

    void value(Location location, String where, String text, String expected) {
        add("MD-FILE-11: " + location + ": " + where + " can't be \"" + text + "\". Use " + expected + ".");
    }

    void noClass(Location location, String name, @Nullable Throwable cause) {
        add("MD-FILE-12: " + location + ": class " + name + " can't be loaded"
                + (cause == null ? "" : " (" + cause + ")")
                + ". Write its full name as the virtual machine does (com.example.Order$Line), or a name without dots"
                + " and a <package>.");
    }

    void notSuchAClass(Location location, Class<?> type, String expected) {
        add("MD-FILE-13: " + location + ": class " + type.getName() + " is no " + expected + ". Name one that is.");
    }

    void noAttribute(Location location, Class<?> type, String kind, String name, Collection<String> known) {
        String nearest = NearestName.of(name, known);
        add("MD-FILE-14: " + location + ": " + type.getName() + " declares no " + kind + " called " + name
                + (nearest == null ? "." : "; the nearest is " + nearest + ".")
                + " Correct the name or the access type. Attributes of superclasses are mapped at these, and"
                + " overridden by <attribute-override>.");
    }

    void attributeTwice(Location location, Class<?> type, String name, Location first) {
        add("MD-FILE-15: " + location + ": attribute " + name + " of " + type.getName() + " is mapped already in line "
                + first.line() + ". Remove one of the two.");
    }

    void classTwice(Location location, Class<?> type, Location first) {
        add("MD-FILE-16: " + location + ": class " + type.getName() + " is mapped already in " + first
                + ", and which would count is not defined. Put everything about it in one place.");
    }

    void noCallback(Location location, Class<?> type, String method, Collection<String> known) {
        String nearest = NearestName.of(method, known);
        add("MD-FILE-17: " + location + ": " + type.getName() + " declares no method " + method
                + (nearest == null ? "." : "; the nearest is " + nearest + ".")
                + " Name a method of that very class; one of a superclass is named there.");
    }

    void listenerTwice(Location location, Class<?> listener, Location first) {
        add("MD-FILE-18: " + location + ": listener " + listener.getName() + " has other callbacks here than in "
                + first + ", and it can have one set. Write them at one place, or twice the same.");
    }
}
