package org.nuanyi.kernel.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A file, written whole before it is sent: a slow reader holds no transaction open, and what fails
 * is told as a page and not as half a file.
 */
public final class WholeFile {

    /** What Excel reads. */
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WholeFile() {}

    /**
     * A sheet, to be kept.
     *
     * @param name of the file, in Latin letters, without the ending
     */
    public static Response xlsx(String name, Consumer<OutputStream> writer) {
        Path file = written(writer);
        StreamingOutput sent =
                out -> {
                    try (out) {
                        Files.copy(file, out);
                    } finally {
                        Files.deleteIfExists(file);
                    }
                };
        return Response.ok(sent, XLSX)
                .header("Content-Disposition", "attachment; filename=\"%s.xlsx\"".formatted(name))
                .build();
    }

    private static Path written(Consumer<OutputStream> writer) {
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.accept(out);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return file;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
