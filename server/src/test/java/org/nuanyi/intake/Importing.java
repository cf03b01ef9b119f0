package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Hosts;
import org.nuanyi.station.PlacedHost;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** A register, lists brought into it, and what came of them. */
abstract class Importing {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
    static final String HEADING = "名称,地址,经度,纬度,街道,开放时间\n";
    static final String DONGSI = "东四驿站,东四北大街265号,116.42553,39.92981,东四街道,08:00-20:00\n";
    static final String QIANMEN = "前门驿站,前门大街2号,116.40434,39.89651,前门街道,24小时\n";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    Stations stations = none();
    Hosts hosts = none();
    Intake intake = none();

    @BeforeEach
    void open() {
        stations =
                new Stations(database.scopes(), CLOCK, new AesGcmSealing(SealKey.of(new byte[32])));
        hosts = new Hosts(database.scopes());
        intake = new Intake(stations, hosts, new Units(database.jdbi()), CLOCK);
    }

    ImportSummary gcj02(String text) {
        return run(text, Asked::gcj02);
    }

    ImportSummary run(String text, UnaryOperator<Asked> asked) {
        return run("台账.csv", text, asked);
    }

    ImportSummary run(String name, String text, UnaryOperator<Asked> asked) {
        return run(write(name, text), asked);
    }

    ImportSummary run(Path file, UnaryOperator<Asked> asked) {
        return intake.stations(
                EVERYTHING,
                asked.apply(new Asked(file)).request(),
                new Unwatched(),
                Phrases.in(Language.CHINESE));
    }

    ImportSummary hosts(Path file, UnaryOperator<Asked> asked) {
        return intake.hosts(
                EVERYTHING,
                asked.apply(new Asked(file)).request(),
                new Unwatched(),
                Phrases.in(Language.CHINESE));
    }

    FileRefused refuse(String name, String text, UnaryOperator<Asked> asked) {
        return catchThrowableOfType(FileRefused.class, () -> run(name, text, asked));
    }

    Fault refusal(String name, String text, UnaryOperator<Asked> asked) {
        return refuse(name, text, asked).fault();
    }

    /** Longitude in WGS-84 of what a file of that name brings. */
    double importedAt(String name) {
        run(name, HEADING + DONGSI, r -> r);
        return byName(name).profile().place().location().entrance().lon();
    }

    Datum given(String name, String text) {
        run(name, text, r -> r);
        return byName(name).profile().place().location().given().datum();
    }

    String unitOf(String named) {
        run(named + ".csv", HEADING + DONGSI, r -> r.gcj02().unit(named));
        return byName(named + ".csv").profile().unit();
    }

    Station byName(String source) {
        return all().stream()
                .filter(s -> s.origin().source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    List<Station> all() {
        List<Station> all = new ArrayList<>();
        stations.forEach(EVERYTHING, all::add);
        return all;
    }

    List<PlacedHost> placed() {
        List<PlacedHost> all = new ArrayList<>();
        hosts.forEach(EVERYTHING, all::add);
        return all;
    }

    List<String> names() {
        return all().stream().map(s -> s.profile().name()).toList();
    }

    long lastNumber() {
        return database.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery("select last_value from station.number")
                                        .mapTo(Long.class)
                                        .one());
    }

    /** Nothing is written beside the shared files. */
    Path report() {
        return folder.resolve("report.xlsx");
    }

    static List<String> faults(ImportSummary summary) {
        return summary.problems().stream().map(p -> p.line() + " " + p.fault()).toList();
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    /** Filled before each test. */
    @SuppressWarnings("NullAway")
    static <T> T none() {
        return (T) null;
    }

    private static final class Unwatched implements ImportWatch {
        @Override
        public void understood(Understanding understanding) {}

        @Override
        public void progress(long rows, double fraction) {}
    }
}
