package io.monodyne.mapping.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can't be mapped of associations. Lives while one model is read. */
public final class AssociationProblems {

    private final MappingProblems problems;

    public AssociationProblems(MappingProblems problems) {
        this.problems = problems;
    }

    public void noEntity(String path, Class<?> type) {
        problems.add("MD-MAP-100: " + path + " is an association to " + type.getName() + ", which is no entity of this"
                + " unit. List the class in the unit, or name the entity with targetEntity.");
    }

    public void collectionType(String path, Class<?> type) {
        problems.add(
                "MD-MAP-101: " + path + " is an association to many, and its type " + type.getSimpleName()
                        + " is none of Collection, List, Set, SortedSet, Map, SortedMap. Declare it as one of these interfaces.");
    }

    public void noElementType(String path) {
        problems.add(
                "MD-MAP-102: " + path + " does not say of what type its elements, or the keys of a map, are. Give it"
                        + " type arguments, or name them with targetEntity and @MapKeyClass.");
    }

    public void joinColumns(String path, List<String> given, List<String> components) {
        problems.add("MD-MAP-103: " + path + " has the join columns " + given + ", but the id it refers to is made of "
                + components + ". Declare one join column for each of them, with referencedColumnName where there are"
                + " several; a reference is by id.");
    }

    public void mapsId(String path, String value, String reason) {
        problems.add(
                "MD-MAP-104: @MapsId" + (value.isEmpty() ? "" : "(\"" + value + "\")") + " at " + path + ": " + reason
                        + ". Name an attribute of the embedded id, or nothing where the whole id is that of the reference.");
    }

    public void plural(String path, String annotation) {
        problems.add("MD-MAP-105: @" + annotation + " at " + path + ": an association to many can't be part of an id."
                + " Refer to it with @ManyToOne or @OneToOne.");
    }

    public void mappedBy(String path, String target, String mappedBy, String reason) {
        problems.add("MD-MAP-106: " + path + " is mapped by " + target + "." + mappedBy + ", which " + reason
                + ". Name the attribute of " + target + " that refers back to this entity and owns the association.");
    }

    public void noPath(String path, String target, String map) {
        problems.add(
                "MD-MAP-107: " + path + " can't be read by a Query: no index of " + target + " has the key of its owner"
                        + " alone as partition key, and " + target + " has no extent. Add to " + target + ": " + map
                        + " (or any index with that partition key), or @Extent.");
    }

    public void sameLinks(String name, String first, String second) {
        problems.add("MD-MAP-108: " + first + " and " + second + " keep their links under the same name " + name
                + ". Give one of them another with @JoinTable(name = ...).");
    }

    public void linkName(String path, String name) {
        problems.add(
                "MD-MAP-109: " + path + ": the join table name " + name + " can't be part of a key as it is: it has a"
                        + " control character, a brace, '#', '$' or '%'. Name it with @JoinTable.");
    }

    public void orderBy(String path, String reason) {
        problems.add(
                "MD-MAP-110: @OrderBy at " + path + ": " + reason + ". Name basic attributes of the elements, dotted"
                        + " inside embeddables, each with ASC or DESC if need be.");
    }

    public void mapKey(String path, String reason) {
        problems.add("MD-MAP-111: the keys of the map " + path + ": " + reason
                + ". Use @MapKey with a basic attribute of the elements, @MapKeyColumn, or @MapKeyJoinColumn.");
    }

    public void positionOfInverse(String path) {
        problems.add("MD-MAP-112: " + path
                + " is the inverse side of links, which keep the place of an element for the owning"
                + " side alone. Use a Set, a Collection, a List with @OrderBy, or a map with @MapKey.");
    }

    public void collectionInRecord(String path) {
        problems.add(
                "MD-MAP-113: " + path + " is an association of a record, or of an element of a collection, that is read"
                        + " later than its owner or tracked. Only references that own their key can be there: use a class, or a"
                        + " @ManyToOne.");
    }

    public void dependsOnItself(String entity) {
        problems.add("MD-MAP-114: the id of entity " + entity
                + " is derived from itself through references. Break the circle:"
                + " one of the entities needs an id of its own.");
    }

    public void columnTwice(String path, String column, String target) {
        problems.add("MD-MAP-115: " + path + " keeps its key in column " + column + " of " + target
                + ", which maps that column"
                + " as an attribute, too. Map the attribute as a reference with @JoinColumn(insertable = false, updatable ="
                + " false), name it in mappedBy, or rename one of the two.");
    }

    public void linkIndex(String path, @Nullable String index) {
        problems.add(
                "MD-MAP-116: " + path + ": @LinkIndex(\"" + index + "\") is no global index. Name one, such as gsi0.");
    }
}
