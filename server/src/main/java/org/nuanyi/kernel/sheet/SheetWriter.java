package org.nuanyi.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a sheet as a stream: rows go out as they come, and none is kept. Every cell is text, so
 * nothing that is written becomes a formula. Not thread-safe.
 */
public final class SheetWriter implements AutoCloseable {

    /** So many rows are held before they go out. */
    private static final int ROWS_AT_ONCE = 500;

    private static final int LAST_ROW = 1_048_575;
    private static final String AS_TEXT = "@";
    private static final String GREY = "D9E1E8";
    private static final String FAINT = "F2F4F6";
    private static final String RED = "F8CBAD";

    /**
     * A column.
     *
     * @param width in characters
     * @param choices what may be chosen in it; none where it is typed
     * @param style how it is used
     */
    public record Column(String heading, int width, List<String> choices, Style style) {

        /** How a column is used. */
        public enum Style {
            USUAL,
            /** Holds figures that Excel would take for numbers. */
            FIGURES,
            /** Only to be read. */
            FAINT,
            HIDDEN
        }

        public Column {
            choices = List.copyOf(choices);
        }
    }

    private final Workbook book;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final String choicesName;
    private int row;

    /**
     * Begins a sheet with its heading.
     *
     * @param names of the sheet, and of the second one that holds what may be chosen
     */
    public SheetWriter(OutputStream out, Names names, List<Column> columns) {
        this.book = new Workbook(out, "Nuanyi", "1.0");
        this.sheet = book.newWorksheet(names.sheet());
        this.choicesName = names.choices();
        this.columns = List.copyOf(columns);
        heading();
    }

    /** What the two sheets are called. */
    public record Names(String sheet, String choices) {}

    private void heading() {
        for (int column = 0; column < columns.size(); column++) {
            Column one = columns.get(column);
            text(column, one.heading());
            sheet.width(column, one.width());
            sheet.style(column).format(AS_TEXT).set();
            if (one.style() == Column.Style.HIDDEN) {
                sheet.hideColumn(column);
            }
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor(GREY).set();
        sheet.freezePane(Math.min(3, columns.size()), 1);
        row = 1;
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        row(cells, Map.of());
    }

    /**
     * Adds a row of which some cells are wrong.
     *
     * @param wrong what is said about them, by their columns
     */
    public void row(List<String> cells, Map<Integer, String> wrong) {
        for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
            if (!cells.get(column).isEmpty()) {
                text(column, cells.get(column));
                style(column);
            }
        }
        wrong.forEach(this::mark);
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            flush();
        }
    }

    private void style(int column) {
        switch (columns.get(column).style()) {
            case FIGURES -> sheet.style(row, column).format(AS_TEXT).set();
            case FAINT -> sheet.style(row, column).fillColor(FAINT).set();
            case USUAL, HIDDEN -> {}
        }
    }

    private void mark(int column, String said) {
        sheet.style(row, column).fillColor(RED).set();
        sheet.comment(row, column, PlainText.storable(said));
    }

    /** Inline, since a table of all texts would stay in memory. */
    private void text(int column, String text) {
        sheet.inlineString(row, column, PlainText.storable(text));
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Ends the sheet; without this it cannot be opened. */
    @Override
    public void close() {
        try {
            List<List<String>> lists = validated();
            sheet.finish();
            if (!lists.isEmpty()) {
                choices(lists);
            }
            book.finish();
            book.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Excel offers the choices; other words for the same are taken as well. */
    private List<List<String>> validated() {
        List<List<String>> lists = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            List<String> choices = columns.get(column).choices();
            if (choices.isEmpty()) {
                continue;
            }
            if (!lists.contains(choices)) {
                lists.add(choices);
            }
            char letter = (char) ('A' + lists.indexOf(choices));
            sheet.range(1, column, LAST_ROW, column)
                    .validateWithListByFormula(
                            "'%s'!$%c$1:$%c$%d"
                                    .formatted(choicesName, letter, letter, choices.size()))
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
        return lists;
    }

    private void choices(List<List<String>> lists) throws IOException {
        Worksheet second = book.newWorksheet(choicesName);
        for (int column = 0; column < lists.size(); column++) {
            second.width(column, 28);
            List<String> list = lists.get(column);
            for (int at = 0; at < list.size(); at++) {
                second.inlineString(at, column, PlainText.storable(list.get(at)));
            }
        }
        second.finish();
    }
}
