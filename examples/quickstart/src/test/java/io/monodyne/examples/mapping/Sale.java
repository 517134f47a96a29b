package io.monodyne.examples.mapping;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose own attributes are the keys of an index. */
// region sale
@Entity
@IndexMap(
        index = "by-region",
        partitionAttributes = {"region", "status"},
        sortAttributes = {"year", "amount"})
public class Sale {

    @Id
    private String number;

    private String region;
    private String status;
    private int year;
    private long amount;
    // end region

    protected Sale() {}

    public Sale(String number, String region, int year, long amount) {
        this.number = number;
        this.region = region;
        this.status = "OPEN";
        this.year = year;
        this.amount = amount;
    }

    public String getNumber() {
        return number;
    }

    public String getRegion() {
        return region;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public int getYear() {
        return year;
    }

    public long getAmount() {
        return amount;
    }
}
