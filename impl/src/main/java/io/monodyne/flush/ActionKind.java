package io.monodyne.flush;

import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an action of an update does to the value at its path. */
public enum ActionKind {
    SET {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return Assignment.set(path, value);
        }

        @Override
        Fact after(Fact before, AttributeValue value) {
            return Fact.of(value);
        }
    },
    SET_IF_ABSENT {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return new Assignment.SetIfAbsent(path, value);
        }

        @Override
        Fact after(Fact before, AttributeValue value) {
            return before.absent() ? Fact.of(value) : before;
        }
    },
    REMOVE {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return Assignment.remove(path);
        }

        @Override
        Fact after(Fact before, AttributeValue value) {
            return Fact.of(null);
        }
    },
    INCREASE {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return new Assignment.Increase(path, value);
        }

        @Override
        Fact after(Fact before, AttributeValue value) {
            if (!before.known()) {
                return before;
            }
            AttributeValue number = before.value();
            BigDecimal sum = number == null ? BigDecimal.ZERO : new BigDecimal(number.n());
            return Fact.of(AttributeValue.fromN(
                    sum.add(new BigDecimal(value.n())).stripTrailingZeros().toPlainString()));
        }
    },
    APPEND {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return new Assignment.Extend(path, value, false);
        }
    },
    PREPEND {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return new Assignment.Extend(path, value, true);
        }
    },
    ADD_ELEMENTS {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return Assignment.add(path, value);
        }
    },
    DELETE_ELEMENTS {
        @Override
        Assignment assignment(AttributePath path, AttributeValue value) {
            return Assignment.deleteElements(path, value);
        }

        @Override
        Fact after(Fact before, AttributeValue value) {
            return before.absent() ? before : Fact.UNKNOWN;
        }
    };

    /** What is asked of DynamoDB. */
    abstract Assignment assignment(AttributePath path, AttributeValue value);

    /** What is stored after it. */
    Fact after(Fact before, AttributeValue value) {
        return before.absent() ? Fact.of(value) : Fact.UNKNOWN;
    }

    /** Whether the value after it depends on the one before. */
    boolean looksBack() {
        return this != SET && this != REMOVE;
    }

    /** Whether it may be done twice. */
    boolean repeatable() {
        return this != INCREASE && this != APPEND && this != PREPEND;
    }
}
