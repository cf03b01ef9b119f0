package org.nuanyi.fund.internal;

import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.TypedText;

/** Reads what people type into the papers of money. */
public final class Texts {

    public static final int LONGEST_MEETING = 100;
    public static final int LONGEST_NUMBER = 60;
    public static final int LONGEST_REASON = 300;

    private Texts() {}

    /**
     * The words without space around them.
     *
     * @throws BadInput that names the field, if there are none or too many
     */
    public static String require(String field, String written, int longest) {
        return TypedText.require(field, written, longest);
    }
}
