package io.monodyne.tck.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** The other side of links. */
@Entity
class Label extends OfTenant {

    @ManyToMany(mappedBy = "labels")
    private Set<Client> clients = new HashSet<>();

    protected Label() {}

    Label(String tenant, String name) {
        super(tenant, name);
    }

    Set<Client> getClients() {
        return clients;
    }
}
