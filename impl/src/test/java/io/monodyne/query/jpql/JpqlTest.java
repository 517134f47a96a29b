package io.monodyne.query.jpql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.StatementException;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.syntax.SyntaxText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What texts are as statements, and what is wrong with those that are none. */
class JpqlTest {

    private static final Table STATEMENTS = Table.of("statements.txt");
    private static final Table ERRORS = Table.of("errors.txt");

    private static String parsed(String text) {
        return SyntaxText.of(Jpql.parse(text));
    }

    private static QueryBody.Block block(String text) {
        Statement.Select select = assertInstanceOf(Statement.Select.class, Jpql.parse(text));
        return assertInstanceOf(QueryBody.Block.class, select.body());
    }

    @Test
    void textsAreTheStatementsOfTheTable() {
        assertTrue(STATEMENTS.rows().size() >= 250, STATEMENTS.rows().size() + " rows");
        List<Table.Row> found = new ArrayList<>();
        for (Table.Row row : STATEMENTS.rows()) {
            found.add(new Table.Row(row.text(), parsed(row.text())));
        }
        assertEquals(STATEMENTS.rows(), found);
    }

    @Test
    void aStatementWrittenAsTextIsTheSameStatement() {
        for (Table.Row row : STATEMENTS.rows()) {
            assertEquals(row.result(), parsed(row.result()));
        }
    }

    @Test
    void errorsHaveThePlaceAndSayWhatFits() {
        for (Table.Row row : ERRORS.rows()) {
            int at = row.text().indexOf('\u25b6');
            String text = row.text().replace("\u25b6", "");
            StatementException error = assertThrows(StatementException.class, () -> Jpql.parse(text), row.text());
            assertEquals(at, error.at(), row.text() + "\n" + error.getMessage());
            assertTrue(
                    String.valueOf(error.getMessage()).startsWith(row.result()),
                    () -> row.text() + "\n" + row.result() + "\n" + error.getMessage());
            assertTrue(
                    String.valueOf(error.getMessage()).contains("(line 1, column " + (at + 1) + ": "),
                    error::getMessage);
        }
    }

    @Test
    void thePlaceOfAnErrorIsALineAndAColumn() {
        StatementException error =
                assertThrows(StatementException.class, () -> Jpql.parse("select o\nfrom Order o\n  where o.total >"));
        assertEquals(
                "MD-JPQL-01: The end of the text does not fit here. Expected: ALL, ANY, SOME, an expression."
                        + " (line 3, column 18:   where o.total >\u25b6)",
                error.getMessage());
    }

    @Test
    void everythingKnowsWhereItBegins() {
        String text = "select  o.a , sum(o.b) from Order o left join o.lines l where -o.c < 3 and exists (from Line x)";
        QueryBody.Block block = block(text);
        assertEquals(0, block.at());
        assertEquals(text.indexOf("o.a"), block.selections().get(0).value().at());
        Operation.Aggregate sum = assertInstanceOf(
                Operation.Aggregate.class, block.selections().get(1).value());
        assertEquals(text.indexOf("sum"), sum.at());
        FromItem.Range range =
                assertInstanceOf(FromItem.Range.class, block.from().get(0));
        assertEquals(text.indexOf("Order"), range.at());
        assertEquals(text.indexOf("left"), range.joins().get(0).at());
        Predicate.And and = assertInstanceOf(Predicate.And.class, block.where());
        assertEquals(text.indexOf("-o.c"), and.parts().get(0).at());
        Predicate.Exists exists =
                assertInstanceOf(Predicate.Exists.class, and.parts().get(1));
        assertEquals(text.indexOf("exists"), exists.at());
        assertEquals(text.indexOf("(from"), exists.subquery().at());
        assertEquals(text.indexOf("from Line"), exists.subquery().body().at());
    }

    @Test
    void aQueryWithoutAVariableIsOverThis() {
        assertEquals(
                FromItem.THIS, block("from Order where total > 5").from().get(0).variable());
        Statement.Update update = assertInstanceOf(Statement.Update.class, Jpql.parse("update Order set total = 5"));
        assertEquals(FromItem.THIS, update.target().variable());
        assertEquals(
                "total",
                assertInstanceOf(
                                Syntax.Variable.class,
                                update.assignments().get(0).target())
                        .name());
    }

    @Test
    void onlyAParameterWithoutParenthesesStandsForACollection() {
        Predicate.In bare = assertInstanceOf(
                Predicate.In.class, block("from Order o where o.a in :x").where());
        Predicate.In inParentheses = assertInstanceOf(
                Predicate.In.class, block("from Order o where o.a in (:x)").where());
        assertEquals(List.of(true, false), List.of(bare.collection(), inParentheses.collection()));
        assertEquals("x", ((Syntax.Parameter) bare.candidates().get(0)).name());
    }

    @Test
    void positionalParametersHaveNoName() {
        Predicate.Comparison comparison = assertInstanceOf(
                Predicate.Comparison.class,
                block("from Order o where o.a = ?12").where());
        assertEquals(new Syntax.Parameter(25, null, 12, null), comparison.right());
    }

    @Test
    void manyThreadsCanParseAtOnce() {
        List<String> found = STATEMENTS.rows().parallelStream()
                .map(row -> parsed(row.text()))
                .toList();
        assertEquals(STATEMENTS.rows().stream().map(Table.Row::result).toList(), found);
    }
}
