package io.monodyne.examples.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.RequestListener;
import io.monodyne.TenantViolationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entities that docs/mapping.md shows are stored as it says. */
class MappingSamplesTest {

    private static final List<String> REQUESTS = new ArrayList<>();
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private static EntityManagerFactory factory;

    @BeforeAll
    static void open() {
        RequestListener listener = request -> REQUESTS.addAll(
                request.textWithValues().lines().map(String::strip).toList());
        factory = new PersistenceConfiguration("samples")
                .managedClass(Notification.class)
                .managedClass(Article.class)
                .managedClass(Sale.class)
                .managedClass(Bill.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .property(MonodyneSettings.TABLE_GSIS, 0)
                .property(MonodyneSettings.REQUEST_LISTENER, listener)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void forget() {
        REQUESTS.clear();
    }

    private static String request(String beginning) {
        return REQUESTS.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + beginning + " in:\n" + String.join("\n", REQUESTS)));
    }

    private static void assertContains(String line, String... parts) {
        for (String part : parts) {
            assertTrue(line.contains(part), () -> part + " is not in: " + line);
        }
    }

    @Test
    void aNotificationIsStoredWithItsKeysItsJoinedTextAndItsSentinel() {
        Notification notification = new Notification(new NotificationId("a1", MORNING), "MAIL", "shop", 2);
        notification.setTicket("T-1");
        notification.setExpiresAt(Instant.parse("2999-01-01T00:00:00Z"));
        factory.runInTransaction(em -> em.persist(notification));

        assertContains(
                request("put samples ACCOUNT#a1·NOTE#2026-03-01T08:00:00.000Z  "),
                "type='mail'",
                "route='mail#shop'",
                "expiresAt=32472144000",
                "version=1",
                "gsi0_pk='TYPE#mail'",
                "gsi0_sk='2026-03-01T08:00:00.000Z'",
                "lsi0_sk='SEVERITY#0000000002#2026-03-01T08:00:00.000Z'");
        assertContains(request("put samples UNIQUE#Notification.ticket#T-1·UNIQUE  "), "if item absent");
    }

    @Test
    void aChangedTypeChangesTheJoinedTextAndTheKeyOfTheIndex() {
        NotificationId id = new NotificationId("a2", MORNING);
        factory.runInTransaction(em -> em.persist(new Notification(id, "mail", "shop", 1)));
        REQUESTS.clear();
        factory.runInTransaction(em -> em.find(Notification.class, id).setType("PUSH"));

        assertContains(
                request("update samples ACCOUNT#a2·NOTE#2026-03-01T08:00:00.000Z  set "),
                "type='push'",
                "route='push#shop'",
                "gsi0_pk='TYPE#push'",
                "if version=1");
    }

    @Test
    void anArticleGetsANumberAndIsListedInItsExtent() {
        Article article = new Article("Loom", new Article.Price(new BigDecimal("249.00"), "EUR"));
        article.getTags().add("wood");
        factory.runInTransaction(em -> em.persist(article));

        String key = "Article#" + String.format("%019d", article.getId());
        assertContains(
                request("put samples " + key + "·Article  "),
                "price={amount=249, currency='EUR'}",
                "tags={'wood'}",
                "gsi19_pk='EXTENT#Article#0'");
    }

    @Test
    void aChangedMemberOfAnEmbeddableIsWrittenByItself() {
        Article article = new Article("Yarn", new Article.Price(new BigDecimal("3.50"), "EUR"));
        factory.runInTransaction(em -> em.persist(article));
        REQUESTS.clear();
        factory.runInTransaction(em ->
                em.find(Article.class, article.getId()).setPrice(new Article.Price(new BigDecimal("3.80"), "EUR")));

        assertContains(request("update samples Article#"), "set price.amount=3.8", "exists(price)");
        assertEquals(2, REQUESTS.size());
    }

    @Test
    void aSaleMovesWithinItsIndexByTheOneChangedAttribute() {
        factory.runInTransaction(em -> em.persist(new Sale("s1", "EU", 2026, 9)));
        assertEquals(
                "put samples Sale#s1·Sale  _type='Sale', number='s1', region='EU', status='OPEN', year=2026, amount=9"
                        + "   if item absent",
                request("put samples Sale#s1·Sale"));
        factory.runInTransaction(em -> em.find(Sale.class, "s1").setStatus("PAID"));
        assertEquals(
                "update samples Sale#s1·Sale  set status='PAID'   if _type='Sale'",
                request("update samples Sale#s1·Sale"));
    }

    @Test
    void aBillIsSeenByItsTenantAlone() {
        // region tenants
        try (EntityManager acme = factory.createEntityManager(Map.of(MonodyneSettings.TENANT, "acme"))) {
            acme.getTransaction().begin();
            acme.persist(new Bill("2026-1", "R-7")); // of acme, though nobody says so
            acme.getTransaction().commit();
        }
        // end region
        try (EntityManager other = factory.createEntityManager(Map.of(MonodyneSettings.TENANT, "other"))) {
            assertNull(other.find(Bill.class, new Bill.Key(null, "2026-1")));
            assertThrows(TenantViolationException.class, () -> other.find(Bill.class, new Bill.Key("acme", "2026-1")));
        }
        assertContains(
                request("put samples Bill#acme#2026-1·Bill  "),
                "gsi19_pk='EXTENT#Bill#acme#0'",
                "gsi19_sk='acme#2026-1'");
        request("put samples UNIQUE#Bill.reference#acme#R-7·UNIQUE");
    }
}
