package org.nuanyi.core.form;

/**
 * What is wrong with the answer to a field.
 *
 * @param limit what it should keep to, where there is one: a length, a number, a count; else empty
 */
public record Fault(String field, Why why, String limit) {

    /** The rules; TypeScript on the phone knows the same by these names. */
    public enum Why {
        /** It must be answered. */
        MISSING,
        /** It has more characters than the limit. */
        TOO_LONG,
        /** It takes one answer. */
        ONLY_ONE,
        /** It is no number. */
        NO_NUMBER,
        /** It has more decimals than the limit. */
        TOO_PRECISE,
        /** It is less than the limit. */
        TOO_SMALL,
        /** It is more than the limit. */
        TOO_LARGE,
        /** It is none of the choices. */
        NO_CHOICE,
        /** It is no day. */
        NO_DAY,
        /** There are fewer photos than the limit. */
        TOO_FEW_PHOTOS,
        /** There are more photos than the limit. */
        TOO_MANY_PHOTOS,
        /** A photo has not arrived yet. */
        PHOTO_NOT_HERE
    }

    static Fault of(Field field, Why why) {
        return new Fault(field.id(), why, "");
    }
}
