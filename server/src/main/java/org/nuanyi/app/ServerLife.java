package org.nuanyi.app;

import io.quarkus.runtime.Quarkus;
import java.io.Console;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.OpenDatabase;

/**
 * The server from start to stop. On Ctrl-C or SIGTERM: requests under way finish, the pool closes,
 * and only then PostgreSQL stops.
 */
final class ServerLife {

    private static final Logger LOG = Logger.getLogger(ServerLife.class);
    private static final String JSON_LOG = "quarkus.log.console.json.enabled";
    private static final long LONGEST_STOP_SECONDS = 40;

    private final HttpPort address;
    private final OpenDatabase open;
    private final Map<String, String> settings;
    private final CountDownLatch served = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger();

    ServerLife(HttpPort address, OpenDatabase open, Map<String, String> settings) {
        this.address = address;
        this.open = open;
        this.settings = settings;
    }

    /** Serves until stopped; the code to leave with. */
    int run() {
        configure(open.database());
        Thread lastAct = new Thread(this::stopDatabase, "stop-database");
        Runtime.getRuntime().addShutdownHook(lastAct);
        try {
            Quarkus.run(Ready.class, this::ended);
        } finally {
            served.countDown();
            withdraw(lastAct);
        }
        return exitCode.get();
    }

    private void configure(Database database) {
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty("quarkus.http.host", address.host());
        System.setProperty("quarkus.http.port", Integer.toString(address.port()));
        settings.forEach(System::setProperty);
        if (isReadByAPerson()) {
            System.setProperty(JSON_LOG, "false");
        }
    }

    /** At a terminal, where the operator has not said otherwise. */
    private static boolean isReadByAPerson() {
        Console console = System.console();
        return console != null
                && console.isTerminal()
                && System.getenv("QUARKUS_LOG_CONSOLE_JSON_ENABLED") == null;
    }

    private void ended(int code, @Nullable Throwable failure) {
        exitCode.set(code);
        served.countDown();
        if (failure != null) {
            told(failure);
        }
    }

    /** Trouble met by a bean comes wrapped; a bug was logged by nobody yet. */
    private static void told(Throwable failure) {
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Trouble.class::isInstance)
                .findFirst()
                .ifPresentOrElse(
                        trouble -> System.err.println("nuanyi: " + trouble.getMessage()),
                        () -> LOG.error("the server does not start", failure));
    }

    /** The hooks of a stopping JVM run side by side: this one waits for the server's. */
    private void stopDatabase() {
        try {
            if (!served.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("nuanyi: requests did not finish in time; stopping anyway");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        open.close();
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook is running: it closes the database.
        }
    }
}
