package org.nuanyi.kernel;

/** What is needed for an answer cannot be had just now: answered 503. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what to do meanwhile; shown to the sender
     */
    public Unavailable(String sentence) {
        super(sentence);
    }
}
