package org.nuanyi.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nuanyi.kernel.backup.Backup;
import org.nuanyi.kernel.backup.Manifest;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nuanyi backup}: everything in one file, while the server works. */
@Command(
        name = "backup",
        description = {
            "Writes everything into one file, while the server goes on working (备份).",
            "All rows are of one moment. The file holds personal data: keep it where few can read"
                    + " it."
        },
        footer = {
            "",
            "The key is not inside unless you say so: phone numbers, contacts and second factors"
                    + " are",
            "worthless without it, so keep a copy of DIR/keys/seal.key in another place.",
            "",
            "Exit code: 0 written, 1 not."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write (备份文件), as nuanyi.zip.")
    private Path file = Path.of("nuanyi.zip");

    @Option(
            names = "--with-keys",
            description = "Put the key inside too (连密钥一起): whoever has the file can read all.")
    private boolean keys;

    @Mixin private final DatabaseOptions database = new DatabaseOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;

    BackupCommand() {
        this(DatabaseOptions::open);
    }

    BackupCommand(Function<DatabaseOptions, OpenDatabase> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenDatabase open = opening.apply(database)) {
            Manifest manifest =
                    new Backup(open.owner(), database.folder(), Clock.systemUTC())
                            .write(file, keys);
            out.println(
                    "%s: %,d rows of %d tables (%2$,d 行，%3$d 张表)."
                            .formatted(file, manifest.rows(), manifest.tables().size()));
            if (!keys) {
                out.println(
                        "The key is not inside. Without it sealed values cannot be read again: keep a copy of %s elsewhere (密钥不在备份里，请另外保存)."
                                .formatted(database.folder().resolve("keys").resolve("seal.key")));
            }
            out.flush();
            return 0;
        }
    }
}
