package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;

/** The packaged server started, killed and stopped for real; all tests on one data folder. */
class ServerLifeIT {

    @TempDir private static Path folder;

    private static final String NEAREST = "/api/v1/stations/nearest?lon=116.4193&lat=39.9284";
    private static final String WRITE =
            "insert into outbox.event (module, kind) values ('test', 'written')";
    private static final String COUNT = "select count(*) from outbox.event where module = 'test'";

    @Test
    void what_was_acknowledged_survives_kill_9_of_the_server() {
        try (ServerProcess first = ServerProcess.start(folder).ready()) {
            ProcessHandle orphan = first.postgres();
            int acknowledged = writeWhile(first::kill);
            assertThat(orphan.isAlive()).as("PostgreSQL outlives its server").isTrue();
            try (ServerProcess second = ServerProcess.start(folder).ready()) {
                assertThat(orphan.isAlive()).as("and is replaced by the next").isFalse();
                assertThat(second.postgres()).isNotEqualTo(orphan);
                assertThat(count()).isGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    @Test
    void what_was_acknowledged_survives_kill_9_of_server_and_postgresql() {
        try (ServerProcess first = ServerProcess.start(folder).ready()) {
            int acknowledged =
                    writeWhile(
                            () -> {
                                first.postgres().destroyForcibly();
                                first.kill();
                            });
            try (ServerProcess _ = ServerProcess.start(folder).ready()) {
                assertThat(count()).isGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    @Test
    void a_second_server_on_a_live_folder_is_refused_and_harms_nothing() {
        try (ServerProcess first = ServerProcess.start(folder).ready();
                ServerProcess second = ServerProcess.start(folder)) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            await().untilAsserted(
                            () ->
                                    assertThat(second.said())
                                            .singleElement()
                                            .asString()
                                            .contains("already in use by process " + first.id()));
            assertThat(first.get("/q/health/ready").join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_command_speaks_to_the_running_server_and_leaves_it_running() {
        try (ServerProcess server = ServerProcess.start(folder).ready()) {
            assertThat(open().database().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            open().close();
            assertThat(server.get("/q/health/ready").join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void without_its_database_the_server_says_why_it_is_not_ready_and_still_finds_stations() {
        try (ServerProcess server = ServerProcess.start(folder).ready()) {
            server.postgres().destroyForcibly();
            await().untilAsserted(
                            () -> {
                                HttpResponse<String> ready = server.get("/q/health/ready").join();
                                assertThat(ready.statusCode()).isEqualTo(503);
                                assertThat(ready.body())
                                        .contains("Database connections health check")
                                        .contains("\"following\": false");
                            });
            assertThat(server.get("/q/health/live").join().statusCode()).isEqualTo(200);
            assertThat(server.get(NEAREST).join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void while_nobody_can_sign_in_the_console_shows_a_link_for_the_first_administrator() {
        try (ServerProcess server = ServerProcess.start(folder).ready()) {
            await().until(() -> link(server).findAny().isPresent());
            URI link = URI.create(link(server).findFirst().orElseThrow());
            HttpResponse<String> page = server.get("/desk/link?" + link.getQuery()).join();
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("admin");
        }
    }

    private static Stream<String> link(ServerProcess server) {
        return server.said().stream()
                .map(String::strip)
                .filter(line -> line.contains("/desk/link?token="));
    }

    @Test
    void a_rehearsal_ends_by_itself_and_leaves_nothing_running() {
        try (ServerProcess rehearsal = ServerProcess.start(folder, "--rehearse")) {
            assertThat(rehearsal.awaitEnd()).as(String.join("\n", rehearsal.said())).isZero();
            assertThat(folder.resolve("postgresql/cluster")).exists();
            assertThat(folder.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void on_ctrl_c_a_request_under_way_finishes_before_postgresql_stops() throws IOException {
        try (ServerProcess server = ServerProcess.start(folder).ready()) {
            assertThat(server.get("/q/health/ready").join().statusCode()).isEqualTo(200);
            ProcessHandle postgres = server.postgres();
            frozen(postgres, "STOP");
            CompletableFuture<HttpResponse<String>> answer = server.get("/q/health/ready");
            await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());
            server.interrupt();
            await().during(Duration.ofMillis(700)).until(server::isAlive);
            frozen(postgres, "CONT");
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(server.awaitEnd()).as("128 + SIGINT").isEqualTo(130);
            await().until(() -> !postgres.isAlive());
            assertThat(Files.readString(folder.resolve("postgresql/server.log")).stripTrailing())
                    .endsWith("database system is shut down");
        }
    }

    /** Commits row after row until the server is gone; how many of them were confirmed. */
    private static int writeWhile(Runnable gone) {
        try (OpenDatabase open = open()) {
            Jdbi jdbi = open.jdbi();
            AtomicInteger acknowledged = new AtomicInteger(count());
            int before = acknowledged.get();
            Thread writer = Thread.ofVirtual().start(() -> write(jdbi, acknowledged));
            await().until(() -> acknowledged.get() > before + 200);
            gone.run();
            writer.interrupt();
            return acknowledged.get();
        }
    }

    private static void write(Jdbi jdbi, AtomicInteger acknowledged) {
        try (Handle handle = jdbi.open()) {
            while (!Thread.interrupted()) {
                handle.execute(WRITE);
                acknowledged.incrementAndGet();
            }
        } catch (JdbiException gone) {
            // The server was killed under it: what it was told before is what counts.
        }
    }

    private static int count() {
        try (OpenDatabase open = open()) {
            return open.jdbi().withHandle(h -> h.createQuery(COUNT).mapTo(Integer.class).one());
        }
    }

    private static OpenDatabase open() {
        return OpenDatabase.forCommand(DatabaseChoice.of(folder, Map.of()));
    }

    /** Stops or wakes PostgreSQL with all its workers: whoever asks it waits. */
    private static void frozen(ProcessHandle postgres, String signal) {
        Stream.concat(postgres.children(), Stream.of(postgres))
                .toList()
                .forEach(process -> ServerProcess.signal(signal, process.pid()));
    }
}
