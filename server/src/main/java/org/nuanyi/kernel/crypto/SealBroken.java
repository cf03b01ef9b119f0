package org.nuanyi.kernel.crypto;

/** A sealed value cannot be opened. The message is a plain sentence and names no secret. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String sentence) {
        super(sentence);
    }
}
