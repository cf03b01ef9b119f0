package org.nuanyi.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.nuanyi.cabinet.SigningKeys;
import org.nuanyi.cabinet.SigningKeys.Key;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nuanyi cabinet-keys}: what cabinets believe commands by, while the server works. */
@Command(
        name = "cabinet-keys",
        description = "Looks after the key that commands to cabinets are signed by (管理柜子指令的签名密钥).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 1)
final class CabinetKeysCommand implements Runnable {

    private static final Scope CONSOLE = Scope.reader("console");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZONE);

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;
    private final Map<String, String> environment;
    private final Clock clock;

    CabinetKeysCommand() {
        this(DatabaseOptions::open, System.getenv(), Clock.system(ZONE));
    }

    CabinetKeysCommand(
            Function<DatabaseOptions, OpenDatabase> opening,
            Map<String, String> environment,
            Clock clock) {
        this.opening = opening;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(
            name = "list",
            description = "The keys, and which cabinets do not have the newest yet (查看密钥和未更新的柜子).",
            mixinStandardHelpOptions = true)
    void list(@Mixin DatabaseOptions database) {
        with(database, (open, keys) -> {});
    }

    @Command(
            name = "renew",
            description = {
                "Brings in a new key (更换密钥).",
                "It signs when every cabinet has it; the old one goes a minute later."
            },
            mixinStandardHelpOptions = true)
    void renew(@Mixin DatabaseOptions database) {
        with(
                database,
                (open, keys) ->
                        note(open, Act.of("cabinet.renew_key", "cabinet-keys", keys.renew())));
    }

    @Command(
            name = "sign",
            description = {
                "Signs with the new key though cabinets lack it (不再等待，启用新密钥).",
                "Those open for nobody until they are provisioned again (未更新的柜子须重新配网)."
            },
            mixinStandardHelpOptions = true)
    void sign(@Mixin DatabaseOptions database) {
        with(
                database,
                (open, keys) -> {
                    keys.sign();
                    note(
                            open,
                            Act.of(
                                    "cabinet.sign_key",
                                    "cabinet-keys",
                                    keys.status().keys().getFirst().id()));
                });
    }

    private interface Work {
        void on(OpenDatabase open, SigningKeys keys);
    }

    /** Does something, and says how it stands after it. */
    private void with(DatabaseOptions database, Work work) {
        try (OpenDatabase open = opening.apply(database)) {
            Scopes scopes = new Scopes(open.jdbi());
            SigningKeys keys =
                    SigningKeys.of(
                            scopes,
                            SealKeys.sealing(open.jdbi(), database.folder(), environment),
                            clock);
            work.on(open, keys);
            tell(keys.status());
        }
    }

    private void tell(SigningKeys.Status status) {
        for (Key key : status.keys()) {
            out().printf(
                            "%-28s %s%n",
                            key.id(),
                            key.signsSince()
                                    .map(at -> "signs since (启用于) " + MOMENT.format(at))
                                    .orElse("is believed, signs not yet (已下发，未启用)"));
        }
        out().printf(
                        "Version (版本) %d; cabinets without it (未更新的柜子): %d%n",
                        status.version(), status.lacking().size());
        status.lacking().forEach(id -> out().printf("  %s%n", id));
        out().flush();
    }

    private static void note(OpenDatabase open, Act act) {
        new Scopes(open.jdbi()).use(CONSOLE, handle -> Audit.done(handle, CONSOLE, act));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
