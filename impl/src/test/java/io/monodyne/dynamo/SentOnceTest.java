package io.monodyne.dynamo;

import static io.monodyne.dynamo.CannedHttp.conditionFailed;
import static io.monodyne.dynamo.CannedHttp.error;
import static io.monodyne.dynamo.CannedHttp.everyAttempt;
import static io.monodyne.dynamo.CannedHttp.lost;
import static io.monodyne.dynamo.CannedHttp.ok;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.s;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.dynamo.CannedHttp.Answer;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writes that return values and may not be done twice: what the SDK would send again is sent once. */
class SentOnceTest {

    private static final ItemWrite ADD = new ItemWrite.Update(
            "app",
            key("C#1", "C"),
            List.of(new Assignment.Increase(path("count"), n(1))),
            Condition.itemExists(),
            RetryGuard.idempotent());
    private static final ItemWrite DELETE =
            new ItemWrite.Delete("app", key("C#1", "C"), Condition.itemExists(), RetryGuard.goneIsDone());
    private static final ItemWrite PUT = new ItemWrite.Put(
            "app", key("C#1", "C"), Map.of("a", s("b")), Condition.itemAbsent(), RetryGuard.wholeContent());
    private static final WriteReply ONCE = new WriteReply(ReturnedValues.ALL_OLD, true, Set.of(Reported.CAPACITY));
    private static final WriteReply AGAIN = new WriteReply(ReturnedValues.ALL_OLD, false, Set.of());
    private static final String OLD =
            "{\"Attributes\":{\"count\":{\"N\":\"7\"}},\"ConsumedCapacity\":{\"CapacityUnits\":1.0}}";

    private final CannedHttp http = new CannedHttp();
    private final SdkDynamo dynamo = new SdkDynamo(
            new Connection(
                    http::client,
                    RequestOptions.standard(),
                    new Backoff(8, Duration.ofMillis(1), Duration.ofMillis(2))),
            TableLayout::generic);

    private void assertUnknownAfterOne(ItemWrite write, Answer answer) {
        int before = http.bodies().size();
        http.then(answer);
        assertThrows(OutcomeUnknown.class, () -> dynamo.write(write, ONCE));
        assertEquals(1, http.bodies().size() - before);
        assertEquals(0, http.left());
    }

    @Test
    void aLostAnswerLeavesTheOutcomeUnknownAfterOneAttempt() {
        for (ItemWrite write : List.of(ADD, DELETE, PUT)) {
            assertUnknownAfterOne(write, lost());
            assertUnknownAfterOne(write, error(500, "InternalServerError", ""));
            assertUnknownAfterOne(write, error(503, "ServiceUnavailable", ""));
        }
    }

    @Test
    void whatWasCertainlyNotDoneIsSentAgain() {
        http.then(error("ProvisionedThroughputExceededException"), error("TransactionConflictException"), ok(OLD));
        WriteAnswer answer = dynamo.write(ADD, ONCE);
        assertEquals(3, http.bodies().size());
        assertEquals(n(7), present(answer.returned()).get("count"));
        assertEquals(1.0, answer.usage().capacityUnits());
    }

    private static Item present(@Nullable Item item) {
        return Objects.requireNonNull(item);
    }

    @Test
    void aConditionThatFailsIsTakenAtItsWord() {
        http.then(conditionFailed("{\"count\":{\"N\":\"7\"}}"));
        WriteRejected rejected = assertThrows(WriteRejected.class, () -> dynamo.write(ADD, ONCE));
        assertEquals(n(7), present(rejected.rejections().get(0).old()).get("count"));
    }

    @Test
    void aConditionThatFailsAfterThrottlingIsTakenAtItsWordToo() {
        http.then(error("ProvisionedThroughputExceededException"), conditionFailed());
        assertThrows(WriteRejected.class, () -> dynamo.write(DELETE, ONCE));
    }

    @Test
    void othersAreSentAgainByTheSdk() {
        http.then(error(500, "InternalServerError", ""), lost(), ok(OLD));
        dynamo.write(ADD, AGAIN);
        assertEquals(3, http.bodies().size());
        http.then(everyAttempt(lost())).then(ok(OLD));
        dynamo.write(DELETE, AGAIN);
        assertEquals(7, http.bodies().size());
    }

    @Test
    void whatIsAskedForIsInTheRequest() {
        http.then(ok(OLD));
        dynamo.write(ADD, ONCE);
        String body = http.bodies().get(0);
        assertTrue(body.contains("\"ReturnValues\":\"ALL_OLD\""), body);
        assertTrue(body.contains("\"ReturnConsumedCapacity\":\"TOTAL\""), body);
    }
}
