package io.monodyne.tck.nativekeys;

import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** In the index of {@link Sale}, under other names in Java. */
@Entity
@IndexMap(partitionKey = "REFUND#{id}", sortKey = "REFUND")
@IndexMap(
        index = "by-region",
        partitionAttributes = {"area", "status"},
        sortAttributes = {"day", "amount"})
class Refund {

    @Id
    private String id;

    @Column(name = "r")
    private String area;

    private String status;
    private LocalDate day;
    private long amount;

    @Version
    private int version;

    protected Refund() {}

    Refund(String id, String area, String status, LocalDate day, long amount) {
        this.id = id;
        this.area = area;
        this.status = status;
        this.day = day;
        this.amount = amount;
    }

    void setArea(String area) {
        this.area = area;
    }

    void setStatus(String status) {
        this.status = status;
    }
}
