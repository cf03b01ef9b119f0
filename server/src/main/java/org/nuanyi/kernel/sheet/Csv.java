package org.nuanyi.kernel.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines as Excel reads them: UTF-8 with a byte order mark, commas, CRLF (RFC 4180). What Excel
 * would take for a formula has an apostrophe before it.
 */
public final class Csv {

    /** Stands before the first line. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(sign -> "\",\r\n".indexOf(sign) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
