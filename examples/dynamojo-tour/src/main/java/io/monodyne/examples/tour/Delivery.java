package io.monodyne.examples.tour;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Something on its way. The attributes themselves are the keys of an index, and nothing is computed. */
// region delivery
@Entity
@IndexMap(partitionKey = "DELIVERY#{code}", sortKey = "DELIVERY")
@IndexMap(
        index = "by-region",
        partitionAttributes = {"region", "state"},
        sortAttributes = {"due", "code"})
public class Delivery {

    @Id
    private String code;

    private String region;

    private String state;

    private LocalDate due;
    // end region

    protected Delivery() {}

    public Delivery(String code, String region, String state, LocalDate due) {
        this.code = code;
        this.region = region;
        this.state = state;
        this.due = due;
    }

    public String getCode() {
        return code;
    }
}
