package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is refused, and how. */
final class Refused {

    /** A text that no message may show. */
    static final String SECRET = "s3cret";

    static final List<AttributeValue> ONE_OF_EACH_TYPE = List.of(
            AttributeValue.fromS(SECRET),
            AttributeValue.fromN("271828"),
            AttributeValue.fromB(SdkBytes.fromUtf8String(SECRET)),
            AttributeValue.fromBool(true),
            AttributeValue.fromNul(true),
            AttributeValue.fromSs(List.of(SECRET)),
            AttributeValue.fromNs(List.of("271828")),
            AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String(SECRET))),
            AttributeValue.fromL(List.of()),
            AttributeValue.fromM(Map.of()));

    private Refused() {}

    /** The message, which does not show a value, nor do those of its causes. */
    static String message(Executable action) {
        RuntimeException refused = assertThrows(RuntimeException.class, action);
        for (Throwable shown = refused; shown != null; shown = shown.getCause()) {
            String message = String.valueOf(shown.getMessage());
            assertFalse(message.contains(SECRET) || message.contains("271828"), message);
        }
        return refused.getMessage();
    }

    /** The code of the message. */
    static String code(Executable action) {
        return message(action).substring(0, "MD-CODEC-00".length());
    }
}
