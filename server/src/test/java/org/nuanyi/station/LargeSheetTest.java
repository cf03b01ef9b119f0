package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.station.SheetResult.Applied;
import org.nuanyi.station.SheetResult.Taken;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/**
 * More stations than are held at a time go out and come back, and every fortieth is changed. {@code
 * -Dlarge.sheet=200000} measures it, with a small heap if the test's JVM has one.
 */
class LargeSheetTest {

    private static final int STATIONS = Integer.getInteger("large.sheet", 1_320);
    private static final int EVERY = 40;

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @TempDir Path folder;

    private final Clock clock = new MovableClock(StationExamples.NOON);

    @Test
    void many_stations_go_out_and_come_back_row_by_row() throws IOException {
        try (Batch batch = StationExamples.stations(DATABASE, clock).openBatch(EVERYTHING)) {
            IntStream.range(0, STATIONS)
                    .forEach(ref -> batch.add(StationExamples.numbered(1_000_000 + ref)));
            batch.commit();
        }
        Sheets sheets = new Sheets(DATABASE.scopes(), clock, new Units(DATABASE.jdbi()));
        Path file = folder.resolve("all.xlsx");
        timed("written", () -> write(sheets, file));
        Path changed = changed(file);
        Taken taken =
                (Taken)
                        timed(
                                "read, %d MB".formatted(Files.size(file) >> 20),
                                () -> sheets.take(EVERYTHING, changed, "all", Language.CHINESE));
        SheetPreview preview = timed("looked at", () -> sheets.preview(EVERYTHING, taken.sheet()));
        assertThat(preview.rows()).isEqualTo(STATIONS);
        assertThat(preview.lines()).hasSize(STATIONS / EVERY).allMatch(SheetLine::isGood);
        SheetResult result =
                timed("applied", () -> sheets.apply(EVERYTHING, taken.sheet(), preview.seen()));
        assertThat(result).isInstanceOf(Applied.class);
    }

    private static int write(Sheets sheets, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return sheets.write(
                    EVERYTHING, RegisterFilter.ALL, RegisterOrder.NAME, Language.CHINESE, out);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Every fortieth station gets another note at the door. */
    private Path changed(Path file) throws IOException {
        Path changed = folder.resolve("changed.xlsx");
        try (SheetReader reader = SheetReader.open(file, "", new SheetLimits(1L << 30, 500));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(changed))) {
            List<String> headings = reader.next().orElseThrow().cells();
            int note = headings.indexOf("进门说明");
            try (SheetWriter writer =
                    new SheetWriter(
                            out,
                            new SheetWriter.Names("驿站", "可选项"),
                            headings.stream().map(LargeSheetTest::column).toList())) {
                Optional<SheetRow> row = reader.next();
                while (row.isPresent()) {
                    List<String> cells = new ArrayList<>(row.get().cells());
                    if ((row.get().line() - 1) % EVERY == 0) {
                        cells.set(note, "按门铃");
                    }
                    writer.row(cells);
                    row = reader.next();
                }
            }
        }
        return changed;
    }

    private static SheetWriter.Column column(String heading) {
        return new SheetWriter.Column(heading, 10, List.of(), SheetWriter.Column.Style.USUAL);
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T timed(String what, Work<T> work) {
        long start = System.nanoTime();
        T done = work.done();
        System.out.printf(
                "%d stations %s: %s%n",
                STATIONS,
                what,
                Duration.ofNanos(System.nanoTime() - start).truncatedTo(ChronoUnit.MILLIS));
        return done;
    }
}
