package org.nuanyi.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.nuanyi.account.UserCommand;
import org.nuanyi.intake.ImportCommand;
import org.nuanyi.intake.PhotoCommand;
import org.nuanyi.kernel.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line. */
@QuarkusMain
public final class Main {

    @Command(
            name = "nuanyi",
            description = "Nuanyi (暖驿): warm stations, and the nearest one that is open.",
            mixinStandardHelpOptions = true)
    private static final class Nuanyi {}

    @Command(
            name = "audit",
            description = "The audit trail (审计日志).",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Trail {}

    Main() {}

    /** Runs one command; without a word, {@code up}. */
    public static void main(String... args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return commandLine().execute(args.length == 0 ? new String[] {"up"} : args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Nuanyi())
                .addSubcommand(new UpCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new PhotoCommand())
                .addSubcommand(new CommandLine(new Trail()).addSubcommand(new AuditVerifyCommand()))
                .addSubcommand(new UserCommand())
                .addSubcommand(new KeysCommand())
                .addSubcommand(new CabinetKeysCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .setExecutionExceptionHandler(SENTENCE);
    }

    /** Trouble is told in its sentence; anything else is a bug and keeps its trace. */
    private static final IExecutionExceptionHandler SENTENCE =
            (failure, command, _) -> {
                if (failure instanceof Trouble trouble) {
                    command.getErr().println("nuanyi: " + trouble.getMessage());
                    return 1;
                }
                throw failure;
            };
}
