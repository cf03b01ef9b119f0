package org.nuanyi.account;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.AccountResult.Made;
import org.nuanyi.account.AccountResult.Refused;
import org.nuanyi.account.internal.PasswordHash;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.audit.AuditSealer;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.crypto.Suite;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code nuanyi user}: accounts from the console, for who runs the machine. */
@Command(
        name = "user",
        description = "Looks after accounts from the console (在控制台管理账号).",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 1)
public final class UserCommand implements Runnable {

    private static final Scope BY = Scope.reader("console");
    private static final int PAGE = 500;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZONE);

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            defaultValue = "http://localhost:8080/",
            description = "Where people find the desk, for links (链接的网址); ${DEFAULT-VALUE}.")
    private String url = "http://localhost:8080/";

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;
    private final Clock clock;

    public UserCommand() {
        this(DatabaseOptions::open, Clock.system(ZONE));
    }

    UserCommand(Function<DatabaseOptions, OpenDatabase> opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(
            name = "list",
            description = "Lists the accounts (列出账号).",
            mixinStandardHelpOptions = true)
    void list(@Mixin DatabaseOptions database) {
        try (OpenDatabase open = opening.apply(database)) {
            Accounts accounts = accounts(open);
            String after = "";
            List<Account> page;
            do {
                page = accounts.list("", after, PAGE);
                page.forEach(this::line);
                after = page.isEmpty() ? "" : page.getLast().login();
            } while (page.size() == PAGE);
        }
    }

    private void line(Account account) {
        String state =
                account.isDisabled() ? "disabled" : account.hasPassword() ? "active" : "invited";
        out().printf(
                        "%-24s %-9s %s  %s%n",
                        account.login(), state, DAY.format(account.madeAt()), account.name());
    }

    @Command(
            name = "add",
            description = "Makes an account and prints a link to it (新建账号并给出链接).",
            mixinStandardHelpOptions = true)
    void add(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "LOGIN", description = "Login (登录名).") String login,
            @Parameters(paramLabel = "NAME", description = "The person's name (姓名).") String name) {
        try (OpenDatabase open = opening.apply(database)) {
            switch (accounts(open).add(login, name, BY)) {
                case Made(Account made) -> {
                    link(open, made);
                    seal(open, database);
                }
                case Refused(var why) -> throw new Trouble(sentence(why, login));
            }
        }
    }

    @Command(
            name = "link",
            description = "Prints a new link: another password, another second factor (重新设置的链接).",
            mixinStandardHelpOptions = true)
    void link(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "LOGIN", description = "Login (登录名).") String login) {
        try (OpenDatabase open = opening.apply(database)) {
            link(open, account(open, login));
            seal(open, database);
        }
    }

    @Command(
            name = "disable",
            description = "Shuts somebody out, at once (停用账号，立即生效).",
            mixinStandardHelpOptions = true)
    void disable(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "LOGIN", description = "Login (登录名).") String login) {
        try (OpenDatabase open = opening.apply(database)) {
            accounts(open).disable(account(open, login).id(), BY);
            seal(open, database);
            out().println(login + " is disabled (已停用).");
        }
    }

    private void link(OpenDatabase open, Account account) {
        if (account.isDisabled()) {
            throw new Trouble(account.login() + " is disabled: no link opens it.");
        }
        Jdbi jdbi = open.jdbi();
        SessionLimits unused = new SessionLimits(Duration.ZERO, Duration.ZERO);
        Links links = new Links(jdbi, clock, new Sessions(jdbi, clock, unused), new PasswordHash());
        out().println("A link for " + account.login() + ", once, within 24 hours (一次有效，24 小时内):");
        String root = url.endsWith("/") ? url : url + "/";
        out().println("  " + root + links.make(account.id(), BY));
    }

    /** A server that runs would do it within a second; there may be none. */
    private void seal(OpenDatabase open, DatabaseOptions database) {
        new AuditSealer(
                        new Scopes(open.jdbi()),
                        Suite.of(System.getenv()).digest(),
                        clock,
                        database.folder())
                .seal();
    }

    private Account account(OpenDatabase open, String login) {
        return accounts(open)
                .findByLogin(login)
                .filter(account -> account.kind() == AccountKind.PERSON)
                .orElseThrow(() -> new Trouble("There is no account " + login + "."));
    }

    private Accounts accounts(OpenDatabase open) {
        return new Accounts(open.jdbi(), clock);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String sentence(AccountResult.Reason why, String login) {
        return switch (why) {
            case LOGIN ->
                    "%s cannot be a login: 2 to 40 lower-case letters, digits, dots, dashes or underscores."
                            .formatted(login);
            case TAKEN -> "There is an account %s already.".formatted(login);
            case NAME -> "A name has 1 to 60 signs.";
        };
    }
}
