package org.nuanyi.station;

/** Why a text cannot be what a field says. */
public record FieldFault(StationField field, Reason reason) {

    /** What is wrong with it. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        /** It is none of the choices, or no unit. */
        UNKNOWN,
        NOT_A_POINT,
        /** A point far outside Beijing: another place. */
        FAR_AWAY,
        /**
         * The entrance would move farther than {@link Edit#FAR_METRES}, and nobody said that it
         * should.
         */
        MOVED_FAR,
        NOT_A_PHONE,
        /** A mobile is a person's and is not published. */
        MOBILE,
        /** A character that no text has. */
        CONTROL_CHARACTER
    }
}
