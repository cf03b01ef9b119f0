package org.nuanyi.kernel;

/** What was asked for is not there, or not for the public: answered 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is not there; shown to the sender
     */
    public NotFound(String sentence) {
        super(sentence);
    }
}
