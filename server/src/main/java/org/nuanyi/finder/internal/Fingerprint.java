package org.nuanyi.finder.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A short name for what bytes say, the same in every process. */
public final class Fingerprint {

    private static final int LENGTH = 22;

    private Fingerprint() {}

    /** 132 bits of SHA-256, in letters, digits, - and _. */
    public static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
