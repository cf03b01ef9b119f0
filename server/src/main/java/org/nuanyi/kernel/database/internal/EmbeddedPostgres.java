package org.nuanyi.kernel.database.internal;

import java.util.List;
import org.nuanyi.kernel.database.Database;

/** The PostgreSQL of one data folder, running for this process until closed. */
public final class EmbeddedPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final FolderLock lock;
    private final PostgresServer server;
    private final Database database;

    private EmbeddedPostgres(
            DataFolder folder, FolderLock lock, PostgresServer server, Database database) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.database = database;
    }

    /**
     * Starts it, making its files on the first start.
     *
     * @throws org.nuanyi.kernel.Trouble in a sentence; the folder is free again then
     */
    public static EmbeddedPostgres start(DataFolder folder, FolderLock lock) {
        return start(folder, lock, List.of());
    }

    /** With settings on top of the house's own, as {@code name=value}. */
    public static EmbeddedPostgres start(
            DataFolder folder, FolderLock lock, List<String> settings) {
        try {
            folder.connection().delete();
            PostgresServer server = prepared(folder);
            int port = server.start(settings);
            try {
                return new EmbeddedPostgres(folder, lock, server, connect(folder, port));
            } catch (RuntimeException failed) {
                server.stop();
                throw failed;
            }
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    public Database database() {
        return database;
    }

    /** Lets commands find it. */
    public void publish() {
        folder.connection().write(database);
    }

    /** Ends every connection and stops PostgreSQL with its data written. */
    @Override
    public void close() {
        folder.connection().delete();
        server.stop();
        lock.close();
    }

    private static PostgresServer prepared(DataFolder folder) {
        PostgresCluster.checkVersion(folder.cluster());
        PostgresAccount account = PostgresAccount.of(folder.postgresql());
        PostgresBinaries binaries = PostgresBinaries.in(folder.postgresql());
        account.own(folder.postgresql());
        PostgresCluster.make(folder, binaries, account);
        PostgresServer server = new PostgresServer(folder, binaries, account);
        server.stopOrphan();
        return server;
    }

    private static Database connect(DataFolder folder, int port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.USER;
        Database database = new Database(url, PostgresCluster.USER, folder.password().read());
        FirstConnection.ensure(database, folder.password()::refused);
        return database;
    }
}
