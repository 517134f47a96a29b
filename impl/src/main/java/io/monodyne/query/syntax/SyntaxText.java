package io.monodyne.query.syntax;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements as text again, on one line and in one way: with every keyword in capitals, every variable declared, every condition and every sum
 * in parentheses. What was JPQL is JPQL again, and means the same. What only the Criteria API can say gets words of its own.
 */
public final class SyntaxText {

    private SyntaxText() {}

    public static String of(Statement statement) {
        if (statement instanceof Statement.Update update) {
            return "UPDATE " + of(update.target()) + " SET " + list(update.assignments(), SyntaxText::of)
                    + clause(" WHERE ", update.where());
        }
        if (statement instanceof Statement.Delete delete) {
            return "DELETE FROM " + of(delete.target()) + clause(" WHERE ", delete.where());
        }
        return of(((Statement.Select) statement).body());
    }

    /** An expression or a condition. */
    public static String of(Syntax syntax) {
        return ExpressionText.of(syntax);
    }

    public static String of(QueryBody body) {
        if (body instanceof QueryBody.Combination both) {
            return "(" + of(both.left()) + ") " + both.operator() + (both.all() ? " ALL" : "") + " (" + of(both.right())
                    + ")" + items(" ORDER BY ", both.orderBy(), SyntaxText::of);
        }
        QueryBody.Block block = (QueryBody.Block) body;
        String select = items(block.distinct() ? "SELECT DISTINCT " : "SELECT ", block.selections(), SyntaxText::of);
        return select
                + (select.isEmpty() ? "FROM " : " FROM ")
                + list(block.from(), SyntaxText::of)
                + clause(" WHERE ", block.where())
                + items(" GROUP BY ", block.groupBy(), SyntaxText::of)
                + clause(" HAVING ", block.having())
                + items(" ORDER BY ", block.orderBy(), SyntaxText::of);
    }

    private static String of(FromItem item) {
        String joins = item.joins().stream().map(SyntaxText::of).collect(Collectors.joining());
        return domain(item) + " " + item.variable() + joins;
    }

    private static String domain(FromItem item) {
        if (item instanceof FromItem.Range range) {
            return range.entity();
        }
        if (item instanceof FromItem.Member member) {
            return "IN(" + of(member.path()) + ")";
        }
        return "CORRELATION(" + ((FromItem.Correlation) item).outer() + ")";
    }

    private static String of(FromItem.Join join) {
        String joined = join.path() == null ? String.valueOf(join.entity()) : of(join.path());
        return (join.outer() ? " LEFT JOIN " : " JOIN ")
                + (join.fetch() ? "FETCH " : "")
                + joined
                + (join.variable() == null ? "" : " " + join.variable())
                + clause(" ON ", join.on());
    }

    static String of(QueryBody.Selection selection) {
        return of(selection.value()) + (selection.alias() == null ? "" : " AS " + selection.alias());
    }

    private static String of(QueryBody.OrderItem item) {
        String nulls = item.nullsFirst() == null ? "" : item.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return of(item.value()) + (item.descending() ? " DESC" : "") + nulls;
    }

    private static String of(Statement.Assignment assignment) {
        return of(assignment.target()) + " = " + of(assignment.value());
    }

    static <T> String list(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(", "));
    }

    private static <T> String items(String head, List<T> items, Function<T, String> text) {
        return items.isEmpty() ? "" : head + list(items, text);
    }

    private static String clause(String head, @Nullable Syntax syntax) {
        return syntax == null ? "" : head + of(syntax);
    }
}
