package io.monodyne.tck.query;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a meter has shown at a time, also in order of its value in an index. */
@Entity
@IdClass(Reading.Key.class)
@IndexMap(partitionKey = "METER#{meter}", sortKey = "AT#{at}")
@IndexMap(index = "gsi0", partitionKey = "LEVEL#{level}", sortKey = "{value}")
public class Reading {

    @Id
    String meter = "";

    @Id
    int at;

    String level = "";

    int value;

    @Version
    long version;

    protected Reading() {}

    public Reading(String meter, int at, String level, int value) {
        this.meter = meter;
        this.at = at;
        this.level = level;
        this.value = value;
    }

    public int at() {
        return at;
    }

    public int value() {
        return value;
    }

    public void value(int changed) {
        value = changed;
    }

    public void level(String changed) {
        level = changed;
    }

    /** The id. */
    public static class Key {
        String meter = "";
        int at;

        public Key() {}

        public Key(String meter, int at) {
            this.meter = meter;
            this.at = at;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && meter.equals(key.meter) && at == key.at;
        }

        @Override
        public int hashCode() {
            return Objects.hash(meter, at);
        }
    }
}
