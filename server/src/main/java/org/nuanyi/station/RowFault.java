package org.nuanyi.station;

/**
 * Why a row of a sheet cannot be taken, beside what is wrong with a field.
 *
 * @param column of the sheet, from 0; {@link #WHOLE_ROW} where it is about all of it
 * @param detail what stands there; may be empty
 */
public record RowFault(Kind kind, int column, String detail) {

    /** No column in particular. */
    public static final int WHOLE_ROW = -1;

    /** What is wrong. */
    public enum Kind {
        /** The code is none: a digit is missing or wrong. */
        CODE_UNREADABLE,
        /** The same code stands in another row as well. */
        CODE_TWICE,
        VERSION_UNREADABLE,
        /** There is no such station, or it is not for the one who asks. */
        UNKNOWN_STATION,
        /** It may be seen and not changed. */
        NOT_TO_CHANGE,
        /** It would go to a unit to which the one who asks may give nothing. */
        NOT_TO_GIVE,
        FORMULA_FAILED,
        MERGED,
        /** A column that is only to be read says something else. */
        ONLY_SHOWN
    }
}
