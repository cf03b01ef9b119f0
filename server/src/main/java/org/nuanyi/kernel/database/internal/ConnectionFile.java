package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.database.Database;

/** How a command finds the PostgreSQL of a running server: three lines, url, user, password. */
record ConnectionFile(Path file) {

    Optional<Database> read() {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 3
                    ? Optional.of(new Database(lines.get(0), lines.get(1), lines.get(2)))
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    void write(Database database) {
        String lines =
                String.join("\n", database.jdbcUrl(), database.user(), database.password()) + "\n";
        try {
            PrivateFile.write(file, lines);
        } catch (IOException refused) {
            throw DiskTrouble.explain("The file " + file + " cannot be written", refused);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw DiskTrouble.explain("The file " + file + " cannot be deleted", refused);
        }
    }
}
