package io.monodyne.tck.stream;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What customers are members of. */
@Entity
@IndexMap(partitionKey = "CLUB#{name}", sortKey = "CLUB")
class Club {

    @Id
    private String name;

    private String motto;

    protected Club() {}

    Club(String name, String motto) {
        this.name = name;
        this.motto = motto;
    }

    String getName() {
        return name;
    }

    String getMotto() {
        return motto;
    }
}
