package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.syntax.Operation.Operator;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.Cellar.Colour;
import io.monodyne.query.term.Cellar.House;
import io.monodyne.query.term.Cellar.Money;
import io.monodyne.query.term.Cellar.Place;
import io.monodyne.query.term.Cellar.Spot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlotTermTest {

    private static Row row(String name, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(name, value);
        return Cellar.row(Cellar.bottle(values));
    }

    private static @Nullable Object compare(Relation relation, Row row, Term left, @Nullable Object right) {
        return Terms.compare(relation, left, right).value(row);
    }

    @Test
    void anAttributeIsItsJavaValue() {
        assertEquals(1982, Cellar.attribute("year", Integer.class).value(row("year", 1982)));
        assertEquals(Colour.RED, Cellar.attribute("colour", Colour.class).value(row("colour", Colour.RED)));
        Money money = new Money(new BigDecimal("9.50"));
        assertEquals(
                new Money(new BigDecimal("9.5")),
                Cellar.attribute("price", Money.class).value(row("price", money)));
        assertArrayEquals(new byte[] {1, 2}, (byte[])
                Cellar.attribute("seal", byte[].class).value(row("seal", new byte[] {1, 2})));
    }

    @Test
    void whatIsAbsentIsNullOfPrimitiveTypesToo() {
        assertNull(Cellar.attribute("year", Integer.class).value(row("year", null)));
        assertNull(Cellar.attribute("place.town", String.class).value(row("place", null)));
        assertNull(Cellar.attribute("year", Integer.class).value(Cellar.row((Object) null)));
    }

    @Test
    void anAttributeOfAnEmbeddableIsReadInside() {
        Place place = new Place();
        place.town = "Beaune";
        assertEquals("Beaune", Cellar.attribute("place.town", String.class).value(row("place", place)));
    }

    @Test
    void anAttributeThatWasNotReadIsAnError() {
        Row row = row("year", Snapshot.notLoaded());
        Term year = Cellar.attribute("year", Integer.class);
        Refused.uncomputable("MD-TERM-12", () -> year.value(row));
    }

    @Test
    void whereOnlyTheIdentityIsKnownItsIdIs() {
        Row row = Cellar.row(Cellar.house(7));
        assertEquals(7L, new SlotTerm.Id(0, Cellar.HOUSE, Long.class).value(row));
        assertEquals(7L, Cellar.attribute(Cellar.HOUSE, "id", Long.class).value(row));
        assertEquals(House.class, new SlotTerm.Type(0, Cellar.HOUSE).value(row));
    }

    @Test
    void anAttributeOfASubtypeIsNullInOtherEntities() {
        EntityRow magnum = Cellar.entity(Cellar.MAGNUM, Map.of("id", "m", "litres", 3, "year", 1999));
        Term litres = Cellar.attribute(Cellar.MAGNUM, "litres", Integer.class);
        assertEquals(3, litres.value(Cellar.row(magnum)));
        assertNull(litres.value(row("year", 1)));
        assertEquals(1999, Cellar.attribute("year", Integer.class).value(Cellar.row(magnum)));
        assertEquals(magnum, new SlotTerm.Entity(0, Cellar.MAGNUM).value(Cellar.row(magnum)));
        assertNull(new SlotTerm.Entity(0, Cellar.MAGNUM).value(row("year", 1)));
    }

    @Test
    void theTypeIsThatOfTheEntityItself() {
        EntityRow magnum = Cellar.entity(Cellar.MAGNUM, Map.of("id", "m"));
        Term type = new SlotTerm.Type(0, Cellar.BOTTLE);
        assertEquals(true, compare(Relation.EQUAL, Cellar.row(magnum), type, Cellar.Magnum.class));
        assertEquals(false, compare(Relation.EQUAL, row("year", 1), type, Cellar.Magnum.class));
    }

    @Test
    void aReferenceIsWhatItsKeyNames() {
        Row row = row("house", 7L);
        Term house = new SlotTerm.Reference(0, Cellar.BOTTLE, Cellar.association("house"));
        assertEquals(Cellar.house(7), house.value(row));
        assertEquals(true, compare(Relation.EQUAL, row, house, Cellar.house(7)));
        assertEquals(true, compare(Relation.NOT_EQUAL, row, house, Cellar.house(8)));
        Term id = new SlotTerm.ReferenceId(0, Cellar.BOTTLE, Cellar.association("house"), 0, Long.class);
        assertEquals(7L, id.value(row));
        assertEquals(true, new Truth.IsNull(house).value(row("house", null)));
        assertNull(id.value(row("house", null)));
    }

    @Test
    void entitiesHaveNoOrder() {
        Row row = row("house", 7L);
        Term house = new SlotTerm.Reference(0, Cellar.BOTTLE, Cellar.association("house"));
        Refused.illegal("MD-TERM-05", () -> compare(Relation.LESS, row, house, Cellar.house(8)));
    }

    @Test
    void enumsAreOrderedByWhatIsStoredOfThem() {
        Row red = row("colour", Colour.RED);
        assertEquals(true, compare(Relation.LESS, red, Cellar.attribute("colour", Colour.class), Colour.WHITE));
        assertEquals(true, compare(Relation.EQUAL, red, Cellar.attribute("colour", Colour.class), Colour.RED));
        Row ordinal = row("label", Colour.RED);
        assertEquals(true, compare(Relation.GREATER, ordinal, Cellar.attribute("label", Colour.class), Colour.WHITE));
    }

    @Test
    void enumsStoredInDifferentWaysInOneRowAreStillEachOfTheirOwn() {
        Row row = Cellar.row(Cellar.bottle(Map.of("colour", Colour.RED, "label", Colour.RED)));
        Term parameter = Terms.constant(Colour.RED);
        Truth.In in = new Truth.In(parameter, List.of(Cellar.attribute("colour", Colour.class)), false);
        assertEquals(true, in.value(row));
    }

    @Test
    void convertedValuesAreComparedByWhatTheyAreConvertedTo() {
        Row row = row("price", new Money(new BigDecimal("9.50")));
        Term price = Cellar.attribute("price", Money.class);
        assertEquals(true, compare(Relation.EQUAL, row, price, new Money(new BigDecimal("9.5"))));
        assertEquals(true, compare(Relation.LESS, row, price, new Money(BigDecimal.TEN)));
        assertEquals(true, compare(Relation.LESS, row, price, 10));
        assertEquals(
                new BigDecimal("19.0"),
                new OperationTerm.Arithmetic(Operator.TIMES, price, Terms.constant(2), BigDecimal.class).value(row));
    }

    @Test
    void momentsAreCutToWhatIsStoredOfThem() {
        Row row = row("filled", Instant.parse("2026-01-02T03:04:05.678999Z"));
        Term filled = Cellar.attribute("filled", Instant.class);
        Instant sameMillisecond = Instant.parse("2026-01-02T03:04:05.678111Z");
        assertEquals(true, compare(Relation.EQUAL, row, filled, sameMillisecond));
        assertEquals(true, new Truth.In(filled, List.of(Terms.constant(sameMillisecond)), false).value(row));
    }

    @Test
    void aDateOfWhichOnlyTheDayIsStoredIsADay() {
        Date morning = java.sql.Timestamp.valueOf("2026-01-02 08:00:00");
        Date evening = java.sql.Timestamp.valueOf("2026-01-02 20:00:00");
        Row row = row("bought", morning);
        Term bought = Cellar.attribute("bought", Date.class);
        assertEquals(true, compare(Relation.EQUAL, row, bought, evening));
        assertEquals(true, compare(Relation.EQUAL, row, bought, LocalDate.of(2026, 1, 2)));
        assertEquals(true, compare(Relation.LESS, row, bought, java.sql.Date.valueOf("2026-01-03")));
    }

    @Test
    void aCharacterIsAText() {
        assertEquals(true, compare(Relation.EQUAL, row("mark", 'x'), Cellar.attribute("mark", Character.class), "x"));
        assertEquals(true, compare(Relation.EQUAL, row("mark", 'x'), Cellar.attribute("mark", Character.class), 'x'));
    }

    @Test
    void embeddablesAreEqualByWhatIsStoredOfThemReferencesIncluded() {
        Place place = new Place();
        place.town = "Beaune";
        House france = new House();
        france.id = 33;
        place.country = france;
        Row row = row("place", place);
        Term attribute = Cellar.attribute("place", Place.class);
        assertEquals(true, compare(Relation.EQUAL, row, attribute, place));
        Place other = new Place();
        other.town = "Beaune";
        assertEquals(false, compare(Relation.EQUAL, row, attribute, other));
        Term country = new SlotTerm.Reference(0, Cellar.BOTTLE, Cellar.association("place.country"));
        assertEquals(Cellar.house(33), country.value(row));
    }

    @Test
    void anEmbeddedIdIsComparedAsAWhole() {
        Spot spot = new Spot();
        spot.room = "left";
        spot.number = 4;
        Row row = Cellar.row(Cellar.entity(Cellar.SHELF, Map.of("spot", spot)));
        Term id = new SlotTerm.Id(0, Cellar.SHELF, Spot.class);
        Spot same = new Spot();
        same.room = "left";
        same.number = 4;
        assertEquals(true, compare(Relation.EQUAL, row, id, same));
        assertEquals(
                "left",
                Cellar.attribute(Cellar.SHELF, "spot.room", String.class).value(row));
        EntityRow unread = new EntityRow(((EntityRow) Objects.requireNonNull(row.get(0))).key(), null);
        assertEquals(
                4, Cellar.attribute(Cellar.SHELF, "spot.number", Integer.class).value(Cellar.row(unread)));
    }

    @Test
    void elementsAndEntitiesOfCollectionsHaveAKeyOrIndex() {
        Row element = Cellar.row(new ElementValue("fruity", 2));
        assertEquals("fruity", new SlotTerm.Element(0, String.class).value(element));
        assertEquals(2, new SlotTerm.Index(0).value(element));
        Row entity = Cellar.row(new EntityRow(Cellar.house(7).key(), null, "north"));
        assertEquals("north", new SlotTerm.Key(0, String.class).value(entity));
        Row nothing = Cellar.row((Object) null);
        assertNull(new SlotTerm.Element(0, String.class).value(nothing));
        assertNull(new SlotTerm.Index(0).value(nothing));
        assertNull(new SlotTerm.Key(0, String.class).value(nothing));
    }

    @Test
    void elementsThatAreEmbeddablesAreReadAsObjectsAndAsStored() {
        AttributeModel attribute = Objects.requireNonNull(Cellar.BOTTLE.attribute("place"));
        Place place = new Place();
        place.town = "Beaune";
        place.country = new House();
        place.country.id = 33;
        List<AttributeModel> town =
                Cellar.path(Cellar.BOTTLE, "place.town").steps().subList(1, 2);
        List<AttributeModel> country =
                Cellar.path(Cellar.BOTTLE, "place.country").steps().subList(1, 2);
        for (Object value :
                new Object[] {place, Objects.requireNonNull(attribute.codec().encode(place))}) {
            Row row = Cellar.row(new ElementValue(value, null));
            assertEquals("Beaune", new SlotTerm.ElementAttribute(0, town, String.class).value(row));
            Term reference = new SlotTerm.ElementAttribute(0, country, EntityRow.class);
            assertEquals(Cellar.house(33), reference.value(row));
            assertEquals(true, compare(Relation.EQUAL, row, reference, Cellar.house(33)));
            Term element = new SlotTerm.Element(0, Place.class, attribute.codec());
            assertEquals("Beaune", ((Place) Objects.requireNonNull(element.value(row))).town);
            assertEquals(true, compare(Relation.EQUAL, row, element, place));
        }
    }
}
