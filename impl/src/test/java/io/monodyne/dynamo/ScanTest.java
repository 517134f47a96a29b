package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.operation.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScanTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final String TABLE = DynamoLocal.newTable();

    private static SdkDynamo dynamo;

    /** Items a to f of as many partitions, numbered from 0. */
    @BeforeAll
    static void fill() {
        dynamo = new SdkDynamo(LOCAL::client, RequestOptions.standard(), TableLayout::generic);
        dynamo.tables().create(new TableSpec(TABLE, "pk", "sk", List.of(), Billing.onDemand(), null));
        for (int i = 0; i < 6; i++) {
            dynamo.write(put(TABLE, key(String.valueOf((char) ('a' + i)), "x"), Map.of("i", n(i))));
        }
    }

    private static String names(List<Item> items) {
        TreeSet<String> names = new TreeSet<>();
        items.forEach(item -> names.add(item.key(TableLayout.generic(TABLE)).partition()));
        return String.join("", names);
    }

    @Test
    void everythingInTheTableIsRead() {
        ItemPage page = dynamo.scan(ItemScan.of(TABLE, true), Set.of(Reported.CAPACITY));
        assertEquals("abcdef", names(page.items()));
        assertEquals(6, page.count());
        assertNull(page.next());
        assertEquals(1.0, page.usage().capacityUnits());
    }

    @Test
    void aFilterDropsWhatWasRead() {
        ItemScan scan = ItemScan.of(TABLE, false)
                .filter(Condition.compare(path("i"), Comparison.GREATER_OR_EQUAL, n(4)))
                .only(List.of(path("pk"), path("sk")));
        ItemPage page = dynamo.scan(scan);
        assertEquals("ef", names(page.items()));
        assertEquals(Set.of("pk", "sk"), page.items().get(0).names());
        assertEquals(6, page.read());
    }

    @Test
    void itemsAreCountedWithoutBeingReturned() {
        ItemPage page = dynamo.scan(ItemScan.of(TABLE, true).countOnly());
        assertEquals(List.of(), page.items());
        assertEquals(6, page.count());
    }

    @Test
    void pagesFollowOneAnotherUntilThereAreNoMore() {
        List<Item> all = new ArrayList<>();
        ItemScan scan = ItemScan.of(TABLE, true).limit(4);
        ItemPage first = dynamo.scan(scan);
        assertEquals(4, first.count());
        assertNotNull(first.next());
        all.addAll(first.items());
        ItemPage second = dynamo.scan(scan.after(first.next()));
        all.addAll(second.items());
        assertEquals(6, all.size());
        assertEquals("abcdef", names(all));
        assertNull(second.next());
    }

    @Test
    void segmentsAreTheWholeTogether() {
        List<Item> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.addAll(dynamo.scan(ItemScan.of(TABLE, true).segment(i, 3)).items());
        }
        assertEquals(6, all.size());
        assertEquals("abcdef", names(all));
        assertThrows(
                IllegalArgumentException.class, () -> ItemScan.of(TABLE, true).segment(3, 3));
    }

    @Test
    void aTableThatIsNotThereIsAFailure() {
        DynamoFailure failure =
                assertThrows(DynamoFailure.class, () -> dynamo.scan(ItemScan.of("no-such-table", true)));
        assertEquals("MD-DYNAMO-01", failure.getMessage().substring(0, 12));
    }
}
