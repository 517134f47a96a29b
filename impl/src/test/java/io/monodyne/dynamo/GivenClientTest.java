package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.put;
import static io.monodyne.dynamo.Write.set;
import static io.monodyne.dynamo.Write.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.RequestEvent;
import io.monodyne.key.ItemKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client that the application has put something of its own around, which fails by exceptions of its own. */
class GivenClientTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final ItemKey KEY = key("ORDER#7", "META");
    private static final Set<String> WRITES = Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems");

    private final IllegalStateException failure = new IllegalStateException("the meter is broken");
    private final List<RequestEvent> events = new ArrayList<>();
    private final String table = DynamoLocal.newTable();

    /** When a call that writes fails; null for never. */
    private When when;

    private SdkDynamo dynamo;

    private enum When {
        BEFORE_THE_REQUEST,
        AFTER_THE_ANSWER
    }

    @BeforeEach
    void createTable() {
        DynamoDbClient client = (DynamoDbClient) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> call(method, arguments));
        dynamo = dynamo(client);
        dynamo.tables().create(new TableSpec(table, "pk", "sk", List.of(), Billing.onDemand(), null));
    }

    private SdkDynamo dynamo(DynamoDbClient client) {
        RequestOptions options = new RequestOptions(Duration.ofSeconds(10), 3, false, List.of(events::add));
        return new SdkDynamo(() -> client, options, TableLayout::generic);
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        boolean write = WRITES.contains(method.getName());
        if (write && when == When.BEFORE_THE_REQUEST) {
            throw failure;
        }
        Object answer;
        try {
            answer = method.invoke(LOCAL.client(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (write && when == When.AFTER_THE_ANSWER) {
            throw failure;
        }
        return answer;
    }

    private void assertUnknown(Executable write) {
        events.clear();
        OutcomeUnknown unknown = assertThrows(OutcomeUnknown.class, write);
        assertSame(failure, unknown.getCause());
        assertEquals(1, events.size(), "sent once, and told of: " + events);
    }

    private Item stored() {
        return dynamo.get(ItemGet.of(table, KEY, true));
    }

    @Test
    void aWriteThatFailsAfterItsAnswerWasDoneAndIsNotCalledUndone() {
        when = When.AFTER_THE_ANSWER;
        assertUnknown(() -> dynamo.write(put(table, KEY, Map.of("a", n(1)))));
        assertEquals(n(1), stored().get("a"));
        assertUnknown(() -> dynamo.write(update(table, KEY, set("a", n(2)))));
        assertEquals(n(2), stored().get("a"));
        assertUnknown(
                () -> dynamo.write(new ItemWrite.Delete(table, KEY, Condition.itemExists(), RetryGuard.goneIsDone())));
        assertNull(stored());
    }

    @Test
    void aTransactionThatFailsAfterItsAnswerWasDoneAndIsNotCalledUndone() {
        when = When.AFTER_THE_ANSWER;
        ItemWrite other = put(table, key("x", "y"), Map.of());
        assertUnknown(() -> dynamo.writeAll(List.of(put(table, KEY, Map.of()), other), "token"));
        assertNotNull(stored());
    }

    /** Nobody but the application knows where its exception comes from. */
    @Test
    void aWriteThatFailsBeforeTheRequestIsUnknownToo() {
        when = When.BEFORE_THE_REQUEST;
        assertUnknown(() -> dynamo.write(put(table, KEY, Map.of())));
        assertNull(stored());
    }

    @Test
    void whereThereIsNoClientNothingWasWritten() {
        SdkDynamo without = new SdkDynamo(
                () -> {
                    throw failure;
                },
                RequestOptions.standard(),
                TableLayout::generic);
        assertSame(failure, assertThrows(IllegalStateException.class, () -> without.write(put(table, KEY, Map.of()))));
    }
}
