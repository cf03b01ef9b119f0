package org.nuanyi.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.kernel.sheet.Sizes;

/** A file that may be read: it is there, is a file, is not too large, and is of a known kind. */
public record SourceFile(Path path, long bytes, FileKind kind) {

    private static final int HEAD_BYTES = 4096;

    /**
     * Looks at the file without reading it.
     *
     * @throws FileRefused where it may not be read
     */
    public static SourceFile open(Path path, Limits limits) {
        if (Files.notExists(path)) {
            throw new FileRefused(Fault.FILE_MISSING, path);
        }
        if (!Files.isRegularFile(path)) {
            throw new FileRefused(Fault.NOT_A_FILE, path);
        }
        try {
            return looked(path, Files.size(path), limits);
        } catch (IOException refused) {
            throw new FileRefused(Fault.FILE_UNREADABLE, path, refused.getMessage());
        }
    }

    private static SourceFile looked(Path path, long bytes, Limits limits) throws IOException {
        if (bytes == 0) {
            throw new FileRefused(Fault.FILE_EMPTY, path);
        }
        if (bytes > limits.fileBytes()) {
            throw new FileRefused(
                    Fault.FILE_TOO_LARGE,
                    Sizes.megabytes(bytes),
                    Sizes.megabytes(limits.fileBytes()));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new SourceFile(path, bytes, FileKind.of(in.readNBytes(HEAD_BYTES)));
        }
    }
}
