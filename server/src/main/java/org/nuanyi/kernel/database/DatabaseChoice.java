package org.nuanyi.kernel.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.kernel.Trouble;

/** Which PostgreSQL is used: the one inside the data folder, or a server somebody else runs. */
public sealed interface DatabaseChoice {

    /** PostgreSQL started from the binaries Nuanyi carries, its data below {@code folder}. */
    record Embedded(Path folder) implements DatabaseChoice {}

    /**
     * A server named by {@code NUANYI_DB_URL}.
     *
     * @param owner makes the schemas: {@code NUANYI_DB_USER}, {@code NUANYI_DB_PASSWORD}
     * @param app works in them: {@code NUANYI_DB_APP_USER}, {@code NUANYI_DB_APP_PASSWORD}; empty
     *     where Nuanyi is to make it and keep its password in {@code folder}
     */
    record External(Database owner, Optional<Database> app, Path folder)
            implements DatabaseChoice {}

    /** External where {@code NUANYI_DB_URL} is set in {@code environment}, otherwise embedded. */
    static DatabaseChoice of(Path folder, Map<String, String> environment) {
        String url = environment.getOrDefault("NUANYI_DB_URL", "").strip();
        if (url.isEmpty()) {
            return new Embedded(folder);
        }
        Database owner =
                new Database(
                        jdbc(url),
                        environment.getOrDefault("NUANYI_DB_USER", "nuanyi"),
                        environment.getOrDefault("NUANYI_DB_PASSWORD", ""));
        return new External(owner, app(owner, environment), folder);
    }

    private static Optional<Database> app(Database owner, Map<String, String> environment) {
        return Optional.ofNullable(environment.get("NUANYI_DB_APP_USER"))
                .map(String::strip)
                .filter(user -> !user.isEmpty())
                .map(
                        user ->
                                new Database(
                                        owner.jdbcUrl(),
                                        plain(user),
                                        environment.getOrDefault("NUANYI_DB_APP_PASSWORD", "")));
    }

    /** It is written into migrations. */
    private static String plain(String user) {
        if (!user.matches("[A-Za-z0-9_.-]+")) {
            throw new Trouble("NUANYI_DB_APP_USER takes letters, digits, dots, - and _.");
        }
        return user;
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
