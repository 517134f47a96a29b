package io.monodyne.examples.tour;

import io.monodyne.IndexMap;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** What opens doors. Its number, holder and day are in its keys, and stored nowhere else. */
// region badge
@Entity
@IndexMap(partitionKey = "BADGE#{number}", sortKey = "BADGE", storeShadow = false)
@IndexMap(index = "gsi0", partitionKey = "HOLDER#{holder}", sortKey = "{issuedOn}", storeShadow = false)
public class Badge {

    @Id
    private String number;

    @Basic(optional = false) // so that its key is always there to be read from
    private String holder;

    @Basic(optional = false)
    private LocalDate issuedOn;

    private String color;
    // end region

    protected Badge() {}

    public Badge(String number, String holder, LocalDate issuedOn, String color) {
        this.number = number;
        this.holder = holder;
        this.issuedOn = issuedOn;
        this.color = color;
    }

    public String getHolder() {
        return holder;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }
}
