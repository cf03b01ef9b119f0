package org.nuanyi.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.database.Migrations;
import org.nuanyi.kernel.database.internal.AppRole;
import org.nuanyi.kernel.database.internal.DataFolder;
import org.nuanyi.kernel.database.internal.EmbeddedPostgres;

/**
 * One real PostgreSQL for all tests of this JVM, started by the first that asks, gone with the JVM.
 * It keeps a migrated template, of which each test takes a copy. System properties hold it, because
 * Quarkus loads test classes more than once.
 */
final class TestServer {

    private static final String URL = "nuanyi.test.database.url";
    private static final String PASSWORD = "nuanyi.test.database.password";
    private static final String APP_PASSWORD = "nuanyi.test.database.app-password";
    private static final String USER = "nuanyi";

    /** Nothing here outlives the tests, so nothing waits for the disk; many pools are open. */
    private static final List<String> SETTINGS =
            List.of(
                    "fsync=off",
                    "synchronous_commit=off",
                    "full_page_writes=off",
                    "max_connections=300");

    private static final ExecutorService MAKER =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("test-databases").factory());

    private static @Nullable Future<Database> next;

    private TestServer() {}

    /**
     * A database of its own with the schema of this version and no rows, as its owner. The next one
     * is made while its test works.
     */
    static synchronized Database fresh() {
        Future<Database> made = next == null ? MAKER.submit(TestServer::make) : next;
        next = MAKER.submit(TestServer::make);
        try {
            return made.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("no database for the test", failed);
        }
    }

    private static Database make() {
        Database template = template();
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name + " template nuanyi strategy file_copy");
        return named(template, name);
    }

    /** A database of its own with nothing in it, as its owner. */
    static Database empty() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name + " template template0");
        return named(template(), name);
    }

    /** The same database as another owner, who is no superuser; the role is made once. */
    static Database ownedByNobodyMighty(Database database) {
        String url = database.jdbcUrl();
        String name = url.substring(url.lastIndexOf('/') + 1);
        execute(
                """
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'modest_owner') then
                        create role modest_owner login password 'modest';
                    end if;
                end $$;
                alter database %s owner to modest_owner
                """
                        .formatted(name));
        return new Database(url, "modest_owner", "modest");
    }

    /** The same as the role the application speaks as. */
    static Database asApp(Database owner) {
        return new Database(owner.jdbcUrl(), AppRole.NAME, System.getProperty(APP_PASSWORD));
    }

    /** Soon: nobody waits for it. */
    static void drop(Database database) {
        String url = database.jdbcUrl();
        String name = url.substring(url.lastIndexOf('/') + 1);
        var unused = MAKER.submit(() -> execute("drop database " + name + " with (force)"));
    }

    private static void execute(String sql) {
        Jdbis.on(named(template(), "postgres")).useHandle(handle -> handle.execute(sql));
    }

    private static Database named(Database database, String name) {
        String url = database.jdbcUrl();
        return new Database(
                url.substring(0, url.lastIndexOf('/') + 1) + name,
                database.user(),
                database.password());
    }

    private static Database template() {
        synchronized (System.getProperties()) {
            if (System.getProperty(URL) == null) {
                Database started = start();
                System.setProperty(PASSWORD, started.password());
                System.setProperty(URL, started.jdbcUrl());
            }
            return new Database(System.getProperty(URL), USER, System.getProperty(PASSWORD));
        }
    }

    private static Database start() {
        DataFolder folder = DataFolder.at(temporary());
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder, folder.lock().orElseThrow(folder::inUse), SETTINGS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, folder)));
        Database app = AppRole.embedded(postgres.database(), folder);
        Migrations.run(postgres.database(), app.user());
        System.setProperty(APP_PASSWORD, app.password());
        return postgres.database();
    }

    private static Path temporary() {
        try {
            return TemporaryFolders.inMemory("nuanyi-test");
        } catch (IOException refused) {
            throw new IllegalStateException("no temporary folder for the tests", refused);
        }
    }

    private static void end(EmbeddedPostgres postgres, DataFolder folder) {
        postgres.close();
        TemporaryFolders.delete(Path.of(folder.toString()));
    }
}
