package io.monodyne.dynamo;

/** A request would need an expression that DynamoDB does not take. Nothing was sent. */
public final class ExpressionTooLarge extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ExpressionTooLarge(String message) {
        super(message);
    }
}
