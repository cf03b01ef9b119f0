package org.nuanyi.kernel;

/** The request contradicts one that was answered before: answered 409, with the field. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the parameter or property, as the sender spells it
     * @param sentence what it contradicts and what to do; shown to the sender
     */
    public Conflict(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
