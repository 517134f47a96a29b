package io.monodyne.stream;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What is no record of a stream of the unit. */
final class StreamProblems {

    private StreamProblems() {}

    static IllegalArgumentException otherTable(Collection<String> keys) {
        return new IllegalArgumentException(
                "MD-STREAM-01: the record has the key attributes " + new TreeSet<>(keys)
                        + ", and no table of the unit has these. Is it of the stream of another table, or are the settings of the"
                        + " names of keys (monodyne.table.names, monodyne.table.partition-key, monodyne.table.sort-key) wrong?");
    }

    static IllegalArgumentException unknownTable(String table, Collection<String> tables) {
        return new IllegalArgumentException("MD-STREAM-02: " + table + " is no table of the unit, whose tables are "
                + new TreeSet<>(tables) + ". Leave out what is of other tables.");
    }

    static IllegalArgumentException ambiguous(List<String> entities) {
        return new IllegalArgumentException(
                "MD-STREAM-03: the item of the record can be of " + String.join(" or ", entities)
                        + ", which are in different tables with the same keys. Say which table the stream is of.");
    }

    static IllegalArgumentException noKeys() {
        return new IllegalArgumentException(
                "MD-STREAM-04: the record has no keys of an item. Hand on records of DynamoDB"
                        + " Streams as they were read.");
    }

    static IllegalArgumentException noImage() {
        return new IllegalArgumentException(
                "MD-STREAM-05: the record has neither an old nor a new image, so it does not tell"
                        + " what was done to the item. Say the kind of the change, or have the stream show NEW_AND_OLD_IMAGES.");
    }

    static IllegalArgumentException noKind() {
        return new IllegalArgumentException(
                "MD-STREAM-06: the record does not tell what was done to the item, or in a word"
                        + " that is not known here. It has to be INSERT, MODIFY or REMOVE.");
    }
}
