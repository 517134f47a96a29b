package io.monodyne.examples.tour;

import io.monodyne.IndexMap;
import io.monodyne.NullSource;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A mapping that is refused: it hopes to find what has no owner under the null of an index. */
@Entity
@IndexMap(partitionKey = "HOPEFUL#{id}", sortKey = "HOPEFUL")
@IndexMap(index = "gsi0", partitionKey = "OWNER#{owner}", sortKey = "{id}", nullSource = NullSource.PASS)
public class Hopeful {

    @Id
    private String id;

    private String owner;

    protected Hopeful() {}
}
