package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.UniqueViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tenants share a table, indexes and the cache, and nothing in them. */
class SharedTableContract {

    private static final List<String> BOTH = List.of(ANN, BOB);

    @RegisterExtension
    static final TestUnit unit = TwoTenants.unit();

    private static OfTenant.Key key(String tenant, String name) {
        return new OfTenant.Key(name, tenant);
    }

    @Test
    void anEntityOfOneNameIsAnotherOneForEachTenant() {
        for (String tenant : BOTH) {
            Invoice invoice = new Invoice(tenant, "i");
            invoice.setText("of " + tenant);
            TwoTenants.persist(unit, tenant, invoice);
        }
        for (String tenant : BOTH) {
            TwoTenants.in(
                    unit,
                    tenant,
                    em -> assertEquals(
                            "of " + tenant,
                            em.find(Invoice.class, key(null, "i")).getText()));
        }
    }

    @Test
    void allKeysOfAnItemAreOfItsTenant() {
        TwoTenants.persist(unit, ANN, new Country("is"));
        Client client = new Client(ANN, "c");
        Invoice invoice = new Invoice(ANN, "i", client);
        invoice.setReference("r");
        client.getLabels().add(new Label(ANN, "l"));
        Note note = new Note(ANN, 1);
        note.setTopic("t");
        TwoTenants.in(unit, ANN, em -> {
            client.setCountry(em.find(Country.class, "is"));
            Stream.of(client, invoice, note).forEach(em::persist);
        });
        Set<String> partitions = unit.table().items().stream()
                .flatMap(item -> item.entrySet().stream())
                .filter(attribute -> attribute.getKey().endsWith("pk"))
                .map(attribute -> attribute.getValue().s())
                .collect(Collectors.toSet());
        partitions.remove("EXTENT#Note#ann#1"); // one of its two shards
        partitions.remove("EXTENT#Note#ann#0");
        assertEquals(
                Set.of(
                        "Country#is",
                        "EXTENT#Country#0",
                        "Client#ann#c",
                        "Client#ann#country#is",
                        "EXTENT#Client#ann#0",
                        "Invoice#ann#i",
                        "Invoice#ann#client#c",
                        "EXTENT#Invoice#ann#0",
                        "UNIQUE#Invoice.reference#ann#r",
                        "Label#ann#l",
                        "EXTENT#Label#ann#0",
                        "LINK#Client_Label#ann#c",
                        "LINK#Client_Label#ann#l",
                        "NOTE#ann",
                        "NOTES#ann#t"),
                partitions);
    }

    @Test
    void aUniqueValueIsUniqueWithinItsTenant() {
        for (String tenant : BOTH) {
            Invoice invoice = new Invoice(tenant, "i");
            invoice.setReference("r");
            TwoTenants.persist(unit, tenant, invoice);
        }
        Invoice second = new Invoice(ANN, "j");
        second.setReference("r");
        RollbackException rolledBack =
                assertThrows(RollbackException.class, () -> TwoTenants.persist(unit, ANN, second));
        UniqueViolationException violation = assertInstanceOf(UniqueViolationException.class, rolledBack.getCause());
        assertEquals(List.of("reference"), violation.attributeNames());
    }

    @Test
    void swappingUniqueValuesLeavesThoseOfOthersAlone() {
        for (String tenant : BOTH) {
            Invoice one = new Invoice(tenant, "one");
            one.setReference("r1");
            Invoice two = new Invoice(tenant, "two");
            two.setReference("r2");
            TwoTenants.persist(unit, tenant, one, two);
        }
        TwoTenants.in(unit, ANN, em -> {
            em.find(Invoice.class, key(ANN, "one")).setReference("r2");
            em.find(Invoice.class, key(ANN, "two")).setReference("r1");
        });
        assertEquals(
                "Invoice#ann#two$Invoice", unit.table().text("UNIQUE#Invoice.reference#ann#r1", "UNIQUE", "owner"));
        assertEquals(
                "Invoice#bob#one$Invoice", unit.table().text("UNIQUE#Invoice.reference#bob#r1", "UNIQUE", "owner"));
    }

    @Test
    void collectionsHaveElementsOfTheTenantAlone() {
        for (String tenant : BOTH) {
            Client client = new Client(tenant, "c");
            client.getLabels().add(new Label(tenant, "l"));
            TwoTenants.persist(unit, tenant, client, new Invoice(tenant, "of " + tenant, client));
        }
        for (String tenant : BOTH) {
            TwoTenants.in(unit, tenant, em -> {
                Client client = em.find(Client.class, key(tenant, "c"));
                assertEquals("of " + tenant, client.getInvoices().get(0).getName());
                assertEquals(1, client.getInvoices().size());
                Label label = client.getLabels().iterator().next();
                assertEquals(tenant, label.getTenant());
                assertEquals(Set.of(client), Set.copyOf(label.getClients()));
            });
        }
    }

    @Test
    void whatAllShareHasTheElementsOfTheTenant() {
        unit.persist(new Country("is"));
        for (String tenant : BOTH) {
            TwoTenants.in(unit, tenant, em -> {
                Client client = new Client(tenant, "of " + tenant);
                client.setCountry(em.find(Country.class, "is"));
                em.persist(client);
            });
        }
        unit.requests().reset();
        TwoTenants.in(unit, BOB, em -> {
            List<Client> clients = em.find(Country.class, "is").getClients();
            assertEquals(
                    List.of("of bob"), clients.stream().map(OfTenant::getName).toList());
        });
        unit.assertRequests("""
            get app Country#is·Country
            query app/gsi0  Client#bob#country#is · begins bob#\
            """);
        try (EntityManager none = unit.entityManager()) {
            Country country = none.find(Country.class, "is");
            unit.requests().reset();
            TwoTenants.assertRefused("MD-CONTEXT-10", () -> country.getClients().size());
            TwoTenants.assertNothingSent(unit);
        }
    }

    @Test
    void theCacheKeepsTenantsApart() {
        for (String tenant : BOTH) {
            Invoice invoice = new Invoice(tenant, "i");
            invoice.setText("of " + tenant);
            TwoTenants.persist(unit, tenant, invoice);
        }
        unit.factory().getCache().evictAll();
        for (int i = 0; i < 2; i++) {
            for (String tenant : BOTH) {
                TwoTenants.in(
                        unit,
                        tenant,
                        em -> assertEquals(
                                "of " + tenant,
                                em.find(Invoice.class, key(tenant, "i")).getText()));
            }
        }
        unit.requests().reset();
        TwoTenants.assertRefused(
                "MD-CONTEXT-11", () -> TwoTenants.in(unit, ANN, em -> em.find(Invoice.class, key(BOB, "i"))));
        TwoTenants.assertNothingSent(unit);
    }

    @Test
    void aTenantThatHasNothingFindsNothing() {
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "i"), new Profile(ANN));
        TwoTenants.in(unit, BOB, em -> {
            assertNull(em.find(Invoice.class, key(null, "i")));
            assertNull(em.find(Profile.class, BOB));
        });
    }

    @Test
    void anItemCollectionIsReadByOneQueryAsBefore() {
        Cart cart = new Cart(ANN, "c");
        cart.getLines().add(new CartLine(cart, 1));
        cart.getLines().add(new CartLine(cart, 2));
        TwoTenants.persist(unit, ANN, cart);
        TwoTenants.in(unit, ANN, em -> {
            Cart found = em.find(Cart.class, key(ANN, "c"));
            assertEquals(
                    List.of(1, 2),
                    found.getLines().stream().map(CartLine::getNumber).toList());
        });
        assertEquals(1, unit.requests().sent().size(), unit.requests().sent().toString());
    }
}
