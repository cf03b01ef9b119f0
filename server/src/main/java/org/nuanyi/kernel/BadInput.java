package org.nuanyi.kernel;

/** A request that cannot be understood: answered 400, with the field and what to write in it. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the parameter or property, as the sender spells it
     * @param sentence what is wrong and what to write instead; shown to the sender
     */
    public BadInput(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
