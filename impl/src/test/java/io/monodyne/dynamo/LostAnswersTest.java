package io.monodyne.dynamo;

import static io.monodyne.dynamo.CannedHttp.conditionFailed;
import static io.monodyne.dynamo.CannedHttp.error;
import static io.monodyne.dynamo.CannedHttp.everyAttempt;
import static io.monodyne.dynamo.CannedHttp.lost;
import static io.monodyne.dynamo.CannedHttp.ok;
import static io.monodyne.dynamo.Write.equal;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.s;
import static io.monodyne.dynamo.Write.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.dynamo.CannedHttp.Answer;
import io.monodyne.dynamo.RetryGuard.Verdict;
import io.monodyne.key.ItemKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The decision table: what a failed condition means where an earlier attempt may have been done. */
class LostAnswersTest {

    private static final ItemKey KEY = key("ORDER#7", "META");
    private static final String NOTHING = "";
    private static final int OUR_ATTEMPTS = 8;

    private static final ItemWrite INSERT =
            new ItemWrite.Put("app", KEY, item(), Condition.itemAbsent(), RetryGuard.wholeContent("version"));
    private static final ItemWrite VERSIONED = new ItemWrite.Update(
            "app",
            KEY,
            List.of(set("status", s("PAID")), set("version", n(4)), set("_wt", s("ours"))),
            Condition.and(List.of(equal("version", n(3)), equal("_type", s("Order")))),
            RetryGuard.token("_wt", s("ours"), "version"));
    private static final ItemWrite UNVERSIONED = new ItemWrite.Update(
            "app",
            KEY,
            List.of(
                    set("status", s("PAID")),
                    Assignment.remove(path("note")),
                    Assignment.add(path("tags"), AttributeValue.fromSs(List.of("a"))),
                    Assignment.deleteElements(path("tags2"), AttributeValue.fromNs(List.of("1"))),
                    Assignment.set(path("map", "in"), n(1))),
            equal("status", s("OPEN")),
            RetryGuard.idempotent());
    private static final ItemWrite DELETE =
            new ItemWrite.Delete("app", KEY, equal("version", n(3)), RetryGuard.goneIsDone());

    /** How it comes that an attempt may have been done before the condition fails. */
    enum Doubt {
        RETRIED_BY_THE_SDK,
        RETRIED_BY_US;

        Answer[] answers(Answer last) {
            List<Answer> answers = new ArrayList<>();
            if (this == RETRIED_BY_THE_SDK) {
                answers.add(error(500, "InternalServerError", ""));
            } else {
                answers.addAll(List.of(everyAttempt(lost())));
            }
            answers.add(last);
            return answers.toArray(Answer[]::new);
        }
    }

    private static Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("version", n(1));
        item.put("total", AttributeValue.fromN("1.10"));
        item.put("tags", AttributeValue.fromSs(List.of("b", "a")));
        item.put("map", AttributeValue.fromM(Map.of("list", AttributeValue.fromL(List.of(s("x"))))));
        return item;
    }

    private static Verdict outcome(ItemWrite write, Answer... answers) {
        CannedHttp http = new CannedHttp().then(answers);
        Backoff quick = new Backoff(OUR_ATTEMPTS, Duration.ofMillis(1), Duration.ofMillis(2));
        SdkDynamo dynamo =
                new SdkDynamo(new Connection(http::client, RequestOptions.standard(), quick), TableLayout::generic);
        Verdict verdict;
        try {
            dynamo.write(write);
            verdict = Verdict.APPLIED;
        } catch (WriteRejected e) {
            assertEquals(Rejection.Code.CONDITION_FAILED, e.rejections().get(0).code());
            verdict = Verdict.NOT_APPLIED;
        } catch (OutcomeUnknown e) {
            verdict = Verdict.UNKNOWN;
        }
        assertEquals(0, http.left());
        assertEquals(1, http.bodies().stream().distinct().count(), "the same request");
        return verdict;
    }

    private static Answer failedOn(String item) {
        return item.isEmpty() ? conditionFailed() : conditionFailed(item);
    }

    private static void check(Doubt doubt, ItemWrite write, String item, Verdict expected) {
        assertEquals(expected, outcome(write, doubt.answers(failedOn(item))), doubt + " " + write + " " + item);
        assertEquals(Verdict.NOT_APPLIED, outcome(write, failedOn(item)), "sent once: " + write);
        assertEquals(Verdict.NOT_APPLIED, outcome(write.guardedBy(RetryGuard.none()), failedOn(item)));
    }

    private static String order(String more) {
        return "{\"pk\":{\"S\":\"ORDER#7\"},\"sk\":{\"S\":\"META\"}" + more + "}";
    }

    private static String version(int version, String token) {
        return order(",\"version\":{\"N\":\"" + version + "\"},\"_wt\":{\"S\":\"" + token + "\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aVersionedUpdateIsRecognisedByItsToken(Doubt doubt) {
        check(doubt, VERSIONED, version(4, "ours"), Verdict.APPLIED);
        check(doubt, VERSIONED, version(5, "ours"), Verdict.APPLIED);
        check(doubt, VERSIONED, version(4, "other"), Verdict.NOT_APPLIED);
        check(doubt, VERSIONED, version(3, "other"), Verdict.NOT_APPLIED);
        check(doubt, VERSIONED, version(5, "other"), Verdict.UNKNOWN);
        check(doubt, VERSIONED, version(1, "other"), Verdict.UNKNOWN);
        check(doubt, VERSIONED, order(""), Verdict.UNKNOWN);
        check(doubt, VERSIONED, NOTHING, Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void anInsertIsRecognisedByItsContentHoweverItIsSpelt(Doubt doubt) {
        String total = ",\"total\":{\"N\":\"1.1\"}";
        String tags = ",\"tags\":{\"SS\":[\"a\",\"b\"]}";
        String map = ",\"map\":{\"M\":{\"list\":{\"L\":[{\"S\":\"x\"}]}}}";
        String one = ",\"version\":{\"N\":\"1\"}";
        String two = ",\"version\":{\"N\":\"2\"}";
        check(doubt, INSERT, order(one + total + tags + map), Verdict.APPLIED);
        check(doubt, INSERT, order(one + total + tags + map + ",\"more\":{\"S\":\"\"}"), Verdict.NOT_APPLIED);
        check(doubt, INSERT, order(one + total + tags), Verdict.NOT_APPLIED);
        check(doubt, INSERT, order(one + total.replace("1.1", "1.2") + tags + map), Verdict.NOT_APPLIED);
        check(doubt, INSERT, order(one + total + tags + map.replace("\"x\"", "\"y\"")), Verdict.NOT_APPLIED);
        check(doubt, INSERT, order(two + total + tags + map), Verdict.UNKNOWN);
        check(doubt, INSERT, NOTHING, Verdict.UNKNOWN);
        ItemWrite withoutVersion = INSERT.guardedBy(RetryGuard.wholeContent());
        check(doubt, withoutVersion, order(one + total + tags + map), Verdict.APPLIED);
        check(doubt, withoutVersion, order(one + total + tags), Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void anUnversionedUpdateWasDoneWhereTheItemShowsIt(Doubt doubt) {
        String status = ",\"status\":{\"S\":\"PAID\"}";
        String tags = ",\"tags\":{\"SS\":[\"b\",\"a\"]}";
        String map = ",\"map\":{\"M\":{\"in\":{\"N\":\"1\"},\"other\":{\"N\":\"2\"}}}";
        check(doubt, UNVERSIONED, order(status + tags + map), Verdict.APPLIED);
        check(doubt, UNVERSIONED, order(status + tags + map + ",\"tags2\":{\"NS\":[\"2\"]}"), Verdict.APPLIED);
        check(doubt, UNVERSIONED, order(status + tags + map + ",\"tags2\":{\"NS\":[\"1.0\"]}"), Verdict.UNKNOWN);
        check(doubt, UNVERSIONED, order(status + tags + map + ",\"note\":{\"S\":\"\"}"), Verdict.UNKNOWN);
        check(doubt, UNVERSIONED, order(status + map), Verdict.UNKNOWN);
        check(doubt, UNVERSIONED, order(status + tags), Verdict.UNKNOWN);
        check(doubt, UNVERSIONED, order(tags + map), Verdict.UNKNOWN);
        check(doubt, UNVERSIONED, NOTHING, Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void aDeleteIsDoneWhereTheItemIsGone(Doubt doubt) {
        check(doubt, DELETE, NOTHING, Verdict.APPLIED);
        check(doubt, DELETE, version(4, "other"), Verdict.NOT_APPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatComesInTheEndIsTaken(Doubt doubt) {
        for (ItemWrite write : List.of(INSERT, VERSIONED, UNVERSIONED, DELETE)) {
            assertEquals(Verdict.APPLIED, outcome(write, doubt.answers(ok())));
        }
    }

    @Test
    void anUnguardedWriteIsTakenAtItsWordAndNotSentAgainByUs() {
        ItemWrite unguarded = VERSIONED.guardedBy(RetryGuard.none());
        Answer failed = failedOn(version(4, "ours"));
        assertEquals(Verdict.NOT_APPLIED, outcome(unguarded, Doubt.RETRIED_BY_THE_SDK.answers(failed)));
        assertEquals(Verdict.UNKNOWN, outcome(unguarded, everyAttempt(lost())));
    }

    @Test
    void anAnswerThatNeverComesLeavesTheOutcomeUnknown() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < OUR_ATTEMPTS; i++) {
            answers.addAll(List.of(everyAttempt(i % 2 == 0 ? lost() : error(503, "ServiceUnavailable", ""))));
        }
        assertEquals(Verdict.UNKNOWN, outcome(VERSIONED, answers.toArray(Answer[]::new)));
    }

    @ParameterizedTest
    @EnumSource
    void afterALostAnswerNoOtherRefusalTellsThatNothingWasWritten(Doubt doubt) {
        for (String code : List.of(
                "AccessDeniedException",
                "ExpiredTokenException",
                "ResourceNotFoundException",
                "ItemCollectionSizeLimitExceededException")) {
            for (ItemWrite write : List.of(INSERT, VERSIONED, UNVERSIONED, DELETE)) {
                assertEquals(Verdict.UNKNOWN, outcome(write, doubt.answers(error(code))), doubt + " " + code);
            }
        }
        Answer conflict = error("TransactionConflictException");
        List<Answer> conflicts = new ArrayList<>(List.of(doubt.answers(conflict)));
        int calls = doubt == Doubt.RETRIED_BY_THE_SDK ? 1 : 2;
        conflicts.addAll(Collections.nCopies(OUR_ATTEMPTS - calls, conflict));
        assertEquals(Verdict.UNKNOWN, outcome(VERSIONED, conflicts.toArray(Answer[]::new)), doubt + " conflict");
    }

    @Test
    void aConflictThatIsOverIsNoDoubt() {
        Answer conflict = error("TransactionConflictException");
        assertEquals(Verdict.NOT_APPLIED, outcome(VERSIONED, conflict, failedOn(version(9, "other"))));
        assertEquals(Verdict.APPLIED, outcome(VERSIONED, conflict, conflict, ok()));
    }
}
