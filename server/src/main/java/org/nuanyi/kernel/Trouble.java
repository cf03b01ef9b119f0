package org.nuanyi.kernel;

/**
 * Something outside the program that its operator can put right: a port taken, a full disk, a wrong
 * password. The message is one plain sentence with the next step; commands print it without a stack
 * trace and leave with a code other than 0.
 */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
