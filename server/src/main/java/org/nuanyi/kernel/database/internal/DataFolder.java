package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;

/** The folder given by {@code --data}: what lies where in it. */
public final class DataFolder {

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Made where it is missing.
     *
     * @throws Trouble where it cannot be made
     */
    public static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute.resolve("postgresql"));
            return new DataFolder(absolute.toRealPath());
        } catch (IOException refused) {
            throw DiskTrouble.explain("The data folder " + absolute + " cannot be made", refused);
        }
    }

    /** Empty where another process holds it. */
    public Optional<FolderLock> lock() {
        return FolderLock.take(path.resolve("lock"));
    }

    /** The database of the server that holds this folder, where it has told. */
    public Optional<Database> published() {
        return connection().read();
    }

    /** What to say where the folder is held and its holder offers no connection. */
    public Trouble inUse() {
        return new Trouble(
                "The data folder "
                        + path
                        + " is already in use by process "
                        + FolderLock.holder(path.resolve("lock"))
                        + ". Stop that one first, or choose another folder with --data.");
    }

    ConnectionFile connection() {
        return new ConnectionFile(path.resolve("connection"));
    }

    PasswordFile password() {
        return new PasswordFile(path.resolve("password"));
    }

    PasswordFile appPassword() {
        return appPassword(path);
    }

    /** That of {@link AppRole}; it lies in the data folder wherever the database is. */
    static PasswordFile appPassword(Path folder) {
        return new PasswordFile(folder.resolve("app-password"));
    }

    /** Everything that belongs to the account PostgreSQL runs as. */
    Path postgresql() {
        return path.resolve("postgresql");
    }

    Path cluster() {
        return postgresql().resolve("cluster");
    }

    Path serverLog() {
        return postgresql().resolve("server.log");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
