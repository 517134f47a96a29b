package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.DynamoTable;
import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

/** The key of an item, from the id of an entity. */
class TableKeyTest {

    @Entity
    static class Plain {
        @Id
        String id = "a b";
    }

    @Entity
    @Table(name = "NOTES", schema = "legacy")
    static class Named {
        @Id
        String id = "a";
    }

    @Entity
    @Table(name = "\"order\"")
    static class Quoted {
        @Id
        String id = "a";
    }

    @Test
    void anEntityWithoutIndexMapsHasItsNameAndItsId() {
        assertEquals("Plain#a%20b·Plain", Keys.of(Keys.model(Plain.class), new Plain()));
    }

    @Test
    void theNameOfTheLogicalTableIsInTheDefaultKey() {
        Model model = Keys.model(Named.class, Quoted.class);
        assertEquals("NOTES#a·NOTES", Keys.of(model, new Named()));
        assertEquals("order#a·order", Keys.of(model, new Quoted()));
    }

    record LineId(String order, int number) {}

    @Entity
    @IdClass(LineId.class)
    @IndexMap(partitionKey = "ORDER#{order}", sortKey = "LINE#{number}", rekey = true)
    static class Line {
        @Id
        String order = "7";

        @Id
        @KeyDigits(3)
        int number = 4;
    }

    @Test
    void templatesAreFilledWithThePartsOfTheId() {
        Model model = Keys.model(Line.class);
        assertEquals("ORDER#7·LINE#004", Keys.of(model, new Line()));
        assertTrue(model.entity(Line.class).keys().table().rekey());
        assertFalse(Keys.model(Plain.class).entity(Plain.class).keys().table().rekey());
    }

    @Entity
    @IdClass(LineId.class)
    static class PlainLine {
        @Id
        String order = "7";

        @Id
        int number = 4;
    }

    @Test
    void allPartsOfTheIdAreInTheDefaultKey() {
        assertEquals("PlainLine#7#0000000004·PlainLine", Keys.of(Keys.model(PlainLine.class), new PlainLine()));
    }

    @Embeddable
    record StockId(String shop, String article) {}

    @Entity
    @IndexMap(partitionKey = "SHOP#{id.shop}", sortKey = "STOCK#{id.article}")
    static class Stock {
        @EmbeddedId
        StockId id = new StockId("x#y", "z");
    }

    @Test
    void slotsLeadIntoAnEmbeddedIdAndAValueStaysWithinItsComponent() {
        assertEquals("SHOP#x%23y·STOCK#z", Keys.of(Keys.model(Stock.class), new Stock()));
    }

    @Entity
    @IndexMap(partitionKey = "USER#{id}")
    static class User {
        @Id
        String id = "u";
    }

    @Test
    void anEmptySortKeyIsTheNameOfTheEntity() {
        assertEquals("USER#u·User", Keys.of(Keys.model(User.class), new User()));
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "N#{name}")
    static class Indexed {
        @Id
        String id = "u";

        String name;
    }

    @Test
    void anEntityThatMapsIndexesOnlyHasTheDefaultKeyAndNoExtent() {
        Model model = Keys.model(Indexed.class);
        assertEquals("Indexed#u·Indexed", Keys.of(model, new Indexed()));
        assertNull(model.entity(Indexed.class).keys().extent());
    }

    @MappedSuperclass
    @IndexMap(partitionKey = "DOC#{id}", sortKey = "META")
    @DynamoTable(name = "documents")
    static class Document {
        @Id
        String id = "d";
    }

    @Entity
    static class Letter extends Document {}

    @Entity
    static class Mail extends Letter {
        String to;
    }

    @Test
    void aMappedSuperclassGivesTheKeyAndAHierarchySharesIt() {
        Model model = Keys.model(Letter.class, Mail.class);
        EntityModel mail = model.entity(Mail.class);
        assertEquals("DOC#d·META", Keys.of(model, new Letter()));
        assertEquals("DOC#d·META", Keys.of(model, new Mail()));
        assertSame(model.entity(Letter.class).keys().table(), mail.keys().table());
        assertEquals("documents", mail.keys().physicalTable());
        assertNull(Keys.model(Plain.class).entity(Plain.class).keys().physicalTable());
    }

    @Entity
    @IndexMap(partitionKey = "D#{id}", sortKey = "META")
    static class Note extends Document {}

    @Test
    void theLowerOfTwoMapsOfTheTableCounts() {
        assertEquals("D#d·META", Keys.of(Keys.model(Note.class), new Note()));
    }
}
