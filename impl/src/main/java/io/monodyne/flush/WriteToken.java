package io.monodyne.flush;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The small random text that a single write of a versioned entity leaves in its item, to know itself by. Stateless. */
final class WriteToken {

    /** The attribute that holds the token of the last single write. */
    static final String ATTRIBUTE = "_wt";

    private static final int BYTES = 8;

    private WriteToken() {}

    static AttributeValue next() {
        byte[] bytes = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return AttributeValue.fromS(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
