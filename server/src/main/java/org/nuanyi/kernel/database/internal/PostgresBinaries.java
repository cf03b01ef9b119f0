package org.nuanyi.kernel.database.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.nuanyi.kernel.Trouble;

/** The PostgreSQL programs Nuanyi carries, unpacked once into the data folder. */
record PostgresBinaries(Path folder, String version) {

    /** Unpacks them where this version is not there yet; tens of MB, about a second. */
    static PostgresBinaries in(Path postgresql) {
        String version = carriedVersion();
        Path all = postgresql.resolve("bin");
        Path folder = all.resolve(version);
        if (!Files.isDirectory(folder)) {
            try {
                Folders.delete(all);
                Path fresh = Files.createDirectories(all.resolve(version + ".new"));
                unpack(fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                throw DiskTrouble.explain("PostgreSQL cannot be unpacked into " + all, failed);
            }
        }
        return new PostgresBinaries(folder, version);
    }

    /** As the build wrote it down, for instance {@code 18.4.0}. */
    static String carriedVersion() {
        Properties built = new Properties();
        try (InputStream in = resource("/postgresql.properties")) {
            built.load(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException("postgresql.properties cannot be read", unreadable);
        }
        return built.getProperty("version");
    }

    /** The first number of {@link #carriedVersion}: data is readable only within one major. */
    static String carriedMajor() {
        return carriedVersion().split("\\.", 2)[0];
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(resource(archive()));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(entry, tar, target.resolve(entry.getName()));
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream bytes, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(bytes, path);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream resource(String name) {
        InputStream found = PostgresBinaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new Trouble(
                    "This build carries no PostgreSQL for "
                            + System.getProperty("os.name")
                            + " on "
                            + System.getProperty("os.arch")
                            + ". Name a server in NUANYI_DB_URL instead.");
        }
        return found;
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : "linux";
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        return "/postgres-" + system + "-" + machine + ".txz";
    }
}
