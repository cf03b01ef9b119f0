package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Photos;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import picocli.CommandLine;

class PhotoCommandTest {

    private static final Clock CLOCK = Clock.fixed(StationExamples.NOON, ZoneOffset.UTC);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StationCode code;

    @BeforeEach
    void register() {
        Stations stations = StationExamples.stations(database, CLOCK);
        code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
    }

    @Test
    void a_photo_comes_to_its_station() {
        assertThat(run(code.value(), "door", file(Pictures.jpegWithPosition(80, 60, 1)))).isZero();

        assertThat(out.toString()).isEqualTo(code + " door: 80 x 60 px\n");
        assertThat(
                        new Photos(database.scopes(), CLOCK)
                                .findCurrent(EVERYTHING, code, PhotoKind.DOOR))
                .isPresent();
    }

    @Test
    void what_is_wrong_is_a_sentence() {
        String photo = file(Pictures.encoded("png", Pictures.picture(4, 3)));
        String text = file("no photo".getBytes(StandardCharsets.UTF_8));

        assertThat(saying(code.value(), "roof", photo)).isEqualTo("KIND is door, inside or sign.");
        assertThat(saying("77777777", "door", photo)).contains("No station has the code 77777777");
        assertThat(saying(StationCode.ofNumber(7_777_777).value(), "door", photo))
                .contains("No station has the code");
        assertThat(saying(code.value(), "door", text))
                .endsWith(": A photo must be a JPEG or a PNG file.");
        assertThat(saying(code.value(), "door", folder.resolve("none.jpg").toString()))
                .contains("cannot be read");
    }

    private String saying(String... words) {
        assertThat(run(words)).isEqualTo(1);
        String said = err.toString().strip();
        err.getBuffer().setLength(0);
        return said;
    }

    private int run(String... words) {
        PhotoCommand command =
                new PhotoCommand(
                        _ ->
                                OpenDatabase.forCommand(
                                        new DatabaseChoice.External(
                                                database.owner(),
                                                Optional.of(database.database()),
                                                folder)),
                        CLOCK);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(
                        (failure, line, _) -> {
                            line.getErr().println(failure.getMessage());
                            return 1;
                        })
                .execute(withFolder(words));
    }

    private String[] withFolder(String... words) {
        return Stream.concat(Stream.of("--data", folder.toString()), Stream.of(words))
                .toArray(String[]::new);
    }

    private String file(byte[] content) {
        try {
            Path file = Files.createTempFile(folder, "photo", "");
            return Files.write(file, content).toString();
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}
