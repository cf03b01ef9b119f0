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

/**
 * Where the key of an installation is kept: in {@code NUANYI_SEAL_KEY} (32 bytes in base64) or else
 * in {@code keys/seal.key} of the data folder, which its owner alone can read. The first start
 * makes one. Without its key a backup of the database shows no phone numbers.
 */
public final class SealKeys {

    /** Environment variable that holds the key. */
    public static final String VARIABLE = "NUANYI_SEAL_KEY";

    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rw-------");

    private SealKeys() {}

    /**
     * The key from {@code environment} or the data folder, made there if it is missing.
     *
     * @throws Trouble in a sentence, where the key is malformed, exposed or cannot be written
     */
    public static SealKey load(Path dataFolder, Map<String, String> environment) {
        String variable = environment.getOrDefault(VARIABLE, "").strip();
        if (!variable.isEmpty()) {
            return decoded(variable, VARIABLE);
        }
        Path file = dataFolder.resolve("keys").resolve("seal.key");
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException failed) {
            throw new Trouble("The key %s cannot be used: %s".formatted(file, failed), failed);
        }
    }

    private static SealKey read(Path file) throws IOException {
        requirePrivate(file);
        return decoded(Files.readString(file).strip(), file.toString());
    }

    private static void requirePrivate(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new Trouble(
                    "Others can read or change the key %s. Say chmod 600 to it, or keep the key in %s."
                            .formatted(file, VARIABLE));
        }
    }

    private static SealKey decoded(String base64, String where) {
        try {
            return SealKey.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            throw new Trouble(
                    "%s must hold %d bytes in base64. A new key: openssl rand -base64 %d"
                            .formatted(where, SealKey.LENGTH, SealKey.LENGTH),
                    malformed);
        }
    }

    /** Written aside and moved into place, so that a crash leaves no half a key. */
    private static SealKey create(Path file) throws IOException {
        Path folder = Optional.ofNullable(file.getParent()).orElseThrow();
        Files.createDirectories(folder);
        SealKey key = SealKey.generate();
        Path aside = Files.createTempFile(folder, "seal", ".new"); // for its owner's eyes only
        Files.writeString(aside, Base64.getEncoder().encodeToString(key.secret()) + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
