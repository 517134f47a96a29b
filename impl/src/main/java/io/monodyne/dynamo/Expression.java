package io.monodyne.dynamo;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One expression of a request while it is rendered. Names and values come in through placeholders alone, so nothing that a
 * user or an item says can ever be read as a part of it.
 */
final class Expression {

    private static final String GENERIC_PARTITION_KEY = "pk";
    private static final int MOST_BYTES = 4096;
    private static final int MOST_OPERATORS = 300;

    private final Placeholders placeholders;
    private final String partitionKey;
    private final StringBuilder text = new StringBuilder();
    private int operators;

    /** @param partitionKey the attribute by which an item is known to be there */
    Expression(Placeholders placeholders, String partitionKey) {
        this.placeholders = placeholders;
        this.partitionKey = partitionKey;
    }

    /** Appends syntax. */
    Expression syntax(String syntax) {
        text.append(syntax);
        return this;
    }

    /** Appends the name of an operator or a function, which are counted. */
    Expression operator(String operator) {
        operators++;
        return syntax(operator);
    }

    Expression path(AttributePath path) {
        String separator = "";
        for (AttributePath.Step step : path.steps()) {
            if (step.isElement()) {
                text.append('[').append(step.element()).append(']');
            } else {
                text.append(separator).append(placeholders.name(step.name()));
            }
            separator = ".";
        }
        return this;
    }

    /** The name that tables are given here is no reserved word, so it needs no placeholder. */
    Expression partitionKey() {
        return partitionKey.equals(GENERIC_PARTITION_KEY) ? syntax(partitionKey) : name(partitionKey);
    }

    Expression name(String attribute) {
        text.append(placeholders.name(attribute));
        return this;
    }

    Expression value(AttributeValue value) {
        text.append(placeholders.value(value));
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * The text, which is ASCII.
     *
     * @throws ExpressionTooLarge where DynamoDB does not take it
     */
    String finished() {
        if (text.length() > MOST_BYTES) {
            throw DynamoProblems.expressionTooLong(text.length(), MOST_BYTES);
        }
        if (operators > MOST_OPERATORS) {
            throw DynamoProblems.tooManyOperators(operators, MOST_OPERATORS);
        }
        return text.toString();
    }
}
