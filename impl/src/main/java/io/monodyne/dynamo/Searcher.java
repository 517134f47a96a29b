package io.monodyne.dynamo;

import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Queries, scans, and statements in PartiQL. Factory-lived, thread-safe. */
final class Searcher {

    private final Connection connection;
    private final Function<String, TableLayout> layouts;

    Searcher(Connection connection, Function<String, TableLayout> layouts) {
        this.connection = connection;
        this.layouts = layouts;
    }

    ItemPage query(ItemQuery query, Set<Reported> reported) {
        if (query.key().none()) {
            return new ItemPage(List.of(), 0, 0, null, Usage.UNKNOWN);
        }
        TableLayout layout = layouts.apply(query.table());
        QueryRequest request = QueryRequests.request(query, layout)
                .returnConsumedCapacity(Usages.capacity(reported, connection.capacity()))
                .overrideConfiguration(connection.timeout())
                .build();
        QueryResponse answer =
                connection.read(Sending.of("Query", query.table(), query), client -> client.query(request));
        return QueryRequests.page(query, layout, answer);
    }

    ItemPage scan(ItemScan scan, Set<Reported> reported) {
        ScanRequest request = ScanRequests.request(scan, layouts.apply(scan.table()))
                .returnConsumedCapacity(Usages.capacity(reported, connection.capacity()))
                .overrideConfiguration(connection.timeout())
                .build();
        ScanResponse answer = connection.read(Sending.of("Scan", scan.table(), scan), client -> client.scan(request));
        return ScanRequests.page(scan, answer);
    }

    StatementPage statement(ItemStatement statement, Set<Reported> reported) {
        ItemStatement.Paging paging = statement.paging();
        Sending sending = Sending.of("ExecuteStatement", statement.table(), statement);
        ExecuteStatementRequest.Builder request = ExecuteStatementRequest.builder()
                .statement(statement.text())
                .parameters(statement.parameters().isEmpty() ? null : statement.parameters())
                .returnConsumedCapacity(Usages.capacity(reported, connection.capacity()))
                .overrideConfiguration(connection.override(paging == null));
        if (paging == null) {
            ExecuteStatementRequest built = request.build();
            ExecuteStatementResponse answer = new WriteAttempts(connection, sending, new StatementJudgement())
                    .run(client -> client.executeStatement(built));
            return answer == null ? new StatementPage(List.of(), null, Usage.UNKNOWN) : page(answer);
        }
        ExecuteStatementRequest built = request.consistentRead(paging.consistent())
                .limit(paging.limit() > 0 ? paging.limit() : null)
                .nextToken(paging.after())
                .build();
        return page(connection.read(sending, client -> client.executeStatement(built)));
    }

    private static StatementPage page(ExecuteStatementResponse answer) {
        return new StatementPage(
                answer.items().stream().map(Item::of).toList(),
                answer.nextToken(),
                Usages.of(answer.consumedCapacity(), null));
    }
}
