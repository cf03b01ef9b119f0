package org.nuanyi.kernel.sheet;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

/** A list as an Excel file; every cell is text. */
public final class SheetFile {

    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String name;
    private final List<SheetWriter.Column> columns;

    public SheetFile(String name, SheetWriter.Column... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /**
     * @param width in characters
     */
    public static SheetWriter.Column column(String heading, int width) {
        return new SheetWriter.Column(heading, width, List.of(), SheetWriter.Column.Style.FIGURES);
    }

    /**
     * @param file its name without the ending
     */
    public Response answer(String file, Stream<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(out, new SheetWriter.Names(name, "选项"), columns)) {
            rows.forEach(sheet::row);
        }
        return Response.ok(out.toByteArray(), XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + file + ".xlsx\"")
                .build();
    }
}
