package io.monodyne.dynamo;

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
