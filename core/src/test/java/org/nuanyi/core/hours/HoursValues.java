package org.nuanyi.core.hours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every value that the catalogues of these tests name and that is understood. */
final class HoursValues {

    private static final Path TESTS = Path.of("src/test/java/org/nuanyi/core/hours");

    private HoursValues() {}

    static List<OpeningHours> all() {
        Stream<String> osm =
                Stream.of("OpeningHoursTest", "WorkdaysTest", "DayHoursTest", "OsmReaderTest")
                        .flatMap(test -> lines(TESTS.resolve(test + ".java")))
                        .filter(line -> line.contains(" => "))
                        .map(line -> line.split(" => ")[0].replace("`", ""));
        Stream<String> han = HanHoursTest.understood().map(HanHoursTest.Line::expected);
        return Stream.concat(osm, han)
                .map(OpeningHours::parse)
                .filter(HoursReading.Understood.class::isInstance)
                .map(reading -> ((HoursReading.Understood) reading).hours())
                .distinct()
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
