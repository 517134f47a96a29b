package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant that is null is that of the entity manager. */
class FilledTenantContract {

    @RegisterExtension
    static final TestUnit unit = TwoTenants.unit();

    @Test
    void ofAnIdClass() {
        Invoice invoice = new Invoice(null, "i");
        TwoTenants.persist(unit, ANN, invoice);
        assertEquals(ANN, invoice.getTenant());
        assertTrue(unit.table().has("Invoice#ann#i", "Invoice"));
    }

    @Test
    void ofAnEmbeddedId() {
        Note note = new Note(null, 7);
        TwoTenants.persist(unit, ANN, note);
        assertEquals(new Note.Id(ANN, 7), note.getId());
        assertTrue(unit.table().has("NOTE#ann", "0000000007"));
    }

    @Test
    void ofASimpleId() {
        Profile profile = new Profile(null);
        TwoTenants.persist(unit, ANN, profile);
        assertEquals(ANN, profile.getTenant());
        assertTrue(unit.table().has("Profile#ann", "Profile"));
    }

    @Test
    void ofWhatIsPersistedByCascade() {
        Client client = new Client(null, "c");
        client.getLabels().add(new Label(null, "l"));
        TwoTenants.persist(unit, ANN, client);
        assertTrue(unit.table().has("Label#ann#l", "Label"));
        assertTrue(unit.table().has("LINK#Client_Label#ann#c", "ann#l"));
    }

    @Test
    void anEmbeddedIdThatIsNullStaysMissing() {
        Note note = new Note(ANN, 1);
        note.setId(null);
        PersistenceException refused =
                assertThrows(PersistenceException.class, () -> TwoTenants.persist(unit, ANN, note));
        assertTrue(refused.getMessage().startsWith("MD-SESSION-23"), refused.getMessage());
        assertEquals(0, unit.table().items().size());
    }

    @Test
    void ofWhatIsLookedFor() {
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "i"), new Note(ANN, 1));
        TwoTenants.persist(unit, BOB, new Invoice(BOB, "j"), new Note(BOB, 2));
        TwoTenants.in(unit, ANN, em -> {
            Invoice found = em.find(Invoice.class, new OfTenant.Key("i", null));
            assertEquals(ANN, found.getTenant());
            assertSame(found, em.find(Invoice.class, new OfTenant.Key("i", ANN)));
            assertSame(found, em.getReference(Invoice.class, new OfTenant.Key("i", null)));
            assertSame(found, em.getReference(new Invoice(null, "i")));
            assertNull(em.find(Invoice.class, new OfTenant.Key("j", null)));
            assertNotNull(em.find(Note.class, new Note.Id(null, 1)));
            assertNull(em.find(Note.class, new Note.Id(null, 2)));
        });
    }

    @Test
    void anIdThatLacksMoreIsNoId() {
        TwoTenants.in(unit, ANN, em -> {
            assertThrows(IllegalArgumentException.class, () -> em.find(Invoice.class, new OfTenant.Key(null, null)));
            assertThrows(IllegalArgumentException.class, () -> em.find(Invoice.class, null));
            assertThrows(IllegalArgumentException.class, () -> em.find(Invoice.class, "i"));
            assertThrows(IllegalArgumentException.class, () -> em.getReference(new Invoice(ANN, null)));
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });
    }

    @Test
    void ofWhatIsMerged() {
        TwoTenants.persist(unit, ANN, new Cart(ANN, "there"), new Profile(ANN));
        TwoTenants.in(unit, ANN, em -> {
            Cart there = em.find(Cart.class, new OfTenant.Key("there", ANN));
            assertSame(there, em.merge(new Cart(null, "there")));
            Cart given = new Cart(null, "new");
            Cart merged = em.merge(given);
            assertEquals(ANN, merged.getTenant());
            assertNull(given.getTenant());
            Profile profile = new Profile(null);
            profile.setTitle("merged");
            em.merge(profile);
        });
        assertTrue(unit.table().has("CART#ann#new", "CART"));
        assertEquals("merged", unit.table().text("Profile#ann", "Profile", "title"));
    }

    @Test
    void aTenantThatIsTheSameIsFine() {
        TwoTenants.persist(unit, ANN, new Invoice(ANN, "i"), new Note(ANN, 1), new Profile(ANN));
        TwoTenants.in(unit, ANN, em -> {
            em.find(Invoice.class, new OfTenant.Key("i", ANN)).setText("t");
            em.find(Note.class, new Note.Id(ANN, 1)).setTopic("t");
            em.remove(em.find(Profile.class, ANN));
        });
        assertEquals("t", unit.table().text("Invoice#ann#i", "Invoice", "text"));
        assertEquals("NOTES#ann#t", unit.table().text("NOTE#ann", "0000000001", "gsi0_pk"));
        assertTrue(unit.table().item("Profile#ann", "Profile").isEmpty());
    }
}
