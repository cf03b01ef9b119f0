package org.nuanyi.kernel.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.backup.Manifest.SequencePart;
import org.nuanyi.kernel.backup.Manifest.TablePart;
import org.nuanyi.kernel.backup.internal.Archive;
import org.nuanyi.kernel.backup.internal.Schema;
import org.nuanyi.kernel.backup.internal.Table;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.database.Migrations;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Makes an installation of an archive, in a database that holds nothing of Nuanyi: the schema as it
 * was then, the rows, and then whatever was added to the schema since.
 */
public final class Restore {

    private final Database owner;
    private final String app;
    private final Path dataFolder;

    /**
     * A restore.
     *
     * @param owner of the tables to be made
     * @param app name of the role that works in them
     */
    public Restore(Database owner, String app, Path dataFolder) {
        this.owner = owner;
        this.app = app;
        this.dataFolder = dataFolder;
    }

    /**
     * Reads all of it before it changes anything.
     *
     * @throws Trouble in a sentence, where the archive is damaged or newer than this version, or
     *     there is something in the database or another key in the data folder
     */
    public Manifest read(Path file) {
        try (Archive archive = Archive.open(file)) {
            Manifest manifest = archive.manifest();
            archive.check();
            requireNoOtherKey(archive);
            requireEmpty();
            requireKnown(manifest, file);
            Migrations.run(owner, app, manifest.migrations().getLast());
            fill(archive);
            Migrations.run(owner, app);
            putFiles(archive);
            return manifest;
        } catch (IOException failed) {
            throw new Trouble(
                    "The restore did not come to its end: " + failed.getMessage(), failed);
        } catch (SQLException failed) {
            throw new Trouble(
                    "PostgreSQL does not take the backup: %s. Begin again with an empty database."
                            .formatted(
                                    String.valueOf(failed.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    failed);
        }
    }

    /** Every script that made the archive's schema must be one of this version's. */
    private void requireKnown(Manifest manifest, Path file) {
        List<String> known = Migrations.versions(owner, app);
        if (!known.containsAll(manifest.migrations()) || manifest.migrations().isEmpty()) {
            throw new Trouble(
                    "%s was made by a newer version of Nuanyi. Restore it with that one."
                            .formatted(file));
        }
    }

    private void requireNoOtherKey(Archive archive) throws IOException {
        for (Manifest.FilePart part : archive.manifest().files()) {
            Path here = dataFolder.resolve(part.name());
            if (part.name().startsWith(Backup.KEYS) && Files.exists(here)) {
                requireSame(archive, part.name(), here);
            }
        }
    }

    private static void requireSame(Archive archive, String name, Path here) throws IOException {
        try (InputStream in = archive.read(Archive.file(name))) {
            if (!Arrays.equals(in.readAllBytes(), Files.readAllBytes(here))) {
                throw new Trouble(
                        "There is another key in %s. Restore into a new data folder."
                                .formatted(here));
            }
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = Jdbis.dataSource(owner).getConnection()) {
            if (new Schema(connection).isBegun()) {
                throw new Trouble(
                        "There is something in the database already, and a restore does not mix."
                                + " Choose a new data folder, or an empty database.");
            }
        }
    }

    /** All rows, or none. */
    private void fill(Archive archive) throws SQLException, IOException {
        try (Connection connection = Jdbis.dataSource(owner).getConnection()) {
            connection.setAutoCommit(false);
            Schema schema = new Schema(connection);
            schema.seeAll();
            List<Table> tables = schema.tables();
            for (Table table : tables.reversed()) {
                unbind(table, schema);
                schema.execute("delete from " + table.name()); // what the migrations put there
            }
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, TablePart> parts =
                    archive.manifest().tables().stream()
                            .collect(Collectors.toMap(TablePart::name, Function.identity()));
            for (Table table : tables) {
                copy(table, parts, archive, copying);
            }
            for (Table table : tables) {
                bind(table, schema);
            }
            for (SequencePart sequence : archive.manifest().sequences()) {
                schema.set(sequence);
            }
            connection.commit();
        }
    }

    private static void copy(
            Table table, Map<String, TablePart> parts, Archive archive, CopyManager copying)
            throws SQLException, IOException {
        TablePart part = parts.get(table.name());
        if (part == null) {
            return;
        }
        try (InputStream in = archive.read(Archive.part(table.name()))) {
            long rows = copying.copyIn(table.in(part.columns()), in);
            if (rows != part.rows()) {
                throw new Trouble(
                        "%s has %,d rows instead of %,d. Nothing was restored."
                                .formatted(table.name(), rows, part.rows()));
            }
        }
    }

    /** COPY takes no rows where policies bind, as they do for an owner who is no superuser. */
    private static void unbind(Table table, Schema schema) throws SQLException {
        if (table.forced()) {
            schema.execute("alter table " + table.name() + " no force row level security");
        }
    }

    private static void bind(Table table, Schema schema) throws SQLException {
        if (table.forced()) {
            schema.execute("set constraints all immediate");
            schema.execute("alter table " + table.name() + " force row level security");
        }
    }

    private void putFiles(Archive archive) throws IOException {
        for (Manifest.FilePart part : archive.manifest().files()) {
            Path target = dataFolder.resolve(part.name()).normalize();
            if (!target.startsWith(dataFolder)) {
                throw new Trouble("%s does not belong into a data folder.".formatted(part.name()));
            }
            put(archive, part.name(), target);
        }
    }

    private static void put(Archive archive, String name, Path target) throws IOException {
        if (Files.exists(target) && name.startsWith(Backup.KEYS)) {
            return;
        }
        Path folder = Objects.requireNonNull(target.getParent());
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "restored", ".new"); // for its owner's eyes only
        try (InputStream in = archive.read(Archive.file(name))) {
            Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
