package io.monodyne.tck.tenant;

import static io.monodyne.operation.ValuePath.path;
import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static io.monodyne.tck.tenant.TwoTenants.assertNothingSent;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.TenantViolationException;
import io.monodyne.UniqueViolationException;
import io.monodyne.operation.EntityId;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Operations of one tenant that try to read, find, count, write or delete what is of the other. */
class OperationsOfTenantsContract {

    private static final OfTenant.Key OWN = new OfTenant.Key("n", null);
    private static final OfTenant.Key OTHER = new OfTenant.Key("n", BOB);
    private static final OfTenant.Key SECRET = new OfTenant.Key("secret", null);

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

    /** Each is refused before anything is sent, and changes nothing. */
    private static void assertAllRefused(Executable... works) {
        Map<?, ?> before = unit.table().content();
        unit.requests().reset();
        for (int i = 0; i < works.length; i++) {
            int place = i;
            TenantViolationException refused =
                    assertThrows(TenantViolationException.class, works[i], () -> "attack " + place);
            assertTrue(refused.getMessage().startsWith("MD-CONTEXT-11:"), refused.getMessage());
        }
        assertNothingSent(unit);
        assertEquals(before, unit.table().content());
    }

    @Test
    void idsOfTheOtherAreNotRead() {
        EntityId<Invoice> other = EntityId.of(Invoice.class, OTHER);
        assertAllRefused(
                () -> ann.get(Invoice.class, OTHER).run(),
                () -> ann.get(Invoice.class, OTHER).asItem().run(),
                () -> ann.get(Invoice.class, OTHER).asAttributes().run(),
                () -> ann.get(Profile.class, BOB).run(),
                () -> ann.get(Note.class, new Note.Id(BOB, 1)).run(),
                () -> ann.get(Plate.class, OTHER).run(),
                () -> ann.getAll(List.of(EntityId.of(Invoice.class, OWN), other))
                        .run(),
                () -> ann.snapshot(List.of(EntityId.of(Invoice.class, OWN), other))
                        .run(),
                () -> ann.itemsOf(Invoice.class, OTHER).run(),
                () -> ann.itemsOf(Profile.class, BOB).run());
    }

    @Test
    void idsOfTheOtherAreNotWritten() {
        Invoice taken = new Invoice(BOB, "n");
        taken.setReference("r");
        assertAllRefused(
                () -> ann.save(taken).run(),
                () -> ann.save(taken).overwriting().run(),
                () -> ann.save(new Plate(BOB, "n", "x")).overwriting().run(),
                () -> ann.save(new Deal(BOB, "n", "eu", "x"))
                        .overwritingWhen(path("text").isNotNull())
                        .run(),
                () -> ann.update(Invoice.class, OTHER).set("text", "x").run(),
                () -> ann.update(taken).set("text", "x").run(),
                () -> ann.delete(Invoice.class, OTHER).run(),
                () -> ann.delete(Profile.class, BOB).run(),
                () -> ann.getOrCreate(taken).run(),
                () -> ann.getOrCreate(taken).by("reference").run(),
                () -> ann.transaction().save(ann.save(taken)).run(),
                () -> ann.transaction()
                        .update(ann.update(Deal.class, OTHER).set("text", "x"))
                        .run(),
                () -> ann.transaction().delete(ann.delete(Deal.class, OTHER)).run(),
                () -> ann.transaction()
                        .check(Deal.class, OTHER, path("text").isNotNull())
                        .run());
    }

    @Test
    void anOperationOfTheOtherDoesNotJoinATransaction() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ann.transaction().update(bob.update(Deal.class, OWN).set("text", "x")));
        assertThrows(IllegalArgumentException.class, () -> ann.transaction().delete(bob.delete(Deal.class, OWN)));
        assertThrows(IllegalArgumentException.class, () -> ann.transaction().save(bob.save(new Invoice(null, "new"))));
    }

    @Test
    void whatIsNamedAlikeIsTheOwn() {
        assertEquals(ANN, ann.get(Invoice.class, OWN).run().orElseThrow().getText());
        assertEquals(ANN, ann.get(Plate.class, OWN).run().orElseThrow().text);
        ann.update(Invoice.class, OWN).set("text", "mine").run();
        ann.update(Plate.class, OWN).set("text", "mine").run();
        ann.save(new Deal(null, "n", "eu", "mine")).overwriting().run();
        ann.delete(Profile.class, ANN).run();
        assertEquals(BOB, bob.get(Invoice.class, OWN).run().orElseThrow().getText());
        assertEquals(BOB, bob.get(Plate.class, OWN).run().orElseThrow().text);
        assertEquals(BOB, bob.get(Deal.class, OWN).run().orElseThrow().text);
        assertTrue(bob.get(Profile.class, BOB).run().isPresent());
        assertEquals(
                ANN,
                ann.update(Note.class, new Note.Id(null, 1))
                        .set("topic", "u")
                        .returning(ReturnedValues.ALL_NEW)
                        .run()
                        .entity()
                        .orElseThrow()
                        .getId()
                        .tenant());
    }

    @Test
    void uniqueValuesAreFoundOfTheOwnAlone() {
        assertTrue(ann.getUnique(Invoice.class, Map.of("reference", "hidden"))
                .run()
                .isEmpty());
        assertEquals(
                ANN,
                ann.getUnique(Invoice.class, Map.of("reference", "r"))
                        .run()
                        .orElseThrow()
                        .getTenant());
        assertThrows(
                IllegalArgumentException.class,
                () -> ann.getUnique(Invoice.class, Map.of("reference", "hidden", "tenant", BOB)));
        Invoice free = new Invoice(null, "x");
        free.setReference("hidden");
        assertTrue(ann.getOrCreate(free).by("reference").run().created());
        Invoice taken = new Invoice(null, "y");
        taken.setReference("hidden");
        UniqueViolationException violated = assertThrows(
                UniqueViolationException.class, () -> ann.save(taken).run());
        assertFalse(violated.getMessage().contains(BOB));
    }

    @Test
    void aPartitionOfTheOtherIsNotRead() {
        for (String partition :
                List.of("Invoice#bob#n", "NOTE#bob", "DEAL#bob#n", "Profile#bob", "PLATE#bob", "Invoice#bob#secret")) {
            assertRefused("MD-CONTEXT-12", () -> ann.itemsOf(partition).run());
        }
        assertEquals(1, ann.itemsOf("NOTE#ann").run().size());
        assertEquals(0, ann.itemsOf("Invoice#bob").run().size());
        assertEquals(0, ann.itemsOf("UNIQUE#Invoice.reference#bob#hidden").run().size());
        assertEquals(1, ann.itemsOf(Plate.class, OWN).run().size());
    }

    @Test
    void tenantsAreNotWritten() {
        Map<?, ?> before = unit.table().content();
        List<Executable> attempts = List.of(
                () -> ann.update(Invoice.class, OWN).set("tenant", BOB).run(),
                () -> ann.update(Invoice.class, OWN).remove("tenant").run(),
                () -> ann.update(Invoice.class, OWN)
                        .setIfAbsent(path("tenant"), BOB)
                        .run(),
                () -> ann.update(Note.class, new Note.Id(null, 1))
                        .set("id.tenant", BOB)
                        .run(),
                () -> ann.update(Note.class, new Note.Id(null, 1))
                        .set("id", new Note.Id(BOB, 1))
                        .run(),
                () -> ann.update(Invoice.class, OWN).set("client.tenant", BOB).run(),
                () -> ann.update(Invoice.class, OWN).set("client_tenant", BOB).run(),
                () -> ann.update(Client.class, OWN)
                        .set(path("contacts").element(0).get("person.tenant"), BOB)
                        .run());
        for (int i = 0; i < attempts.size(); i++) {
            int place = i;
            assertThrows(RuntimeException.class, attempts.get(i), () -> "attempt " + place);
        }
        assertEquals(before, unit.table().content());
    }

    @Test
    void withoutATenantNothingIsDone() {
        SingleTable none = unit.factory().unwrap(SingleTable.class);
        unit.requests().reset();
        List<Executable> attempts = List.of(
                () -> none.get(Invoice.class, OTHER).run(),
                () -> none.getAll(List.of(EntityId.of(Invoice.class, OTHER))).run(),
                () -> none.getUnique(Invoice.class, Map.of("reference", "r")).run(),
                () -> none.query(Note.class).list().run(),
                () -> none.query(Deal.class)
                        .where(path("tenant").equalTo(BOB))
                        .where(path("region").equalTo("eu"))
                        .run(),
                () -> none.itemsOf(Invoice.class, OTHER).run(),
                () -> none.save(new Invoice(BOB, "x")).run(),
                () -> none.save(new Deal(BOB, "x", "eu", "x")).overwriting().run(),
                () -> none.update(Invoice.class, OTHER).set("text", "x").run(),
                () -> none.delete(Profile.class, BOB).run(),
                () -> none.getOrCreate(new Invoice(BOB, "x")).run());
        attempts.forEach(attempt -> assertRefused("MD-CONTEXT-10", attempt));
        assertNothingSent(unit);
        assertRefused("MD-CONTEXT-10", () -> none.itemsOf("Invoice#bob#n").run());
    }

    @Test
    void aViewHasItsOwnTenantForGood() {
        assertThrows(IllegalArgumentException.class, () -> ann.forTenant(" "));
        assertThrows(IllegalArgumentException.class, () -> ann.forTenant(null));
        assertEquals(
                BOB,
                ann.forTenant(BOB).get(Invoice.class, OWN).run().orElseThrow().getText());
        EntityManager em = TwoTenants.of(unit, ANN);
        SingleTable own = em.unwrap(SingleTable.class);
        assertThrows(IllegalStateException.class, () -> own.forTenant(ANN));
        assertThrows(IllegalStateException.class, () -> own.forTenant(BOB));
        assertEquals(ANN, own.get(Invoice.class, OWN).run().orElseThrow().getText());
        assertRefused("MD-CONTEXT-11", () -> own.get(Invoice.class, OTHER));
        em.close();
    }

    @Test
    void whatAFailedConditionShowsIsTheOwn() {
        ConditionFailedException failed = assertThrows(
                ConditionFailedException.class,
                () -> ann.update(Deal.class, OWN)
                        .set("text", "x")
                        .when(path("text").equalTo("nothing"))
                        .run());
        assertEquals(ANN, ((Deal) failed.current()).getTenant());
        unit.table().set("DEAL#ann#n", "DEAL", "tenant", AttributeValue.fromS(BOB));
        for (Executable attempt : List.<Executable>of(
                () -> ann.update(Deal.class, OWN).set("text", "x").run(),
                () -> ann.delete(Deal.class, OWN).run(),
                () -> ann.transaction()
                        .check(Deal.class, OWN, path("text").isNotNull())
                        .run(),
                () -> ann.save(new Deal(null, "n", "eu", "x"))
                        .overwritingWhen(path("text").equalTo("nothing"))
                        .run())) {
            ConditionFailedException hidden = assertThrows(ConditionFailedException.class, attempt);
            assertNull(hidden.current());
        }
        assertEquals(BOB, unit.table().text("DEAL#ann#n", "DEAL", "tenant"));
    }

    @Test
    void plantedItemsAreNotRead() {
        unit.table().set("DEAL#ann#n", "DEAL", "tenant", AttributeValue.fromS(BOB));
        unit.table().set("Invoice#ann#n", "Invoice", "tenant", AttributeValue.fromS(BOB));
        unit.factory().getCache().evictAll();
        List<Executable> reads = List.of(
                () -> ann.get(Deal.class, OWN).run(),
                () -> ann.get(Deal.class, OWN).asItem().run(),
                () -> ann.get(Deal.class, OWN).asAttributes().run(),
                () -> ann.getAll(List.of(EntityId.of(Deal.class, OWN))).run(),
                () -> ann.snapshot(List.of(EntityId.of(Deal.class, OWN))).run(),
                () -> ann.itemsOf(Deal.class, OWN).run(),
                () -> ann.getUnique(Invoice.class, Map.of("reference", "r")).run(),
                () -> ann.getOrCreate(new Deal(null, "n", "eu", "x")).run(),
                () -> byIndex(ann, "gsi0").singleOrEmpty().run(),
                () -> byIndex(ann, "gsi0").asItems().run(),
                () -> ann.query(Deal.class).asAttributes().run());
        reads.forEach(read -> assertRefused("MD-CONTEXT-12", read));
        assertEquals(List.of(), byIndex(ann, "by-region").list().run()); // whose key is the attribute itself
        assertNotNull(unit.table().item("DEAL#ann#n", "DEAL"));
    }

    @Test
    void whatIsNotThereForTheOwnIsNotThereAtAll() {
        assertTrue(ann.get(Invoice.class, SECRET).run().isEmpty());
        assertThrows(
                EntityNotFoundException.class,
                () -> ann.update(Invoice.class, SECRET).set("text", "x").run());
        assertFalse(ann.delete(Profile.class, ANN).run().existed()
                && ann.get(Profile.class, ANN).run().isPresent());
        assertEquals(
                0, ann.getAll(List.of(EntityId.of(Invoice.class, SECRET))).run().size());
    }

    private static QueryOperation<Deal> byIndex(SingleTable single, String index) {
        return single.query(Deal.class).index(index).where(path("region").equalTo("eu"));
    }
}
