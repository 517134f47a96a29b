package io.monodyne.dynamo;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What has to be true of an item: for a write to be done, or for a query to keep it. A comparison with an attribute that is
 * not there is false, but for {@code <>}. Immutable.
 */
public sealed interface Condition extends Printable {

    /** Appends it to an expression. */
    void render(Expression out);

    /** Whether nothing is stored at the key, or something is. */
    record ItemThere(boolean there) implements Condition {

        @Override
        public void render(Expression out) {
            out.operator(there ? "attribute_exists(" : "attribute_not_exists(")
                    .partitionKey()
                    .syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.text(there ? "item exists" : "item absent");
        }
    }

    /** Whether there is a value at a path, or none. */
    record Present(AttributePath path, boolean present) implements Condition {

        @Override
        public void render(Expression out) {
            out.operator(present ? "attribute_exists(" : "attribute_not_exists(")
                    .path(path)
                    .syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.text(present ? "exists(" : "absent(").path(path).text(")");
        }
    }

    /** A value against another one. */
    record Compare(AttributePath path, Comparison comparison, AttributeValue value) implements Condition {

        @Override
        public void render(Expression out) {
            out.path(path).operator(comparison.symbol()).value(value);
        }

        @Override
        public void print(Notation out) {
            out.path(path).operator(comparison).value(value);
        }
    }

    /** Two values of the item against each other. */
    record ComparePaths(AttributePath left, Comparison comparison, AttributePath right) implements Condition {

        @Override
        public void render(Expression out) {
            out.path(left).syntax(" ").operator(comparison.symbol()).syntax(" ").path(right);
        }

        @Override
        public void print(Notation out) {
            out.path(left).operator(comparison).path(right);
        }
    }

    /** The number of characters, bytes, elements or members at a path against a number. */
    record CompareSize(AttributePath path, Comparison comparison, AttributeValue size) implements Condition {

        @Override
        public void render(Expression out) {
            out.operator("size(").path(path).syntax(") ");
            out.operator(comparison.symbol()).syntax(" ").value(size);
        }

        @Override
        public void print(Notation out) {
            out.text("size(").path(path).text(")").operator(comparison).value(size);
        }
    }

    /** A value within bounds, both included. */
    record Between(AttributePath path, AttributeValue low, AttributeValue high) implements Condition {

        @Override
        public void render(Expression out) {
            out.path(path).operator(" BETWEEN ").value(low).syntax(" AND ").value(high);
        }

        @Override
        public void print(Notation out) {
            out.path(path).text(" between ").value(low).text(" and ").value(high);
        }
    }

    /** A value among up to a hundred. */
    record In(AttributePath path, List<AttributeValue> values) implements Condition {

        private static final int MOST_VALUES = 100;

        public In {
            values = List.copyOf(values);
            if (values.isEmpty() || values.size() > MOST_VALUES) {
                throw new IllegalArgumentException("one to a hundred values, not " + values.size());
            }
        }

        @Override
        public void render(Expression out) {
            out.path(path).operator(" IN (");
            String separator = "";
            for (AttributeValue value : values) {
                out.syntax(separator).value(value);
                separator = ", ";
            }
            out.syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.path(path).text(" in (").list(values, out::value).text(")");
        }
    }

    /** A text (or bytes) that begins so. */
    record Begins(AttributePath path, AttributeValue prefix) implements Condition {

        @Override
        public void render(Expression out) {
            out.operator("begins_with(").path(path).syntax(", ").value(prefix).syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.path(path).text(" begins ").value(prefix);
        }
    }

    /** A text with that part, or a list or set with that element. */
    record Contains(AttributePath path, AttributeValue part) implements Condition {

        @Override
        public void render(Expression out) {
            out.operator("contains(").path(path).syntax(", ").value(part).syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.path(path).text(" contains ").value(part);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {

        @Override
        public void render(Expression out) {
            boolean parentheses = condition instanceof Composite || condition instanceof Not;
            out.operator(parentheses ? "NOT (" : "NOT ");
            condition.render(out);
            out.syntax(parentheses ? ")" : "");
        }

        @Override
        public void print(Notation out) {
            out.text("not (");
            condition.print(out);
            out.text(")");
        }
    }

    /** Several, of which all or any are true; flat: no part is of the same kind. */
    record Composite(boolean all, List<Condition> parts) implements Condition {

        public Composite {
            parts = List.copyOf(parts);
        }

        @Override
        public void render(Expression out) {
            for (int i = 0; i < parts.size(); i++) {
                boolean parentheses = parenthesised(parts.get(i));
                if (i > 0) {
                    out.operator(all ? " AND " : " OR ");
                }
                out.syntax(parentheses ? "(" : "");
                parts.get(i).render(out);
                out.syntax(parentheses ? ")" : "");
            }
        }

        @Override
        public void print(Notation out) {
            for (int i = 0; i < parts.size(); i++) {
                boolean parentheses = parenthesised(parts.get(i));
                out.text(i == 0 ? "" : all ? " and " : " or ").text(parentheses ? "(" : "");
                parts.get(i).print(out);
                out.text(parentheses ? ")" : "");
            }
        }

        /** AND binds closer than OR; DynamoDB refuses some parentheses that it does not need. */
        private boolean parenthesised(Condition part) {
            return all && part instanceof Composite;
        }
    }

    /** Nothing is stored at the key. */
    static Condition itemAbsent() {
        return new ItemThere(false);
    }

    /** Something is stored at the key. */
    static Condition itemExists() {
        return new ItemThere(true);
    }

    static Condition exists(AttributePath path) {
        return new Present(path, true);
    }

    static Condition absent(AttributePath path) {
        return new Present(path, false);
    }

    static Condition compare(AttributePath path, Comparison comparison, AttributeValue value) {
        return new Compare(path, comparison, value);
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** All of them; at least one. */
    static Condition and(List<Condition> conditions) {
        return composite(true, conditions);
    }

    /** Any of them; at least one. */
    static Condition or(List<Condition> conditions) {
        return composite(false, conditions);
    }

    private static Condition composite(boolean all, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a condition of nothing");
        }
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        List<Condition> flat = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Composite composite && composite.all() == all) {
                flat.addAll(composite.parts());
            } else {
                flat.add(condition);
            }
        }
        return new Composite(all, flat);
    }
}
