package io.monodyne.query.run;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What cursors are signed with (HMAC-SHA256). Factory-lived, immutable, thread-safe. */
public final class CursorKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] secret;

    private CursorKey(byte[] secret) {
        this.secret = secret;
    }

    /** One that no other factory knows: cursors end with it. */
    public static CursorKey random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new CursorKey(secret);
    }

    /** One that several factories share. */
    public static CursorKey of(String secret) {
        return new CursorKey(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature of some bytes in turn. */
    byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JVM without " + ALGORITHM, e);
        }
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "cursor key of " + secret.length + " bytes";
    }
}
