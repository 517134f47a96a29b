package io.monodyne.tck.tenant;

import static io.monodyne.operation.ValuePath.path;
import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Queries and statements in the query language, and in PartiQL, of one tenant that try to reach what is of the other. */
class StatementsOfTenantsContract {

    @RegisterExtension
    static final TestUnit unit = TwoTenants.unit();

    @BeforeEach
    void store() {
        for (String tenant : List.of(ANN, BOB)) {
            TwoTenants.in(unit, tenant, em -> {
                Label label = new Label(tenant, "l");
                Client client = new Client(tenant, "c");
                client.getLabels().add(label);
                Invoice invoice = new Invoice(tenant, "n", client);
                invoice.setText("text");
                em.persist(label);
                em.persist(client);
                em.persist(invoice);
                em.persist(new Note(tenant, 1));
            });
        }
        TwoTenants.persist(unit, BOB, new Invoice(BOB, "secret"), new Note(BOB, 2));
        unit.requests().reset();
    }

    private static List<?> find(EntityManager em, String query) {
        return em.createQuery(query).setHint("monodyne.query.access", "scan").getResultList();
    }

    private static List<?> find(String query) {
        try (EntityManager em = TwoTenants.of(unit, ANN)) {
            return find(em, query);
        }
    }

    @Test
    void queriesFindTheOwnAlone() {
        for (String query : List.of(
                "select i.tenant from Invoice i",
                "select i.tenant from Invoice i where i.name in ('n', 'secret')",
                "select i.tenant from Invoice i where i.name = 'n' or i.name = 'secret'",
                "select i.tenant from Invoice i where i.name <> 'x' or i.tenant = 'bob'",
                "select i.tenant from Invoice i where i.tenant in ('ann', 'bob')",
                "select i.tenant from Invoice i where not (i.tenant = 'bob')",
                "select i.tenant from Invoice i where (i.name = 'n' and i.tenant = 'ann') or (i.name = 'n' and i.tenant"
                        + " = 'bob')",
                "select c.tenant from Client c join c.invoices i",
                "select i.tenant from Client c join c.invoices i",
                "select l.tenant from Client c join c.labels l",
                "select c.tenant from Label l join l.clients c",
                "select i.client.tenant from Invoice i where i.client.name = 'c'",
                "select j.tenant from Invoice i, Invoice j where i.name = 'n'",
                "select j.tenant from Invoice i join Invoice j on j.text = i.text",
                "select i.tenant from Invoice i where exists (select j from Invoice j where j.name = 'n')",
                "select i.tenant from Invoice i where i.tenant = 'ann' union select i.tenant from Invoice i where"
                        + " i.tenant = 'bob'",
                "select n.id.tenant from Note n",
                "select n.id.tenant from Note n where n.id.number in (1, 2)",
                "select n.id.tenant from Note n where n.id.number > 0",
                "select n.id.tenant from Note n where n.id.tenant = 'bob' or n.id.number = 1")) {
            assertEquals(List.of(ANN), find(query), query);
        }
    }

    @Test
    void nothingOfTheOtherIsFoundOrCounted() {
        for (String query : List.of(
                "select i from Invoice i where i.tenant = 'bob'",
                "select i from Invoice i where i.name = 'secret'",
                "select i from Invoice i where i.name = 'n' and i.tenant = 'bob'",
                "select i from Invoice i where exists (select j from Invoice j where j.name = 'secret')",
                "select i from Invoice i where i.name in (select j.name from Invoice j where j.tenant = 'bob')",
                "select n from Note n where n.id.tenant = 'bob'",
                "select n from Note n where n.id.tenant = 'bob' and n.id.number = 1",
                "select n from Note n where n.id.number = 2",
                "select i from Client c join c.invoices i where i.tenant = 'bob'")) {
            assertEquals(List.of(), find(query), query);
        }
        assertEquals(List.of(1L), find("select count(i) from Invoice i"));
        assertEquals(List.of(1L), find("select count(n) from Note n"));
        assertEquals(List.of(1L), find("select count(n) from Note n where n.id.number >= 1"));
        assertEquals(List.of(0L), find("select count(n) from Note n where n.id.tenant = 'bob'"));
        assertEquals(List.of(1), find("select size(c.invoices) from Client c"));
    }

    private Map<String, Map<String, AttributeValue>> ofBob() {
        Map<String, Map<String, AttributeValue>> items =
                new TreeMap<>(unit.table().content());
        items.keySet().removeIf(key -> !key.contains(BOB));
        return items;
    }

    private static int run(String statement) {
        return TwoTenants.call(
                unit,
                ANN,
                em -> em.createQuery(statement)
                        .setHint("monodyne.query.access", "scan")
                        .executeUpdate());
    }

    @Test
    void statementsChangeTheOwnAlone() {
        Map<String, Map<String, AttributeValue>> before = ofBob();
        assertEquals(1, run("update Invoice i set i.text = 'changed'"));
        assertEquals(1, run("update Invoice i set i.text = 'changed' where i.tenant = 'bob' or i.name = 'n'"));
        assertEquals(0, run("update Invoice i set i.text = 'changed' where i.tenant = 'bob'"));
        assertEquals(0, run("update Invoice i set i.text = 'changed' where i.name = 'secret'"));
        assertEquals(1, run("update Note n set n.topic = 'x' where n.id.number in (1, 2)"));
        assertEquals(0, run("delete from Note n where n.id.tenant = 'bob'"));
        assertEquals(0, run("delete from Invoice i where i.name = 'secret'"));
        assertThrows(RuntimeException.class, () -> run("update Invoice i set i.tenant = 'bob'"));
        assertEquals(1, run("delete from Invoice i"));
        assertEquals(1, run("delete from Client c"));
        assertEquals(1, run("delete from Note n"));
        assertEquals(before, ofBob());
    }

    @Test
    void statementsReferToNothingOfTheOther() {
        Map<String, Map<String, AttributeValue>> before = ofBob();
        Client other = TwoTenants.call(unit, BOB, em -> em.find(Client.class, new OfTenant.Key("c", BOB)));
        assertThrows(
                RuntimeException.class,
                () -> TwoTenants.in(
                        unit,
                        ANN,
                        em -> em.createQuery("update Invoice i set i.client = :c where i.name = 'n'")
                                .setParameter("c", other)
                                .executeUpdate()));
        assertEquals(List.of(ANN), find("select i.client.tenant from Invoice i"));
        assertEquals(before, ofBob());
    }

    @Test
    void statementsInPartiqlAreRefusedOrShowTheOwnAlone() {
        Map<String, Map<String, AttributeValue>> before = ofBob();
        String table = "\"" + unit.table().name() + "\"";
        try (EntityManager em = TwoTenants.of(unit, ANN)) {
            assertThrows(
                    PersistenceException.class,
                    () -> em.createNativeQuery(
                                    "delete from " + table + " where pk = 'Invoice#bob#secret' and sk = 'Invoice'")
                            .executeUpdate());
            assertThrows(
                    PersistenceException.class,
                    () -> em.createNativeQuery("select * from " + table + " where pk = 'Invoice#bob#secret'")
                            .getResultList());
            List<?> found = em.createNativeQuery("select * from " + table, Invoice.class)
                    .setHint("monodyne.query.access", "scan")
                    .getResultList();
            found.forEach(each -> assertEquals(ANN, ((Invoice) each).getTenant()));
        } catch (PersistenceException refused) {
            assertEquals("MD-", refused.getMessage().substring(0, 3));
        }
        assertEquals(before, ofBob());
    }

    @Test
    void aCursorOfTheOtherIsRefused() {
        SingleTable all = unit.factory().unwrap(SingleTable.class);
        String cursor = all.forTenant(BOB)
                .from(Note.class)
                .orderBy(path("id.number"))
                .limit(1)
                .page()
                .run()
                .cursor()
                .orElseThrow();
        assertThrows(
                IllegalArgumentException.class,
                () -> all.forTenant(ANN)
                        .from(Note.class)
                        .orderBy(path("id.number"))
                        .limit(1)
                        .after(cursor)
                        .page()
                        .run());
    }
}
