package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.monodyne.tck.TestTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Two writers who change different sources of one key must not leave a key that matches neither: an update that rewrites a key
 * relies on the sources that it did not change.
 */
class SiblingConditionsContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class);

    private EntityManager one;
    private EntityManager other;

    @BeforeEach
    void readByTwoWriters() {
        unit.persist(new Ticket("7", "open", "eu", "ann"));
        one = unit.entityManager();
        other = unit.entityManager();
        one.getTransaction().begin();
        other.getTransaction().begin();
        one.find(Ticket.class, "7");
        other.find(Ticket.class, "7");
    }

    private static String joined(Map<String, AttributeValue> item, String first, String second) {
        return text(item, first) + "·" + text(item, second);
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? null : value.s();
    }

    private static void assertKeysFollowFromSources() {
        Map<String, AttributeValue> item = unit.table().item("TICKET#7", "TICKET");
        String type = text(item, "type");
        String region = text(item, "region");
        String owner = text(item, "owner");
        boolean first = type != null && region != null;
        boolean second = owner != null && type != null;
        assertEquals(first ? "TYPE#" + type : null, text(item, "gsi0_pk"), item::toString);
        assertEquals(first ? region : null, text(item, "gsi0_sk"), item::toString);
        assertEquals(second ? "OWNER#" + owner : null, text(item, "gsi1_pk"), item::toString);
        assertEquals(second ? type + "#0000000000" : null, text(item, "gsi1_sk"), item::toString);
    }

    /** Both commit, in this order; the second may be refused. */
    private void commitBoth() {
        one.getTransaction().commit();
        try {
            other.getTransaction().commit();
        } catch (RollbackException refused) {
            assertInstanceOf(OptimisticLockException.class, refused.getCause());
        }
        assertKeysFollowFromSources();
    }

    private void storeAgain(Ticket ticket) {
        one.clear();
        other.clear();
        unit.table().clear();
        unit.persist(ticket);
        one.find(Ticket.class, "7");
        other.find(Ticket.class, "7");
    }

    @Test
    void theSecondOfTwoWhoChangeDifferentSourcesIsRefused() {
        one.find(Ticket.class, "7").setType("closed");
        other.find(Ticket.class, "7").setRegion("us");
        one.getTransaction().commit();
        OptimisticLockException stale = TestUnit.failsToCommit(OptimisticLockException.class, other);
        assertEquals("us", ((Ticket) stale.getEntity()).getRegion());
        assertKeysFollowFromSources();
        assertEquals("eu", unit.table().text("TICKET#7", "TICKET", "region"));
    }

    @Test
    void soItIsTheOtherWayRound() {
        one.find(Ticket.class, "7").setType("closed");
        other.find(Ticket.class, "7").setRegion("us");
        other.getTransaction().commit();
        TestUnit.failsToCommit(OptimisticLockException.class, one);
        assertKeysFollowFromSources();
    }

    @Test
    void aRepetitionWithAFreshReadSucceeds() {
        one.find(Ticket.class, "7").setType("closed");
        one.getTransaction().commit();
        other.find(Ticket.class, "7").setRegion("us");
        TestUnit.failsToCommit(OptimisticLockException.class, other);
        unit.inTransaction(em -> em.find(Ticket.class, "7").setRegion("us"));
        assertKeysFollowFromSources();
        assertEquals("us", unit.table().text("TICKET#7", "TICKET", "region"));
    }

    @Test
    void twoWhoChangeWhatNoKeyIsMadeOfBothSucceed() {
        one.find(Ticket.class, "7").setType("closed");
        other.find(Ticket.class, "7").setText("more");
        one.getTransaction().commit();
        other.getTransaction().commit();
        assertEquals(
                "closed more",
                unit.table().text("TICKET#7", "TICKET", "type") + " "
                        + unit.table().text("TICKET#7", "TICKET", "text"));
        assertKeysFollowFromSources();
    }

    @Test
    void twoWhoChangeSourcesOfDifferentKeysBothSucceed() {
        one.find(Ticket.class, "7").setRegion("us");
        other.find(Ticket.class, "7").setOwner("bob");
        one.getTransaction().commit();
        other.getTransaction().commit();
        assertKeysFollowFromSources();
    }

    @Test
    void aSourceThatAnotherHasRemovedIsNoticed() {
        one.find(Ticket.class, "7").setType(null);
        other.find(Ticket.class, "7").setRegion("us");
        one.getTransaction().commit();
        TestUnit.failsToCommit(OptimisticLockException.class, other);
        assertFalse(unit.table().item("TICKET#7", "TICKET").containsKey("gsi0_sk"));
    }

    @Test
    void twoWhoFillInDifferentSourcesThatWereNullDoNotMissTheKey() {
        storeAgain(new Ticket("7", null, null, "ann"));
        one.find(Ticket.class, "7").setType("open");
        other.find(Ticket.class, "7").setRegion("eu");
        commitBoth();
    }

    @Test
    void aKeyIsNotLeftBehindByOneWhoRemovesTheOtherSource() {
        storeAgain(new Ticket("7", "open", null, "ann"));
        one.find(Ticket.class, "7").setRegion("eu");
        other.find(Ticket.class, "7").setType(null);
        commitBoth();
    }

    @Test
    void aKeyIsNotLeftBehindByOneWhoExchangesTheNull() {
        storeAgain(new Ticket("7", null, "eu", "ann"));
        one.find(Ticket.class, "7").setType("open");
        other.find(Ticket.class, "7").setType("closed");
        other.find(Ticket.class, "7").setRegion(null);
        commitBoth();
    }

    @Test
    void aPairThatAnotherRemovedComesBackWhole() {
        one.find(Ticket.class, "7").setType(null);
        other.find(Ticket.class, "7").setType("closed");
        commitBoth();
    }

    @Test
    void aPairThatAnotherWroteGoesWhole() {
        one.find(Ticket.class, "7").setType("closed");
        other.find(Ticket.class, "7").setType(null);
        commitBoth();
    }

    /** What hand-written updates do that set what changed, and the key made of what was read. */
    @Test
    void updatesWithoutSuchConditionsCorruptTheKey() {
        TestTable table = unit.table();
        for (String[] assignment : new String[][] {
            {"#type = :closed, gsi0_pk = :closedPk, gsi0_sk = :eu", "#type", "type"},
            {"#region = :us, gsi0_pk = :openPk, gsi0_sk = :us", "#region", "region"}
        }) {
            Map<String, AttributeValue> values = assignment[1].equals("#type")
                    ? Map.of(
                            ":closed", AttributeValue.fromS("closed"),
                            ":closedPk", AttributeValue.fromS("TYPE#closed"),
                            ":eu", AttributeValue.fromS("eu"))
                    : Map.of(":us", AttributeValue.fromS("us"), ":openPk", AttributeValue.fromS("TYPE#open"));
            table.client()
                    .updateItem(update -> update.tableName(table.name())
                            .key(TestTable.key("TICKET#7", "TICKET"))
                            .updateExpression("SET " + assignment[0])
                            .conditionExpression("attribute_exists(pk)")
                            .expressionAttributeNames(Map.of(assignment[1], assignment[2]))
                            .expressionAttributeValues(values));
        }
        Map<String, AttributeValue> item = table.item("TICKET#7", "TICKET");
        assertEquals("closed·us", joined(item, "type", "region"));
        assertNotEquals("TYPE#closed·us", joined(item, "gsi0_pk", "gsi0_sk"));
        assertEquals("TYPE#open·us", joined(item, "gsi0_pk", "gsi0_sk"));
    }
}
