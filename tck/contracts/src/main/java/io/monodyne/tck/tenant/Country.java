package io.monodyne.tck.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Of no tenant: all share it, and each sees its own clients in it. */
@Entity
class Country {

    @Id
    private String code;

    @OneToMany(mappedBy = "country")
    private List<Client> clients = new ArrayList<>();

    protected Country() {}

    Country(String code) {
        this.code = code;
    }

    List<Client> getClients() {
        return clients;
    }
}
