package org.nuanyi.kernel.backup.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.backup.Manifest;

/** An archive that is read. Nothing of it is believed before {@link #check}. */
public final class Archive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens it.
     *
     * @throws Trouble in a sentence, where it is none, or was written by a newer version
     */
    public static Archive open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                Archive archive = new Archive(file, zip, manifest(file, zip));
                archive.requireKnownFormat();
                return archive;
            } catch (IOException | RuntimeException failed) {
                zip.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw damaged(file, "it cannot be read", failed);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw damaged(file, "it has no manifest", null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JSON.readValue(in.readNBytes(LARGEST_MANIFEST), Manifest.class);
        }
    }

    private void requireKnownFormat() {
        if (manifest.format() > Manifest.FORMAT) {
            throw new Trouble(
                    "%s was made by a newer version of Nuanyi. Restore it with that one."
                            .formatted(file));
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The name of the part that holds a table. */
    public static String part(String table) {
        return "tables/" + table + ".copy";
    }

    /** The name of the part that holds a file of the data folder. */
    public static String file(String name) {
        return "files/" + name;
    }

    /**
     * Compares every part with what the manifest says of it.
     *
     * @throws Trouble in a sentence, where one is missing or not as it was written
     */
    public void check() {
        manifest.tables().forEach(table -> check(part(table.name()), table.sha256()));
        manifest.files().forEach(kept -> check(file(kept.name()), kept.sha256()));
    }

    private void check(String part, String sha256) {
        try (DigestInputStream in = new DigestInputStream(read(part), ArchiveWriter.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
                throw damaged(file, part + " is not as it was written", null);
            }
        } catch (IOException failed) {
            throw damaged(file, part + " cannot be read", failed);
        }
    }

    /** What a part holds. */
    public InputStream read(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        return zip.getInputStream(entry);
    }

    private static Trouble damaged(Path file, String how, @Nullable Exception failed) {
        String sentence =
                "%s is damaged, or no backup of Nuanyi: %s. Nothing was restored."
                        .formatted(file, how);
        return failed == null ? new Trouble(sentence) : new Trouble(sentence, failed);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
