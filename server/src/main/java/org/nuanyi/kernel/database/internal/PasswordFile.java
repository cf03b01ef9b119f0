package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.nuanyi.kernel.Trouble;

/** A password of one data folder's PostgreSQL: 192 random bits. */
record PasswordFile(Path file) {

    String create() {
        byte[] bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PrivateFile.write(file, password + "\n");
            return password;
        } catch (IOException refused) {
            throw DiskTrouble.explain("The file " + file + " cannot be written", refused);
        }
    }

    String read() {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw refused();
        }
    }

    Optional<String> find() {
        return Files.isReadable(file)
                ? Optional.of(read()).filter(s -> !s.isEmpty())
                : Optional.empty();
    }

    Trouble refused() {
        return new Trouble(
                "The password in "
                        + file
                        + " does not open the PostgreSQL beside it. Put that file back from your"
                        + " backup, or set a new password as docs/configuration.md says.");
    }
}
