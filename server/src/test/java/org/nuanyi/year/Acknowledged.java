package org.nuanyi.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What the product said it has done, written down and brought to the disk after each step: one line
 * for each, {@code done} or {@code void} and its name.
 */
final class Acknowledged implements AutoCloseable {

    static final String DONE = "done ";
    static final String VOID = "void ";

    private final Path file;
    private final FileChannel channel;

    private Acknowledged(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Acknowledged in(Path file) {
        try {
            return new Acknowledged(
                    file,
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    void add(String step, boolean done) {
        try {
            channel.write(ByteBuffer.wrap(((done ? DONE : VOID) + step + "\n").getBytes(UTF_8)));
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> list() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
