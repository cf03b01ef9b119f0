package org.nuanyi.kernel.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;

/** The first word with a PostgreSQL just started: is the password right, is the database there. */
final class FirstConnection {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String CREATE = "create database " + PostgresCluster.USER;

    private FirstConnection() {}

    static void ensure(Database database, Supplier<Trouble> wrongPassword) {
        try (Connection open = open(database, database.jdbcUrl())) {
            open.isValid(1);
        } catch (SQLException refused) {
            switch (String.valueOf(refused.getSQLState())) {
                case NO_SUCH_DATABASE -> create(database);
                case WRONG_PASSWORD -> throw wrongPassword.get();
                default ->
                        throw new Trouble(
                                "The embedded PostgreSQL does not answer: " + refused.getMessage(),
                                refused);
            }
        }
    }

    private static void create(Database database) {
        String url = database.jdbcUrl();
        String maintenance = url.substring(0, url.lastIndexOf('/') + 1) + "postgres";
        try (Connection open = open(database, maintenance);
                Statement statement = open.createStatement()) {
            statement.execute(CREATE);
        } catch (SQLException refused) {
            throw new Trouble("The database could not be made: " + refused.getMessage(), refused);
        }
    }

    private static Connection open(Database database, String url) throws SQLException {
        return DriverManager.getConnection(url, database.user(), database.password());
    }
}
