package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyRange;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes requests in the one-line notation, which the description of this package defines. Lives for one text. */
final class Notation {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String KEY_SEPARATOR = "·";

    private final StringBuilder out = new StringBuilder();
    private final boolean values;
    private boolean spaced;

    /** @param values whether keys and values are shown */
    Notation(boolean values) {
        this.values = values;
    }

    Notation text(String text) {
        out.append(text);
        return this;
    }

    /** A name of an attribute or a member; in double quotes where it could be mistaken for something else. */
    Notation name(String name) {
        return PLAIN_NAME.matcher(name).matches() ? text(name) : text("\"" + escaped(name, '"') + "\"");
    }

    Notation path(AttributePath path) {
        String separator = "";
        for (AttributePath.Step step : path.steps()) {
            if (step.isElement()) {
                text("[" + step.element() + "]");
            } else {
                text(separator).name(step.name());
            }
            separator = ".";
        }
        return this;
    }

    Notation operator(Comparison comparison) {
        return spaced ? text(" " + comparison.symbol() + " ") : text(comparison.symbol());
    }

    <E> Notation list(Collection<E> elements, Consumer<E> printer) {
        String separator = "";
        for (E element : elements) {
            text(separator);
            printer.accept(element);
            separator = ", ";
        }
        return this;
    }

    Notation key(ItemKey key) {
        if (values) {
            return text(oneLine(key.partition())).text(KEY_SEPARATOR).text(oneLine(key.sort()));
        }
        int hash = 31 * key.partition().hashCode() + key.sort().hashCode();
        return text(String.format(Locale.ROOT, "~%08x", hash));
    }

    /** A part of a key, which is an attribute of an index, and so hidden like one. */
    private Notation keyText(String text) {
        return text(values ? oneLine(text) : "?");
    }

    Notation value(AttributeValue value) {
        if (!values) {
            return text("?");
        }
        switch (value.type()) {
            case S -> quoted(value.s());
            case N -> text(value.n());
            case BOOL -> text(value.bool().toString());
            case NUL -> text("null");
            case B -> bytes(value.b());
            case SS -> text("{").list(value.ss(), this::quoted).text("}");
            case NS -> text("{").list(value.ns(), this::text).text("}");
            case BS -> text("{").list(value.bs(), this::bytes).text("}");
            case L -> text("[").list(value.l(), this::value).text("]");
            case M -> members(value.m());
            default -> text("?");
        }
        return this;
    }

    private void members(Map<String, AttributeValue> members) {
        text("{").list(members.entrySet(), this::member).text("}");
    }

    private void member(Map.Entry<String, AttributeValue> member) {
        name(member.getKey()).text("=").value(member.getValue());
    }

    private void quoted(String text) {
        text("'").text(escaped(text, '\'')).text("'");
    }

    private void bytes(SdkBytes bytes) {
        text("<" + bytes.asByteArrayUnsafe().length + " bytes>");
    }

    private static String escaped(String text, char quote) {
        String sign = String.valueOf(quote);
        return oneLine(text.replace(sign, sign + sign));
    }

    private static String oneLine(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }

    /** The actions of an update, grouped by clause. */
    Notation assignments(List<Assignment> assignments) {
        String separator = "  ";
        for (Assignment.Clause clause : Assignment.Clause.values()) {
            List<Assignment> actions = assignments.stream()
                    .filter(assignment -> assignment.clause() == clause)
                    .toList();
            if (!actions.isEmpty()) {
                text(separator).text(clause.name().toLowerCase(Locale.ROOT)).text(" ");
                list(actions, action -> action.print(this));
                separator = " ";
            }
        }
        return this;
    }

    Notation condition(String word, Condition condition) {
        text("   " + word + " ");
        condition.print(this);
        return this;
    }

    /** How an item of the table is read, where that is not the usual way. */
    Notation readOptions(boolean consistent, List<AttributePath> only) {
        String separator = "  ";
        if (!consistent) {
            text(separator).text("eventual");
            separator = " ";
        }
        if (!only.isEmpty()) {
            text(separator).text("only ").list(only, this::path);
        }
        return this;
    }

    Notation query(ItemQuery query) {
        text("query ").text(query.table());
        if (query.index() != null) {
            text("/").text(query.index());
        }
        text("  ");
        query.key().print(this);
        paging(query);
        if (query.filter() != null) {
            spaced = true;
            condition("filter", query.filter());
            spaced = false;
        }
        return this;
    }

    Notation scan(ItemScan scan) {
        ItemScan.Paging paging = scan.paging();
        text("scan ").text(scan.table());
        String options = (paging.consistent() ? "" : " eventual")
                + (paging.segments() > 1 ? " segment " + paging.segment() + " of " + paging.segments() : "")
                + (paging.limit() > 0 ? " limit " + paging.limit() : "")
                + (paging.countOnly() ? " count" : "")
                + (paging.after() != null ? " next" : "");
        options(options, scan.only());
        if (scan.filter() != null) {
            spaced = true;
            condition("filter", scan.filter());
            spaced = false;
        }
        return this;
    }

    Notation statement(ItemStatement statement) {
        text("statement ").text(statement.table()).text("  ").text(oneLine(statement.line(values)));
        ItemStatement.Paging paging = statement.paging();
        if (paging != null) {
            String options = (paging.consistent() ? "" : " eventual")
                    + (paging.limit() > 0 ? " limit " + paging.limit() : "")
                    + (paging.after() != null ? " next" : "");
            options(options, List.of());
        }
        if (!statement.parameters().isEmpty()) {
            text("   with ").list(statement.parameters(), this::value);
        }
        return this;
    }

    private void options(String options, List<AttributePath> only) {
        if (!options.isEmpty()) {
            text(" ").text(options);
        }
        if (!only.isEmpty()) {
            text(options.isEmpty() ? "  " : " ").text("only ").list(only, this::path);
        }
    }

    /** A partition key of text, and a range of the sort key. */
    Notation textKey(String partition, KeyRange range) {
        keyText(partition);
        if (!(range instanceof KeyRange.All)) {
            range(range);
        }
        return this;
    }

    private void range(KeyRange range) {
        text(" " + KEY_SEPARATOR + " ");
        if (range instanceof KeyRange.Exactly exactly) {
            keyText(exactly.key());
        } else if (range instanceof KeyRange.Begins begins) {
            text("begins ").keyText(begins.prefix());
        } else if (range instanceof KeyRange.AtLeast atLeast) {
            text(">= ").keyText(atLeast.low());
        } else if (range instanceof KeyRange.Below below) {
            text("< ").keyText(below.high());
        } else if (range instanceof KeyRange.Between between) {
            text("between ").keyText(between.low()).text(between.exclusive() ? " and before " : " and ");
            keyText(between.high());
        } else {
            text("none");
        }
    }

    private void paging(ItemQuery query) {
        ItemQuery.Paging paging = query.paging();
        boolean table = query.index() == null;
        String options = (paging.consistent() == table ? "" : table ? " eventual" : " consistent")
                + (paging.descending() ? " desc" : "")
                + (paging.limit() > 0 ? " limit " + paging.limit() : "")
                + (paging.countOnly() ? " count" : "")
                + (paging.after() != null ? " next" : "");
        options(options, query.only());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
