package io.monodyne.readable;

import io.monodyne.key.KeyText;
import java.math.BigDecimal;
import java.util.Arrays;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether what is stored has the order, and the kind, that a condition asks for. Stateless. */
final class Ordered {

    private Ordered() {}

    /** Throws where the stored values of a path don't have the order of those in Java. */
    static void require(StoredPath path) {
        AttributeValue.Type type = path.codec().scalarType();
        boolean named = path.javaType().isEnum() && type == AttributeValue.Type.S;
        boolean bytes = type == AttributeValue.Type.B && path.javaType().isArray(); // the serialized form has no order
        boolean ordered = type == AttributeValue.Type.S || type == AttributeValue.Type.N || bytes;
        if (named || !ordered) {
            throw ReadableProblems.noOrder(path.name());
        }
    }

    /** DynamoDB refuses a range whose end is before its begin. */
    static void requireInOrder(StoredPath path, AttributeValue low, AttributeValue high) {
        if (compare(low, high) > 0) {
            throw ReadableProblems.reversed(path.name());
        }
    }

    private static int compare(AttributeValue low, AttributeValue high) {
        if (low.n() != null && high.n() != null) {
            return new BigDecimal(low.n()).compareTo(new BigDecimal(high.n()));
        }
        if (low.b() != null && high.b() != null) {
            return Arrays.compareUnsigned(low.b().asByteArrayUnsafe(), high.b().asByteArrayUnsafe());
        }
        return low.s() != null && high.s() != null ? KeyText.compare(low.s(), high.s()) : 0;
    }

    static boolean isText(StoredPath path) {
        return path.codec().scalarType() == AttributeValue.Type.S;
    }

    static boolean isNumberOrTruth(StoredPath path) {
        AttributeValue.Type type = path.codec().scalarType();
        return type == AttributeValue.Type.N || type == AttributeValue.Type.BOOL;
    }
}
