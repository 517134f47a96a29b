package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.assertNothingSent;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Names of tenants that are made to be mistaken for others, or for parts of keys. */
class HostileTenantsContract {

    private static final List<String> NAMES = List.of(
            "a",
            "ab",
            "a#b",
            "a#",
            "#a",
            "%23",
            "#",
            "a%23b",
            "$",
            "a$",
            "%",
            "A",
            "a ",
            " a",
            "client",
            "country",
            "Invoice",
            "0",
            "EXTENT",
            "UNIQUE",
            "Invoice.reference",
            "Client_Label",
            "*",
            "?",
            "{tenant}",
            "a\u0000b",
            "é",
            "e\u0301",
            "\uD83D\uDE00",
            "\uFFFF");

    private static final String ALPHABET = "ab#%$23 {}*0\u0000é\uFFFF";
    private static final long SEED = 20261119;
    private static final int PAIRS = 60;

    @RegisterExtension
    static final TestUnit unit = TwoTenants.unit();

    /** One of everything, of one name whoever it is of. */
    private static void store(String tenant) {
        TwoTenants.in(unit, tenant, em -> {
            Client client = new Client(null, "n");
            client.getLabels().add(new Label(null, "n"));
            Invoice invoice = new Invoice(null, "n", client);
            invoice.setReference("n");
            invoice.setText(tenant);
            Note note = new Note(null, 1);
            note.setTopic("n");
            List.of(client, invoice, note, new Profile(null), new Parcel(null, "n"), new Cart(null, "n"))
                    .forEach(em::persist);
        });
    }

    private static void assertOwn(String tenant) {
        TwoTenants.in(unit, tenant, em -> {
            Invoice invoice = em.find(Invoice.class, new OfTenant.Key("n", null));
            assertEquals(tenant, invoice.getText());
            Client client = invoice.getClient();
            assertEquals(List.of(invoice), List.copyOf(client.getInvoices()));
            assertEquals(
                    Set.of(client),
                    Set.copyOf(client.getLabels().iterator().next().getClients()));
            assertEquals(
                    tenant, em.find(Note.class, new Note.Id(null, 1)).getId().tenant());
            assertNotNull(em.find(Profile.class, tenant));
        });
    }

    @Test
    void allLiveBesideEachOther() {
        NAMES.forEach(HostileTenantsContract::store);
        NAMES.forEach(HostileTenantsContract::assertOwn);
        assertPartitionsApart();
    }

    @Test
    void noneIsTakenForAnother() {
        for (String tenant : NAMES) {
            EntityManager em = TwoTenants.of(unit, tenant);
            for (String other : NAMES) {
                if (!other.equals(tenant)) {
                    assertRefused("MD-CONTEXT-11", () -> em.find(Invoice.class, new OfTenant.Key("n", other)));
                    assertRefused("MD-CONTEXT-11", () -> em.find(Profile.class, other));
                    assertRefused("MD-CONTEXT-11", () -> em.persist(new Note(other, 1)));
                }
            }
            em.close();
        }
        assertNothingSent(unit);
    }

    @Test
    void aNameThatReachesIntoTheNextPartOfAKeyFindsNothing() {
        store("a#n");
        TwoTenants.in(unit, "a", em -> {
            assertNull(em.find(Invoice.class, new OfTenant.Key("n#n", null)));
            assertNull(em.find(Invoice.class, new OfTenant.Key("n", null)));
            assertNull(em.find(Cart.class, new OfTenant.Key("n#n", null)));
        });
    }

    @Test
    void aNameThatIsNoneIsRefusedAtOnce() {
        for (String blank : List.of("", " ", "\t\n", "\u2003")) {
            assertThrows(IllegalArgumentException.class, () -> TwoTenants.of(unit, blank), "'" + blank + "'");
        }
        Map<String, Object> missing = new HashMap<>();
        missing.put(MonodyneSettings.TENANT, null);
        assertThrows(IllegalArgumentException.class, () -> unit.factory().createEntityManager(missing));
        assertThrows(
                IllegalArgumentException.class,
                () -> unit.factory().createEntityManager(Map.of(MonodyneSettings.TENANT, List.of("a"))));
    }

    @Test
    void halfACharacterIsNeverSent() {
        EntityManager em = TwoTenants.of(unit, "\uD83D");
        assertThrows(RuntimeException.class, () -> em.find(Profile.class, "\uD83D"));
        em.close();
        assertNothingSent(unit);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString().isBlank() ? "b" : name.toString();
    }

    @Test
    void noPartitionOfOneIsOrBeginsThatOfAnother() {
        Random random = new Random(SEED);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < PAIRS; i++) {
            String name = name(random);
            names.add(name);
            names.add(name + ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        names.forEach(HostileTenantsContract::store);
        assertPartitionsApart();
    }

    /** Component by component: of two partition keys of two tenants neither is the other, or continues it. */
    private static void assertPartitionsApart() {
        Map<String, String> owners = new HashMap<>();
        for (Map<String, AttributeValue> item : unit.table().items()) {
            String tenant = tenant(item);
            item.forEach((name, value) -> {
                if (name.endsWith("pk")) {
                    String other = owners.putIfAbsent(value.s(), tenant);
                    assertEquals(other == null ? tenant : other, tenant, value.s() + ", seed " + SEED);
                }
            });
        }
        assertFalse(owners.isEmpty());
        owners.forEach((partition, tenant) -> {
            for (int end = partition.indexOf('#'); end >= 0; end = partition.indexOf('#', end + 1)) {
                String other = owners.get(partition.substring(0, end));
                assertEquals(other == null ? tenant : other, tenant, partition + ", seed " + SEED);
            }
        });
    }

    /** Whose an item is, by its attributes; of a sentinel by its owner. */
    private static String tenant(Map<String, AttributeValue> item) {
        if (item.containsKey("tenant")) {
            return item.get("tenant").s();
        }
        if (item.containsKey("id")) {
            return item.get("id").m().get("tenant").s();
        }
        if (item.containsKey("owner")) {
            String key = item.get("owner").s();
            return unescaped(key.split("#", -1)[1]);
        }
        return item.get("clients_tenant").s();
    }

    private static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                unescaped.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                unescaped.append(text.charAt(i));
            }
        }
        return unescaped.toString();
    }
}
