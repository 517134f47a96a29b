package io.monodyne.mapping.draft;

import io.monodyne.MappingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that can't be mapped, so that it is reported at once. Lives while one model is read. */
public final class MappingProblems {

    private final List<String> problems = new ArrayList<>();
    private int count;

    /** @param problem starts with its code, names what is wrong and says what to do */
    public void add(String problem) {
        count++;
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** How often one was found so far; the same one, found again from elsewhere, counts again but is listed once. */
    public int count() {
        return count;
    }

    /** Forgets what was added since then: it was found while trying, and will be found again. */
    public void forgetSince(Mark mark) {
        count = mark.count();
        problems.subList(mark.listed(), problems.size()).clear();
    }

    public Mark mark() {
        return new Mark(count, problems.size());
    }

    /** How many were found at some moment, with and without repetitions. */
    public record Mark(int count, int listed) {}

    /** @throws MappingException listing all of them, if there are any */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            String head = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
            throw new MappingException(
                    "The entities can't be mapped, " + head + ":\n  " + String.join("\n  ", problems), problems);
        }
    }

    public void sameEntityName(String name, Class<?> first, Class<?> second) {
        add("MD-MAP-01: " + first.getName() + " and " + second.getName() + " are both called " + name
                + ", and an entity name is unique in its unit. Rename one with @Entity(name = ...).");
    }

    public void noEntityClass(Class<?> type, String kind) {
        add("MD-MAP-02: " + type.getName() + " is " + kind + ", which can't be an entity: its state is set after it"
                + " is made. Make it an ordinary top-level or static nested class.");
    }

    public void noConstructor(Class<?> type, String role) {
        add("MD-MAP-03: the " + role + " " + type.getName() + " has no constructor without parameters, so it can't"
                + " be made when it is read. Add one (protected will do).");
    }

    public void noId(String entity) {
        add("MD-MAP-04: entity " + entity + " has no id, so it has no key. Annotate an attribute with @Id or"
                + " @EmbeddedId.");
    }

    public void severalIdsWithoutIdClass(String entity, List<String> attributes) {
        add("MD-MAP-05: entity " + entity + " has several @Id attributes (" + String.join(", ", attributes)
                + ") and no class that holds them together. Add @IdClass, a record of these components for example.");
    }

    public void idClassMismatch(String entity, Class<?> idClass, String what) {
        add("MD-MAP-06: id class " + idClass.getSimpleName() + " does not fit the ids of entity " + entity + ": " + what
                + ". Give it exactly the @Id attributes, by name and type.");
    }

    public void idNoKeyType(String path, Class<?> type) {
        add("MD-MAP-07: " + path + " of type " + type.getSimpleName() + " can't be part of an id, as it has no key"
                + " text. Use a String, number, UUID, enum or time, or convert it to one with @Convert.");
    }

    public void idBelowRoot(String entity, String root) {
        add("MD-MAP-08: entity " + entity + " declares an id, but its id is that of " + root
                + ", which it extends. Remove the @Id or @EmbeddedId of the subclass.");
    }

    public void twoVersions(String entity, String first, String second) {
        add("MD-MAP-09: entity " + entity + " has two versions, " + first + " and " + second + ". Keep one @Version.");
    }

    public void versionType(String path, Class<?> type) {
        add("MD-MAP-10: " + path + " of type " + type.getSimpleName() + " can't be a version. Use int, long, short,"
                + " their wrappers, Instant, LocalDateTime or java.sql.Timestamp.");
    }

    public void sameStoredName(String place, String storedName) {
        add("MD-MAP-11: two attributes of " + place + " are both stored as " + storedName
                + ", so one would overwrite the other. Rename one with @Column(name = ...) or @AttributeOverride.");
    }

    public void unknownType(String path, Class<?> type, @Nullable String reason) {
        add("MD-MAP-12: " + path + " is of type " + type.getName() + ", which is no basic type"
                + (reason == null ? "" : " (" + reason + ")") + ". Add @Convert with a converter to a basic type,"
                + " @Embedded for an embeddable, @ElementCollection for a collection, or @Transient to leave it out.");
    }

    public void notOpen(String path, Class<?> type) {
        String module = type.getModule().isNamed() ? type.getModule().getName() : "its class path";
        add("MD-MAP-14: " + path + " can't be accessed: the module of " + type.getName() + " (" + module
                + ") does not open package " + type.getPackageName() + ". Add to its module-info: opens "
                + type.getPackageName() + ";");
    }

    public void noSetter(Class<?> type, String getter) {
        add("MD-MAP-15: " + type.getName() + "." + getter + "() is annotated as a persistent property, but is no"
                + " getter that"
                + " has a setter of the same type. Add the setter, annotate the field instead, or use @Transient.");
    }

    public void converterUnusable(Class<?> converter, String reason) {
        add("MD-MAP-16: converter " + converter.getName() + " can't be used: " + reason
                + ". A converter is a class with a constructor without parameters that implements"
                + " AttributeConverter<X, Y> for two given types.");
    }

    public void converterOfOtherType(String path, Class<?> type, Class<?> converter, Class<?> converted) {
        add("MD-MAP-17: " + path + " is of type " + type.getSimpleName() + ", but " + converter.getSimpleName()
                + " converts " + converted.getSimpleName() + ". Name a converter for the type of the attribute.");
    }

    public void twoAutomaticConverters(Class<?> type, Class<?> first, Class<?> second) {
        add("MD-MAP-18: " + first.getName() + " and " + second.getName() + " both apply themselves to every "
                + type.getSimpleName() + ". Leave autoApply to one, and name the other with @Convert.");
    }

    public void overrideOfNothing(String place, String name) {
        add("MD-MAP-19: an @AttributeOverride or @Convert speaks of " + place + "." + name
                + ", and there is no such attribute at that place. Correct the name.");
    }

    public void embeddableInItself(String path, Class<?> type) {
        add("MD-MAP-20: " + path + " embeds " + type.getSimpleName() + " in itself, which has no end."
                + " Store an id there, or make it an entity of its own.");
    }

    public void notAnEmbeddable(String path, Class<?> type) {
        add("MD-MAP-21: " + path + " is embedded, but " + type.getName() + " is no class that can be made and filled."
                + " Embed a class or record annotated with @Embeddable.");
    }

    public void elementCollection(String path, String reason) {
        add("MD-MAP-22: element collection " + path + " can't be stored: " + reason
                + ". Declare it as a Collection, List, Set, SortedSet or Map of basic types or embeddables, with"
                + " its type arguments.");
    }

    public void generatedNoId(String path) {
        add("MD-MAP-23: " + path + " is generated but is no part of the id. Only ids are generated: set it in the"
                + " constructor or in a @PrePersist callback.");
    }

    public void generatedType(String path, Class<?> type, String strategy) {
        add("MD-MAP-24: " + path + " of type " + type.getSimpleName() + " can't be generated by " + strategy
                + ". UUIDs go into UUID and String, numbers of a counter into short, int, long and BigInteger.");
    }

    public void generatorUnusable(String generator, String reason) {
        add("MD-MAP-25: generator " + generator + " can't be used: " + reason + ". Correct its declaration.");
    }

    public void callbackSignature(Class<?> type, String method, String expected) {
        add("MD-MAP-26: " + type.getName() + "." + method + " can't be a callback. Declare it as " + expected
                + ", neither static nor abstract.");
    }

    public void twoCallbacks(Class<?> type, String event) {
        add("MD-MAP-27: " + type.getName() + " has two methods for @" + event
                + ", and which runs first is not defined. Leave one, and let it call the other.");
    }

    public void listenerUnusable(Class<?> listener, String reason) {
        add("MD-MAP-28: entity listener " + listener.getName() + " can't be made: " + reason
                + ". Give it a constructor without parameters.");
    }

    public void discriminatorValue(String entity, String type) {
        add("MD-MAP-29: entity " + entity + " needs a @DiscriminatorValue that is of discriminator type " + type
                + ". Give it one, or use the discriminator type STRING.");
    }

    public void sameDiscriminator(String first, String second) {
        add("MD-MAP-30: entities " + first + " and " + second + " of one hierarchy have the same discriminator"
                + " value, so their items can't be told apart. Give them different ones.");
    }

    public void timeToLiveType(String path, Class<?> type) {
        add("MD-MAP-31: " + path + " of type " + type.getSimpleName()
                + " can't be a time to live. Use Instant, java.util.Date, or long (seconds since 1970).");
    }

    public void timeToLivePlace(String entity, String attribute) {
        add("MD-MAP-32: @TimeToLive at " + entity + "." + attribute
                + ": an entity has one, directly and not in an embeddable. Move it, or remove all but one.");
    }

    public void mutatorOfOtherType(String path, Class<?> type, Class<?> mutator, Class<?> accepted) {
        add("MD-MAP-33: " + path + " is of type " + type.getSimpleName() + ", but mutator " + mutator.getSimpleName()
                + " takes " + accepted.getSimpleName() + ". Name a mutator for the type of the attribute.");
    }

    public void mutatorUnusable(String path, Class<?> mutator, String reason) {
        add("MD-MAP-34: mutator " + mutator.getName() + " of " + path + " can't be made: " + reason
                + ". Give it a public constructor without parameters.");
    }

    public void keyDigits(String path, Class<?> type, int digits) {
        add("MD-MAP-35: @KeyDigits(" + digits + ") at " + path + " of type " + type.getSimpleName()
                + ": it pads integers, to 1 to 38 digits. Correct the number, or remove it.");
    }

    public void joinedType(String path, Class<?> type) {
        add("MD-MAP-36: " + path + " is @Joined, which makes text, but is of type " + type.getSimpleName()
                + ". Declare it as a String.");
    }

    public void attributeTwice(String entity, String attribute) {
        add("MD-MAP-37: entity " + entity + " has two attributes called " + attribute
                + ", its own and one of a superclass. Rename one, or make it @Transient.");
    }

    public void idNotBasic(String path) {
        add("MD-MAP-38: " + path + " can't be part of an id: only basic attributes and embeddables of them can."
                + " Take it out of the id.");
    }

    public void storedAsTypeMark(String entity, String attribute) {
        add("MD-MAP-39: " + entity + "." + attribute + " is stored under the name of the attribute that holds the"
                + " entity's type. Rename one, with @Column or @DiscriminatorColumn.");
    }

    public void severalEmbeddedIds(String entity) {
        add("MD-MAP-40: entity " + entity + " has an @EmbeddedId beside another id. Keep the @EmbeddedId alone, or"
                + " use @Id attributes with an @IdClass.");
    }
}
