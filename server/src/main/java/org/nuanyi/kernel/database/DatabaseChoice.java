package org.nuanyi.kernel.database;

import java.nio.file.Path;
import java.util.Map;
import org.nuanyi.kernel.Trouble;

/** Which PostgreSQL is used: the one inside the data folder, or a server somebody else runs. */
public sealed interface DatabaseChoice {

    /** PostgreSQL started from the binaries Nuanyi carries, its data below {@code folder}. */
    record Embedded(Path folder) implements DatabaseChoice {}

    /**
     * A server named by {@code NUANYI_DB_URL}, {@code NUANYI_DB_USER}, {@code NUANYI_DB_PASSWORD}.
     */
    record External(Database database) implements DatabaseChoice {}

    /** External where {@code NUANYI_DB_URL} is set in {@code environment}, otherwise embedded. */
    static DatabaseChoice of(Path folder, Map<String, String> environment) {
        String url = environment.getOrDefault("NUANYI_DB_URL", "").strip();
        if (url.isEmpty()) {
            return new Embedded(folder);
        }
        return new External(
                new Database(
                        jdbc(url),
                        environment.getOrDefault("NUANYI_DB_USER", "nuanyi"),
                        environment.getOrDefault("NUANYI_DB_PASSWORD", "")));
    }

    private static String jdbc(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        if (url.startsWith("postgresql://") && url.indexOf('@') < 0) {
            return "jdbc:" + url;
        }
        throw new Trouble(
                "NUANYI_DB_URL must look like jdbc:postgresql://host:5432/nuanyi, with the user and"
                        + " the password in NUANYI_DB_USER and NUANYI_DB_PASSWORD.");
    }
}
