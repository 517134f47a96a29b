package io.monodyne.dynamo;

import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An attribute that is a key, or a part of one. */
public record KeyAttribute(String name, ScalarAttributeType type) {

    /** One of text, as all keys are that are computed. */
    public static KeyAttribute text(String name) {
        return new KeyAttribute(name, ScalarAttributeType.S);
    }
}
