package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PositionIsPrivateTest {

    /** Everything that is logged, at any level, as it would be written. */
    private static final class Lines extends Handler implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        Lines() {
            setLevel(Level.ALL);
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord record = ExtLogRecord.wrap(line);
            lines.add(
                    record.getLoggerName()
                            + " "
                            + record.getFormattedMessage()
                            + " "
                            + record.getMdcCopy()
                            + " "
                            + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }

    @DisplayName("劳动者的位置不进日志")
    @Test
    void a_position_asked_about_appears_in_no_log_line() {
        try (Lines log = new Lines()) {
            given().get("/api/v1/stations/nearest?lon=116.417853&lat=39.927361")
                    .then()
                    .statusCode(200);
            given().get("/api/v1/stations/nearest?lon=116.417853&lat=39.927361&k=0")
                    .then()
                    .statusCode(400);
            given().get("/api/v1/stations/nearest?lon=116.417853&lat=399.27361")
                    .then()
                    .statusCode(400);
            given().get("/api/v1/stations?bbox=116.417853,39.927361,116.5,40")
                    .then()
                    .statusCode(200);

            await().until(() -> log.lines.stream().filter(l -> l.contains("/api/v1")).count() >= 4);
            assertThat(log.lines)
                    .noneMatch(line -> line.contains("417853"))
                    .noneMatch(line -> line.contains("927361"))
                    .noneMatch(line -> line.contains("27361"));
        }
    }
}
