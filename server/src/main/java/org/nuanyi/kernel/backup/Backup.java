package org.nuanyi.kernel.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.backup.Manifest.FilePart;
import org.nuanyi.kernel.backup.Manifest.TablePart;
import org.nuanyi.kernel.backup.internal.Archive;
import org.nuanyi.kernel.backup.internal.ArchiveWriter;
import org.nuanyi.kernel.backup.internal.Schema;
import org.nuanyi.kernel.backup.internal.Table;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes everything of an installation into one file while it goes on working: all rows as they are
 * at one moment, where the sequences stand, and the files beside the database.
 */
public final class Backup {

    /** The last link of the audit trail that was seen; it must not be newer than the rows. */
    static final String AUDIT_HEAD = "audit-head";

    /** Where lies what sealed values are worthless without. */
    static final String KEYS = "keys/";

    private static final String KEY = KEYS + "seal.key";

    private final Database owner;
    private final Path dataFolder;
    private final Clock clock;

    /**
     * A backup.
     *
     * @param owner of the tables
     */
    public Backup(Database owner, Path dataFolder, Clock clock) {
        this.owner = owner;
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    /**
     * Writes it, aside and then into place.
     *
     * @param keys whether the key goes into the archive too
     * @throws Trouble in a sentence, where the file is there already or cannot be written, or a key
     *     is wanted that is not in the data folder
     */
    public Manifest write(Path file, boolean keys) {
        if (Files.exists(file)) {
            throw new Trouble("%s is there already. Choose another name.".formatted(file));
        }
        if (keys && !Files.exists(dataFolder.resolve(KEY))) {
            throw new Trouble(
                    "There is no key in %s: it is in NUANYI_SEAL_KEY, and yours to keep. Leave out --with-keys."
                            .formatted(dataFolder.resolve(KEY)));
        }
        try {
            Path aside = aside(file);
            try {
                Manifest manifest = writeAside(aside, keys);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException failed) {
            throw new Trouble(
                    "%s cannot be written: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    /** For its owner's eyes only. */
    private static Path aside(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file's folder");
        Files.createDirectories(folder);
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        ".backup",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, ".backup", ".new");
    }

    private Manifest writeAside(Path aside, boolean keys) throws IOException {
        try (ArchiveWriter archive = new ArchiveWriter(aside)) {
            List<FilePart> files = files(archive, keys); // before the rows, so never ahead of them
            Manifest manifest = rows(archive, files, keys);
            archive.add(manifest);
            return manifest;
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new Trouble("The database cannot be read: " + failed.getMessage(), failed);
        }
    }

    private List<FilePart> files(ArchiveWriter archive, boolean keys) throws Exception {
        List<FilePart> files = new ArrayList<>();
        for (Path kept : keys ? withKeys() : List.of(dataFolder.resolve(AUDIT_HEAD))) {
            if (Files.exists(kept)) {
                String name = dataFolder.relativize(kept).toString().replace('\\', '/');
                String sha256 = archive.add(Archive.file(name), to -> Files.copy(kept, to));
                files.add(new FilePart(name, sha256));
            }
        }
        return files;
    }

    /** Also those that were rotated away: older archives hold what they sealed. */
    private List<Path> withKeys() throws IOException {
        try (Stream<Path> keys = Files.walk(dataFolder.resolve(KEYS))) {
            return Stream.concat(
                            Stream.of(dataFolder.resolve(AUDIT_HEAD)),
                            keys.filter(file -> file.toString().endsWith(".key")).sorted())
                    .toList();
        }
    }

    /** All in one snapshot: what one transaction wrote is there whole, or not at all. */
    private Manifest rows(ArchiveWriter archive, List<FilePart> files, boolean keys)
            throws Exception {
        try (Connection connection = Jdbis.dataSource(owner).getConnection()) {
            Schema schema = new Schema(connection);
            schema.seeAll();
            connection.setAutoCommit(false);
            schema.execute("set transaction isolation level repeatable read, read only");
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            List<String> migrations = schema.migrations();
            List<TablePart> tables = new ArrayList<>();
            for (Table table : schema.tables()) {
                tables.add(copy(table, copying, archive));
            }
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            clock.instant(),
                            migrations,
                            tables,
                            schema.sequences(),
                            files,
                            keys);
            connection.rollback();
            return manifest;
        }
    }

    private static TablePart copy(Table table, CopyManager copying, ArchiveWriter archive)
            throws Exception {
        AtomicLong rows = new AtomicLong();
        String sha256 =
                archive.add(
                        Archive.part(table.name()),
                        to -> rows.set(copying.copyOut(table.out(), to)));
        return new TablePart(table.name(), table.columns(), rows.get(), sha256);
    }
}
