package org.nuanyi.kernel;

/** Reads what people type into the fields of a form. */
public final class TypedText {

    private TypedText() {}

    /**
     * The words without space around them.
     *
     * @throws BadInput that names the field, if there are none or too many
     */
    public static String require(String field, String written, int longest) {
        String words = written.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new BadInput(field, "Write 1 to " + longest + " characters.");
        }
        return words;
    }

    /**
     * The words without space around them; there may be none.
     *
     * @throws BadInput that names the field, if there are too many
     */
    public static String allow(String field, String written, int longest) {
        String words = written.strip();
        if (words.length() > longest) {
            throw new BadInput(field, "Write up to " + longest + " characters.");
        }
        return words;
    }
}
