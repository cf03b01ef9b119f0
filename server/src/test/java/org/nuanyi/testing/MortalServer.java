package org.nuanyi.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Migrations;
import org.nuanyi.kernel.database.internal.AppRole;
import org.nuanyi.kernel.database.internal.DataFolder;
import org.nuanyi.kernel.database.internal.EmbeddedPostgres;

/** A PostgreSQL of a test's own, which waits for the disk, and may be killed and started anew. */
public final class MortalServer implements AutoCloseable {

    private final DataFolder folder;
    private EmbeddedPostgres postgres;

    /** Starts it, with this version's schema and no rows. */
    public MortalServer(Path path) {
        this.folder = DataFolder.at(path);
        this.postgres = begin();
        Migrations.run(owner(), app().user());
    }

    private EmbeddedPostgres begin() {
        return EmbeddedPostgres.start(folder, folder.lock().orElseThrow(folder::inUse));
    }

    /** Where it is now, as the application speaks to it. */
    public Database app() {
        return AppRole.embedded(postgres.database(), folder);
    }

    /** The same as its owner, whom no policy holds. */
    public Database owner() {
        return postgres.database();
    }

    /** {@code kill -9} of every process of it, the first one first. */
    public void kill() {
        ProcessHandle first = postmaster();
        List<ProcessHandle> others = first.descendants().toList();
        first.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
        await().atMost(1, TimeUnit.MINUTES)
                .until(
                        () ->
                                Stream.concat(Stream.of(first), others.stream())
                                        .noneMatch(MortalServer::isRunning));
    }

    /** One that has ended and that nobody asked about has no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Starts it as it was left. */
    public void restart() {
        postgres.close();
        postgres = begin();
    }

    private ProcessHandle postmaster() {
        Path file = Path.of(folder + "/postgresql/cluster/postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            long id = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(id).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
