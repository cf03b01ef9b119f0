package org.nuanyi.core.form;

/**
 * What keeps a definition from being published.
 *
 * @param path where, as in its JSON: {@code sections[0].fields[2].visibleIf}
 * @param about the id, value or limit it is about; may be empty
 */
public record Flaw(String path, Why why, String about) {

    /** The rules. */
    public enum Why {
        /** An id is lower case letters, digits and hyphens, up to 40. */
        BAD_ID,
        /** Another field or choice has the same id. */
        TWICE,
        /** It has no Chinese words. */
        NO_WORDS,
        /** Words are longer than 500 characters. */
        TOO_LONG,
        /** The form asks nothing, or a field to choose from has no choices. */
        NOTHING_TO_ASK,
        /** There are more than the limit. */
        TOO_MANY,
        /** The smallest is more than the largest. */
        LIMITS_CROSSED,
        /** It asks about a field that is not there. */
        NO_SUCH_FIELD,
        /** It asks about a field that comes later, or itself. */
        LATER_FIELD,
        /** It asks for a value that the field does not offer. */
        NO_SUCH_VALUE,
        /** It combines no conditions. */
        EMPTY_CONDITION,
        /** Who is not named sends no photos. */
        ANONYMOUS_PHOTOS
    }
}
