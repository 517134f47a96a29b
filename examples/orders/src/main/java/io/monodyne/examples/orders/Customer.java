package io.monodyne.examples.orders;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Who orders. */
// region customer
@Entity
@IndexMap(partitionKey = "CUSTOMER#{id}", sortKey = "CUSTOMER")
public class Customer {

    @Id
    private String id;

    private String name;

    @OneToMany(mappedBy = "customer") // one Query on gsi0
    @OrderBy("placedAt")
    private List<CustomerOrder> orders = new ArrayList<>();
    // end region

    protected Customer() {}

    public Customer(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<CustomerOrder> getOrders() {
        return orders;
    }
}
