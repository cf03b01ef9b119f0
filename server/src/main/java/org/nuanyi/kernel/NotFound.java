package org.nuanyi.kernel;

/** What was asked for by its name does not exist: 404 for the API, a friendly page for people. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param kind what it would be, in English: {@code station}
     * @param key the name it was asked for by
     */
    public NotFound(String kind, String key) {
        super("no %s %s".formatted(kind, key));
    }
}
