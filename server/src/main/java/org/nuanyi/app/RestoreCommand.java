package org.nuanyi.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nuanyi.kernel.backup.Manifest;
import org.nuanyi.kernel.backup.Restore;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nuanyi restore}: an installation of a backup, where there is none yet. */
@Command(
        name = "restore",
        description = {
            "Makes an installation of a backup, in a new data folder or an empty database (恢复).",
            "The whole file is checked before anything is changed; nothing is ever mixed or"
                    + " overwritten."
        },
        footer = {"", "Exit code: 0 restored, 1 not."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup (备份文件).")
    private Path file = Path.of("nuanyi.zip");

    @Mixin private final DatabaseOptions database = new DatabaseOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;

    RestoreCommand() {
        this(options -> OpenDatabase.forRestore(options.choice()));
    }

    RestoreCommand(Function<DatabaseOptions, OpenDatabase> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenDatabase open = opening.apply(database)) {
            Manifest manifest =
                    new Restore(open.owner(), open.database().user(), database.folder()).read(file);
            out.println(
                    "%,d rows of %d tables are restored, as they were at %s (已恢复)."
                            .formatted(
                                    manifest.rows(), manifest.tables().size(), manifest.madeAt()));
            if (!manifest.keys()) {
                out.println(
                        "The key was not in the backup: bring %s back before you start the server (请放回密钥)."
                                .formatted(database.folder().resolve("keys").resolve("seal.key")));
            }
            out.flush();
            return 0;
        }
    }
}
