package org.nuanyi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes XLSX files: good ones with a library, odd ones part by part. */
public final class SheetFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private SheetFiles() {}

    /** A file of one sheet. */
    public static Path file(Path path, Consumer<Worksheet> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            fill.accept(book.newWorksheet("台账"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return write(path, bytes.toByteArray());
    }

    public static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    /** A file whose one sheet is this XML, from {@code <worksheet>} on. */
    public static Path file(Path path, String sheet) {
        return zip(path, Map.of("xl/worksheets/sheet1.xml", sheet));
    }

    /** A small right XLSX with some parts put in or exchanged. */
    public static Path zip(Path path, Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : usual().entrySet()) {
                put(zip, part.getKey(), parts.getOrDefault(part.getKey(), part.getValue()));
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                if (!usual().containsKey(part.getKey())) {
                    put(zip, part.getKey(), part.getValue());
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return write(path, bytes.toByteArray());
    }

    /** A sheet that unpacks to so many megabytes of one letter. */
    public static Path bomb(Path path, int megabytes) {
        try (OutputStream file = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : usual().entrySet()) {
                if (!part.getKey().contains("sheet1")) {
                    put(zip, part.getKey(), part.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(
                    ("<worksheet xmlns=\""
                                    + MAIN
                                    + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
            zip.write("</v></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return path;
    }

    public static String sheet(String rows) {
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    private static Map<String, String> usual() {
        return Map.of(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>\
                """,
                "_rels/.rels",
                relations(OFFICE + "/officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE),
                "xl/_rels/workbook.xml.rels",
                relations(OFFICE + "/worksheet", "worksheets/sheet1.xml"),
                "xl/worksheets/sheet1.xml",
                sheet(""));
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s\" Target=\"%s\"/></Relationships>"
                .formatted(PACKAGE, type, target);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static Path write(Path path, byte[] bytes) {
        try {
            return Files.write(path, bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
