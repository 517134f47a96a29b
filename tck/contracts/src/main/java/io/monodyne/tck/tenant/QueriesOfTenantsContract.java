package io.monodyne.tck.tenant;

import static io.monodyne.operation.ValuePath.path;
import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Page;
import io.monodyne.operation.QueryOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Queries of one tenant that try to find or count what is of the other. */
class QueriesOfTenantsContract {

    private static final OfTenant.Key OWN = new OfTenant.Key("n", null);

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Client.class,
            Client.Contact.class,
            Invoice.class,
            Label.class,
            Country.class,
            Note.class,
            Note.Id.class,
            Profile.class,
            Parcel.class,
            Deal.class,
            Plate.class,
            Cart.class,
            CartLine.class);

    private SingleTable ann;
    private SingleTable bob;

    @BeforeEach
    void store() {
        SingleTable all = unit.factory().unwrap(SingleTable.class);
        ann = all.forTenant(ANN);
        bob = all.forTenant(BOB);
        for (String tenant : List.of(ANN, BOB)) {
            SingleTable single = all.forTenant(tenant);
            Invoice invoice = new Invoice(null, "n");
            invoice.setReference("r");
            invoice.setText(tenant);
            Note note = new Note(tenant, 1);
            note.setTopic("t");
            Deal deal = new Deal(null, "n", "eu", tenant);
            single.transaction()
                    .save(single.save(invoice))
                    .save(single.save(note))
                    .save(single.save(deal))
                    .save(single.save(new Plate(null, "n", tenant)))
                    .save(single.save(new Profile(null)))
                    .run();
        }
        Invoice secret = new Invoice(BOB, "secret");
        secret.setReference("hidden");
        bob.save(secret).run();
        unit.requests().reset();
    }

    @Test
    void queriesFindTheOwnAlone() {
        List<QueryOperation<?>> queries = List.of(
                ann.query(Note.class).where(path("topic").equalTo("t")),
                ann.query(Note.class).index("gsi0").where(path("topic").equalTo("t")),
                ann.query(Note.class),
                ann.query(Note.class).index("gsi19"),
                ann.query(Note.class).index(""),
                ann.query(Deal.class).index("by-region").where(path("region").equalTo("eu")),
                ann.query(Deal.class).index("gsi0").where(path("region").equalTo("eu")),
                ann.query(Deal.class),
                ann.query(Plate.class).where(path("name").equalTo("n")));
        for (int i = 0; i < queries.size(); i++) {
            int place = i;
            List<?> found = queries.get(i).list().run();
            assertEquals(1, found.size(), () -> "query " + place);
            assertEquals(ANN, tenantOf(found.get(0)));
            assertEquals(1L, queries.get(i).count().run(), () -> "count " + place);
            assertEquals(1, queries.get(i).asItems().run().content().size());
            assertEquals(1, queries.get(i).asAttributes().run().content().size());
        }
    }

    private static String tenantOf(Object entity) {
        if (entity instanceof Note note) {
            return note.getId().tenant();
        }
        return entity instanceof Plate plate ? plate.tenant : ((OfTenant) entity).getTenant();
    }

    @Test
    void conditionsOnTheTenantDoNotLeadOut() {
        List<QueryOperation<?>> queries = List.of(
                ann.query(Note.class).where(path("id.tenant").equalTo(BOB)),
                ann.query(Note.class).where(path("id.tenant").in(List.of(BOB))),
                ann.query(Note.class).where(path("id.tenant").notEqualTo(ANN)),
                ann.query(Deal.class).where(path("tenant").equalTo(BOB)),
                ann.query(Deal.class)
                        .index("gsi0")
                        .where(path("region").equalTo("eu"))
                        .where(path("tenant").in(List.of(BOB))));
        for (QueryOperation<?> query : queries) {
            assertEquals(List.of(), query.list().run());
            assertEquals(0L, query.count().run());
        }
        assertEquals(
                1,
                ann.query(Note.class)
                        .where(path("id.tenant").equalTo(BOB).or(path("topic").equalTo("t")))
                        .list()
                        .run()
                        .size());
    }

    @Test
    void conditionsOnTheTenantDoNotLeadOutOfNativeKeysAndWrites() {
        PersistenceException refused = assertThrows(
                PersistenceException.class,
                () -> byIndex(ann, "by-region")
                        .where(path("tenant").equalTo(BOB))
                        .list()
                        .run());
        assertTrue(refused.getMessage().startsWith("MD-SINGLE-11:"), refused.getMessage());
        assertThrows(
                PersistenceException.class,
                () -> ann.update(Deal.class, OWN)
                        .set("text", "x")
                        .when(path("tenant").equalTo(BOB))
                        .run());
        assertEquals(ANN, ann.get(Deal.class, OWN).run().orElseThrow().text);
    }

    @Test
    void positionsOfTheOtherAreRefused() {
        for (int i = 2; i < 5; i++) {
            ann.save(new Deal(null, "n" + i, "eu", "x")).run();
            bob.save(new Deal(null, "n" + i, "eu", "y")).run();
        }
        for (String index : List.of("gsi0", "by-region")) {
            Page<Deal> page = byIndex(bob, index).limit(1).run();
            Map<String, AttributeValue> position = page.lastKey().orElseThrow();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> byIndex(ann, index).startAfter(position).run());
            Page<Deal> own = byIndex(ann, index).limit(1).run();
            for (Deal found : byIndex(ann, index)
                    .startAfter(own.lastKey().orElseThrow())
                    .list()
                    .run()) {
                assertEquals(ANN, found.getTenant());
            }
        }
    }

    private static QueryOperation<Deal> byIndex(SingleTable single, String index) {
        return single.query(Deal.class).index(index).where(path("region").equalTo("eu"));
    }
}
