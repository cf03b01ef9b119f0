package org.nuanyi.intake;

import static org.nuanyi.intake.Fault.Severity.FILE;
import static org.nuanyi.intake.Fault.Severity.NOTE;
import static org.nuanyi.intake.Fault.Severity.PROBLEM;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with a file or a row; {@link Phrases} has the words. */
public enum Fault {
    // The file cannot be read.
    FILE_MISSING(FILE),
    NOT_A_FILE(FILE),
    FILE_UNREADABLE(FILE),
    FILE_EMPTY(FILE),
    FILE_TOO_LARGE(FILE),
    OLD_XLS(FILE),
    NOT_A_TABLE(FILE),
    CHARSET_UNKNOWN(FILE),
    CHARSET_DAMAGED(FILE),
    NUL_BYTES(FILE),
    CSV_BROKEN(FILE),
    JSON_BROKEN(FILE),
    JSON_NO_ROWS(FILE),
    JSON_TWO_LISTS(FILE),
    XLSX_BROKEN(FILE),
    XLSX_BOMB(FILE),
    XLSX_NO_SHEET(FILE),
    HEADING_MISSING(FILE),
    HEADING_TWICE(FILE),
    HEADING_MERGED(FILE),
    TOO_MANY_COLUMNS(FILE),

    // What its columns mean cannot be told.
    FIELD_MISSING(FILE),
    MAP_UNREADABLE(FILE),
    MAP_FIELD_UNKNOWN(FILE),
    MAP_COLUMN_MISSING(FILE),
    DATUM_MISSING(FILE),
    DATUM_UNSUPPORTED(FILE),
    DATUM_TOO_LATE(FILE),
    UNIT_MISSING(FILE),
    UNIT_UNKNOWN(FILE),
    REGISTER_IS_DEMO(FILE),

    // A row stays out.
    ROW_SHORT(PROBLEM),
    ROW_LONG(PROBLEM),
    QUOTE_OPEN(PROBLEM),
    CELL_TOO_LONG(PROBLEM),
    FORMULA_FAILED(PROBLEM),
    CELLS_MERGED(PROBLEM),
    NOT_AN_OBJECT(PROBLEM),
    NOT_A_POINT(PROBLEM),
    CONTROL_CHARACTER(PROBLEM),
    MOJIBAKE(PROBLEM),
    NAME_MISSING(PROBLEM),
    ADDRESS_MISSING(PROBLEM),
    ROW_UNIT_MISSING(PROBLEM),
    ROW_DATUM_MISSING(PROBLEM),
    TEXT_TOO_LONG(PROBLEM),
    CHOICE_UNKNOWN(PROBLEM),
    POINT_MISSING(PROBLEM),
    NOT_A_NUMBER(PROBLEM),
    POINT_ZERO(PROBLEM),
    POINT_SWAPPED(PROBLEM),
    POINT_OUTSIDE(PROBLEM),
    ROW_DATUM_UNKNOWN(PROBLEM),
    ROW_UNIT_UNKNOWN(PROBLEM),
    AREA_UNREADABLE(PROBLEM),
    PHONE_UNREADABLE(PROBLEM),
    MOBILE_UNREADABLE(PROBLEM),
    TIME_UNREADABLE(PROBLEM),
    TIME_AHEAD(PROBLEM),
    REF_TWICE(PROBLEM),
    DEMO_AMONG_REAL(PROBLEM),
    REAL_AMONG_DEMO(PROBLEM),
    NOT_STORABLE(PROBLEM),

    // A row comes in, with a word.
    POINT_COARSE(NOTE),
    HOURS_AS_TEXT(NOTE),
    FACILITY_UNKNOWN(NOTE),
    VERIFIED_UNDATED(NOTE),
    CHECKER_UNKNOWN(NOTE),
    PHONE_MASKED(NOTE),
    PHONES_SEVERAL(NOTE),
    MOBILE_KEPT_PRIVATE(NOTE),
    MOBILE_DROPPED(NOTE),
    KEEPER_WITHOUT_MOBILE(NOTE),
    DUPLICATE_OF_STATION(NOTE),
    DUPLICATE_IN_FILE(NOTE);

    private final Severity severity;

    Fault(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Details as the phrases take them. */
    public static List<String> details(@Nullable Object... details) {
        return Arrays.stream(details).map(String::valueOf).toList();
    }

    /** What a fault costs. */
    public enum Severity {
        /** Nothing of the file comes in. */
        FILE,
        /** The row stays out. */
        PROBLEM,
        /** The row comes in. */
        NOTE
    }
}
