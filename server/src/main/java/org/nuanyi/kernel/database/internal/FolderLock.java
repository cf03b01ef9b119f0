package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * At most one process works in a data folder. The operating system drops the lock when the process
 * dies, however it dies; the file stays and names the last holder.
 */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<FolderLock> take(Path file) {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ownId().getBytes(StandardCharsets.US_ASCII)), 0);
            return Optional.of(new FolderLock(channel));
        } catch (IOException refused) {
            throw DiskTrouble.explain("The file " + file + " cannot be locked", refused);
        }
    }

    /** The process id the holder wrote down. */
    static String holder(Path file) {
        try {
            String id = Files.readString(file).strip();
            return id.isEmpty() ? "(starting)" : id;
        } catch (IOException unreadable) {
            return "(unknown)";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The lock ends with the process in any case.
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String ownId() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
