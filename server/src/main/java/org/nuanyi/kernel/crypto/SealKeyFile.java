package org.nuanyi.kernel.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.kernel.Trouble;

/** A key as text, 32 bytes in base64: in a variable, or in a file that only its owner can read. */
final class SealKeyFile {

    static final String VARIABLE = "NUANYI_SEAL_KEY";

    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rw-------");

    private final Path file;

    SealKeyFile(Path file) {
        this.file = file;
    }

    static Optional<SealKey> fromVariable(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> decoded(value, VARIABLE));
    }

    Optional<SealKey> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            requirePrivate();
            return Optional.of(decoded(Files.readString(file).strip(), file.toString()));
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    /** A new key. */
    SealKey create() {
        SealKey key = SealKey.generate();
        write(key);
        return key;
    }

    /** Keeps a key: written aside and moved into place, so that a crash leaves no half a key. */
    void write(SealKey key) {
        try {
            Path folder = Optional.ofNullable(file.getParent()).orElseThrow();
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "seal", ".new"); // for its owner's eyes only
            Files.writeString(aside, Base64.getEncoder().encodeToString(key.secret()) + "\n");
            Files.move(
                    aside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    private void requirePrivate() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new Trouble(
                    "Others can read or change the key %s. Say chmod 600 to it, or keep the key in %s."
                            .formatted(file, VARIABLE));
        }
    }

    static SealKey decoded(String base64, String where) {
        try {
            return SealKey.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            throw new Trouble(
                    "%s must hold %d bytes in base64. For a new key: openssl rand -base64 %d"
                            .formatted(where, SealKey.LENGTH, SealKey.LENGTH),
                    malformed);
        }
    }

    private Trouble unusable(IOException failed) {
        return new Trouble("The key %s cannot be used: %s".formatted(file, failed), failed);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
