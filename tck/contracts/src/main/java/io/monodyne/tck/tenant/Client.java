package io.monodyne.tck.tenant;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plain, with every kind of association. */
@Entity
class Client extends OfTenant {

    @OneToMany(mappedBy = "client")
    private List<Invoice> invoices = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    private Set<Label> labels = new HashSet<>();

    @ElementCollection
    private List<Contact> contacts = new ArrayList<>();

    @ManyToOne
    private Country country;

    /** Refers to another client from within the item. */
    @Embeddable
    static class Contact {
        @ManyToOne
        private Client person;

        protected Contact() {}

        Contact(Client person) {
            this.person = person;
        }

        Client getPerson() {
            return person;
        }
    }

    protected Client() {}

    Client(String tenant, String name) {
        super(tenant, name);
    }

    List<Invoice> getInvoices() {
        return invoices;
    }

    Set<Label> getLabels() {
        return labels;
    }

    List<Contact> getContacts() {
        return contacts;
    }

    void setCountry(Country country) {
        this.country = country;
    }
}
