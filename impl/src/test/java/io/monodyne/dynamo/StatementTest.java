package io.monodyne.dynamo;

import static io.monodyne.dynamo.CannedHttp.error;
import static io.monodyne.dynamo.CannedHttp.everyAttempt;
import static io.monodyne.dynamo.CannedHttp.lost;
import static io.monodyne.dynamo.CannedHttp.ok;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.put;
import static io.monodyne.dynamo.Write.s;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.ThroughputExceededException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StatementTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final String TABLE = DynamoLocal.newTable();
    private static final String FROM = " from \"" + TABLE + "\" ";

    private static SdkDynamo dynamo;

    private final CannedHttp http = new CannedHttp();
    private final SdkDynamo canned = new SdkDynamo(
            new Connection(
                    http::client,
                    RequestOptions.standard(),
                    new Backoff(3, Duration.ofMillis(1), Duration.ofMillis(2))),
            TableLayout::generic);

    @BeforeAll
    static void fill() {
        dynamo = new SdkDynamo(LOCAL::client, RequestOptions.standard(), TableLayout::generic);
        dynamo.tables().create(new TableSpec(TABLE, "pk", "sk", List.of(), Billing.onDemand(), null));
        for (int i = 0; i < 5; i++) {
            dynamo.write(put(TABLE, key("p", "s" + i), Map.of("i", n(i), "name", s("n" + i))));
        }
    }

    private static ItemStatement read(String text, String... parameters) {
        return ItemStatement.read(TABLE, text, values(parameters), true);
    }

    private static ItemStatement write(String text, String... parameters) {
        return ItemStatement.write(TABLE, text, values(parameters));
    }

    private static List<AttributeValue> values(String... parameters) {
        return List.of(parameters).stream().map(Write::s).toList();
    }

    @Test
    void questionMarksStandForValuesInTheirOrder() {
        StatementPage page = dynamo.statement(read("select i" + FROM + "where pk = ? and sk = ?", "p", "s3"));
        assertEquals(1, page.items().size());
        assertEquals(Set.of("i"), page.items().get(0).names());
        assertEquals(n(3), page.items().get(0).get("i"));
        assertNull(page.next());
    }

    @Test
    void pagesFollowOneAnotherUntilThereAreNoMore() {
        ItemStatement statement = read("select *" + FROM + "where pk = ?", "p").limit(2);
        List<Item> all = new ArrayList<>();
        StatementPage page = dynamo.statement(statement);
        assertNotNull(page.next());
        all.addAll(page.items());
        while (page.next() != null) {
            page = dynamo.statement(statement.after(page.next()));
            all.addAll(page.items());
        }
        assertEquals(5, all.size());
    }

    @Test
    void anItemIsInsertedChangedAndDeleted() {
        dynamo.statement(write("insert into \"" + TABLE + "\" value {'pk': ?, 'sk': 'x', 'a': 1}", "q"));
        WriteRejected twice = assertThrows(
                WriteRejected.class,
                () -> dynamo.statement(write("insert into \"" + TABLE + "\" value {'pk': ?, 'sk': 'x'}", "q")));
        assertEquals(Rejection.Code.CONDITION_FAILED, twice.rejections().get(0).code());
        dynamo.statement(write("update \"" + TABLE + "\" set a = a + 1 where pk = ? and sk = 'x'", "q"));
        assertEquals(n(2), dynamo.get(ItemGet.of(TABLE, key("q", "x"), true)).get("a"));
        assertThrows(
                WriteRejected.class,
                () -> dynamo.statement(
                        write("update \"" + TABLE + "\" set a = 3 where pk = ? and sk = 'x' and a = 7", "q")));
        StatementPage deleted =
                dynamo.statement(write("delete" + FROM + "where pk = ? and sk = 'x' returning all old *", "q"));
        assertEquals(n(2), deleted.items().get(0).get("a"));
        StatementPage gone =
                dynamo.statement(write("delete" + FROM + "where pk = ? and sk = 'x' returning all old *", "q"));
        assertEquals(List.of(), gone.items());
    }

    @Test
    void whatIsNoPartiqlIsAFailure() {
        DynamoFailure failure = assertThrows(DynamoFailure.class, () -> dynamo.statement(read("selec *")));
        assertEquals("MD-DYNAMO-22", failure.getMessage().substring(0, 12));
    }

    @Test
    void aReadIsSentAgainWhereItIsThrottledAndAWriteWhereItWasCertainlyNotDone() {
        http.then(everyAttempt(error("ThrottlingException"))).then(ok());
        assertEquals(List.of(), canned.statement(read("select *" + FROM)).items());
        http.then(error("ThrottlingException"), error("TransactionConflictException"), ok());
        assertEquals(List.of(), canned.statement(write("delete" + FROM)).items());
        assertEquals(0, http.left());
        for (int i = 0; i < 3; i++) {
            http.then(everyAttempt(error("ThrottlingException")));
        }
        assertThrows(ThroughputExceededException.class, () -> canned.statement(read("select *" + FROM)));
    }

    @Test
    void aWriteWhoseAnswerIsLostIsNotSentAgain() {
        http.then(lost());
        assertThrows(OutcomeUnknown.class, () -> canned.statement(write("delete" + FROM)));
        http.then(error(500, "InternalServerError", ""));
        assertThrows(OutcomeUnknown.class, () -> canned.statement(write("delete" + FROM)));
        assertEquals(2, http.bodies().size());
    }
}
