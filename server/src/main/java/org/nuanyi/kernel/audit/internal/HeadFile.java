package org.nuanyi.kernel.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The last link that was seen, beside the database: whoever cuts the chain there cannot reach here.
 */
public final class HeadFile {

    private final Path file;

    /** That of a data folder. */
    public HeadFile(Path dataFolder) {
        this.file = dataFolder.resolve("audit-head");
    }

    Optional<String> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whole or not at all, whoever else writes it. */
    void write(String words) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path aside = Files.createTempFile(folder, file.getFileName().toString(), ".new");
            Files.writeString(aside, words + "\n");
            Files.move(
                    aside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
