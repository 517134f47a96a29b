package io.monodyne.tck.query;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is on shelves: without a version, in an index that has only what has a rank, and kept in the second-level cache. */
@Entity
@Cacheable
@IndexMap(index = "gsi0", partitionKey = "SHELF#{shelf}", sortKey = "{rank}")
@Extent(index = "gsi19")
public class Stock {

    @Id
    String id = "";

    String shelf = "";

    @Nullable
    Integer rank;

    int pieces;

    @Column(unique = true)
    @Nullable
    String code;

    @Column(updatable = false)
    String maker = "m";

    @ElementCollection
    Set<String> tags = new HashSet<>();

    protected Stock() {}

    public Stock(String id, String shelf, @Nullable Integer rank, int pieces, String... tags) {
        this.id = id;
        this.shelf = shelf;
        this.rank = rank;
        this.pieces = pieces;
        this.tags.addAll(Set.of(tags));
    }

    public void pieces(int changed) {
        pieces = changed;
    }

    public void shelf(String changed) {
        shelf = changed;
    }

    public int pieces() {
        return pieces;
    }

    public void rank(@Nullable Integer changed) {
        rank = changed;
    }
}
