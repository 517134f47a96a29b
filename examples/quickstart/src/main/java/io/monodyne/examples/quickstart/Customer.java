package io.monodyne.examples.quickstart;

import io.monodyne.IndexMap;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.Strip;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A customer, whose partition all their orders are in, too. */
// region customer
@Entity
@IndexMap(partitionKey = "CUSTOMER#{id}", sortKey = "PROFILE")
public class Customer {

    @Id
    private String id;

    private String name;

    @Mutator({Strip.class, LowerCase.class}) // normalised whenever it is set
    @Column(unique = true) // a real constraint, kept by an item of its own
    private String email;

    @Version
    private long version;

    // constructors, getters, business methods
    // end region

    protected Customer() {}

    public Customer(String id, String name, String email) {
        this.id = id;
        this.name = name;
        this.email = email;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public long getVersion() {
        return version;
    }
}
