package io.monodyne.tck.acceptance;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/** An entity with a map of any number of entries. */
@Entity
class Ledger {
    @Id
    private String id;

    @ElementCollection
    private Map<String, Integer> sums = new LinkedHashMap<>();

    @Version
    private long version;

    protected Ledger() {}

    Ledger(String id) {
        this.id = id;
    }

    void enter(int from, int to, int sum) {
        for (int i = from; i < to; i++) {
            sums.put("account number " + i, sum);
        }
    }

    Map<String, Integer> sums() {
        return sums;
    }
}
