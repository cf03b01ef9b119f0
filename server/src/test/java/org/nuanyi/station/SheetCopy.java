package org.nuanyi.station;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;

/**
 * A downloaded sheet in the hands of somebody with Excel. Rows count from 0, without the heading.
 */
final class SheetCopy {

    private static final SheetLimits LIMITS = new SheetLimits(1L << 28, 500);

    private final List<List<Object>> rows = new ArrayList<>();

    static SheetCopy download(Sheets sheets, Scope scope, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheets.write(scope, RegisterFilter.ALL, RegisterOrder.CODE, language, bytes);
        return of(bytes.toByteArray());
    }

    static SheetCopy of(byte[] bytes) {
        try {
            Path file = Files.createTempFile("copy", ".xlsx");
            Files.write(file, bytes);
            try (SheetReader reader = SheetReader.open(file, "", LIMITS)) {
                return read(reader);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SheetCopy read(SheetReader reader) {
        SheetCopy copy = new SheetCopy();
        Optional<SheetRow> row = reader.next();
        while (row.isPresent()) {
            copy.rows.add(new ArrayList<>(row.get().cells()));
            row = reader.next();
        }
        return copy;
    }

    List<String> headings() {
        return rows.getFirst().stream().map(String::valueOf).toList();
    }

    int size() {
        return rows.size() - 1;
    }

    String cell(int row, String heading) {
        List<Object> cells = rows.get(row + 1);
        int column = column(heading);
        return column < cells.size() ? String.valueOf(cells.get(column)) : "";
    }

    /** Writes a text or a number into a cell. */
    SheetCopy set(int row, String heading, Object value) {
        List<Object> cells = rows.get(row + 1);
        int column = column(heading);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
        return this;
    }

    /** Puts the last column first. */
    SheetCopy turned() {
        int width = headings().size();
        for (List<Object> cells : rows) {
            while (cells.size() < width) {
                cells.add("");
            }
            cells.addFirst(cells.removeLast());
        }
        return this;
    }

    SheetCopy without(String heading) {
        int column = column(heading);
        rows.stream().filter(cells -> cells.size() > column).forEach(cells -> cells.remove(column));
        return this;
    }

    SheetCopy with(String heading) {
        rows.getFirst().add(heading);
        return this;
    }

    /** The same row once more. */
    SheetCopy again(int row) {
        rows.add(new ArrayList<>(rows.get(row + 1)));
        return this;
    }

    private int column(String heading) {
        int column = headings().indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException(heading + " is none of " + headings());
        }
        return column;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Excel", "16.0")) {
            Worksheet sheet = book.newWorksheet("驿站");
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, int row) {
        List<Object> cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else if (!cells.get(column).equals("")) {
                sheet.value(row, column, String.valueOf(cells.get(column)));
            }
        }
    }

    Path save(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
