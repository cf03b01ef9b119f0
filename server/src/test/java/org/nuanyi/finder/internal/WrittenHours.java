package org.nuanyi.finder.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuanyi.core.hours.HanHours;
import org.nuanyi.core.hours.HanReading;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpeningHours;
import org.nuanyi.testing.SharedData;

/**
 * Every value of opening hours that the tests of {@code core} name, and those that people have
 * written where that list lies beside the checkout; without what is not understood.
 */
final class WrittenHours {

    private static final Path JAVA = Path.of("../core/src/test/java/org/nuanyi/core/hours");
    private static final Path CATALOGUE =
            Path.of("../core/src/test/resources/org/nuanyi/core/hours/han-hours.txt");

    private WrittenHours() {}

    static List<OpeningHours> all() {
        return Stream.of(osm(), han(), people())
                .flatMap(values -> values)
                .map(OpeningHours::parse)
                .filter(HoursReading.Understood.class::isInstance)
                .map(reading -> ((HoursReading.Understood) reading).hours())
                .distinct()
                .toList();
    }

    private static Stream<String> osm() {
        return Stream.of("OpeningHoursTest", "WorkdaysTest", "DayHoursTest", "OsmReaderTest")
                .flatMap(test -> lines(JAVA.resolve(test + ".java")))
                .filter(line -> line.contains(" => "))
                .map(line -> line.split(" => ")[0].replace("`", ""));
    }

    private static Stream<String> han() {
        return lines(CATALOGUE)
                .filter(line -> line.contains(" | "))
                .map(line -> line.substring(line.lastIndexOf(" | ") + 3));
    }

    private static Stream<String> people() {
        Stream<String> worldwide =
                SharedData.find("opening-hours-han-worldwide.txt").stream()
                        .flatMap(WrittenHours::lines);
        Stream<String> zhengzhou =
                SharedData.find("zhengzhou-82-stations.gcj02.json").stream()
                        .flatMap(WrittenHours::elements)
                        .map(station -> station.path("open_hours").asText());
        return Stream.concat(worldwide, zhengzhou).flatMap(text -> value(text).stream());
    }

    private static Optional<String> value(String text) {
        return HanHours.read(text) instanceof HanReading.Value(String osm)
                ? Optional.of(osm)
                : Optional.empty();
    }

    private static Stream<JsonNode> elements(Path file) {
        try {
            JsonNode list = new ObjectMapper().readTree(file.toFile());
            return StreamSupport.stream(list.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
