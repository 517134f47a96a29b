package io.monodyne.query.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.query.jpql.Jpql;
import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.StatementException;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What statements mean, and what is wrong with those that mean nothing. */
class BinderTest {

    private static final String MARK = "\u25b6";
    private static final FromItem.Range ORDERS = new FromItem.Range(-1, "Order", "o", List.of());
    private static final Syntax ID = new Syntax.Attribute(-1, new Syntax.Variable(-1, "o"), "id");

    private final Binder binder = new Binder(Shop.model());

    private BoundStatement bound(String text) {
        return binder.bind(Jpql.parse(text));
    }

    private String text(String statement) {
        BoundStatement bound = bound(statement);
        Map<String, String> parameters = new TreeMap<>();
        bound.parameters().forEach((name, type) -> parameters.put(name, type.getSimpleName()));
        return BoundText.of(bound) + (parameters.isEmpty() ? "" : " " + parameters);
    }

    @Test
    void statementsMeanWhatTheTableSays() {
        List<Rows.Row> rows = Rows.of("bound.txt").rows();
        assertTrue(rows.size() >= 100, rows.size() + " rows");
        List<Rows.Row> found = new ArrayList<>();
        for (Rows.Row row : rows) {
            found.add(new Rows.Row(row.statement(), text(row.statement())));
        }
        assertEquals(rows, found);
    }

    @Test
    void aStatementIsBoundTheSameWayEveryTime() {
        for (Rows.Row row : Rows.of("bound.txt").rows()) {
            assertEquals(bound(row.statement()), bound(row.statement()));
        }
    }

    @Test
    void wrongStatementsHaveTheCodeAndThePlaceThatTheTableSays() {
        List<Rows.Row> rows = Rows.of("wrong.txt").rows();
        assertTrue(rows.size() >= 140, rows.size() + " rows");
        List<Rows.Row> found = new ArrayList<>();
        for (Rows.Row row : rows) {
            String statement = row.statement().replace(MARK, "");
            StatementException problem =
                    assertThrows(StatementException.class, () -> bound(statement), row.statement());
            String marked = statement.substring(0, problem.at()) + MARK + statement.substring(problem.at());
            found.add(new Rows.Row(marked, problem.getMessage()));
        }
        assertEquals(rows, found);
    }

    private Set<Integer> slots(BoundBody body) {
        Set<Integer> slots = new HashSet<>();
        ((BoundBody.Block) body).sources().forEach(source -> slots.add(source.slot()));
        return slots;
    }

    @Test
    void everySourceOfAStatementHasASlotOfItsOwn() {
        BoundStatement.Select left = assertInstanceOf(
                BoundStatement.Select.class,
                bound("select o.customer.name from Order o union select p.title from Product p"));
        BoundBody.Combination body = assertInstanceOf(BoundBody.Combination.class, left.body());
        assertEquals(Set.of(0, 1), slots(body.left()));
        assertEquals(Set.of(2), slots(body.right()));
        assertEquals(3, left.slots());
    }

    @Test
    void aParameterOfSeveralTypesIsOfTheOneThatTheyHaveInCommon() {
        Map<String, Class<?>> parameters = bound("select o from Order o where o.priority = :number and o.id = :number"
                        + " and o.customer = :entity and o.customer = :vip and o.total in :list"
                        + " and o.id in (:either) and o.status = :mixed and o.total = :mixed")
                .parameters();
        assertEquals(Number.class, parameters.get("number"));
        assertEquals(Shop.Customer.class, parameters.get("entity"));
        assertEquals(Collection.class, parameters.get("list"));
        assertEquals(Object.class, parameters.get("either"));
        assertEquals(Object.class, parameters.get("mixed"));
    }

    private static Statement select(Syntax select, List<FromItem> from, Syntax where) {
        return new Statement.Select(new QueryBody.Block(
                -1, false, List.of(new QueryBody.Selection(select, null)), from, where, List.of(), null, List.of()));
    }

    private static Syntax.Subquery orders(Syntax... selected) {
        List<QueryBody.Selection> selections = new ArrayList<>();
        for (Syntax syntax : selected) {
            selections.add(new QueryBody.Selection(syntax, null));
        }
        return new Syntax.Subquery(
                -1, new QueryBody.Block(-1, false, selections, List.of(ORDERS), null, List.of(), null, List.of()));
    }

    private String codeOf(Statement statement) {
        String message = assertThrows(StatementException.class, () -> binder.bind(statement))
                .getMessage();
        return message.substring(0, message.indexOf(':'));
    }

    private String codeOfCondition(Syntax where) {
        return codeOf(select(ID, List.of(ORDERS), where));
    }

    private static Syntax equal(Syntax left, Syntax right) {
        return new Predicate.Comparison(-1, Predicate.Relation.EQUAL, left, right);
    }

    @Test
    void whatTheTextCanNotSayIsRefusedToo() {
        Syntax number = new Syntax.Literal(-1, 1);
        Syntax named = new Syntax.Parameter(-1, "p", 0, null);
        Syntax positional = new Syntax.Parameter(-1, null, 1, null);
        Syntax all = new Predicate.Quantified(-1, true, orders(ID));
        assertEquals("MD-BIND-39", codeOfCondition(equal(ID, orders(ID, ID))));
        assertEquals("MD-BIND-39", codeOfCondition(new Predicate.In(-1, false, ID, List.of(orders(ID, ID)), false)));
        assertEquals(
                "MD-BIND-40", codeOfCondition(new Predicate.And(-1, List.of(equal(ID, named), equal(ID, positional)))));
        assertEquals("MD-BIND-37", codeOfCondition(equal(all, ID)));
        assertEquals("MD-BIND-37", codeOfCondition(equal(ID, new Syntax.Construct(-1, "x", null, List.of()))));
        assertEquals(
                "MD-BIND-13",
                codeOfCondition(
                        equal(new Operation.Function(-1, Operation.FunctionName.TYPE, List.of(number)), number)));
    }

    @Test
    void aFetchJoinHasNoConditionAndABulkStatementNoJoin() {
        Syntax lines = new Syntax.Attribute(-1, new Syntax.Variable(-1, "o"), "lines");
        FromItem.Join fetch = new FromItem.Join(-1, false, true, lines, null, "l", equal(ID, ID));
        FromItem.Range range = new FromItem.Range(-1, "Order", "o", List.of(fetch));
        assertEquals("MD-BIND-23", codeOf(select(new Syntax.Variable(-1, "o"), List.of(range), null)));
        assertEquals("MD-BIND-25", codeOf(new Statement.Delete(range, null)));
    }

    @Test
    void aCorrelatedRootIsTheVariableOfTheQueryAroundIt() {
        Syntax lines = new Syntax.Attribute(-1, new Syntax.Variable(-1, "c"), "lines");
        FromItem.Join join = new FromItem.Join(-1, false, false, lines, null, "l", null);
        QueryBody inner = new QueryBody.Block(
                -1,
                false,
                List.of(new QueryBody.Selection(new Syntax.Variable(-1, "l"), null)),
                List.of(new FromItem.Correlation(-1, "o", "c", List.of(join))),
                null,
                List.of(),
                null,
                List.of());
        Statement statement =
                select(ID, List.of(ORDERS), new Predicate.Exists(-1, false, new Syntax.Subquery(-1, inner)));
        assertEquals(
                "from Order o where exists (from o.lines l select l) select o.id",
                BoundText.of(binder.bind(statement)));
    }

    @Test
    void aTypedExpressionIsTheExpression() {
        Syntax typed = new Operation.Typed(-1, ID, Long.class);
        assertEquals("from Order o select o.id", BoundText.of(binder.bind(select(typed, List.of(ORDERS), null))));
    }
}
