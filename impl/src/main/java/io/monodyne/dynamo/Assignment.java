package io.monodyne.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One action of an update. Immutable. */
public sealed interface Assignment extends Printable {

    /** The clauses of an update expression, in the order in which they are written. */
    enum Clause {
        SET,
        REMOVE,
        ADD,
        DELETE
    }

    AttributePath path();

    Clause clause();

    /** Appends it to its clause. */
    void render(Expression out);

    /** Gives the path a value. */
    record Set(AttributePath path, AttributeValue value) implements Assignment {

        @Override
        public Clause clause() {
            return Clause.SET;
        }

        @Override
        public void render(Expression out) {
            out.path(path).syntax("=").value(value);
        }

        @Override
        public void print(Notation out) {
            out.path(path).text("=").value(value);
        }
    }

    /** Puts elements behind those of a list that is there. */
    record Append(AttributePath path, AttributeValue elements) implements Assignment {

        @Override
        public Clause clause() {
            return Clause.SET;
        }

        @Override
        public void render(Expression out) {
            out.path(path).syntax("=").operator("list_append(").path(path);
            out.syntax(",").value(elements).syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.path(path).text("+=").value(elements);
        }
    }

    /** Puts elements before or behind those of a list, an empty one where there is none. */
    record Extend(AttributePath path, AttributeValue elements, boolean front) implements Assignment {

        private static final AttributeValue NOTHING = AttributeValue.fromL(List.of());

        @Override
        public Clause clause() {
            return Clause.SET;
        }

        @Override
        public void render(Expression out) {
            out.path(path).syntax("=").operator("list_append(");
            if (front) {
                out.value(elements).syntax(",");
            }
            out.operator("if_not_exists(").path(path).syntax(",").value(NOTHING).syntax(")");
            if (!front) {
                out.syntax(",").value(elements);
            }
            out.syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.path(path).text(front ? "=" : "+=").value(elements).text(front ? "+" : "");
            if (front) {
                out.path(path);
            }
        }
    }

    /** Gives the path a value where it has none. */
    record SetIfAbsent(AttributePath path, AttributeValue value) implements Assignment {

        @Override
        public Clause clause() {
            return Clause.SET;
        }

        @Override
        public void render(Expression out) {
            out.path(path).syntax("=").operator("if_not_exists(").path(path);
            out.syntax(",").value(value).syntax(")");
        }

        @Override
        public void print(Notation out) {
            out.path(path).text("=").path(path).text(" or ").value(value);
        }
    }

    /** Adds to a number, to 0 where there is none. Unlike ADD it may be anywhere inside an attribute. */
    record Increase(AttributePath path, AttributeValue amount) implements Assignment {

        private static final AttributeValue ZERO = AttributeValue.fromN("0");

        @Override
        public Clause clause() {
            return Clause.SET;
        }

        @Override
        public void render(Expression out) {
            out.path(path).syntax("=").operator("if_not_exists(").path(path);
            out.syntax(",").value(ZERO).syntax(")").operator("+").value(amount);
        }

        @Override
        public void print(Notation out) {
            out.path(path).text("+=").value(amount);
        }
    }

    /** Leaves the path without a value. */
    record Remove(AttributePath path) implements Assignment {

        @Override
        public Clause clause() {
            return Clause.REMOVE;
        }

        @Override
        public void render(Expression out) {
            out.path(path);
        }

        @Override
        public void print(Notation out) {
            out.path(path);
        }
    }

    /** Adds elements to a set, or to a number. */
    record Add(AttributePath path, AttributeValue value) implements Assignment {

        @Override
        public Clause clause() {
            return Clause.ADD;
        }

        @Override
        public void render(Expression out) {
            out.path(path).syntax(" ").value(value);
        }

        @Override
        public void print(Notation out) {
            out.path(path).text(" ").value(value);
        }
    }

    /** Takes elements out of a set. */
    record DeleteElements(AttributePath path, AttributeValue elements) implements Assignment {

        @Override
        public Clause clause() {
            return Clause.DELETE;
        }

        @Override
        public void render(Expression out) {
            out.path(path).syntax(" ").value(elements);
        }

        @Override
        public void print(Notation out) {
            out.path(path).text(" ").value(elements);
        }
    }

    static Assignment set(AttributePath path, AttributeValue value) {
        return new Set(path, value);
    }

    static Assignment remove(AttributePath path) {
        return new Remove(path);
    }

    /** @param value a set of the elements, or a number */
    static Assignment add(AttributePath path, AttributeValue value) {
        return new Add(path, value);
    }

    /** @param elements a set of them */
    static Assignment deleteElements(AttributePath path, AttributeValue elements) {
        return new DeleteElements(path, elements);
    }

    /** @param elements a list of them */
    static Assignment append(AttributePath path, AttributeValue elements) {
        return new Append(path, elements);
    }
}
