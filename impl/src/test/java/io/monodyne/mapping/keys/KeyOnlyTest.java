package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.TimeToLive;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.KeyOnlyAttribute;
import io.monodyne.metamodel.Model;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attributes that are stored in a key alone. */
class KeyOnlyTest {

    record LineId(String order, int number) {}

    @Entity
    @IdClass(LineId.class)
    @IndexMap(partitionKey = "ORDER#{order}", sortKey = "LINE#{number}", storeShadow = false)
    @IndexMap(index = "gsi0", partitionKey = "ARTICLE#{article}", sortKey = "{order}#{number}", storeShadow = false)
    @IndexMap(index = "gsi1", partitionKey = "ARTICLE#{article}#{note}")
    static class Line {
        @Id
        String order = "7";

        @Id
        int number = 4;

        String article = "a";
        String note;
    }

    @Test
    void theyAreFoundInTheKeyOfTheTableAndOfIndexes() {
        EntityModel line = Keys.model(Line.class).entity(Line.class);
        assertEquals(
                List.of("order null PARTITION 0", "number null SORT 0", "article gsi0 PARTITION 0"),
                line.keys().keyOnly().stream().map(KeyOnlyTest::text).toList());
        assertEquals(
                List.of("note"),
                line.attributes().stream()
                        .filter(AttributeModel::stored)
                        .map(AttributeModel::name)
                        .toList());
    }

    private static String text(KeyOnlyAttribute attribute) {
        return attribute.attribute().name() + " " + attribute.index() + " " + attribute.half() + " " + attribute.slot();
    }

    @Test
    void theKeySaysWhatTheyWere() {
        Model model = Keys.model(Line.class);
        EntityModel line = model.entity(Line.class);
        KeyOnlyAttribute number = line.keys().keyOnly().get(1);
        String key = Keys.of(model, new Line());
        assertEquals(4, number.formula().decode(key.substring(key.indexOf('·') + 1))[number.slot()]);
        assertSame(line.attribute("number"), number.attribute());
        assertTrue(number.attribute().is(AttributeFlag.KEY_ONLY));
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "STATUS#{status}", sortKey = "{id}", storeShadow = false)
    static class Ticket {
        @Id
        String id;

        String status;
    }

    @Test
    void aPartOfTheIdIsLeftOutByTheKeyOfTheTableAlone() {
        EntityModel ticket = Keys.model(Ticket.class).entity(Ticket.class);
        assertTrue(ticket.attribute("id").stored());
        assertTrue(ticket.attribute("status").is(AttributeFlag.KEY_ONLY));
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{a}", sortKey = "{b}", storeShadow = false)
    static class Lossy {
        @Id
        String id;

        @Basic(optional = false)
        String a;

        String b;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{a}", sortKey = "{b}#{c}", storeShadow = false)
    static class Complete {
        @Id
        String id;

        @Basic(optional = false)
        String a;

        @Basic(optional = false)
        String b;

        int c;
    }

    @Test
    void aValueIsNotLostWithAPairThatTheNullOfAnotherDrops() {
        String problem = Keys.problem(Lossy.class);
        assertTrue(problem.startsWith("MD-MAP-80: Lossy, index gsi0: "), problem);
        assertTrue(problem.contains("while b is null, and the value of a would be lost"), problem);
        assertEquals(
                3,
                Keys.model(Complete.class)
                        .entity(Complete.class)
                        .keys()
                        .keyOnly()
                        .size());
    }

    @Embeddable
    static class Address {
        String city;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{address.city}", storeShadow = false)
    static class Embedding {
        @Id
        String id;

        @Embedded
        Address address;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{until}", storeShadow = false)
    static class Expiring {
        @Id
        String id;

        @TimeToLive
        Instant until;
    }

    @Entity
    static class Above {
        @Id
        String id;

        String name;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "{name}", storeShadow = false)
    static class Below extends Above {}

    @Test
    void whatCanNotBeLeftOutIsReported() {
        assertEquals("MD-MAP-77", Keys.code(Embedding.class));
        assertEquals("MD-MAP-79", Keys.code(Below.class));
        assertTrue(List.of("MD-MAP-55", "MD-MAP-78").contains(Keys.code(Expiring.class)));
    }
}
