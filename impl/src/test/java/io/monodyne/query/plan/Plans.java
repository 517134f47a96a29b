package io.monodyne.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.Model;
import io.monodyne.query.bind.Binder;
import io.monodyne.query.jpql.Jpql;
import io.monodyne.query.term.BoundStatement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Plans queries of the {@link Shop}, and compares a table of queries with their plans. */
final class Plans {

    static final Model MODEL = new ModelReader(List.of(Shop.ENTITIES), MappingSettings.standard()).read();

    private static final TableLayout LAYOUT = TableLayout.generic("app");
    private static final Binder BINDER = new Binder(MODEL);
    static final QueryPlanner PLANNER = new QueryPlanner(entity -> LAYOUT);

    private Plans() {}

    static BoundStatement bound(String jpql) {
        return BINDER.bind(Jpql.parse(jpql));
    }

    static StatementPlan of(String jpql) {
        return PLANNER.plan(bound(jpql), AccessLimit.SCAN);
    }

    /** What is done, without reasons and estimates, and which attributes are asked for. */
    static String shape(String jpql) {
        return projected(jpql)
                .lines()
                .filter(line -> !line.startsWith("  only "))
                .collect(Collectors.joining("\n"));
    }

    /** What is done, without reasons and estimates. */
    static String projected(String jpql) {
        return of(jpql).toString()
                .lines()
                .filter(line -> !line.startsWith("  because ")
                        && !line.startsWith("  rather than ")
                        && !line.startsWith("  estimated: "))
                .collect(Collectors.joining("\n"));
    }

    /** @param table queries, each with its plan below it, further to the right, and an empty line after it */
    static void check(String table) {
        check(table, Plans::shape);
    }

    static void check(String table, UnaryOperator<String> shape) {
        StringBuilder actual = new StringBuilder();
        for (String row : table.strip().split("\n\n")) {
            String jpql =
                    row.lines().takeWhile(line -> !line.startsWith("    ")).collect(Collectors.joining("\n"));
            actual.append(jpql).append('\n').append(shape.apply(jpql).indent(4)).append('\n');
        }
        assertEquals(table.strip(), actual.toString().strip());
    }
}
