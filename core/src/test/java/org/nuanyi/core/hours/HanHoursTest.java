package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.SharedData;

/** The catalogue of hours in Chinese is {@code han-hours.txt} beside this class. */
class HanHoursTest {

    /** One line of the catalogue. */
    record Line(String text, boolean understood, String expected) {

        static Line of(String line) {
            int value = line.lastIndexOf(" | ");
            int at = value >= 0 ? value : line.lastIndexOf(" ! ");
            return new Line(line.substring(0, at), value >= 0, line.substring(at + 3));
        }

        @Override
        public String toString() {
            return text + (understood ? " | " : " ! ") + expected;
        }
    }

    static List<Line> catalogue() {
        try (InputStream in = HanHoursTest.class.getResourceAsStream("han-hours.txt")) {
            byte[] bytes = Objects.requireNonNull(in, "han-hours.txt").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Line> understood() {
        return catalogue().stream().filter(Line::understood);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void reads_or_refuses_every_line_of_the_catalogue(Line line) {
        HanReading reading = HanHours.read(line.text());

        switch (reading) {
            case HanReading.Value(String osm) -> assertThat(" | " + osm).isEqualTo(tail(line));
            case HanReading.NotUnderstood(String text, String reason) -> {
                assertThat(line.understood()).as(reason).isFalse();
                assertThat(reason).contains(line.expected());
                assertThat(text).isEqualTo(line.text());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("understood")
    void gives_values_that_opening_hours_understand(Line line) {
        assertThat(OpeningHours.parse(line.expected())).isInstanceOf(HoursReading.Understood.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("understood")
    @DisplayName("多一个看不懂的字，就整句不懂")
    void refuses_a_text_as_soon_as_one_word_of_it_is_not_known(Line line) {
        String text = line.text();
        for (String more : List.of(text + " 大概", "大概 " + text, text + "（大概）")) {
            assertThat(HanHours.read(more)).isInstanceOf(HanReading.NotUnderstood.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("understood")
    void reads_full_width_signs_like_half_width_ones(Line line) {
        StringBuilder wide = new StringBuilder();
        line.text().chars().map(HanHoursTest::fullWidth).forEach(c -> wide.append((char) c));

        String osm = value(wide.toString());

        assertThat(withoutWords(osm)).isEqualTo(withoutWords(line.expected()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "、", "（）", "((((", "\ud83d\ude00", "\"\"\"", "-"})
    void refuses_what_says_nothing(String text) {
        assertThat(HanHours.read(text)).isInstanceOf(HanReading.NotUnderstood.class);
    }

    @Test
    void refuses_a_text_that_is_too_long_to_be_hours() {
        assertThat(HanHours.read("周一休息，".repeat(100_000)))
                .isInstanceOfSatisfying(
                        HanReading.NotUnderstood.class,
                        not -> assertThat(not.reason()).contains("太长"));
    }

    @DisplayName("照国务院的日历：工作日、调休、节假日")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    工作日 8:30-17:30 => 2026-10-01 09:00 => closed until 10-08 08:30
                    工作日 8:30-17:30 => 2026-10-10 09:00 => open until 10-10 17:30
                    工作日 8:30-17:30，周末休息 => 2026-10-10 09:00 => open until 10-10 17:30
                    工作日开放 => 2026-11-28 09:00 => closed until 11-30 00:00, no opening
                    周一至周五 9:00-17:00，节假日不休 => 2026-10-01 09:00 => open until 10-01 17:00
                    周一至周五 9:00-17:00，节假日不休 => 2026-10-03 09:00 => closed until 10-05 09:00
                    工作日 9:00-17:00 周末 9:00-16:00 => 2026-10-01 10:00 => unknown
                    9:00-17:00，节假日 10:00-16:00 => 2026-10-01 09:30 => closed until 10-01 10:00
                    周一至周五 18:00-次日2:00，周六日休息 => 2026-11-28 01:00 => open until 11-28 02:00
                    18:00-次日2:00，周一休息 => 2026-11-23 01:00 => open until 11-23 02:00
                    08:00-次日08:00 => 2026-11-23 07:30 => open
                    夏季(5-9月)8:00-18:00，冬季(10-4月)8:30-17:30，周一闭馆 => 2026-11-23 09:00 => closed until 11-24 08:30
                    """)
    void says_the_same_as_the_words(String text, String instant, String expected) {
        assertThat(Said.at(value(text), instant)).startsWith(expected.split(", no opening")[0]);
    }

    @Test
    @DisplayName("郑州82个驿站的17种写法全部读懂")
    void understands_all_forms_of_the_zhengzhou_list() throws IOException {
        JsonNode stations =
                new ObjectMapper()
                        .readTree(SharedData.file("zhengzhou-82-stations.gcj02.json").toFile());
        TreeSet<String> forms = new TreeSet<>();
        stations.forEach(station -> forms.add(station.path("open_hours").asText()));

        assertThat(forms).hasSize(17);
        assertThat(forms).allSatisfy(form -> Said.hours(value(form)));
    }

    @Test
    @DisplayName("全球297种真实写法：要么读对，要么不读")
    void reads_what_people_write_or_leaves_it_alone() throws IOException {
        List<String> written =
                Files.readAllLines(SharedData.file("opening-hours-han-worldwide.txt"));

        List<HanReading.Value> values =
                written.stream()
                        .map(HanHours::read)
                        .filter(HanReading.Value.class::isInstance)
                        .map(HanReading.Value.class::cast)
                        .toList();

        assertThat(values).hasSize(READ_BY_EYE);
        assertThat(values).allSatisfy(value -> Said.hours(value.osm()));
    }

    /** Every value the reader gives for that file was compared with its text; none was wrong. */
    private static final int READ_BY_EYE = 112;

    private static String tail(Line line) {
        return (line.understood() ? " | " : " ! ") + line.expected();
    }

    private static int fullWidth(int c) {
        boolean sign = c > ' ' && c <= '~' && c != '"';
        return sign ? c - '!' + '！' : c;
    }

    private static String withoutWords(String osm) {
        return osm.replaceAll("\"[^\"]*\"", "\"\"");
    }

    private static String value(String text) {
        return switch (HanHours.read(text)) {
            case HanReading.Value(String osm) -> osm;
            case HanReading.NotUnderstood(String given, String reason) ->
                    throw new AssertionError(given + ": " + reason);
        };
    }
}
