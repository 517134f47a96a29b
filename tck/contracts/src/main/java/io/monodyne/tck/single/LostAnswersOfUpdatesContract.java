package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.CommitOutcomeUnknownException;
import io.monodyne.MonodyneSettings;
import io.monodyne.SingleTable;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A write whose answer was lost is sent again, and neither done twice nor misjudged. */
class LostAnswersOfUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private LostAnswers answers;
    private SingleTable single;

    @BeforeEach
    void store() {
        answers = new LostAnswers(unit.table().client());
        EntityManagerFactory factory = unit.open(Map.of(MonodyneSettings.CLIENT, answers.client()), Parcel.class);
        single = factory.unwrap(SingleTable.class);
        Parcel parcel = new Parcel("1");
        parcel.note = "old";
        single.save(parcel).run();
        unit.requests().reset();
    }

    private Parcel stored() {
        assertEquals(0, answers.left(), "answers were lost");
        return single.get(Parcel.class, "1").run().orElseThrow();
    }

    @Test
    void whatIsAddedIsAddedOnce() {
        answers.lose(2);
        single.update(Parcel.class, "1").add("price", 1).run();
        assertEquals(1, stored().price.intValueExact());
    }

    @Test
    void elementsAreAppendedOnce() {
        answers.lose(1);
        single.update(Parcel.class, "1").append(path("stops"), List.of("a")).run();
        assertEquals(List.of("a"), stored().stops);
        answers.lose(1);
        single.update(Parcel.class, "1")
                .prepend(path("stops"), List.of("z"))
                .set("note", "n")
                .run();
        assertEquals(List.of("z", "a"), stored().stops);
        answers.lose(1);
        single.update(Parcel.class, "1").remove(path("stops").element(0)).run();
        assertEquals(List.of("a"), stored().stops);
    }

    @Test
    void aConditionThatTheWriteItselfHasMadeFalseHasNotFailed() {
        answers.lose(1);
        single.update(Parcel.class, "1")
                .set("note", "new")
                .when(path("note").equalTo("old"))
                .run();
        assertEquals("new", stored().note);
    }

    @Test
    void whatMayBeDoneTwiceIsAPlainRequest() {
        answers.lose(1);
        single.update(Parcel.class, "1")
                .set("note", "new")
                .setIfAbsent(path("sender"), "s")
                .run();
        Parcel parcel = stored();
        assertEquals("new", parcel.note);
        assertEquals("s", parcel.sender);
        assertTrue(
                unit.requests().sent().get(0).startsWith("update "),
                () -> unit.requests().sent().toString());
    }

    @Test
    void aRelianceThatTheWriteItselfHasMadeFalseHasNotFailed() {
        Parcel read = single.get(Parcel.class, "1").run().orElseThrow();
        answers.lose(1);
        single.update(read)
                .set("state", "OPEN")
                .set("carrier", "ups")
                .set("weight", 1)
                .run();
        assertEquals("ups#OPEN", read.route);
        answers.lose(1);
        single.update(read).add("weight", 1).run();
        assertEquals(2, stored().weight);
        assertEquals(2, read.weight);
        answers.lose(1);
        single.update(read).setIfAbsent(path("city"), "Rome").run();
        assertEquals("Rome", stored().city);
        new ParcelKeys(unit).assertRight("1");
    }

    @Test
    void mapsThatTheWriteItselfHasMadeAreThere() {
        answers.lose(1);
        single.update(Parcel.class, "1").set(path("address.point.x"), 1).run();
        assertEquals(1, stored().address.point.x);
        single.update(Parcel.class, "1").remove("address").run();
        answers.lose(1);
        single.update(Parcel.class, "1").add(path("address.point.x"), 5).run();
        assertEquals(5, stored().address.point.x);
    }

    @Test
    void whatHasToReturnValuesIsSentOnce() {
        answers.lose(1);
        assertThrows(
                CommitOutcomeUnknownException.class,
                () -> single.update(Parcel.class, "1")
                        .add("price", 1)
                        .returning(ReturnedValues.ALL_NEW)
                        .run());
        assertEquals(1, unit.requests().sent().size());
        assertEquals(1, stored().price.intValueExact());
        answers.lose(1);
        assertThrows(
                CommitOutcomeUnknownException.class,
                () -> single.update(Parcel.class, "1")
                        .set("note", "n")
                        .returning(ReturnedValues.UPDATED_OLD)
                        .run());
    }

    @Test
    void aDeletionIsDone() {
        answers.lose(1);
        assertTrue(single.delete(Parcel.class, "1")
                .when(path("note").equalTo("old"))
                .run()
                .existed());
        single.save(new Parcel("2")).run();
        answers.lose(1);
        assertTrue(single.delete(Parcel.class, "2").run().existed());
        single.save(new Parcel("3")).run();
        answers.lose(1);
        assertThrows(
                CommitOutcomeUnknownException.class,
                () -> single.delete(Parcel.class, "3").returningOld().run());
    }
}
