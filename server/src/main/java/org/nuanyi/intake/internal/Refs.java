package org.nuanyi.intake.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nuanyi.kernel.sheet.PlainText;

/**
 * What makes a row the same one next time: its own id, or else its name and address. Hours, phone
 * and even the point may be put right without making another station of it.
 */
final class Refs {

    private static final int DIGEST_BYTES = 12;

    private final MessageDigest digest;

    Refs() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    String of(String id, String... parts) {
        if (!id.isEmpty()) {
            return "id:" + id;
        }
        for (String part : parts) {
            digest.update(PlainText.folded(part).getBytes(UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }
}
