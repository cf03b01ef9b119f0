package org.nuanyi.kernel.database.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;
import org.postgresql.PGConnection;

/**
 * The role as which the server and every command speak to the database: it logs in, owns nothing
 * and no policy lets it by. Its password lies in the data folder.
 */
public final class AppRole {

    /** Its name where the operator names no other. */
    public static final String NAME = "nuanyi_app";

    private static final String EXISTS =
            """
            select exists (select from pg_roles where rolname = ?)
            """;

    private static final String CREATE =
            """
            create role nuanyi_app
            """;

    private static final String CONFINE =
            """
            alter role nuanyi_app with login inherit
            """;

    /** Whether it could go round the policies, and whether it has what the migrations give. */
    private static final String FACTS =
            """
            select rolsuper or rolbypassrls or pg_has_role(oid, ?, 'member')
                   or exists (select from pg_class where relowner = pg_roles.oid and relpersistence = 'p'),
                   has_schema_privilege('scope', 'usage')
            from pg_roles
            where rolname = current_user
            """;

    private AppRole() {}

    /** That of an embedded server, all of which is Nuanyi's: a lost password is made anew. */
    public static Database embedded(Database owner, DataFolder folder) {
        PasswordFile file = folder.appPassword();
        Database app = as(owner, file.find().orElseGet(file::create));
        if (!opens(app)) {
            make(owner, app);
        }
        return app;
    }

    /**
     * That of somebody else's server. One that is there already is left as it is: others may be
     * using it.
     *
     * @throws Trouble with the SQL to run, where the owner may not make it
     */
    public static Database external(Database owner, Path folder) {
        PasswordFile file = DataFolder.appPassword(folder);
        if (file.find().isEmpty() && exists(owner)) {
            throw unknown(owner, file);
        }
        Database app = as(owner, file.find().orElseGet(file::create));
        if (!opens(app)) {
            if (exists(owner)) {
                throw unknown(owner, file);
            }
            make(owner, app);
        }
        return app;
    }

    /**
     * Passes in silence; after the migrations.
     *
     * @throws Trouble if it could go round the policies, or has not been given its rights
     */
    public static void check(Database app, Database owner) {
        try (Connection open = open(app);
                PreparedStatement query = open.prepareStatement(FACTS)) {
            query.setString(1, owner.user());
            try (ResultSet facts = query.executeQuery()) {
                facts.next();
                judge(app, facts.getBoolean(1), facts.getBoolean(2));
            }
        } catch (SQLException refused) {
            throw new Trouble(
                    "PostgreSQL does not let %s in: check NUANYI_DB_APP_USER and NUANYI_DB_APP_PASSWORD. (%s)"
                            .formatted(app.user(), refused.getMessage()),
                    refused);
        }
    }

    private static void judge(Database app, boolean powerful, boolean equipped) {
        if (powerful) {
            throw new Trouble(
                    "The role %s owns tables, or may do what only their owner may. Nuanyi works as a role that may not: create role nuanyi_app login password '…', and name it in NUANYI_DB_APP_USER."
                            .formatted(app.user()));
        }
        if (!equipped) {
            throw new Trouble(
                    "The role %s has no rights in this database, because another one was named when it was made. Let the owner say: grant %s to \"%s\""
                            .formatted(app.user(), NAME, app.user()));
        }
    }

    private static Database as(Database owner, String password) {
        return new Database(owner.jdbcUrl(), NAME, password);
    }

    private static boolean opens(Database app) {
        try (Connection open = open(app)) {
            return open.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean exists(Database owner) {
        try (Connection open = open(owner)) {
            return exists(open);
        } catch (SQLException refused) {
            throw new Trouble("PostgreSQL does not answer: " + refused.getMessage(), refused);
        }
    }

    private static boolean exists(Connection open) throws SQLException {
        try (PreparedStatement query = open.prepareStatement(EXISTS)) {
            query.setString(1, NAME);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The password goes over the wire, and into no log, as the digest the server keeps. */
    private static void make(Database owner, Database app) {
        try (Connection open = open(owner);
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            if (!exists(open)) {
                statement.execute(CREATE);
            }
            statement.execute(CONFINE);
            open.unwrap(PGConnection.class)
                    .alterUserPassword(NAME, app.password().toCharArray(), "scram-sha-256");
            open.commit();
        } catch (SQLException refused) {
            throw new Trouble(
                    "The user %s cannot make the role Nuanyi works as. Let an administrator say: create role %s login password '…' and set NUANYI_DB_APP_USER and NUANYI_DB_APP_PASSWORD to it. (%s)"
                            .formatted(owner.user(), NAME, refused.getMessage()),
                    refused);
        }
    }

    private static Trouble unknown(Database owner, PasswordFile file) {
        return new Trouble(
                "The role %s is there at %s, but its password is not in %s. Bring that file, or set NUANYI_DB_APP_USER and NUANYI_DB_APP_PASSWORD, after alter role %s password '…' where nobody knows it."
                        .formatted(NAME, owner.jdbcUrl(), file.file(), NAME));
    }

    private static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
