package org.nuanyi.intake.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuanyi.intake.ImportSummary.Report;
import org.nuanyi.intake.Phrases;
import org.nuanyi.intake.Remark;
import org.nuanyi.kernel.sheet.PlainText;

/**
 * The rows there is something to say about, as a spreadsheet that can be put right and sent back:
 * the columns of the file with the cells marked, and beside them what is wrong and what to write.
 * Every cell is text, so nothing that a file brings can become a formula here.
 */
final class ReportBook {

    /** More rows than anybody puts right by hand; they are held in memory. */
    private static final int MOST_ROWS = 20_000;

    private static final String RED = "F8CBAD";
    private static final String YELLOW = "FFF2CC";
    private static final String GREY = "D9E1E8";

    private final Phrases phrases;
    private final List<Reported> rows = new ArrayList<>();
    private long count;

    private record Reported(SourceRow row, List<Remark> remarks) {}

    ReportBook(Phrases phrases) {
        this.phrases = phrases;
    }

    void add(SourceRow row, List<Remark> remarks) {
        count++;
        if (rows.size() < MOST_ROWS) {
            rows.add(new Reported(row, remarks));
        }
    }

    /** Writes it, or says why not: a folder that cannot be written is no reason to stop. */
    Report write(Path file, List<String> columns) {
        if (rows.isEmpty()) {
            return new Report.None();
        }
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                write(out, columns);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return new Report.Written(file, rows.size(), count == rows.size());
        } catch (IOException refused) {
            return new Report.Failed(file, String.valueOf(refused.getMessage()));
        }
    }

    private void write(OutputStream out, List<String> columns) throws IOException {
        try (Workbook book = new Workbook(out, "Nuanyi", "1.0")) {
            Worksheet sheet = book.newWorksheet(phrases.say("report.sheet"));
            heading(sheet, columns);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i), columns);
            }
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, columns.size() + 1);
        }
    }

    private void heading(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            text(sheet, 0, column, columns.get(column));
        }
        text(sheet, 0, columns.size(), phrases.say("report.explanation"));
        text(sheet, 0, columns.size() + 1, phrases.say("report.line"));
        sheet.width(columns.size(), 80);
        sheet.range(0, 0, 0, columns.size() + 1).style().bold().fillColor(GREY).set();
    }

    private void row(Worksheet sheet, int at, Reported reported, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            text(sheet, at, column, reported.row().cell(column));
        }
        text(sheet, at, columns.size(), explanation(reported.remarks()));
        sheet.value(at, columns.size() + 1, reported.row().line());
        sheet.style(at, columns.size()).wrapText(true).set();
        // Problems last, so that they win where a note is about the same cell.
        mark(sheet, at, columns, marked(reported, false), YELLOW);
        mark(sheet, at, columns, marked(reported, true), RED);
    }

    private static Set<String> marked(Reported reported, boolean problems) {
        return reported.remarks().stream()
                .filter(r -> r.isProblem() == problems)
                .flatMap(r -> r.columns().stream())
                .collect(Collectors.toSet());
    }

    private static void mark(
            Worksheet sheet, int at, List<String> columns, Set<String> marked, String colour) {
        for (int column = 0; column < columns.size(); column++) {
            if (marked.contains(columns.get(column))) {
                sheet.style(at, column).fillColor(colour).set();
            }
        }
    }

    private String explanation(List<Remark> remarks) {
        return remarks.stream()
                .map(r -> RemarkWords.of(r, phrases))
                .collect(Collectors.joining("\n"));
    }

    /** As text, whatever it begins with. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, PlainText.storable(text));
    }
}
