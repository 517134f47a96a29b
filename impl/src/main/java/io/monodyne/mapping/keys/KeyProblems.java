package io.monodyne.mapping.keys;

import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.NativeIndexModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that can be wrong with keys, indexes and constraints. A place is an entity and what of it is meant. */
final class KeyProblems {

    private final MappingProblems problems;

    KeyProblems(MappingProblems problems) {
        this.problems = problems;
    }

    void template(String place, String template, String reason) {
        problems.add("MD-MAP-50: " + place + ": the template \"" + template + "\" can't be read: " + reason
                + ". Write components joined by #, each literal text with at most one {attribute}, at its end.");
    }

    void unknownAttribute(String place, String path, @Nullable String nearest) {
        problems.add("MD-MAP-51: " + place + ": there is no attribute " + path + "." + meant(nearest));
    }

    void embeddableSource(String place, String path, List<String> members) {
        problems.add("MD-MAP-52: " + place + ": " + path + " is an embeddable, which has no key text of its own."
                + " Name one of its attributes: " + String.join(", ", members) + ".");
    }

    void collectionSource(String place, String path) {
        problems.add("MD-MAP-53: " + place + ": " + path + " is an element collection, and a key is made of single"
                + " values. Keep the value to look for in an attribute of its own.");
    }

    void referenceSource(String place, String path, List<String> columns) {
        problems.add(
                "MD-MAP-99: " + place + ": " + path + " is a reference, and what is stored of it is the id it refers"
                        + " to. Name that: " + String.join(", ", columns) + ".");
    }

    void versionSource(String place, String path) {
        problems.add("MD-MAP-54: " + place + ": " + path + " is the version, which changes with every write. Leave it"
                + " out.");
    }

    void noKeyText(String place, String path, Class<?> type) {
        problems.add("MD-MAP-55: " + place + ": " + path + " of type " + type.getSimpleName() + " has no key text. Use"
                + " a String, number, boolean, UUID, enum or time, or convert it to one with @Convert.");
    }

    void keyFormat(String place, String path, String reason) {
        problems.add("MD-MAP-56: " + place + ": " + path + " can't be written into a key as declared: " + reason
                + ". Correct its @KeyDigits or @Column.");
    }

    void tableKeyOfOther(String place, String path, List<String> ids) {
        problems.add("MD-MAP-57: " + place + ": " + path + " is no part of the id, and an entity is found by its id"
                + " alone. Use literals and the id (" + String.join(", ", ids) + ") there, and map other attributes to"
                + " an index.");
    }

    void tableKeyWithoutId(String entity, List<String> missing) {
        problems.add("MD-MAP-58: " + entity + ", the table: the key does not use " + String.join(", ", missing)
                + " of the id, so two entities could share one item. Use every part of the id in the partition key or"
                + " the sort key.");
    }

    void tableKeyBelowRoot(String entity, String root) {
        problems.add("MD-MAP-59: " + entity + " maps the key of the table, but has that of " + root
                + ", which it extends. Move the @IndexMap there.");
    }

    void noPartitionKey(String place) {
        problems.add("MD-MAP-60: " + place + ": the @IndexMap has no partition key, which only a local secondary index"
                + " goes without. Add partitionKey.");
    }

    void partitionKeyOfLocalIndex(String place) {
        problems.add("MD-MAP-61: " + place + ": a local secondary index has the partition key of the table. Remove"
                + " partitionKey, or use a global index.");
    }

    void indexTwice(String entity, String index) {
        problems.add("MD-MAP-62: " + entity + " maps " + (index.isEmpty() ? "the table" : "index " + index)
                + " twice, and an item has one pair of keys in each. Move one to another index.");
    }

    void indexOfSuperEntity(String entity, String index, String above) {
        problems.add("MD-MAP-63: " + entity + " maps index " + index + ", which " + above + " it extends maps already:"
                + " queries for " + above + " would miss it there. Use another index.");
    }

    void rekeyOfIndex(String place) {
        problems.add("MD-MAP-64: " + place + ": rekey is for the key of the table; the keys of an index follow their"
                + " attributes anyway. Remove it.");
    }

    void indexName(String entity, String index) {
        problems.add("MD-MAP-65: " + entity + ": \"" + index + "\" can't be the name of an index. Names have 3 to 255"
                + " characters of A-Z a-z 0-9 _ . and -.");
    }

    void extentShards(String entity, int shards, int most) {
        problems.add("MD-MAP-66: " + entity + ": an extent can't have " + shards + " shards. Use 1 to " + most + ".");
    }

    void extentInLocalIndex(String entity, String index) {
        problems.add("MD-MAP-67: " + entity + ": the extent can't be in " + index + ", as a local secondary index has"
                + " the partition key of the table. Use a global index.");
    }

    void nameInKey(String entity, String name) {
        problems.add("MD-MAP-68: " + entity + ": the name \"" + name + "\" would be part of a key, where blanks,"
                + " controls, braces and ! \" # $ % can't be. Rename it with @Entity(name = ...) or @Table(name = ...),"
                + " or give the templates yourself with @IndexMap.");
    }

    void tableName(String entity, String table) {
        problems.add("MD-MAP-69: " + entity + ": \"" + table + "\" of @DynamoTable can't be the name of a table. Names"
                + " have 3 to 255 characters of A-Z a-z 0-9 _ . and -.");
    }

    void tableBelowRoot(String entity, String root) {
        problems.add("MD-MAP-70: " + entity + " has a @DynamoTable, but a hierarchy is in one table. Move it to " + root
                + ".");
    }

    void joinedOfNothing(String entity, String attribute) {
        problems.add("MD-MAP-71: " + entity + "." + attribute + " is @Joined of no attributes. Name them.");
    }

    void joinedOfItself(String entity, String attribute) {
        problems.add("MD-MAP-72: " + entity + "." + attribute + " is @Joined of attributes that are joined of it again."
                + " Break the circle.");
    }

    void joinedId(String entity, String attribute) {
        problems.add("MD-MAP-73: " + entity + "." + attribute + " is @Joined and part of the id, which has to be there"
                + " before anything is computed. Make the attributes it is joined of the id, with @IdClass.");
    }

    void unknownColumn(String place, String column, @Nullable String nearest) {
        problems.add(
                "MD-MAP-74: " + place + ": there is no attribute that is stored as " + column + "." + meant(nearest));
    }

    void ambiguousColumn(String place, String column, List<String> paths) {
        problems.add("MD-MAP-75: " + place + ": " + column + " can be " + String.join(" or ", paths)
                + ". Name the one that is meant by its whole path.");
    }

    void keyOnlyUndecodable(String place, List<String> paths) {
        problems.add("MD-MAP-76: " + place + ": storeShadow = false, but " + String.join(", ", paths)
                + " can't be decoded exactly from the key. Remove storeShadow = false.");
    }

    void keyOnlyInEmbeddable(String place, String path) {
        problems.add("MD-MAP-77: " + place + ": storeShadow = false, but " + path + " is within an embeddable, which is"
                + " stored whole. Remove storeShadow = false.");
    }

    void keyOnlyTimeToLive(String place, String path) {
        problems.add("MD-MAP-78: " + place + ": storeShadow = false, but DynamoDB itself reads " + path
                + " to expire the item. Remove storeShadow = false.");
    }

    void keyOnlyInherited(String place, String path) {
        problems.add("MD-MAP-79: " + place + ": storeShadow = false, but " + path + " is inherited, and other types of"
                + " the hierarchy store it. Move the @IndexMap to the entity that declares it, or remove storeShadow ="
                + " false.");
    }

    void keyOnlyBesideOptional(String place, String path, String optional) {
        problems.add("MD-MAP-80: " + place + ": storeShadow = false, but no key is written while " + optional
                + " is null, and the value of " + path + " would be lost with it. Make " + optional
                + " @Basic(optional = false), or remove storeShadow = false.");
    }

    void sameKey(String one, String keyOfOne, String other, String keyOfOther) {
        problems.add("MD-MAP-81: " + one + " (" + keyOfOne + ") and " + other + " (" + keyOfOther
                + ") can have the same key, so one could replace the other. Begin one of the keys with a literal of its"
                + " own.");
    }

    void reservedKey(String entity, String key, String what) {
        problems.add("MD-MAP-82: " + entity + " (" + key + ") can have the key of an item that holds " + what
                + ". Begin its key with a literal of its own, or end the sort key with one.");
    }

    void extentKey(String entity, String index, String template) {
        problems.add("MD-MAP-83: " + entity + ", index " + index + ": the partition key " + template
                + " can be that of an extent, which is in the same index. Use another index, or begin it with a literal"
                + " of its own.");
    }

    void localAndGlobal(String index, String local, String global) {
        problems.add("MD-MAP-84: index " + index + " has no partition key of its own in " + local + ", but one in "
                + global + ". An index is local or global: use another one for either.");
    }

    void keyTooLong(String place, String template, int bytes, int limit) {
        problems.add("MD-MAP-85: " + place + ": the key " + template + " can have " + bytes
                + " bytes, and DynamoDB takes at most " + limit + ". Shorten it.");
    }

    void nativeKeyOfTable(String entity) {
        problems.add(
                "MD-MAP-130: " + entity + ", the table: DynamoDB takes attributes as they are, several of them, as keys"
                        + " of global indexes alone. Use partitionKey and sortKey, or name an index.");
    }

    void nativeKeyOfLocalIndex(String place) {
        problems.add(
                "MD-MAP-131: " + place + ": a local secondary index has the partition key of the table and one sort"
                        + " key. Use a global index, or sortKey.");
    }

    void nativeKeyWithTemplate(String place) {
        problems.add(
                "MD-MAP-132: " + place + ": the keys of an index are computed by templates, or are attributes as they"
                        + " are stored. Remove partitionKey and sortKey, or partitionAttributes and sortAttributes.");
    }

    void nativeKeyWithoutPartition(String place) {
        problems.add(
                "MD-MAP-133: " + place + ": there are sortAttributes, but no partitionAttributes. Name one to four.");
    }

    void nativeKeyTooMany(String place, int count, int most) {
        problems.add("MD-MAP-134: " + place + ": " + count + " attributes, and DynamoDB takes at most " + most
                + ". Leave some out, or join them with @Joined.");
    }

    void nativeKeyTwice(String place, String path) {
        problems.add("MD-MAP-135: " + place + ": " + path + " is in the key already. Name it once.");
    }

    void nativeKeyWithoutShadow(String place) {
        problems.add(
                "MD-MAP-136: " + place + ": storeShadow = false, but the attributes themselves are the keys of this"
                        + " index. Remove storeShadow = false.");
    }

    void nativeKeyNotStored(String place, String path) {
        problems.add(
                "MD-MAP-137: " + place + ": " + path + " is stored in another key alone, for its storeShadow = false,"
                        + " so an index has nothing to find it by. Remove that, or leave it out here.");
    }

    void nativeKeyInEmbeddable(String place, String path) {
        problems.add(
                "MD-MAP-138: " + place + ": " + path + " is within an embeddable, and DynamoDB takes attributes of the"
                        + " item itself as keys. Keep the value in an attribute of the entity, or use a template.");
    }

    void nativeKeyType(String place, String path, Class<?> type) {
        problems.add(
                "MD-MAP-139: " + place + ": " + path + " of type " + type.getSimpleName() + " is not stored as text,"
                        + " number or binary, which keys are. Use a template, or convert it with @Convert.");
    }

    void nativeKeysDiffer(String index, String one, String keysOfOne, String other, String keysOfOther) {
        problems.add("MD-MAP-140: index " + index + " has the key " + keysOfOne + " in " + one + ", but " + keysOfOther
                + " in " + other
                + ", and a table has one index of that name. Name the same attributes in the same order,"
                + " as they are stored (@Column), or use another index.");
    }

    void nativeAndComputed(String index, String one, String other) {
        problems.add("MD-MAP-141: index " + index + " has attributes as its keys in " + one + ", but computed ones in "
                + other + ". Use another index for either.");
    }

    void nativeKeyOfOtherType(
            String what, AttributeValue.@Nullable Type type, NativeIndexModel index, AttributeModel key) {
        problems.add("MD-MAP-142: " + what + " is stored under the name " + key.storedName() + " as "
                + (type == null ? "a document or set" : type) + ", and is a key of index " + index.index() + " as "
                + key.codec().scalarType() + ": DynamoDB refuses every item of the table that has another type there."
                + " Rename one with @Column, or give both the same type.");
    }

    void nullsPassed(String place) {
        problems.add("MD-MAP-143: " + place
                + ": nullSource = PASS. DynamoDB refuses the whole write of an item with a NULL as"
                + " the key of an index; and a null that is written as text can't be told from a value that reads so, and"
                + " gathers all items that lack the value in one partition. Remove nullSource, so that such items are not in"
                + " the index; or give the attribute a value that means its absence, and look for that.");
    }

    private static String meant(@Nullable String nearest) {
        return nearest == null ? " Correct the name." : " Is " + nearest + " meant?";
    }
}
