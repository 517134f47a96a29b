package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A collection is read from the extent of its elements where no key leads to them, also if they store the owner in a
 * key alone.
 */
public class KeyOnlyExtentContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Client.class, Matter.class);

    /** Nothing leads from it to its matters. */
    @Entity
    static class Client {
        @Id
        private String id;

        @OneToMany(mappedBy = "client")
        private Set<Matter> matters = new HashSet<>();

        protected Client() {}

        Client(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Matter> getMatters() {
            return matters;
        }
    }

    /** Stores its client in the sort key of an index, and nowhere else. */
    @Entity
    @Extent
    @IndexMap(partitionKey = "MATTER#{id}", sortKey = "MATTER")
    @IndexMap(index = "gsi0", partitionKey = "STATUS#{status}", sortKey = "{client.id}", storeShadow = false)
    static class Matter {
        @Id
        private String id;

        @Basic(optional = false)
        private String status;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        private Client client;

        protected Matter() {}

        Matter(String id, Client client) {
            this.id = id;
            this.status = "OPEN";
            this.client = client;
        }

        String getId() {
            return id;
        }

        String getStatus() {
            return status;
        }

        Client getClient() {
            return client;
        }
    }

    @BeforeEach
    void store() {
        Client ann = new Client("ann");
        Client bob = new Client("bob");
        unit.persist(ann, bob, new Matter("1", ann), new Matter("2", bob), new Matter("3", ann));
    }

    private static Set<String> matters(String client) {
        return unit.callInTransaction(em -> em.find(Client.class, client).getMatters().stream()
                .map(Matter::getId)
                .collect(Collectors.toSet()));
    }

    @Test
    void theOwnerIsInTheKeyAlone() {
        assertNull(unit.table().attribute("MATTER#1", "MATTER", "client_id"));
        assertEquals("ann", unit.table().text("MATTER#1", "MATTER", "gsi0_sk"));
    }

    @Test
    void eachOwnerHasItsOwn() {
        assertEquals(Set.of("1", "3"), matters("ann"));
        assertEquals(Set.of("2"), matters("bob"));
    }

    @Test
    void theElementsReferToTheirOwner() {
        unit.inTransaction(em -> {
            Client ann = em.find(Client.class, "ann");
            ann.getMatters().forEach(matter -> assertEquals(ann, matter.getClient()));
        });
    }
}
