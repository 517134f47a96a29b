package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An index key is rewritten when its text changes and only then; the two halves of a pair are there together or not at all. */
class IndexKeysContract {

    private static final String GET = "get app TICKET#7·TICKET\n";

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class);

    @BeforeEach
    void store() {
        unit.persist(new Ticket("7", "open", "eu", "ann"));
        unit.requests().reset();
    }

    private static void change(Consumer<Ticket> change) {
        unit.inTransaction(em -> change.accept(em.find(Ticket.class, "7")));
    }

    private static String key(String attribute) {
        return unit.table().text("TICKET#7", "TICKET", attribute);
    }

    @Test
    void aNewItemHasTheKeysOfAllItsIndexes() {
        assertEquals("TYPE#open·eu", key("gsi0_pk") + "·" + key("gsi0_sk"));
        assertEquals("OWNER#ann·open#0000000000", key("gsi1_pk") + "·" + key("gsi1_sk"));
        assertEquals("PRIORITY#0000000000", key("lsi0_sk"));
        assertNull(key("lsi0_pk"));
        assertEquals(List.of("TICKET#7·TICKET"), unit.table().listed("gsi0", "TYPE#open"));
    }

    @Test
    void anAttributeThatFeedsNoKeyRewritesNone() {
        change(ticket -> ticket.setText("more"));
        unit.assertRequests(GET + "update app TICKET#7·TICKET  set text='more'   if _type='Ticket'");
    }

    @Test
    void aPairIsRewrittenAsAWholeAndNoOtherPairIs() {
        change(ticket -> ticket.setRegion("us"));
        unit.assertRequests(GET + "update app TICKET#7·TICKET  set region='us', gsi0_pk='TYPE#open', gsi0_sk='us'"
                + "   if type='open' and _type='Ticket'");
    }

    @Test
    void everyKeyThatNamesTheAttributeFollows() {
        change(ticket -> ticket.setType("closed"));
        unit.assertRequests(
                GET + "update app TICKET#7·TICKET  set type='closed', gsi0_pk='TYPE#closed', gsi0_sk='eu',"
                        + " gsi1_pk='OWNER#ann', gsi1_sk='closed#0000000000'   if region='eu' and owner='ann' and priority=0 and _type='Ticket'");
        assertEquals(List.of(), unit.table().listed("gsi0", "TYPE#open"));
        assertEquals(List.of("TICKET#7·TICKET"), unit.table().listed("gsi0", "TYPE#closed"));
    }

    @Test
    void aLocalIndexHasItsSortKeyRewrittenAlone() {
        change(ticket -> ticket.setPriority(-42));
        assertEquals("PRIORITY#-9999999958", key("lsi0_sk"));
        assertEquals("open#-9999999958", key("gsi1_sk"));
    }

    @Test
    void theNullOfOneSourceRemovesBothHalves() {
        change(ticket -> ticket.setRegion(null));
        unit.assertRequests(GET + "update app TICKET#7·TICKET  remove region, gsi0_pk, gsi0_sk"
                + "   if type='open' and _type='Ticket'");
        assertEquals(List.of(), unit.table().listed("gsi0", "TYPE#open"));
        assertEquals("OWNER#ann", key("gsi1_pk"));
    }

    @Test
    void aPairComesBackWhole() {
        change(ticket -> ticket.setType(null));
        assertNull(key("gsi0_pk"));
        assertNull(key("gsi0_sk"));
        assertNull(key("gsi1_pk"));
        assertNull(key("gsi1_sk"));
        change(ticket -> ticket.setType("closed"));
        assertEquals("TYPE#closed·eu", key("gsi0_pk") + "·" + key("gsi0_sk"));
        assertEquals("OWNER#ann·closed#0000000000", key("gsi1_pk") + "·" + key("gsi1_sk"));
    }

    @Test
    void anItemThatNeverHadASourceHasNeitherHalf() {
        unit.persist(new Ticket("8", "open", null, null));
        Map<String, AttributeValue> item = unit.table().item("TICKET#8", "TICKET");
        assertFalse(item.containsKey("gsi0_pk"));
        assertFalse(item.containsKey("gsi0_sk"));
        assertFalse(item.containsKey("gsi1_pk"));
        assertFalse(item.containsKey("gsi1_sk"));
        assertEquals("PRIORITY#0000000000", item.get("lsi0_sk").s());
    }

    @Test
    void aSourceThatChangesWhileItsPairIsAbsentWritesNoKey() {
        change(ticket -> ticket.setRegion(null));
        unit.requests().reset();
        change(ticket -> {
            ticket.setOwner(null);
            ticket.setType("closed");
        });
        assertNull(key("gsi0_pk"));
        assertNull(key("gsi0_sk"));
        assertNull(key("gsi1_pk"));
        assertNull(key("gsi1_sk"));
    }

    @Test
    void charactersOfValuesNeverReachIntoAnotherComponent() {
        change(ticket -> {
            ticket.setType("a#b");
            ticket.setRegion("100% $ure");
        });
        assertEquals("TYPE#a%23b·100%25%20%24ure", key("gsi0_pk") + "·" + key("gsi0_sk"));
    }
}
