package org.nuanyi.cabinet.sim.device;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.brain.Entry;
import org.nuanyi.cabinet.sim.brain.Memory;
import org.nuanyi.cabinet.sim.wire.Json;

/**
 * A journal of lines of JSON, each step of the brain forced to the disk as one. A last line that is
 * cut off was never acted upon, and is dropped.
 */
public final class FileJournal implements Journal {

    private final Path file;
    private @Nullable FileChannel channel;

    /** In that file; its folder must be there. */
    public FileJournal(Path file) {
        this.file = file;
    }

    @Override
    public List<Entry> open() {
        close();
        try {
            List<Entry> entries = Memory.of(read()).entries();
            rewrite(entries);
            channel = FileChannel.open(file, CREATE, APPEND);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return entries;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        for (String step : text.substring(0, whole).lines().toList()) {
            try {
                entries.addAll(List.of(Json.read(step, Entry[].class)));
            } catch (JsonProcessingException e) {
                throw new IOException("the journal " + file + " is damaged", e);
            }
        }
        return entries;
    }

    private void rewrite(List<Entry> entries) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            write(out, entries);
            out.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
            folder.force(true); // the new name too
        }
    }

    @Override
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        FileChannel out = channel;
        if (out == null) {
            throw new IllegalStateException("the journal is not open");
        }
        try {
            write(out, entries);
            out.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for all of a step: either all of it is remembered, or nothing. */
    private static void write(FileChannel out, List<Entry> entries) throws IOException {
        String line = Json.text(entries.toArray(new Entry[0])) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
