package io.monodyne.dynamo;

import static io.monodyne.dynamo.CannedHttp.error;
import static io.monodyne.dynamo.CannedHttp.ok;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.put;
import static io.monodyne.dynamo.Write.s;
import static io.monodyne.dynamo.Write.set;
import static io.monodyne.dynamo.Write.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.RequestEvent;
import io.monodyne.RequestListener;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestListenerTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final ItemKey KEY = key("CANARY#7", "META");

    private final List<RequestEvent> events = new ArrayList<>();
    private final String table = DynamoLocal.newTable();

    private static RequestOptions options(RequestListener... listeners) {
        return new RequestOptions(Duration.ofSeconds(10), 3, false, List.of(listeners));
    }

    private SdkDynamo withTable(RequestListener... listeners) {
        SdkDynamo dynamo = new SdkDynamo(LOCAL::client, options(listeners), TableLayout::generic);
        dynamo.tables().create(new TableSpec(table, "pk", "sk", List.of(), Billing.onDemand(), null));
        return dynamo;
    }

    /** Asks for capacity. */
    private final class Asking implements RequestListener {

        @Override
        public void sent(RequestEvent event) {
            events.add(event);
        }

        @Override
        public boolean wantsCapacity() {
            return true;
        }
    }

    @Test
    void everyRequestIsToldOfInOrder() {
        SdkDynamo dynamo = withTable(events::add);
        events.clear();
        dynamo.write(put(table, KEY, Map.of("a", s("CANARY"))));
        dynamo.get(ItemGet.of(table, KEY, true));
        dynamo.query(ItemQuery.of(table, "CANARY#7", new KeyRange.All()));
        dynamo.query(ItemQuery.of(table, "CANARY#7", new KeyRange.None()));
        dynamo.getAll(ItemGetAll.of(table, List.of(KEY), true));
        dynamo.writeAll(List.of(update(table, KEY, set("a", s("CANARY2")))), "token-" + table);
        dynamo.add(table, key("SEQUENCE#CANARY", "SEQUENCE"), "next", 50);
        assertThrows(WriteRejected.class, () -> dynamo.write(put(table, KEY, Map.of("a", s("CANARY")))));
        dynamo.tables().truncate(table);
        assertEquals(
                """
                PutItem put T CANARY#7·META  a='CANARY'   if item absent
                GetItem get T CANARY#7·META
                Query query T  CANARY#7
                BatchGetItem batch-get T  CANARY#7·META
                TransactWriteItems transact 1
                  update T CANARY#7·META  set a='CANARY2'   if item exists
                UpdateItem counter T SEQUENCE#CANARY·SEQUENCE  add next 50
                PutItem put T CANARY#7·META  a='CANARY'   if item absent
                Scan scan T
                BatchWriteItem batch-delete T 2""",
                String.join(
                        "\n",
                        events.stream()
                                .map(event -> event.operation() + " "
                                        + event.textWithValues().replace(table, "T"))
                                .toList()));
        for (RequestEvent event : events) {
            assertFalse(event.text().contains("CANARY"), event.text());
            assertEquals(event.text(), event.toString());
            assertEquals(List.of(table), event.tables());
            assertEquals(1, event.attempts());
            assertFalse(event.duration().isNegative());
            assertEquals(OptionalDouble.empty(), event.capacity());
        }
        assertEquals(
                1, events.stream().filter(event -> event.failure().isPresent()).count());
    }

    @Test
    void capacityIsToldWhereItIsAskedFor() {
        SdkDynamo dynamo = withTable(new Asking());
        events.clear();
        dynamo.write(put(table, KEY, Map.of("a", n(1))));
        dynamo.get(ItemGet.of(table, KEY, true));
        dynamo.get(ItemGet.of(table, KEY, false));
        dynamo.writeAll(List.of(update(table, KEY, set("a", n(2)))), "token-" + table);
        dynamo.query(ItemQuery.of(table, "CANARY#7", new KeyRange.All()));
        dynamo.getAll(ItemGetAll.of(table, List.of(KEY), true));
        dynamo.tables().delete(table);
        assertEquals(
                List.of(1.0, 1.0, 0.5, 2.0, 1.0, 1.0),
                events.stream()
                        .filter(event -> event.capacity().isPresent())
                        .map(event -> event.capacity().getAsDouble())
                        .toList());
    }

    @Test
    void attemptsOfOursAreCounted() {
        CannedHttp http = new CannedHttp()
                .then(error("TransactionConflictException"), error("TransactionConflictException"), ok());
        SdkDynamo dynamo = new SdkDynamo(http::client, options(events::add), TableLayout::generic);
        dynamo.write(update("app", KEY, set("a", n(1))));
        assertEquals(List.of(3), events.stream().map(RequestEvent::attempts).toList());
        assertTrue(events.get(0).failure().isEmpty());
    }

    @Test
    void aListenerThatFailsDisturbsNobody() {
        SdkDynamo dynamo = withTable(
                event -> {
                    throw new IllegalStateException("listener");
                },
                events::add);
        events.clear();
        assertNull(dynamo.get(ItemGet.of(table, KEY, true)));
        assertEquals(1, events.size());
    }

    @Test
    void theLogShowsValuesWhereItIsAskedTo() {
        Sending sending = Sending.of("UpdateItem", "app", update("app", key("p", "s"), set("a", n(7))));
        RequestLog shown = new RequestLog(new RequestOptions(Duration.ofSeconds(1), 1, true, List.of()));
        assertEquals(
                "update app p·s  set a=7   if item exists   (12 ms)",
                shown.line(sending, 1, Duration.ofMillis(12), null));
        RequestLog hidden = new RequestLog(options());
        String line = hidden.line(sending, 2, Duration.ofMillis(3), new IllegalStateException("CANARY"));
        assertTrue(
                line.matches(
                        "update app ~[0-9a-f]{8}  set a=\\?   if item exists   \\(3 ms, 2 attempts, IllegalStateException\\)"),
                line);
    }

    /** What goes into logs by accident: messages, and texts of values that are no requests. */
    @Test
    void noMessageShowsAValue() {
        SdkDynamo dynamo = withTable();
        dynamo.write(put(table, KEY, Map.of("a", s("CANARY"), "v", n(1))));
        List<Exception> exceptions = List.of(
                assertThrows(WriteRejected.class, () -> dynamo.write(put(table, KEY, Map.of("a", s("CANARY"))))),
                assertThrows(
                        WriteRejected.class,
                        () -> dynamo.write(update(table, KEY, Assignment.add(Write.path("a"), n(1))))),
                assertThrows(
                        WriteRejected.class,
                        () -> dynamo.writeAll(List.of(put(table, KEY, Map.of("a", s("CANARY")))), "x" + table)),
                assertThrows(DynamoFailure.class, () -> dynamo.get(ItemGet.of("nowhere", KEY, true))));
        exceptions.forEach(e -> assertFalse(e.getMessage().contains("CANARY"), e.getMessage()));
        assertFalse(dynamo.get(ItemGet.of(table, KEY, true)).toString().contains("CANARY"));
        assertFalse(RetryGuard.token("_wt", s("CANARY"), "v").toString().contains("CANARY"));
        assertFalse(new Rejection(0, Rejection.Code.OTHER, Item.of(Map.of("a", s("CANARY"))))
                .toString()
                .contains("CANARY"));
    }
}
