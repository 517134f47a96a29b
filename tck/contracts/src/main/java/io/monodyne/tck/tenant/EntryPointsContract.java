package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static io.monodyne.tck.tenant.TwoTenants.assertNothingSent;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static io.monodyne.tck.tenant.TwoTenants.assertRefusedAtCommit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.TenantViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way into the entity manager, tried with what is of another tenant, and with no tenant at all. */
class EntryPointsContract {

    private static final OfTenant.Key OF_BOB = new OfTenant.Key("i", BOB);

    @RegisterExtension
    static final TestUnit unit = TwoTenants.unit();

    @BeforeEach
    void bobHasSomething() {
        Client client = new Client(BOB, "c");
        Invoice invoice = new Invoice(BOB, "i", client);
        invoice.setText("of bob");
        TwoTenants.persist(unit, BOB, client, invoice, new Note(BOB, 1), new Profile(BOB), new Cart(BOB, "i"));
    }

    private static Invoice detached() {
        Invoice invoice = TwoTenants.call(unit, BOB, em -> em.find(Invoice.class, OF_BOB));
        unit.requests().reset();
        return invoice;
    }

    /** Each is given an entity manager, and something of bob that was read. */
    private static Map<String, BiConsumer<EntityManager, Invoice>> ways() {
        Map<String, BiConsumer<EntityManager, Invoice>> ways = new LinkedHashMap<>();
        ways.put("find", (em, other) -> em.find(Invoice.class, OF_BOB));
        ways.put("find of an embedded id", (em, other) -> em.find(Note.class, new Note.Id(BOB, 1)));
        ways.put("find of a simple id", (em, other) -> em.find(Profile.class, BOB));
        ways.put("find of an item collection", (em, other) -> em.find(Cart.class, OF_BOB));
        ways.put("find with a lock", (em, other) -> em.find(Invoice.class, OF_BOB, LockModeType.OPTIMISTIC));
        ways.put("find with a graph", (em, other) -> em.find(em.createEntityGraph(Invoice.class), OF_BOB));
        ways.put("getReference", (em, other) -> em.getReference(Invoice.class, OF_BOB));
        ways.put("getReference of an instance", (em, other) -> em.getReference(other));
        ways.put("persist", (em, other) -> em.persist(new Invoice(BOB, "new")));
        ways.put("persist of an embedded id", (em, other) -> em.persist(new Note(BOB, 2)));
        ways.put("persist of a simple id", (em, other) -> em.persist(new Profile(BOB)));
        ways.put("merge of what was read", EntityManager::merge);
        ways.put("merge of what is new", (em, other) -> em.merge(new Invoice(BOB, "new")));
        ways.put("remove of what was read", EntityManager::remove);
        ways.put("remove of what is new", (em, other) -> em.remove(new Invoice(BOB, "new")));
        return ways;
    }

    @Test
    void nothingOfAnotherTenantIsReadOrWritten() {
        Invoice ofBob = detached();
        Map<?, ?> before = unit.table().content();
        ways().forEach((name, way) -> {
            EntityManager ann = TwoTenants.of(unit, ANN);
            ann.getTransaction().begin();
            assertRefused("MD-CONTEXT-11", () -> way.accept(ann, ofBob));
            assertNothingSent(unit);
            assertTrue(ann.getTransaction().getRollbackOnly(), name);
            ann.getTransaction().rollback();
            ann.close();
        });
        assertEquals(before, unit.table().content());
    }

    @Test
    void withoutATenantNothingOfAnyIsReadOrWritten() {
        Invoice ofBob = detached();
        Map<String, BiConsumer<EntityManager, Invoice>> all = ways();
        all.put("refresh", EntityManager::refresh);
        all.put("lock", (em, other) -> em.lock(other, LockModeType.OPTIMISTIC));
        all.put("contains", EntityManager::contains);
        all.put("find with no tenant in the id", (em, other) -> em.find(Invoice.class, new OfTenant.Key("i", null)));
        all.forEach((name, way) -> {
            EntityManager none = unit.entityManager();
            none.getTransaction().begin();
            assertRefused("MD-CONTEXT-10", () -> way.accept(none, ofBob));
            assertNothingSent(unit);
            none.getTransaction().rollback();
        });
    }

    @Test
    void whatIsOfNoTenantNeedsNone() {
        unit.persist(new Country("is"));
        unit.inTransaction(em -> assertNotNull(em.find(Country.class, "is")));
        TwoTenants.in(unit, ANN, em -> assertNotNull(em.find(Country.class, "is")));
    }

    @Test
    void whatIsOfAnotherTenantIsNotManaged() {
        Invoice ofBob = detached();
        TwoTenants.in(unit, ANN, em -> {
            assertFalse(em.contains(ofBob));
            em.detach(ofBob);
            assertThrows(IllegalArgumentException.class, () -> em.refresh(ofBob));
            assertThrows(IllegalArgumentException.class, () -> em.lock(ofBob, LockModeType.OPTIMISTIC));
            em.getTransaction().setRollbackOnly();
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });
    }

    @Test
    void theMessageNamesNeitherTenant() {
        EntityManager ann = TwoTenants.of(unit, "a-secret");
        TenantViolationException refused = assertThrows(
                TenantViolationException.class, () -> ann.find(Invoice.class, new OfTenant.Key("i", "another-secret")));
        assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
        assertEquals("Invoice", refused.entityName());
        ann.close();
    }

    private static void assertReferenceRefused(Consumer<EntityManager> work) {
        assertRefusedAtCommit(unit, "MD-CONTEXT-11", ANN, work);
        assertFalse(unit.table().has("Invoice#ann#own", "Invoice"));
        assertEquals(
                List.of(),
                unit.requests().sent().stream()
                        .filter(sent -> sent.contains("bob"))
                        .toList());
    }

    @Test
    void whatIsOfAnotherTenantCanNotBeReferredTo() {
        Client ofBob = TwoTenants.call(unit, BOB, em -> em.find(Client.class, new OfTenant.Key("c", BOB)));
        Client reference = TwoTenants.call(unit, BOB, em -> em.getReference(Client.class, new OfTenant.Key("x", BOB)));
        unit.requests().reset();
        for (Client other : List.of(ofBob, reference, new Client(BOB, "new"))) {
            assertReferenceRefused(em -> em.persist(new Invoice(ANN, "own", other)));
        }
        TwoTenants.persist(unit, ANN, new Client(ANN, "c"), new Invoice(ANN, "there"));
        assertReferenceRefused(
                em -> em.find(Invoice.class, new OfTenant.Key("there", ANN)).setClient(ofBob));
        assertReferenceRefused(em ->
                em.find(Client.class, new OfTenant.Key("c", ANN)).getContacts().add(new Client.Contact(ofBob)));
    }

    @Test
    void whatIsOfAnotherTenantCanNotBeLinked() {
        Label ofBob = new Label(BOB, "l");
        TwoTenants.persist(unit, BOB, ofBob);
        TwoTenants.persist(unit, ANN, new Client(ANN, "c"));
        Map<?, ?> before = unit.table().content();
        OfTenant.Key own = new OfTenant.Key("c", ANN);
        assertRefusedAtCommit(
                unit,
                "MD-CONTEXT-11",
                ANN,
                em -> em.find(Client.class, own).getLabels().add(ofBob));
        TwoTenants.in(
                unit,
                ANN,
                em -> assertFalse(em.find(Client.class, own).getLabels().remove(ofBob)));
        assertRefusedAtCommit(
                unit,
                "MD-CONTEXT-11",
                ANN,
                em -> em.find(Client.class, own).getLabels().add(new Label(BOB, "new")));
        assertEquals(before, unit.table().content());
    }

    @Test
    void mergingWhatRefersToAnotherTenantIsRefused() {
        Client ofBob = TwoTenants.call(unit, BOB, em -> em.find(Client.class, new OfTenant.Key("c", BOB)));
        assertRefused("MD-CONTEXT-11", () -> TwoTenants.in(unit, ANN, em -> em.merge(new Invoice(ANN, "own", ofBob))));
        assertFalse(unit.table().has("Invoice#ann#own", "Invoice"));
    }

    @Test
    void anEntityDoesNotChangeItsTenant() {
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "own"), new Parcel(ANN, "p"));
        Map<?, ?> before = unit.table().content();
        assertRefusedAtCommit(
                unit,
                "MD-CONTEXT-11",
                ANN,
                em -> em.find(Invoice.class, new OfTenant.Key("own", ANN)).setTenant(BOB));
        assertRefusedAtCommit(
                unit,
                "MD-CONTEXT-11",
                ANN,
                em -> em.find(Parcel.class, new OfTenant.Key("p", ANN)).setTenant(BOB));
        assertEquals(before, unit.table().content());
        TwoTenants.in(
                unit,
                ANN,
                em -> em.find(Parcel.class, new OfTenant.Key("p", ANN)).setName("q"));
        assertTrue(unit.table().has("PARCEL#ann", "q"));
    }

    @Test
    void aNewEntityDoesNotChangeItsTenantBeforeItIsWritten() {
        Map<?, ?> before = unit.table().content();
        assertThrows(
                RuntimeException.class,
                () -> TwoTenants.in(unit, ANN, em -> {
                    Invoice invoice = new Invoice(ANN, "own");
                    em.persist(invoice);
                    invoice.setTenant(BOB);
                }));
        assertEquals(before, unit.table().content());
    }
}
