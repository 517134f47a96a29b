package io.monodyne.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many bytes of the 400 KB of an item an attribute takes. Text counts in UTF-8, a number by its pairs of decimal digits, a
 * document by its parts and a few bytes beside. Stateless.
 */
public final class AttributeSize {

    private static final int DOCUMENT = 3;
    private static final int MOST_LEVELS = 32;
    private static final int MOST_BYTES_OF_NUMBER = 21;

    private AttributeSize() {}

    /** An attribute with its name. */
    public static int of(String name, AttributeValue value) {
        return Texts.utf8Length(name) + of(value);
    }

    /**
     * A value alone.
     *
     * @throws io.monodyne.LimitExceededException where it is nested deeper than DynamoDB stores
     */
    public static int of(AttributeValue value) {
        return size(value, 1);
    }

    private static int size(AttributeValue value, int level) {
        if (level > MOST_LEVELS) {
            throw CodecProblems.nestedTooDeep();
        }
        return switch (value.type()) {
            case S -> Texts.utf8Length(value.s());
            case N -> number(value.n());
            case B -> bytes(value.b());
            case SS -> texts(value.ss());
            case NS -> value.ns().stream().mapToInt(AttributeSize::number).sum();
            case BS -> value.bs().stream().mapToInt(AttributeSize::bytes).sum();
            case L -> list(value.l(), level);
            case M -> map(value.m(), level);
            default -> 1;
        };
    }

    private static int texts(List<String> texts) {
        int bytes = 0;
        for (String text : texts) {
            bytes += Texts.utf8Length(text);
        }
        return bytes;
    }

    private static int list(List<AttributeValue> elements, int level) {
        int bytes = DOCUMENT;
        for (AttributeValue element : elements) {
            bytes += 1 + size(element, level + 1);
        }
        return bytes;
    }

    private static int map(Map<String, AttributeValue> members, int level) {
        int bytes = DOCUMENT;
        for (Map.Entry<String, AttributeValue> member : members.entrySet()) {
            bytes += 1 + Texts.utf8Length(member.getKey()) + size(member.getValue(), level + 1);
        }
        return bytes;
    }

    private static int bytes(SdkBytes value) {
        return value.asByteArrayUnsafe().length;
    }

    /**
     * Digits are counted in pairs that start at the decimal point, from the first that is not zero to the last. A negative number
     * has an end mark, unless its twenty pairs already fill what a number can take.
     */
    private static int number(String text) {
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        if (value.signum() == 0) {
            return 1;
        }
        int digits = value.precision() + (value.scale() & 1);
        return Math.min(MOST_BYTES_OF_NUMBER, 1 + (digits + 1) / 2 + (value.signum() < 0 ? 1 : 0));
    }
}
