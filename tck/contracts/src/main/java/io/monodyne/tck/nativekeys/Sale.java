package io.monodyne.tck.nativekeys;

import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Found by its region and status, in the order of days and amounts. */
@Entity
@IndexMap(partitionKey = "SALE#{id}", sortKey = "SALE")
@IndexMap(
        index = "by-region",
        partitionAttributes = {"region", "status"},
        sortAttributes = {"day", "amount"})
class Sale {

    @Id
    private String id;

    @Column(name = "r")
    private String region;

    private String status;
    private LocalDate day;
    private Integer amount;
    private String note;

    protected Sale() {}

    Sale(String id, String region, String status, LocalDate day, Integer amount) {
        this.id = id;
        this.region = region;
        this.status = status;
        this.day = day;
        this.amount = amount;
    }

    String description() {
        return id + " " + region + " " + status + " " + day + " " + amount;
    }

    void setRegion(String region) {
        this.region = region;
    }

    void setStatus(String status) {
        this.status = status;
    }

    void setAmount(Integer amount) {
        this.amount = amount;
    }

    void setNote(String note) {
        this.note = note;
    }

    String getNote() {
        return note;
    }
}
