package org.nuanyi.kernel.sheet.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a spreadsheet says, as a person sees it. */
public final class CellWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CellWords() {}

    /** As text. */
    public static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return cell.getFormula() == null ? "" : "=" + cell.getFormula();
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case FORMULA -> isNumber(raw) ? number(cell, raw) : raw;
            case STRING, BOOLEAN, ERROR, EMPTY -> cell.getText();
        };
    }

    /** Whether there is an error value, or a formula whose value was never worked out. */
    public static boolean isFailed(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.ERROR) {
            return true;
        }
        return cell.getFormula() != null && (raw == null || raw.matches("#[A-Z/0]+[!?A]?"));
    }

    private static String number(Cell cell, String raw) {
        double value = Double.parseDouble(raw);
        if (isDate(cell.getDataFormatString()) && value >= 0 && value < 2_958_466) {
            return date(cell, value);
        }
        return plain(value);
    }

    /** Spreadsheets write 39.928400000000003 for 39.9284, and 1.0112345678E10 for a telephone. */
    private static String plain(double value) {
        String plain = new BigDecimal(Double.toString(value)).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    private static String date(Cell cell, double days) {
        LocalDateTime date = cell.asDate();
        if (days < 1) {
            return date.format(TIME);
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.format(DATE)
                : date.format(BOTH);
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String signs =
                format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|general|\\\\.", "");
        return signs.matches(".*[ymdhs].*");
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    }
}
