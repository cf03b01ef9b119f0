package org.nuanyi.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nuanyi.kernel.audit.AuditVerification;
import org.nuanyi.kernel.audit.AuditVerification.Result;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.scope.Scopes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nuanyi audit verify}: leaves with 1 where the trail is not as it was written. */
@Command(
        name = "verify",
        description = {
            "Looks for rows that were changed, removed or slipped in (核对审计日志有无改动).",
            "A day is that on which its rows were sealed, in Beijing."
        },
        footer = {"", "Exit code: 0 all is as it was written, 1 it is not."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditVerifyCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "DAY",
            defaultValue = "0001-01-01",
            description = "First day (起), as 2026-11-01; the first there is where not given.")
    private LocalDate from = LocalDate.MIN;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            defaultValue = "9999-12-31",
            description = "Last day (止); the last there is where not given.")
    private LocalDate to = LocalDate.MAX;

    @Mixin private final DatabaseOptions database = new DatabaseOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;

    AuditVerifyCommand() {
        this(DatabaseOptions::open);
    }

    AuditVerifyCommand(Function<DatabaseOptions, OpenDatabase> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        try (OpenDatabase open = opening.apply(database)) {
            return tell(
                    new AuditVerification(new Scopes(open.jdbi()), database.folder())
                            .verify(from, to));
        }
    }

    private int tell(Result result) {
        PrintWriter out = spec.commandLine().getOut();
        result.findings().forEach(out::println);
        out.println(
                result.findings().isEmpty()
                        ? "%,d sealed entries: all as they were written (%1$,d 条，均无改动)."
                                .formatted(result.entries())
                        : "%,d sealed entries, %d findings (%1$,d 条，发现 %2$d 处问题)."
                                .formatted(result.entries(), result.findings().size()));
        out.flush();
        return result.findings().isEmpty() ? 0 : 1;
    }
}
