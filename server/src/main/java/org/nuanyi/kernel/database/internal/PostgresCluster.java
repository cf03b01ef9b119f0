package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.nuanyi.kernel.Trouble;

/** The files of one PostgreSQL: made once, by the major version that will ever read them. */
final class PostgresCluster {

    /** The superuser of the embedded server, and the name of Nuanyi's database in it. */
    static final String USER = "nuanyi";

    private PostgresCluster() {}

    /**
     * Refuses files of another major version.
     *
     * @throws Trouble with the way to migrate
     */
    static void checkVersion(Path cluster) {
        if (!Files.exists(cluster)) {
            return;
        }
        String made = versionOf(cluster);
        String carried = PostgresBinaries.carriedMajor();
        if (!made.equals(carried)) {
            throw new Trouble(
                    "The data in %s was written by PostgreSQL %s; this Nuanyi carries PostgreSQL %s. Move it with pg_upgrade, or with pg_dump from the old Nuanyi into a new --data folder: docs/configuration.md, \"Another PostgreSQL version\"."
                            .formatted(cluster, made, carried));
        }
    }

    /** Makes the files where there are none, whole or not at all, with a new password. */
    static void make(DataFolder folder, PostgresBinaries binaries, PostgresAccount account) {
        if (Files.exists(folder.cluster())) {
            return;
        }
        Path fresh = folder.postgresql().resolve("cluster.new");
        Path password = folder.postgresql().resolve("password.new");
        try {
            Folders.delete(fresh);
            PrivateFile.write(password, folder.password().create() + "\n");
            account.own(password);
            initialise(fresh, password, binaries, account);
            Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password);
        } catch (IOException failed) {
            throw DiskTrouble.explain("PostgreSQL cannot be set up in " + folder, failed);
        }
    }

    /**
     * Code-point order and UTF-8 of PostgreSQL's own: the same on every machine, and an upgrade of
     * the system's C library cannot corrupt an index.
     */
    private static void initialise(
            Path cluster, Path password, PostgresBinaries binaries, PostgresAccount account) {
        Command.Outcome outcome =
                Command.of(
                                binaries.folder(),
                                account,
                                binaries.program("initdb"),
                                "--pgdata=" + cluster,
                                "--username=" + USER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C",
                                "--no-instructions")
                        .run();
        if (!outcome.succeeded()) {
            throw ServerLog.trouble("PostgreSQL cannot be set up in " + cluster, outcome.output());
        }
    }

    private static String versionOf(Path cluster) {
        try {
            return Files.readString(cluster.resolve("PG_VERSION")).strip();
        } catch (IOException unreadable) {
            throw DiskTrouble.explain(
                    "The PostgreSQL data in " + cluster + " cannot be read", unreadable);
        }
    }
}
