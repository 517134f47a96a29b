package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One conditional write of one item. Immutable. */
public sealed interface ItemWrite extends Printable {

    String table();

    ItemKey key();

    Condition condition();

    /** What is known of it, where it was sent twice and its condition fails. */
    RetryGuard retry();

    /** The same write with another guard. */
    ItemWrite guardedBy(RetryGuard guard);

    /** The same write under another condition. */
    ItemWrite under(Condition other);

    /**
     * How many bytes it adds to a request, names and expressions counted.
     *
     * @throws ExpressionTooLarge where it can't be sent
     */
    default long payloadBytes() {
        return PayloadSize.of(this);
    }

    /**
     * Stores an item, over whatever is at its key.
     *
     * @param item its attributes, those of the key aside; handed over: neither copied nor changed by anyone from then on
     */
    record Put(String table, ItemKey key, Map<String, AttributeValue> item, Condition condition, RetryGuard retry)
            implements ItemWrite {

        @Override
        public Put guardedBy(RetryGuard guard) {
            return new Put(table, key, item, condition, guard);
        }

        @Override
        public Put under(Condition other) {
            return new Put(table, key, item, other, retry);
        }

        @Override
        public void print(Notation out) {
            out.text("put ").text(table).text(" ").key(key).text("  ");
            out.list(
                    item.entrySet(), entry -> out.name(entry.getKey()).text("=").value(entry.getValue()));
            out.condition("if", condition);
        }

        /** In the notation, with values. */
        @Override
        public String toString() {
            return Printable.toString(this, true);
        }
    }

    /** Changes an item. Its condition has to imply that the item is there, as an update creates what is not. */
    record Update(String table, ItemKey key, List<Assignment> assignments, Condition condition, RetryGuard retry)
            implements ItemWrite {

        public Update {
            assignments = List.copyOf(assignments);
        }

        @Override
        public Update guardedBy(RetryGuard guard) {
            return new Update(table, key, assignments, condition, guard);
        }

        @Override
        public Update under(Condition other) {
            return new Update(table, key, assignments, other, retry);
        }

        @Override
        public void print(Notation out) {
            out.text("update ").text(table).text(" ").key(key);
            out.assignments(assignments).condition("if", condition);
        }

        /** In the notation, with values. */
        @Override
        public String toString() {
            return Printable.toString(this, true);
        }
    }

    /** Deletes an item. */
    record Delete(String table, ItemKey key, Condition condition, RetryGuard retry) implements ItemWrite {

        @Override
        public Delete guardedBy(RetryGuard guard) {
            return new Delete(table, key, condition, guard);
        }

        @Override
        public Delete under(Condition other) {
            return new Delete(table, key, other, retry);
        }

        @Override
        public void print(Notation out) {
            out.text("delete ").text(table).text(" ").key(key).condition("if", condition);
        }

        /** In the notation, with values. */
        @Override
        public String toString() {
            return Printable.toString(this, true);
        }
    }

    /** Writes nothing, but lets a transaction fail where its condition does. */
    record Check(String table, ItemKey key, Condition condition) implements ItemWrite {

        @Override
        public RetryGuard retry() {
            return RetryGuard.none();
        }

        @Override
        public Check guardedBy(RetryGuard guard) {
            return this;
        }

        @Override
        public Check under(Condition other) {
            return new Check(table, key, other);
        }

        @Override
        public void print(Notation out) {
            out.text("check ").text(table).text(" ").key(key).condition("if", condition);
        }

        /** In the notation, with values. */
        @Override
        public String toString() {
            return Printable.toString(this, true);
        }
    }
}
