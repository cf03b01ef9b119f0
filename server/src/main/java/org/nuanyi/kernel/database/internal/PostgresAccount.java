package org.nuanyi.kernel.database.internal;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.Trouble;

/**
 * As whom PostgreSQL runs: it refuses the superuser. An ordinary user runs it as itself. Root, as
 * in a container, runs it as the owner of the data folder where that is somebody else; otherwise in
 * a user namespace of its own, where root is nobody; and where the kernel forbids that, as user
 * 65534.
 *
 * @param prefix words before a command that make it run so
 * @param uid who then owns the files
 */
record PostgresAccount(List<String> prefix, int uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static PostgresAccount of(Path folder) {
        int self = (int) new UnixSystem().getUid();
        return self == ROOT ? below(owner(folder)) : new PostgresAccount(List.of(), self);
    }

    /** Hands {@code tree} to this account, deepest files first, so that it can be done again. */
    void own(Path tree) {
        if (!Files.exists(tree) || owner(tree) == uid) {
            return;
        }
        try {
            Files.walkFileTree(tree, new Handover(uid));
        } catch (IOException refused) {
            throw new Trouble(
                    tree
                            + " belongs to user id "
                            + owner(tree)
                            + ". Start Nuanyi as that user, or hand it over: chown -R "
                            + uid
                            + " "
                            + tree,
                    refused);
        }
    }

    private static PostgresAccount below(int folderOwner) {
        if (folderOwner != ROOT) {
            return as(folderOwner);
        }
        PostgresAccount apart = new PostgresAccount(List.of("unshare", "--user"), ROOT);
        return apart.works() ? apart : as(NOBODY);
    }

    private static PostgresAccount as(int uid) {
        List<String> prefix =
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        PostgresAccount account = new PostgresAccount(prefix, uid);
        if (!account.works()) {
            throw new Trouble(
                    "PostgreSQL does not run as root, and this machine lets root neither make a"
                            + " user namespace nor become user "
                            + uid
                            + ". Start Nuanyi as an ordinary user, or name a server in"
                            + " NUANYI_DB_URL.");
        }
        return account;
    }

    private boolean works() {
        return Command.of(Path.of("/"), this, "true").run().succeeded();
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException unreadable) {
            throw DiskTrouble.explain("The folder " + path + " cannot be read", unreadable);
        }
    }

    private static final class Handover extends SimpleFileVisitor<Path> {
        private final int uid;

        Handover(int uid) {
            this.uid = uid;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            return give(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                throws IOException {
            return give(folder);
        }

        private FileVisitResult give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
        }
    }
}
