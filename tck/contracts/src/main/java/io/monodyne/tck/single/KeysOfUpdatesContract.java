package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of indexes and joined attributes follow what an update writes, or the update is refused: none is ever stale. */
class KeysOfUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private final ParcelKeys keys = new ParcelKeys(unit);
    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        Parcel parcel = new Parcel("1");
        parcel.state = "OPEN";
        parcel.city = "Rome";
        parcel.weight = 5;
        parcel.carrier = "ups";
        parcel.address = new Parcel.Place("Oslo", "Main Street");
        single.save(parcel).run();
        unit.requests().reset();
    }

    private UpdateOperation<Parcel> update() {
        return single.update(Parcel.class, "1");
    }

    private void refused(UnaryOperator<UpdateOperation<Parcel>> actions, String... named) {
        PersistenceException refusal = assertThrows(
                PersistenceException.class, () -> actions.apply(update()).run());
        assertTrue(refusal.getMessage().startsWith("MD-DIRECT-09: "), refusal.getMessage());
        for (String name : named) {
            assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
        }
        assertEquals(List.of(), unit.requests().sent());
        keys.assertRight("1");
    }

    @Test
    void allSourcesThatAreSetGiveBothHalves() {
        update().set("city", "Bari")
                .set("weight", 7)
                .when(path("state").equalTo("OPEN"))
                .run();
        assertEquals("STATE#OPEN", keys.text("1", "gsi0_pk"));
        keys.assertRight("1");
    }

    @Test
    void aSourceIsSetWhereItsSiblingsAreDemanded() {
        update().set("city", "Bari")
                .when(path("state").equalTo("OPEN").and(path("weight").equalTo(5)))
                .run();
        String sent = unit.requests().sent().get(0);
        assertTrue(sent.contains("if state='OPEN' and weight=5 and _type='Parcel'"), sent);
        keys.assertRight("1");
        assertThrows(
                ConditionFailedException.class,
                () -> update().set("city", "Pisa")
                        .when(path("state").equalTo("CLOSED"))
                        .when(path("weight").equalTo(5))
                        .run());
        keys.assertRight("1");
    }

    @Test
    void oneValueOfInDemandsAsEqualDoes() {
        update().set("city", "Bari")
                .when(path("state").in(List.of("OPEN")))
                .when(path("weight").in(List.of(5, 5)))
                .run();
        keys.assertRight("1");
    }

    @Test
    void aSourceWhoseSiblingIsNotKnownIsRefused() {
        refused(update -> update.set("city", "Bari"), "gsi0", "state", "weight");
        refused(update -> update.set("city", "Bari").set("weight", 6), "state");
        refused(update -> update.set("weight", 6), "city");
    }

    @Test
    void whatIsDemandedInOneOfSeveralCasesIsNotKnown() {
        refused(update -> update.set("city", "Bari")
                .set("weight", 1)
                .when(path("state").equalTo("OPEN").or(path("state").equalTo("CLOSED"))));
        refused(update -> update.set("city", "Bari")
                .set("weight", 1)
                .when(path("state").equalTo("OPEN").not()));
        refused(update ->
                update.set("city", "Bari").set("weight", 1).when(path("state").in(List.of("OPEN", "CLOSED"))));
        refused(update ->
                update.set("city", "Bari").set("weight", 1).when(path("state").isNotNull()));
    }

    @Test
    void aSourceThatBecomesNullTakesBothHalvesAway() {
        update().set("city", null).run();
        unit.assertRequests("update app PARCEL#1·PARCEL  remove city, gsi0_pk, gsi0_sk   if _type='Parcel'");
        keys.assertRight("1");
        assertNull(keys.text("1", "gsi0_pk"));
        update().remove("state").run();
        keys.assertRight("1");
        assertNull(keys.text("1", "route"));
    }

    @Test
    void aSourceThatIsAddedToIsRefused() {
        refused(update -> update.add("weight", 1));
        refused(update -> update.add("weight", 1)
                .when(path("state").equalTo("OPEN"))
                .when(path("city").equalTo("Rome")));
    }

    @Test
    void aSourceThatIsAddedToIsComputedWhereItIsDemanded() {
        update().add("weight", -2)
                .when(path("state").equalTo("OPEN"))
                .when(path("city").equalTo("Rome"))
                .when(path("weight").equalTo(5))
                .run();
        keys.assertRight("1");
    }

    @Test
    void aSourceThatIsAddedToIsComputedForAnEntityThatWasRead() {
        Parcel read = single.get(Parcel.class, "1").run().orElseThrow();
        unit.requests().reset();
        single.update(read).add("weight", 3).run();
        String sent = unit.requests().sent().get(0);
        assertTrue(sent.contains("if state='OPEN' and city='Rome' and weight=5"), sent);
        assertEquals(8, read.weight);
        keys.assertRight("1");
    }

    @Test
    void setIfAbsentOfASourceIsRefusedUnlessItIsKnown() {
        refused(update -> update.setIfAbsent(path("city"), "Bari")
                .when(path("state").equalTo("OPEN"))
                .when(path("weight").equalTo(5)));
        Parcel read = single.get(Parcel.class, "1").run().orElseThrow();
        single.update(read).setIfAbsent(path("city"), "Bari").run();
        assertEquals("Rome", read.city);
        keys.assertRight("1");
        update().remove("city").run();
        update().setIfAbsent(path("city"), "Pisa")
                .when(path("city").isNull())
                .when(path("state").equalTo("OPEN"))
                .when(path("weight").equalTo(5))
                .run();
        keys.assertRight("1");
        assertEquals("STATE#OPEN", keys.text("1", "gsi0_pk"));
    }

    @Test
    void aSourceInsideAnEmbeddableIsFollowedByItselfAndWithTheWhole() {
        refused(update -> update.set(path("address.town"), "Bergen"), "gsi1", "carrier");
        refused(update -> update.set("address", new Parcel.Place("Bergen", "x")), "gsi1");
        update().set(path("address.town"), "Bergen")
                .when(path("carrier").equalTo("UPS"))
                .when(path("state").equalTo("OPEN"))
                .run();
        assertEquals("TO#Bergen", keys.text("1", "gsi1_pk"));
        keys.assertRight("1");
        update().set("address", new Parcel.Place("Moss", "y"))
                .when(path("carrier").equalTo("ups"))
                .when(path("state").equalTo("OPEN"))
                .run();
        assertEquals("TO#Moss", keys.text("1", "gsi1_pk"));
        keys.assertRight("1");
        update().set("address", new Parcel.Place(null, "y")).run();
        assertNull(keys.text("1", "gsi1_pk"));
        keys.assertRight("1");
        update().remove("address").run();
        keys.assertRight("1");
        update().set(path("address.street"), "z")
                .set(path("address.point.x"), 1)
                .run();
        keys.assertRight("1");
    }

    @Test
    void otherMembersOfTheEmbeddableTouchNoKey() {
        update().set(path("address.street"), "Side Street").run();
        unit.assertRequests(
                "update app PARCEL#1·PARCEL  set address.street='Side Street'   if exists(address) and _type='Parcel'");
        keys.assertRight("1");
    }

    @Test
    void aJoinedAttributeFollowsAndFeedsAnIndex() {
        refused(update -> update.set("carrier", "dhl"), "route", "state");
        update().set("carrier", "DHL")
                .when(path("state").equalTo("OPEN"))
                .when(path("address.town").equalTo("Oslo"))
                .run();
        assertEquals("dhl#OPEN", keys.text("1", "route"));
        assertEquals("dhl%23OPEN", keys.text("1", "gsi1_sk"));
        keys.assertRight("1");
        update().remove("carrier").run();
        assertNull(keys.text("1", "route"));
        assertNull(keys.text("1", "gsi1_sk"));
        keys.assertRight("1");
    }

    @Test
    void anEntityThatWasReadDemandsOnlyWhatItReliesOn() {
        Parcel read = single.get(Parcel.class, "1").run().orElseThrow();
        unit.table().set("PARCEL#1", "PARCEL", "carrier", AttributeValue.fromS("other"));
        single.update(read).set("city", "Bari").run();
        keys.assertRight("1", "gsi0");
    }

    @Test
    void aSiblingThatAnotherHasChangedIsAConflict() {
        Parcel read = single.get(Parcel.class, "1").run().orElseThrow();
        Parcel other = single.get(Parcel.class, "1").run().orElseThrow();
        single.update(other).set("weight", 6).run();
        OptimisticLockException conflict = assertThrows(
                OptimisticLockException.class,
                () -> single.update(read).set("city", "Bari").set("note", "n").run());
        assertTrue(conflict.getMessage().startsWith("MD-DIRECT-16: "), conflict.getMessage());
        assertEquals("Rome", read.city);
        assertNull(read.note);
        keys.assertRight("1");
    }

    @Test
    void aKeyThatCantBeWrittenIsRefused() {
        assertThrows(
                PersistenceException.class,
                () -> update().set("city", "x".repeat(1100))
                        .set("weight", 1)
                        .when(path("state").equalTo("OPEN"))
                        .run());
        assertEquals(List.of(), unit.requests().sent());
    }
}
