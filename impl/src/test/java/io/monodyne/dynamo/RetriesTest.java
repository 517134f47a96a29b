package io.monodyne.dynamo;

import static io.monodyne.dynamo.CannedHttp.cancelled;
import static io.monodyne.dynamo.CannedHttp.error;
import static io.monodyne.dynamo.CannedHttp.everyAttempt;
import static io.monodyne.dynamo.CannedHttp.lost;
import static io.monodyne.dynamo.CannedHttp.ok;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.set;
import static io.monodyne.dynamo.Write.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ThroughputExceededException;
import io.monodyne.dynamo.CannedHttp.Answer;
import io.monodyne.dynamo.Rejection.Code;
import io.monodyne.key.ItemKey;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RetriesTest {

    private static final int ATTEMPTS = 3;
    private static final ItemKey KEY = key("ORDER#7", "META");
    private static final ItemGet GET = ItemGet.of("app", KEY, true);
    private static final ItemWrite UPDATE = update("app", KEY, set("a", n(1)));
    private static final List<ItemWrite> TWO = List.of(UPDATE, update("app", key("x", "y"), set("a", n(1))));
    private static final String FOUND = "{\"Item\":{\"pk\":{\"S\":\"ORDER#7\"},\"sk\":{\"S\":\"META\"}}}";

    private final CannedHttp http = new CannedHttp();
    private final DynamoDbClient client = http.client();
    private final SdkDynamo dynamo = dynamo(client, Duration.ofSeconds(10));

    private static SdkDynamo dynamo(DynamoDbClient client, Duration timeout) {
        RequestOptions options = new RequestOptions(timeout, ATTEMPTS, false, List.of());
        Backoff quick = new Backoff(ATTEMPTS, Duration.ofMillis(1), Duration.ofMillis(2));
        return new SdkDynamo(new Connection(() -> client, options, quick), TableLayout::generic);
    }

    @AfterEach
    void everythingWasAskedFor() {
        assertEquals(0, http.left());
        client.close();
    }

    private void answer(int times, Answer... answers) {
        Collections.nCopies(times, answers).forEach(http::then);
    }

    private static List<Rejection> rejections(Executable write) {
        return assertThrows(WriteRejected.class, write).rejections();
    }

    // ---- reads ----------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"})
    void aThrottledReadIsSentAgain(String code) {
        answer(1, everyAttempt(error(code)));
        http.then(ok(FOUND));
        assertNotNull(dynamo.get(GET));
    }

    @Test
    void aReadThatIsThrottledToTheEndFails() {
        answer(ATTEMPTS, everyAttempt(error("ThrottlingException")));
        ThroughputExceededException failure = assertThrows(ThroughputExceededException.class, () -> dynamo.get(GET));
        assertTrue(failure.getMessage().startsWith("MD-DYNAMO-02: "), failure.getMessage());
    }

    @Test
    void aReadWithoutAnAnswerFailsAfterTheRetriesOfTheSdk() {
        answer(1, everyAttempt(lost()));
        DynamoFailure failure = assertThrows(DynamoFailure.class, () -> dynamo.get(GET));
        assertTrue(failure.getMessage().startsWith("MD-DYNAMO-03: "), failure.getMessage());
        assertFalse(failure.timedOut());
    }

    @Test
    void aRequestHasATimeLimit() {
        SdkDynamo impatient = dynamo(client, Duration.ofMillis(100));
        http.then(() -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new InterruptedIOException();
        });
        DynamoFailure failure = assertThrows(DynamoFailure.class, () -> impatient.get(GET));
        assertTrue(failure.timedOut());
    }

    @Test
    void whatTheCredentialsDoNotAllowIsAFailureWithItsCause() {
        http.then(error("AccessDeniedException"), error("AccessDeniedException"), error("ExpiredTokenException"));
        DynamoFailure failure = assertThrows(DynamoFailure.class, () -> dynamo.get(GET));
        assertTrue(failure.getMessage().startsWith("MD-DYNAMO-05: "), failure.getMessage());
        assertNotNull(failure.getCause());
        assertThrows(DynamoFailure.class, () -> dynamo.write(UPDATE));
        assertThrows(DynamoFailure.class, () -> dynamo.writeAll(TWO, "t"));
    }

    @Test
    void aWriteThatNeverLeftIsAFailureAndNoDoubt() {
        try (DynamoDbClient without = DynamoDbClient.builder()
                .httpClient(http)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(() -> {
                    throw SdkClientException.create("no credentials");
                })
                .build()) {
            DynamoFailure failure = assertThrows(
                    DynamoFailure.class,
                    () -> dynamo(without, Duration.ofSeconds(5)).write(UPDATE));
            assertTrue(failure.getMessage().startsWith("MD-DYNAMO-04: "), failure.getMessage());
        }
        assertEquals(List.of(), http.bodies());
    }

    @Test
    void unprocessedKeysAreAskedForAgain() {
        String left = ",\"UnprocessedKeys\":{\"app\":{\"ConsistentRead\":true,\"Keys\":"
                + "[{\"pk\":{\"S\":\"x\"},\"sk\":{\"S\":\"y\"}}]}}}";
        String first = "{\"Responses\":{\"app\":[{\"pk\":{\"S\":\"ORDER#7\"},\"sk\":{\"S\":\"META\"}}]}" + left;
        String second = "{\"Responses\":{\"app\":[{\"pk\":{\"S\":\"x\"},\"sk\":{\"S\":\"y\"}}]}}";
        http.then(ok(first), ok("{\"Responses\":{}" + left), ok(second));
        ItemGetAll getAll = ItemGetAll.of("app", List.of(KEY, key("x", "y")), true);
        assertEquals(Set.of(KEY, key("x", "y")), dynamo.getAll(getAll).keySet());
        assertEquals(3, http.bodies().size());
        assertFalse(http.bodies().get(1).contains("ORDER#7"), http.bodies().get(1));
        answer(ATTEMPTS, ok("{\"Responses\":{}" + left));
        assertThrows(ThroughputExceededException.class, () -> dynamo.getAll(getAll));
    }

    /** Answers to a batch of many large items come in parts, however well the table is. */
    @Test
    void anAnswerThatBringsSomeItemsIsNoAttemptInVain() {
        Backoff once = new Backoff(1, Duration.ofMillis(1), Duration.ofMillis(2));
        SdkDynamo impatient =
                new SdkDynamo(new Connection(() -> client, RequestOptions.standard(), once), TableLayout::generic);
        http.then(part("a", "b", "c"), part("b", "c"), part("c"));
        List<ItemKey> keys = List.of(key("a", "s"), key("b", "s"), key("c", "s"));
        assertEquals(
                Set.copyOf(keys),
                impatient.getAll(ItemGetAll.of("app", keys, true)).keySet());
        http.then(part("a", "b", "c"), ok("{\"Responses\":{}," + unprocessed("b", "c") + "}"));
        assertThrows(ThroughputExceededException.class, () -> impatient.getAll(ItemGetAll.of("app", keys, true)));
    }

    private static Answer part(String found, String... left) {
        return ok("{\"Responses\":{\"app\":[" + partition(found) + "]}," + unprocessed(left) + "}");
    }

    private static String unprocessed(String... left) {
        List<String> keys = Stream.of(left).map(RetriesTest::partition).toList();
        return keys.isEmpty() ? "\"UnprocessedKeys\":{}" : "\"UnprocessedKeys\":{\"app\":{\"Keys\":" + keys + "}}";
    }

    private static String partition(String partition) {
        return "{\"pk\":{\"S\":\"" + partition + "\"},\"sk\":{\"S\":\"s\"}}";
    }

    @Test
    void aCounterIsAskedAgainWhateverBecameOfTheFirstAttempt() {
        answer(1, everyAttempt(lost()));
        http.then(error("TransactionConflictException"), ok("{\"Attributes\":{\"next\":{\"N\":\"150\"}}}"));
        assertEquals(150, dynamo.add("app", KEY, "next", 50));
    }

    // ---- single writes ----------------------------------------

    @Test
    void aConflictOrThrottlingIsTriedAgainAndThenRejected() {
        http.then(error("TransactionConflictException"), error("ReplicatedWriteConflictException"), ok());
        dynamo.write(UPDATE);
        answer(ATTEMPTS, error("TransactionConflictException"));
        assertEquals(List.of(new Rejection(0, Code.CONFLICT, null)), rejections(() -> dynamo.write(UPDATE)));
        answer(ATTEMPTS, everyAttempt(error("ThrottlingException")));
        assertEquals(List.of(new Rejection(0, Code.THROTTLED, null)), rejections(() -> dynamo.write(UPDATE)));
    }

    @Test
    void whatCanNotBeIsRejectedAtOnce() {
        http.then(error("ValidationException"), error("ItemCollectionSizeLimitExceededException"));
        assertEquals(List.of(new Rejection(0, Code.INVALID, null)), rejections(() -> dynamo.write(UPDATE)));
        assertEquals(
                List.of(new Rejection(0, Code.COLLECTION_TOO_LARGE, null)), rejections(() -> dynamo.write(UPDATE)));
    }

    @Test
    void everyWriteAsksForTheItemThatIsInTheWay() {
        http.then(ok(), ok(), ok(), ok());
        dynamo.write(UPDATE);
        dynamo.write(Write.put("app", KEY, Map.of()));
        dynamo.write(new ItemWrite.Delete("app", KEY, Condition.itemExists(), RetryGuard.goneIsDone()));
        dynamo.writeAll(TWO, "t");
        for (String body : http.bodies()) {
            assertTrue(body.contains("\"ReturnValuesOnConditionCheckFailure\":\"ALL_OLD\""), body);
            assertTrue(body.contains("\"ConditionExpression\":"), body);
        }
    }

    // ---- transactions ----------------------------------------

    @Test
    void aTransactionThatOthersWereInTheWayOfIsSentAgain() {
        http.then(cancelled("None", "TransactionConflict"), cancelled("ThrottlingError", "TransactionConflict"), ok());
        dynamo.writeAll(TWO, "token-1");
        assertEquals(3, http.bodies().size());
        assertEquals(1, http.bodies().stream().distinct().count(), "the same token and content");
        assertTrue(http.bodies().get(0).contains("\"ClientRequestToken\":\"token-1\""));
    }

    @Test
    void aTransactionThatOthersStayInTheWayOfIsRejectedWithTheReasons() {
        answer(ATTEMPTS, cancelled("ProvisionedThroughputExceeded", "TransactionConflict"));
        assertEquals(
                List.of(new Rejection(0, Code.THROTTLED, null), new Rejection(1, Code.CONFLICT, null)),
                rejections(() -> dynamo.writeAll(TWO, "t")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ConditionalCheckFailed", "ItemCollectionSizeLimitExceeded", "ValidationError", "AccessDenied"})
    void aTransactionThatIsWrongItselfIsNotSentAgain(String reason) {
        http.then(cancelled("TransactionConflict", reason));
        List<Rejection> rejections = rejections(() -> dynamo.writeAll(TWO, "t"));
        assertEquals(2, rejections.size());
        Code expected = switch (reason) {
            case "ConditionalCheckFailed" -> Code.CONDITION_FAILED;
            case "ItemCollectionSizeLimitExceeded" -> Code.COLLECTION_TOO_LARGE;
            case "ValidationError" -> Code.INVALID;
            default -> Code.OTHER;
        };
        assertEquals(new Rejection(1, expected, null), rejections.get(1));
    }

    @Test
    void aCancellationWithoutReasonsIsStillARejection() {
        http.then(cancelled(), cancelled("None", "None"), error("ValidationException"));
        assertEquals(List.of(new Rejection(0, Code.OTHER, null)), rejections(() -> dynamo.writeAll(TWO, "t")));
        assertEquals(List.of(new Rejection(0, Code.OTHER, null)), rejections(() -> dynamo.writeAll(TWO, "t")));
        assertEquals(List.of(new Rejection(0, Code.INVALID, null)), rejections(() -> dynamo.writeAll(TWO, "t")));
    }

    @Test
    void aTransactionWithoutAnAnswerIsSentAgainWithItsToken() {
        answer(1, everyAttempt(lost()));
        http.then(ok());
        dynamo.writeAll(TWO, "t");
        assertEquals(1, http.bodies().stream().distinct().count());
    }

    @Test
    void aCancellationAfterALostAnswerTellsThatNothingWasWritten() {
        answer(1, everyAttempt(error(500, "InternalServerError", "")));
        http.then(cancelled("ConditionalCheckFailed", "None"));
        assertEquals(
                List.of(new Rejection(0, Code.CONDITION_FAILED, null)), rejections(() -> dynamo.writeAll(TWO, "t")));
    }

    @Test
    void aTransactionThatIsNeverAnsweredIsUnknown() {
        answer(ATTEMPTS, everyAttempt(lost()));
        OutcomeUnknown unknown = assertThrows(OutcomeUnknown.class, () -> dynamo.writeAll(TWO, "t"));
        assertTrue(unknown.getMessage().startsWith("MD-DYNAMO-12: "), unknown.getMessage());
        answer(1, everyAttempt(lost()));
        answer(ATTEMPTS - 1, everyAttempt(error("ThrottlingException")));
        assertThrows(OutcomeUnknown.class, () -> dynamo.writeAll(TWO, "t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDeniedException",
                "ExpiredTokenException",
                "ResourceNotFoundException",
                "IdempotentParameterMismatchException"
            })
    void aTransactionThatIsRefusedAfterALostAnswerIsUnknown(String code) {
        http.then(lost(), error(code));
        assertThrows(OutcomeUnknown.class, () -> dynamo.writeAll(TWO, "t"));
        answer(1, everyAttempt(lost()));
        http.then(error(code));
        assertThrows(OutcomeUnknown.class, () -> dynamo.writeAll(TWO, "t"));
        http.then(error(code));
        assertThrows(DynamoFailure.class, () -> dynamo.writeAll(TWO, "t"));
    }

    @Test
    void aTransactionThatIsStillBeingDoneIsAskedForAgain() {
        answer(1, everyAttempt(error("TransactionInProgressException")));
        http.then(ok());
        dynamo.writeAll(TWO, "t");
        answer(ATTEMPTS, everyAttempt(error("TransactionInProgressException")));
        assertThrows(OutcomeUnknown.class, () -> dynamo.writeAll(TWO, "t"));
    }

    @Test
    void anInterruptedThreadDoesNotTryAgain() {
        http.then(() -> {
            Thread.currentThread().interrupt();
            return error("TransactionConflictException").call();
        });
        assertThrows(RuntimeException.class, () -> dynamo.write(UPDATE));
        assertTrue(Thread.interrupted(), "still interrupted");
        assertEquals(1, http.bodies().size());
    }

    @Test
    void nothingIsTriedAgainAMinuteAfterTheFirstAttempt() {
        Backoff backoff = new Backoff(8, Duration.ZERO, Duration.ZERO);
        assertTrue(backoff.pause(7, System.nanoTime() - Duration.ofSeconds(50).toNanos()));
        assertFalse(backoff.pause(1, System.nanoTime() - Duration.ofSeconds(61).toNanos()));
        assertFalse(
                backoff.longPause(1, System.nanoTime() - Duration.ofSeconds(61).toNanos()));
        assertFalse(backoff.pause(8, System.nanoTime()));
    }
}
