package io.monodyne.tck.query;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Many of them are in one partition of an index, and in three of the extent. */
@Entity
@IndexMap(index = "gsi0", partitionKey = "DEPOT#{depot}", sortKey = "{number}")
@Extent(index = "gsi19", shards = 3)
class Parcel {

    @Id
    int number;

    String depot = "d";

    int lane;

    @Nullable
    Integer weight;

    String filler = "";

    protected Parcel() {}

    Parcel(int number, int lane, @Nullable Integer weight, String filler) {
        this.number = number;
        this.lane = lane;
        this.weight = weight;
        this.filler = filler;
    }
}
