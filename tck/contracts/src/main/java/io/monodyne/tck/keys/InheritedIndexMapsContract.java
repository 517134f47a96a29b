package io.monodyne.tck.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.Immutable;
import io.monodyne.ImmutableAttributeException;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a class says of keys, joined, mutated and immutable attributes holds for the classes that extend it. */
public class InheritedIndexMapsContract {

    @MappedSuperclass
    @IndexMap(partitionKey = "DOCUMENT#{id}", sortKey = "DOCUMENT")
    @IndexMap(index = "gsi0", partitionKey = "PATH#{path}", sortKey = "{id}")
    @IndexMap(index = "gsi1", partitionKey = "AUTHOR#{author}", sortKey = "{id}")
    @IndexMap(index = "by-status", partitionAttributes = "status", sortAttributes = "id")
    abstract static class Document {
        @Id
        private String id;

        @Immutable
        private String author;

        @Mutator(LowerCase.class)
        private String status;

        @Joined(
                value = {"author", "status"},
                separator = '~')
        private String path;

        protected Document() {}

        Document(String id, String author, String status) {
            this.id = id;
            this.author = author;
            this.status = status;
        }

        void setAuthor(String author) {
            this.author = author;
        }

        void setStatus(String status) {
            this.status = status;
        }

        String getPath() {
            return path;
        }
    }

    @Entity
    @IndexMap(index = "gsi1", partitionKey = "WRITER#{author}", sortKey = "{pages}")
    static class Letter extends Document {
        private int pages;

        protected Letter() {}

        Letter(String id, String author, String status, int pages) {
            super(id, author, status);
            this.pages = pages;
        }
    }

    @Entity
    @IndexMap(index = "gsi2", partitionKey = "SEAL#{seal}", sortKey = "{id}")
    static class SealedLetter extends Letter {
        private String seal;

        protected SealedLetter() {}

        SealedLetter(String id, String author, String status, String seal) {
            super(id, author, status, 1);
            this.seal = seal;
        }

        void setSeal(String seal) {
            this.seal = seal;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Document.class, Letter.class, SealedLetter.class);

    @BeforeEach
    void store() {
        unit.persist(new Letter("1", "Ada", "OPEN", 3), new SealedLetter("2", "Bob", "Sent", "wax"));
        unit.requests().reset();
    }

    private static void assertKeys(String id, String gsi0, String gsi1, String gsi2) {
        Map<String, AttributeValue> item = unit.table().item("DOCUMENT#" + id, "DOCUMENT");
        assertEquals(gsi0, pair(item, "gsi0"));
        assertEquals(gsi1, pair(item, "gsi1"));
        assertEquals(gsi2, pair(item, "gsi2"));
    }

    private static String pair(Map<String, AttributeValue> item, String index) {
        AttributeValue partition = item.get(index + "_pk");
        return partition == null
                ? null
                : partition.s() + "·" + item.get(index + "_sk").s();
    }

    private static int withStatus(String status) {
        return unit.table()
                .client()
                .query(query -> query.tableName(unit.table().name())
                        .indexName("by-status")
                        .keyConditionExpression("#s = :s")
                        .expressionAttributeNames(Map.of("#s", "status"))
                        .expressionAttributeValues(Map.of(":s", AttributeValue.fromS(status))))
                .count();
    }

    @Test
    void aMappedSuperclassGivesItsMapsAndALowerOneReplacesThatOfItsIndex() {
        assertKeys("1", "PATH#Ada~open·1", "WRITER#Ada·0000000003", null);
        assertEquals(1, withStatus("open"));
    }

    @Test
    void anEntityGivesItsMapsToTheOnesThatExtendIt() {
        assertKeys("2", "PATH#Bob~sent·2", "WRITER#Bob·0000000001", "SEAL#wax·2");
        assertEquals(1, withStatus("sent"));
        assertNull(unit.entityManager().find(SealedLetter.class, "1"));
    }

    @Test
    void changesOfInheritedAttributesReachTheKeys() {
        unit.inTransaction(em -> {
            em.find(Letter.class, "1").setStatus("Sent");
            SealedLetter letter = em.find(SealedLetter.class, "2");
            letter.setStatus("READ");
            letter.setSeal(null);
        });
        assertKeys("1", "PATH#Ada~sent·1", "WRITER#Ada·0000000003", null);
        assertKeys("2", "PATH#Bob~read·2", "WRITER#Bob·0000000001", null);
        assertEquals(1, withStatus("sent"));
        assertEquals(0, withStatus("open"));
        assertEquals("Bob~read", unit.entityManager().find(Letter.class, "2").getPath());
    }

    @Test
    void anInheritedAttributeIsImmutableInAllOfThem() {
        unit.inTransaction(em -> {
            SealedLetter letter = em.find(SealedLetter.class, "2");
            assertThrows(ImmutableAttributeException.class, () -> letter.setAuthor("Eve"));
        });
        assertKeys("2", "PATH#Bob~sent·2", "WRITER#Bob·0000000001", "SEAL#wax·2");
    }
}
