package org.nuanyi.kernel.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.kernel.database.internal.AppRole;
import org.nuanyi.kernel.database.internal.DataFolder;
import org.nuanyi.kernel.database.internal.EmbeddedPostgres;
import org.nuanyi.kernel.database.internal.FolderLock;
import org.nuanyi.kernel.database.internal.ServerCheck;

/**
 * A database that answers, with the schema this version needs. Closing it stops the PostgreSQL that
 * was started for it, and nothing else. Not for use by several threads before it is open.
 */
public final class OpenDatabase implements AutoCloseable {

    private final Database owner;
    private final Database database;
    private final Runnable release;

    private OpenDatabase(Database owner, Database database, Runnable release) {
        this.owner = owner;
        this.database = database;
        this.release = release;
    }

    /**
     * For the server: takes the data folder for itself and lets commands find its PostgreSQL.
     *
     * @throws org.nuanyi.kernel.Trouble in a sentence, where it cannot be had
     */
    public static OpenDatabase forServer(DatabaseChoice choice) {
        return switch (choice) {
            case DatabaseChoice.External external -> external(external);
            case DatabaseChoice.Embedded embedded -> {
                DataFolder folder = DataFolder.at(embedded.folder());
                yield started(folder, folder.lock().orElseThrow(folder::inUse), true);
            }
        };
    }

    /**
     * For one command: speaks to the PostgreSQL of the running server, or starts the folder's own
     * until {@link #close}.
     *
     * @throws org.nuanyi.kernel.Trouble in a sentence, where it cannot be had
     */
    public static OpenDatabase forCommand(DatabaseChoice choice) {
        return switch (choice) {
            case DatabaseChoice.External external -> external(external);
            case DatabaseChoice.Embedded embedded -> {
                DataFolder folder = DataFolder.at(embedded.folder());
                yield folder.lock()
                        .map(lock -> started(folder, lock, false))
                        .orElseGet(() -> running(folder));
            }
        };
    }

    /**
     * For a restore: the same without a schema, which the restore makes.
     *
     * @throws org.nuanyi.kernel.Trouble in a sentence, where it cannot be had
     */
    public static OpenDatabase forRestore(DatabaseChoice choice) {
        return switch (choice) {
            case DatabaseChoice.External external ->
                    equipped(external.owner(), role(external), () -> {});
            case DatabaseChoice.Embedded embedded -> {
                DataFolder folder = DataFolder.at(embedded.folder());
                FolderLock lock = folder.lock().orElseThrow(folder::inUse);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, lock);
                Database own = postgres.database();
                yield equipped(own, () -> AppRole.embedded(own, folder), postgres::close);
            }
        };
    }

    /** As the owner of the tables, whom the policies bind where they are forced. */
    public Database owner() {
        return owner;
    }

    /** As the role that works in it and owns nothing. */
    public Database database() {
        return database;
    }

    /** SQL on single connections: what a command needs. The server has its own pool. */
    public Jdbi jdbi() {
        return Jdbis.on(database);
    }

    @Override
    public void close() {
        release.run();
    }

    private static OpenDatabase external(DatabaseChoice.External choice) {
        return migrated(choice.owner(), role(choice), () -> {});
    }

    private static Supplier<Database> role(DatabaseChoice.External choice) {
        return () ->
                choice.app().orElseGet(() -> AppRole.external(choice.owner(), choice.folder()));
    }

    private static OpenDatabase running(DataFolder folder) {
        Database owner = folder.published().orElseThrow(folder::inUse);
        return migrated(owner, () -> AppRole.embedded(owner, folder), () -> {});
    }

    private static OpenDatabase started(DataFolder folder, FolderLock lock, boolean published) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, lock);
        OpenDatabase open =
                migrated(
                        postgres.database(),
                        () -> AppRole.embedded(postgres.database(), folder),
                        postgres::close);
        if (published) {
            postgres.publish();
        }
        return open;
    }

    private static OpenDatabase migrated(
            Database owner, Supplier<Database> role, Runnable release) {
        OpenDatabase open = equipped(owner, role, release);
        try {
            Migrations.run(owner, open.database.user());
            AppRole.check(open.database, owner);
            return open;
        } catch (RuntimeException failed) {
            release.run();
            throw failed;
        }
    }

    /** A server that will do, and the role to work as. */
    private static OpenDatabase equipped(
            Database owner, Supplier<Database> role, Runnable release) {
        try {
            ServerCheck.check(owner);
            return new OpenDatabase(owner, role.get(), release);
        } catch (RuntimeException failed) {
            release.run();
            throw failed;
        }
    }
}
