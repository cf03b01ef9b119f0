package org.nuanyi.kernel.backup.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nuanyi.kernel.backup.Manifest;

/** Writes an archive part by part, none of which is ever whole in memory. Not thread-safe. */
public final class ArchiveWriter implements AutoCloseable {

    private final ZipOutputStream zip;

    public ArchiveWriter(Path file) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Something that writes one part. */
    public interface Part {
        void write(OutputStream to) throws Exception;
    }

    /** Writes a part and gives its SHA-256. */
    public String add(String name, Part part) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digested = new DigestOutputStream(open(zip), sha256());
        part.write(digested);
        digested.flush();
        zip.closeEntry();
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    /** Writes what the archive holds: its end. */
    public void add(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
        zip.write(Archive.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    /** A part ends before its archive does. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
