package io.monodyne.tck.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.EntityChange;
import io.monodyne.EntityChange.Kind;
import io.monodyne.MonodyneSettings;
import io.monodyne.SingleTable;
import io.monodyne.tck.TableStream;
import io.monodyne.tck.TestTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Which entity an item of a stream is, whatever the stream shows of it. */
public class StreamedItemContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Vehicle.class,
            Vehicle.Car.class,
            Vehicle.Convertible.class,
            Vehicle.Bike.class,
            Post.Letter.class,
            Post.Parcel.class,
            Post.Sheet.class,
            Post.Stamp.class);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String CAR_KEY = "VEHICLE#B-7";
    private static final String SINCE = "SINCE#2026-11-25";

    private static SingleTable reader() {
        return unit.factory().unwrap(SingleTable.class);
    }

    /** Another unit on no table in particular, which knows the names of keys without asking. */
    private static SingleTable reader(Class<?>... entities) {
        return unit.open(
                        Map.of(
                                PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION,
                                "none",
                                MonodyneSettings.TABLE_NAMES,
                                "generic"),
                        entities)
                .unwrap(SingleTable.class);
    }

    private static Map<String, AttributeValue> image(String pk, String sk, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> image = new HashMap<>(TestTable.key(pk, sk));
        image.putAll(more);
        return image;
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static Map<String, AttributeValue> car(String type, String doors) {
        return image(
                CAR_KEY,
                SINCE,
                Map.of(
                        "_type", text(type),
                        "plate", text("B-7"),
                        "since", text("2026-11-25"),
                        "size", AttributeValue.fromN(doors)));
    }

    private static final Map<String, AttributeValue> KEYS = TestTable.key(CAR_KEY, SINCE);

    // ---- what the stream shows ----------------------------------------

    private static Record shown(Record whole, boolean oldImage, boolean newImage) {
        return whole.toBuilder()
                .dynamodb(item -> {
                    item.keys(whole.dynamodb().keys())
                            .sequenceNumber(whole.dynamodb().sequenceNumber());
                    if (oldImage && whole.dynamodb().hasOldImage()) {
                        item.oldImage(whole.dynamodb().oldImage());
                    }
                    if (newImage && whole.dynamodb().hasNewImage()) {
                        item.newImage(whole.dynamodb().newImage());
                    }
                })
                .build();
    }

    private static List<Record> lifeOfACar() {
        TableStream stream = unit.table().stream();
        unit.persist(new Vehicle.Car("B-7", DAY, 5));
        Vehicle.Key id = new Vehicle.Key("B-7", DAY);
        unit.inTransaction(em -> em.find(Vehicle.class, id).setColour("red"));
        unit.inTransaction(em -> em.remove(em.find(Vehicle.class, id)));
        return stream.next(3);
    }

    @Test
    void aStreamOfKeysTellsWhatWasDoneToWhichId() {
        for (Record whole : lifeOfACar()) {
            EntityChange<?> change = reader().change(shown(whole, false, false)).orElseThrow();
            assertEquals(Kind.valueOf(whole.eventNameAsString()), change.kind());
            assertEquals(new Vehicle.Key("B-7", DAY), change.id());
            assertEquals(Vehicle.class, change.entityClass(), "which of its classes is not in the key");
            assertEquals(Optional.empty(), change.oldEntity());
            assertEquals(Optional.empty(), change.newEntity());
            assertEquals(Optional.empty(), change.changedAttributes());
            assertEquals(Optional.of(whole.dynamodb().sequenceNumber()), change.sequenceNumber());
        }
    }

    @Test
    void aStreamOfNewImagesTellsTheNewEntityAndGuessesNothing() {
        List<Record> life = lifeOfACar();
        EntityChange<?> inserted =
                reader().change(shown(life.get(0), false, true)).orElseThrow();
        EntityChange<?> modified =
                reader().change(shown(life.get(1), false, true)).orElseThrow();
        EntityChange<?> removed =
                reader().change(shown(life.get(2), false, true)).orElseThrow();
        assertEquals(Optional.of(Set.of("plate", "since", "size")), inserted.changedAttributes());
        assertEquals(Vehicle.Car.class, modified.entityClass());
        assertEquals("red", ((Vehicle) modified.newEntity().orElseThrow()).getColour());
        assertEquals(Optional.empty(), modified.oldEntity());
        assertEquals(Optional.empty(), modified.changedAttributes());
        assertEquals(Kind.REMOVE, removed.kind());
        assertEquals(Vehicle.class, removed.entityClass());
        assertEquals(new Vehicle.Key("B-7", DAY), removed.id());
    }

    @Test
    void aStreamOfOldImagesTellsTheOldEntityAndGuessesNothing() {
        List<Record> life = lifeOfACar();
        EntityChange<?> inserted =
                reader().change(shown(life.get(0), true, false)).orElseThrow();
        EntityChange<?> modified =
                reader().change(shown(life.get(1), true, false)).orElseThrow();
        EntityChange<?> removed =
                reader().change(shown(life.get(2), true, false)).orElseThrow();
        assertEquals(Optional.empty(), inserted.newEntity());
        assertEquals(Optional.empty(), inserted.changedAttributes());
        assertTrue(modified.oldEntity().isPresent());
        assertEquals(Optional.empty(), modified.newEntity());
        assertEquals(Optional.empty(), modified.changedAttributes());
        assertEquals("red", ((Vehicle) removed.oldEntity().orElseThrow()).getColour());
        assertEquals(Optional.of(Set.of("plate", "since", "size", "colour")), removed.changedAttributes());
    }

    // ---- types ----------------------------------------

    @Test
    void eachImageIsOfItsOwnTypeAndTheChangeOfTheNearestThatBothAre() {
        EntityChange<?> converted =
                reader().change(KEYS, car("Car", "5"), car("Convertible", "5")).orElseThrow();
        assertEquals(Vehicle.Car.class, converted.entityClass());
        assertInstanceOf(Vehicle.Convertible.class, converted.newEntity().orElseThrow());
        assertFalse(converted.oldEntity().orElseThrow() instanceof Vehicle.Convertible);
        assertEquals(Optional.of(Set.of()), converted.changedAttributes());

        Map<String, AttributeValue> bike = car("Bike", "5");
        bike.put("size", text("5"));
        EntityChange<?> replaced = reader().change(KEYS, car("Car", "5"), bike).orElseThrow();
        assertEquals(Vehicle.class, replaced.entityClass());
        assertInstanceOf(Vehicle.Car.class, replaced.oldEntity().orElseThrow());
        assertInstanceOf(Vehicle.Bike.class, replaced.newEntity().orElseThrow());
        assertEquals(Optional.of(Set.of("size")), replaced.changedAttributes());
        assertTrue(replaced.as(Vehicle.class).isPresent());
        assertTrue(replaced.as(Vehicle.Bike.class).isEmpty());
        assertTrue(converted.as(Vehicle.class).isPresent());
        assertTrue(converted.as(Post.Letter.class).isEmpty());
    }

    @Test
    void itemsWithOneMarkAreToldApartByTheirKeys() {
        Map<String, AttributeValue> letterKeys = TestTable.key("LETTER#1", "LETTER");
        Map<String, AttributeValue> parcelKeys = TestTable.key("PARCEL#1", "PARCEL");
        EntityChange<?> letter = reader().change(
                        letterKeys, null, image("LETTER#1", "LETTER", Map.of("_type", text("POST"), "id", text("1"))))
                .orElseThrow();
        EntityChange<?> parcel = reader().change(
                        parcelKeys,
                        image("PARCEL#1", "PARCEL", Map.of("_type", text("POST"), "weight", AttributeValue.fromN("3"))),
                        null)
                .orElseThrow();
        assertEquals(Post.Letter.class, letter.entityClass());
        assertEquals(Kind.INSERT, letter.kind());
        assertEquals(Post.Parcel.class, parcel.entityClass());
        assertEquals(Kind.REMOVE, parcel.kind());
        assertEquals("1", ((Post.Parcel) parcel.oldEntity().orElseThrow()).getId(), "it is in the key alone");
        assertEquals(Optional.of(Set.of("id", "weight")), parcel.changedAttributes());
        assertEquals(
                Optional.empty(),
                reader().change(
                                TestTable.key("CARD#1", "CARD"),
                                null,
                                image("CARD#1", "CARD", Map.of("_type", text("POST")))));
    }

    @Test
    void anImageMayLackTheKeysAsTheyAreGivenBesides() {
        EntityChange<?> parcel = reader().change(
                        TestTable.key("PARCEL#a%23b", "PARCEL"),
                        Map.of(),
                        Map.of("_type", text("POST"), "weight", AttributeValue.fromN("3")))
                .orElseThrow();
        assertEquals("a#b", parcel.id());
        assertEquals("a#b", ((Post.Parcel) parcel.newEntity().orElseThrow()).getId());
    }

    @Test
    void aKeyThatTheEntityWouldNotMakeIsNone() {
        for (String pk : List.of("PARCEL#a b", "PARCEL", "PARCEL#a#b", "PARCEL#%4", "parcel#a")) {
            assertEquals(
                    Optional.empty(),
                    reader().change(
                                    TestTable.key(pk, "PARCEL"),
                                    null,
                                    Map.of("_type", text("POST"), "weight", AttributeValue.fromN("3"))),
                    pk);
        }
    }

    @Test
    void aKeyOfValuesAloneTellsNothingWithoutAnImage() {
        SingleTable routes = reader(Post.Route.class);
        Map<String, AttributeValue> keys = TestTable.key("ann", "bob");
        Record without = Record.builder()
                .eventName(OperationType.REMOVE)
                .dynamodb(item -> item.keys(keys))
                .build();
        assertEquals(Optional.empty(), routes.change(without));
        EntityChange<?> change = routes.change(
                        keys,
                        image(
                                "ann",
                                "bob",
                                Map.of("_type", text("Route"), "sender", text("ann"), "receiver", text("bob"))),
                        null)
                .orElseThrow();
        assertEquals(new Post.Way("ann", "bob"), change.id());
    }

    // ---- tables ----------------------------------------

    @Test
    void entitiesWithOneKeyInTwoTablesAreToldApartByTheTable() {
        SingleTable reader = reader(Post.Letter.class, Post.OldLetter.class);
        Map<String, AttributeValue> keys = TestTable.key("LETTER#1", "LETTER");
        Map<String, AttributeValue> image = image("LETTER#1", "LETTER", Map.of("_type", text("POST"), "id", text("1")));
        Record item = Record.builder()
                .eventName(OperationType.INSERT)
                .dynamodb(record -> record.keys(keys).newImage(image))
                .build();
        String message = assertThrows(IllegalArgumentException.class, () -> reader.change(item))
                .getMessage();
        assertTrue(message.startsWith("MD-STREAM-03: "), message);
        assertTrue(message.contains("Letter or OldLetter"), message);
        assertEquals(
                Post.OldLetter.class,
                reader.change("stream-contract-archive", item).orElseThrow().entityClass());
        assertEquals(
                Post.Letter.class,
                reader.change(unit.table().name(), item).orElseThrow().entityClass());
        message = assertThrows(IllegalArgumentException.class, () -> reader.change("other", item))
                .getMessage();
        assertTrue(message.startsWith("MD-STREAM-02: other is no table"), message);
    }

    @Test
    void aRecordOfAnotherTableIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> reader().change(Map.of("id", text("1")), null, Map.of("id", text("1"))))
                .getMessage();
        assertTrue(message.startsWith("MD-STREAM-01: the record has the key attributes [id]"), message);
        Map<String, AttributeValue> numbers = Map.of("pk", AttributeValue.fromN("1"), "sk", AttributeValue.fromN("1"));
        assertEquals(Optional.empty(), reader().change(numbers, null, numbers));
    }

    // ---- what is no record ----------------------------------------

    @Test
    void whatIsNoRecordIsRefused() {
        assertEquals(
                "MD-STREAM-04", refusal(Record.builder().eventName("INSERT").build()));
        assertEquals(
                "MD-STREAM-04",
                refusal(Record.builder()
                        .eventName("INSERT")
                        .dynamodb(item -> {})
                        .build()));
        assertEquals(
                "MD-STREAM-06",
                refusal(Record.builder().dynamodb(item -> item.keys(KEYS)).build()));
        assertEquals(
                "MD-STREAM-06",
                refusal(Record.builder()
                        .eventName("TRUNCATE")
                        .dynamodb(item -> item.keys(KEYS))
                        .build()));
        String message = assertThrows(IllegalArgumentException.class, () -> reader().change(KEYS, null, Map.of()))
                .getMessage();
        assertTrue(message.startsWith("MD-STREAM-05: "), message);
    }

    private static String refusal(Record record) {
        return assertThrows(IllegalArgumentException.class, () -> reader().change(record))
                .getMessage()
                .substring(0, 12);
    }

    // ---- what can't be shown ----------------------------------------

    @Test
    void aReferenceThatCanNotBeUnreadIsLeftToItsOwner() {
        EntityChange<?> change = reader().change(
                        TestTable.key("Sheet#1", "Sheet"),
                        null,
                        image(
                                "Sheet#1",
                                "Sheet",
                                Map.of("_type", text("Sheet"), "id", text("1"), "best_id", text("s"))))
                .orElseThrow();
        Post.Sheet sheet = (Post.Sheet) change.newEntity().orElseThrow();
        assertEquals("1", sheet.getId());
        assertThrows(PersistenceException.class, sheet::getBest);
        assertEquals(Optional.of(Set.of("id", "best")), change.changedAttributes());
    }

    @Test
    void aReferenceThatNobodyCouldCallUnreadIsRefused() {
        SingleTable albums = reader(Post.Album.class, Post.Stamp.class);
        Map<String, AttributeValue> keys = TestTable.key("Album#1", "Album");
        Map<String, AttributeValue> album = image("Album#1", "Album", Map.of("_type", text("Album"), "id", text("1")));
        assertTrue(albums.change(keys, null, album).orElseThrow().newEntity().isPresent());
        album.put("next_id", text("1"));
        assertTrue(albums.change(keys, null, album).orElseThrow().newEntity().isPresent(), "it refers to itself");
        album.put("best_id", text("s"));
        String message = assertThrows(PersistenceException.class, () -> albums.change(keys, null, album))
                .getMessage();
        assertTrue(message.startsWith("MD-LOAD-06: an instance of Album"), message);
        assertTrue(message.contains("best"), message);
    }

    @Test
    void elementsThatAreComparedByWhatIsNotThereAreRefused() {
        SingleTable envelopes = reader(Post.Envelope.class, Post.Enclosure.class, Post.Letter.class);
        unit.requests().reset();
        AttributeValue enclosure = AttributeValue.fromM(Map.of("letter_id", text("1")));
        Map<String, AttributeValue> envelope = image(
                "Envelope#1",
                "Envelope",
                Map.of(
                        "_type", text("Envelope"),
                        "id", text("1"),
                        "enclosures", AttributeValue.fromL(List.of(enclosure))));
        PersistenceException failure = assertThrows(
                PersistenceException.class,
                () -> envelopes.change(TestTable.key("Envelope#1", "Envelope"), null, envelope));
        assertTrue(failure.toString().contains("MD-LOAD-07: "), failure.toString());
        unit.assertRequests("");
    }
}
