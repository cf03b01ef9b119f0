package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import org.nuanyi.kernel.Trouble;

/** Says in a sentence why a file could not be written or read. */
final class DiskTrouble {

    static final String FULL = "No space left on device";

    private DiskTrouble() {}

    static Trouble explain(String what, IOException failed) {
        return new Trouble(what + ": " + reason(failed), failed);
    }

    private static String reason(IOException failed) {
        String said = String.valueOf(failed.getMessage());
        if (said.contains(FULL) || said.contains("Disk quota exceeded")) {
            return "the disk is full. Free some space (300 MB at least) and start again.";
        }
        return switch (failed) {
            case AccessDeniedException _ ->
                    "the user "
                            + System.getProperty("user.name")
                            + " may not write there. Change the owner, or choose another folder"
                            + " with --data.";
            case FileAlreadyExistsException _ ->
                    "a file of that name is in the way. Choose another folder with --data.";
            default -> said + ".";
        };
    }
}
