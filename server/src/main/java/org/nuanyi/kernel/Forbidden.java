package org.nuanyi.kernel;

/** The sender has no right to this: answered 403. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean noted;

    /**
     * @param sentence what is missing; shown to the sender
     */
    public Forbidden(String sentence) {
        super(sentence);
        this.noted = false;
    }

    /** It may be seen, and is not the sender's to change. */
    public static Forbidden ofAnotherUnit() {
        return new Forbidden("This belongs to a unit you may not change.");
    }

    private Forbidden(Forbidden refused) {
        super(refused.getMessage(), refused);
        this.noted = true;
    }

    /** The same, when the audit trail has it: it is not written there once more. */
    public Forbidden noted() {
        return new Forbidden(this);
    }

    /** Whether the audit trail has it. */
    public boolean isNoted() {
        return noted;
    }
}
