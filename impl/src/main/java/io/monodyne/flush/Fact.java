package io.monodyne.flush;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is known of a value that is stored, or is going to be. Immutable.
 *
 * @param known whether anything is
 * @param value null for absent, and where nothing is known
 */
record Fact(boolean known, @Nullable AttributeValue value) {

    static final Fact UNKNOWN = new Fact(false, null);

    static Fact of(@Nullable AttributeValue value) {
        return new Fact(true, value);
    }

    boolean absent() {
        return known && value == null;
    }
}
