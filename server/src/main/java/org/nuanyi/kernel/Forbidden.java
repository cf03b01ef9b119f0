package org.nuanyi.kernel;

/** The sender has no right to this: answered 403. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is missing; shown to the sender
     */
    public Forbidden(String sentence) {
        super(sentence);
    }
}
