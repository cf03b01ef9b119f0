package org.nuanyi.cabinet.sim.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns numbers of cards into what may leave the reader. */
public final class Cards {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Under the key of a cabinet, base64url. */
    public Cards(String cardKey) {
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(cardKey), ALGORITHM);
    }

    /** The keyed hash of a number; the number in ASCII, without blanks. */
    public String hash(String number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
