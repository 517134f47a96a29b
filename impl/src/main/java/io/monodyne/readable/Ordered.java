package io.monodyne.readable;

import io.monodyne.key.KeyText;
import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether what is stored has the order, and the kind, that a condition asks for. Stateless. */
final class Ordered {

    private Ordered() {}

    /** Throws where the stored values of a path don't have the order of those in Java. */
    static void require(StoredPath path) {
        AttributeValue.Type type = path.codec().scalarType();
        boolean named = path.javaType().isEnum() && type == AttributeValue.Type.S;
        boolean ordered =
                type == AttributeValue.Type.S || type == AttributeValue.Type.N || type == AttributeValue.Type.B;
        if (named || !ordered) {
            throw ReadableProblems.noOrder(path.name());
        }
    }

    /** DynamoDB refuses a range whose end is before its begin. */
    static void requireInOrder(StoredPath path, AttributeValue low, AttributeValue high) {
        boolean reversed = low.n() != null && high.n() != null
                ? new BigDecimal(low.n()).compareTo(new BigDecimal(high.n())) > 0
                : low.s() != null && high.s() != null && KeyText.compare(low.s(), high.s()) > 0;
        if (reversed) {
            throw ReadableProblems.reversed(path.name());
        }
    }

    static boolean isText(StoredPath path) {
        return path.codec().scalarType() == AttributeValue.Type.S;
    }

    static boolean isNumberOrTruth(StoredPath path) {
        AttributeValue.Type type = path.codec().scalarType();
        return type == AttributeValue.Type.N || type == AttributeValue.Type.BOOL;
    }
}
