package io.monodyne.tck.query;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Who sells books. */
@Entity
public class Shop {

    @Id
    String id = "";

    String town = "";

    @ManyToMany(mappedBy = "shops")
    Set<Book> books = new HashSet<>();

    protected Shop() {}

    public Shop(String id, String town) {
        this.id = id;
        this.town = town;
    }
}
