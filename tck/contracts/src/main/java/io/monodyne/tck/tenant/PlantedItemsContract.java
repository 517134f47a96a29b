package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.TenantViolationException;
import io.monodyne.tck.TestTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that another program has put where the entity manager looks, and that say that they are of another tenant. */
class PlantedItemsContract {

    private static final OfTenant.Key OWN = new OfTenant.Key("own", ANN);
    private static final AttributeValue OTHER = AttributeValue.fromS(BOB);

    @RegisterExtension
    static final TestUnit unit = TwoTenants.unit();

    private static void assertNotRead(String code, Class<?> type, Object id) {
        EntityManager ann = TwoTenants.of(unit, ANN);
        assertRefused(code, () -> ann.find(type, id));
        ann.close();
    }

    /** Puts a copy of an item under another key. */
    private static void copy(String from, String sort, String to, Map<String, String> texts) {
        Map<String, AttributeValue> item = new HashMap<>(unit.table().item(from, sort));
        item.putAll(TestTable.key(to, sort));
        texts.forEach((name, text) -> item.put(name, AttributeValue.fromS(text)));
        unit.table().put(item);
    }

    @Test
    void underAnOwnKeyAreNotRead() {
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "own"), new Profile(ANN), new Label(ANN, "own"));
        unit.table().set("Invoice#ann#own", "Invoice", "tenant", OTHER);
        unit.table().set("Profile#ann", "Profile", "tenant", OTHER);
        unit.table().set("Label#ann#own", "Label", "tenant", OTHER);
        unit.factory().getCache().evictAll();
        assertNotRead("MD-CONTEXT-12", Invoice.class, OWN);
        assertNotRead("MD-CONTEXT-12", Invoice.class, OWN); // nor out of the cache
        assertNotRead("MD-CONTEXT-12", Profile.class, ANN);
        assertNotRead("MD-CONTEXT-12", Label.class, OWN);
    }

    @Test
    void nothingOfThemIsManagedAfterwards() {
        TwoTenants.persist(unit, ANN, new Label(ANN, "own"));
        unit.table().set("Label#ann#own", "Label", "tenant", OTHER);
        EntityManager ann = TwoTenants.of(unit, ANN);
        Label reference = ann.getReference(Label.class, OWN);
        assertRefused("MD-CONTEXT-12", () -> reference.getClients().size());
        assertFalse(ann.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(reference));
        assertRefused("MD-CONTEXT-12", () -> ann.find(Label.class, OWN));
        ann.getTransaction().begin();
        assertRefused("MD-CONTEXT-12", () -> ann.remove(reference));
        ann.getTransaction().rollback();
        ann.close();
    }

    @Test
    void withinAnEmbeddedIdAreNotRead() {
        TwoTenants.persist(unit, ANN, new Note(ANN, 1));
        AttributeValue id = unit.table().attribute("NOTE#ann", "0000000001", "id");
        Map<String, AttributeValue> changed = new HashMap<>(assertNotNullId(id).m());
        changed.put("tenant", OTHER);
        unit.table().set("NOTE#ann", "0000000001", "id", AttributeValue.fromM(changed));
        assertNotRead("MD-CONTEXT-12", Note.class, new Note.Id(ANN, 1));
    }

    private static AttributeValue assertNotNullId(AttributeValue id) {
        assertNotNull(id);
        return id;
    }

    @Test
    void thatLackTheTenantAreNotRead() {
        TwoTenants.persist(unit, ANN, new Label(ANN, "own"));
        unit.table().remove("Label#ann#own", "Label", "tenant");
        assertNotRead("MD-CONTEXT-12", Label.class, OWN);
    }

    @Test
    void areNotRefreshed() {
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "own"));
        EntityManager ann = TwoTenants.of(unit, ANN);
        Invoice invoice = ann.find(Invoice.class, OWN);
        invoice.setText("before");
        unit.table().set("Invoice#ann#own", "Invoice", "tenant", OTHER);
        unit.table().set("Invoice#ann#own", "Invoice", "text", AttributeValue.fromS("secret"));
        assertRefused("MD-CONTEXT-12", () -> ann.refresh(invoice));
        assertEquals("before", invoice.getText());
        ann.close();
    }

    @Test
    void areNotMergedInto() {
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "own"));
        Invoice detached = TwoTenants.call(unit, ANN, em -> em.find(Invoice.class, OWN));
        unit.table().set("Invoice#ann#own", "Invoice", "tenant", OTHER);
        unit.factory().getCache().evictAll();
        Map<?, ?> before = unit.table().content();
        assertRefused("MD-CONTEXT-12", () -> TwoTenants.in(unit, ANN, em -> em.merge(detached)));
        assertEquals(before, unit.table().content());
    }

    @Test
    void referencesToAnotherTenantAreNotFollowed() {
        TwoTenants.persist(unit, BOB, new Client(BOB, "c"));
        TwoTenants.persist(unit, ANN, new Client(ANN, "c"));
        TwoTenants.in(
                unit,
                ANN,
                em -> em.persist(new Invoice(ANN, "own", em.find(Client.class, new OfTenant.Key("c", ANN)))));
        unit.table().set("Invoice#ann#own", "Invoice", "client_tenant", OTHER);
        unit.factory().getCache().evictAll();
        unit.requests().reset();
        assertNotRead("MD-CONTEXT-13", Invoice.class, OWN);
        unit.assertRequests("get app Invoice#ann#own·Invoice");
    }

    @Test
    void referencesWithinElementsAreNotFollowed() {
        Client client = new Client(ANN, "own");
        client.getContacts().add(new Client.Contact(client));
        TwoTenants.persist(unit, ANN, client);
        AttributeValue contacts = unit.table().attribute("Client#ann#own", "Client", "contacts");
        assertNotNull(contacts);
        Map<String, AttributeValue> contact = new HashMap<>(contacts.l().get(0).m());
        contact.put("person_tenant", OTHER);
        unit.table()
                .set(
                        "Client#ann#own",
                        "Client",
                        "contacts",
                        AttributeValue.fromL(List.of(AttributeValue.fromM(contact))));
        assertNotRead("MD-CONTEXT-11", Client.class, OWN);
    }

    @Test
    void inACollectionByAnIndexAreNotRead() {
        Client client = new Client(ANN, "own");
        TwoTenants.persist(unit, ANN, client, new Invoice(ANN, "own", client));
        copy("Invoice#ann#own", "Invoice", "Invoice#bob#planted", Map.of("tenant", BOB, "name", "planted"));
        EntityManager ann = TwoTenants.of(unit, ANN);
        Client owner = ann.find(Client.class, OWN);
        assertRefused("MD-CONTEXT-12", () -> owner.getInvoices().size());
        ann.close();
    }

    @Test
    void inAnItemCollectionAreNotRead() {
        Cart cart = new Cart(ANN, "own");
        cart.getLines().add(new CartLine(cart, 1));
        TwoTenants.persist(unit, ANN, cart);
        Map<String, AttributeValue> line = new HashMap<>(unit.table().item("CART#ann#own", "LINE#0000000001"));
        line.put("sk", AttributeValue.fromS("LINE#0000000002"));
        line.put("tenant", OTHER);
        unit.table().put(line);
        EntityManager ann = TwoTenants.of(unit, ANN);
        assertEquals(1, ann.find(Cart.class, OWN).getLines().size()); // it does not belong to the cart
        unit.table().set("CART#ann#own", "CART", "tenant", OTHER);
        ann.clear();
        assertThrows(TenantViolationException.class, () -> ann.find(Cart.class, OWN));
        ann.close();
    }

    @Test
    void linksToAnotherTenantAreNotFollowedAndNotDeleted() {
        Client client = new Client(ANN, "own");
        Label label = new Label(ANN, "own");
        client.getLabels().add(label);
        TwoTenants.persist(unit, ANN, client);
        Map<String, AttributeValue> link = new HashMap<>(unit.table().item("LINK#Client_Label#ann#own", "ann#own"));
        link.put("pk", AttributeValue.fromS("LINK#Client_Label#bob#own"));
        link.put("clients_tenant", OTHER);
        unit.table().put(link);
        Map<?, ?> before = unit.table().content();
        EntityManager ann = TwoTenants.of(unit, ANN);
        assertRefused(
                "MD-CONTEXT-11", () -> ann.find(Label.class, OWN).getClients().size());
        ann.clear();
        ann.getTransaction().begin();
        assertRefused("MD-CONTEXT-11", () -> ann.remove(ann.find(Label.class, OWN)));
        ann.getTransaction().rollback();
        ann.close();
        assertEquals(before, unit.table().content());
    }

    @Test
    void doNotGetIntoTheCacheOfTheTenantTheyClaim() {
        TwoTenants.persist(unit, BOB, new Invoice(BOB, "own"));
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "own"));
        unit.table().set("Invoice#ann#own", "Invoice", "tenant", OTHER);
        unit.table().set("Invoice#ann#own", "Invoice", "text", AttributeValue.fromS("planted"));
        unit.factory().getCache().evictAll();
        EntityManager ann = TwoTenants.of(unit, ANN);
        ann.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
        assertRefused("MD-CONTEXT-12", () -> ann.find(Invoice.class, OWN));
        ann.close();
        TwoTenants.in(
                unit,
                BOB,
                em -> assertEquals(
                        null,
                        em.find(Invoice.class, new OfTenant.Key("own", BOB)).getText()));
    }
}
