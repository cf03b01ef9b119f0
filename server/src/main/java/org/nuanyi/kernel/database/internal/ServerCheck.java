package org.nuanyi.kernel.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;

/** Whether a server can carry Nuanyi: reachable, the right password, new enough, UTF-8. */
public final class ServerCheck {

    private static final int OLDEST = 15;
    private static final String FACTS =
            """
            select current_setting('server_version_num')::int / 10000,
                   current_setting('server_version'),
                   current_setting('server_encoding')
            """;

    private ServerCheck() {}

    /**
     * Passes in silence.
     *
     * @throws Trouble in a sentence
     */
    public static void check(Database database) {
        DriverManager.setLoginTimeout(10);
        try (Connection open =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                Statement statement = open.createStatement();
                ResultSet facts = statement.executeQuery(FACTS)) {
            facts.next();
            judge(database, facts.getInt(1), facts.getString(2), facts.getString(3));
        } catch (SQLException refused) {
            throw explained(database, refused);
        }
    }

    static void judge(Database database, int major, String version, String encoding) {
        if (major < OLDEST) {
            throw new Trouble(
                    "PostgreSQL "
                            + version
                            + " answers at "
                            + database.jdbcUrl()
                            + "; Nuanyi needs 15 or newer.");
        }
        if (!encoding.equals("UTF8")) {
            throw new Trouble(
                    "The database at "
                            + database.jdbcUrl()
                            + " is encoded in "
                            + encoding
                            + "; make it anew with: create database … encoding 'UTF8'.");
        }
    }

    private static Trouble explained(Database database, SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        String sentence =
                switch (state) {
                    case "28P01", "28000" ->
                            "PostgreSQL at %s refuses the user %s: check NUANYI_DB_USER and NUANYI_DB_PASSWORD."
                                    .formatted(database.jdbcUrl(), database.user());
                    case "3D000" ->
                            "The database of %s does not exist on that server: make it with createdb, owned by %s."
                                    .formatted(database.jdbcUrl(), database.user());
                    case "08001", "08004", "08006" ->
                            "No PostgreSQL answers at %s: check NUANYI_DB_URL and that the server runs."
                                    .formatted(database.jdbcUrl());
                    default ->
                            "PostgreSQL at %s cannot be used: %s"
                                    .formatted(database.jdbcUrl(), refused.getMessage());
                };
        return new Trouble(sentence, refused);
    }
}
