package org.nuanyi.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.audit.AuditSealer;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.crypto.KeyWatch;
import org.nuanyi.kernel.crypto.Resealing;
import org.nuanyi.kernel.crypto.Resealing.Result;
import org.nuanyi.kernel.crypto.RotatingSealing;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.crypto.Suite;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nuanyi keys}: the keys that seal phone numbers, also while the server works. */
@Command(
        name = "keys",
        description = "Looks after the keys that seal phone numbers (管理加密密钥).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Runnable {

    private static final Scope CONSOLE = Scope.reader("console");

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;
    private final Map<String, String> environment;
    private final Duration wait;

    KeysCommand() {
        this(DatabaseOptions::open, System.getenv(), KeyWatch.NOTICED.plusSeconds(1));
    }

    /**
     * A command.
     *
     * @param wait until no server seals with the old key any more
     */
    KeysCommand(
            Function<DatabaseOptions, OpenDatabase> opening,
            Map<String, String> environment,
            Duration wait) {
        this.opening = opening;
        this.environment = environment;
        this.wait = wait;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(
            name = "list",
            description =
                    "How many values today's key and suite sealed, and how many others (查看密钥使用).",
            mixinStandardHelpOptions = true)
    void list(@Mixin DatabaseOptions database) {
        try (OpenDatabase open = opening.apply(database)) {
            RotatingSealing sealing = sealing(open, database.folder());
            out().printf("%s, %s%n", sealing.key(), Suite.of(environment).id());
            new Resealing(new Scopes(open.jdbi()), sealing)
                    .list()
                    .forEach(
                            use ->
                                    out().printf(
                                                    "%-36s %,10d   others (其他) %,d%n",
                                                    use.column().relation()
                                                            + "."
                                                            + use.column().sealed(),
                                                    use.current(),
                                                    use.others()));
            out().flush();
        }
    }

    @Command(
            name = "rotate",
            description = {
                "Begins with a new key and seals all values anew with it (更换密钥，并重新加密).",
                "The server may run; the old key stays in keys/old for backups."
            },
            mixinStandardHelpOptions = true)
    void rotate(@Mixin DatabaseOptions database) throws InterruptedException {
        try (OpenDatabase open = opening.apply(database)) {
            String before = sealing(open, database.folder()).key();
            String now = SealKeys.rotate(open.jdbi(), database.folder(), environment);
            note(
                    open,
                    Act.of("keys.rotate", "keys", now)
                            .changing(Map.of("key", before), Map.of("key", now)));
            out().printf("New key (新密钥) %s; the one before (原密钥): %s.%n", now, before);
            Resealing resealing = resealing(open, database.folder());
            Result first = resealing.run();
            Thread.sleep(wait);
            tell(open, database.folder(), first, resealing.run());
        }
    }

    @Command(
            name = "reseal",
            description =
                    "Seals anew what another key or suite sealed: after NUANYI_CRYPTO was changed"
                            + " (重新加密).",
            mixinStandardHelpOptions = true)
    void reseal(@Mixin DatabaseOptions database) {
        try (OpenDatabase open = opening.apply(database)) {
            tell(
                    open,
                    database.folder(),
                    resealing(open, database.folder()).run(),
                    new Result(0, 0));
        }
    }

    private void tell(OpenDatabase open, Path folder, Result first, Result second) {
        long sealed = first.sealed() + second.sealed();
        long broken = Math.max(first.broken(), second.broken());
        note(
                open,
                Act.of("keys.reseal", "keys", "")
                        .giving(
                                Map.of(
                                        "suite", Suite.of(environment).id(),
                                        "sealed", Long.toString(sealed),
                                        "broken", Long.toString(broken))));
        new AuditSealer(
                        new Scopes(open.jdbi()),
                        Suite.of(environment).digest(),
                        Clock.systemUTC(),
                        folder)
                .seal();
        out().printf("%,d values sealed anew (重新加密 %1$,d 条)%n", sealed);
        if (broken > 0) {
            out().printf("%,d no key here opens (%1$,d 条没有密钥能打开)%n", broken);
        }
        out().flush();
    }

    private static void note(OpenDatabase open, Act act) {
        new Scopes(open.jdbi()).use(CONSOLE, handle -> Audit.done(handle, CONSOLE, act));
    }

    private Resealing resealing(OpenDatabase open, Path folder) {
        return new Resealing(new Scopes(open.jdbi()), sealing(open, folder));
    }

    private RotatingSealing sealing(OpenDatabase open, Path folder) {
        return SealKeys.sealing(open.jdbi(), folder, environment);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
