package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.SharedData;

/** What is understood, what is refused and why; and that nothing does harm. */
class OsmReaderTest {
    @DisplayName("看不懂的不猜")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    `` => nothing is said
                    ; ; => nothing is said
                    工作日开放 => not an opening_hours value
                    Mo-Fr 08:00-12:00 点 => not an opening_hours value
                    Jan, Su[1] 08:00-12:00 => it would mean something else in its normal form
                    Mo-Fr 9-17 => not an opening_hours value
                    Mo-Fr 08:00-12:00 Sa => not an opening_hours value
                    Mo-Fr 8:00am-5:00pm => not an opening_hours value
                    Mo-Fr 08:00 => a moment without an end
                    Mo-Fr 08:00,10:00 => a moment without an end
                    10:00-16:00/90 => times with an interval are moments, not hours
                    sunrise-sunset => times by sunrise or sunset are not supported
                    Mo-Fr 08:00-dusk => times by sunrise or sunset are not supported
                    (sunrise+01:00)-18:00 => times by sunrise or sunset are not supported
                    easter off => easter is not supported
                    easter -2 days-easter +1 day off => easter is not supported
                    Dec 25 +Su off => a weekday before or after a date is not supported
                    24:00-26:00 => hours that begin after their day or end after the next
                    10:00-48:01 => hours that begin after their day or end after the next
                    Jan-Dec/2 08:00-12:00 => a date range with an interval is not supported
                    Jan 01+ off => an open-ended date needs a year and no end
                    Oct 05-2026 Nov 01 off => a date range with a year at its end only
                    2026 Oct 05-2025 Nov 01 off => a date range that ends before it begins
                    Oct 07-01 off => the last day of the month comes before the first
                    Feb 30 off => a day that no FEBRUARY has
                    2026 Apr 31 off => a day that no APRIL has
                    2027 Feb 29 off => a date that 2027 does not have
                    Mar Su[-1]-Oct off => a whole month beside a counted weekday is not supported
                    2027-2024 08:00-12:00 => years that end before they begin
                    week 54 08:00-12:00 => weeks go from 1 to 53
                    week 50-05/2 08:00-12:00 => weeks with an interval over New Year are not supported
                    Mo[3-1] off => weekdays of a month count from 1 to 5 or from -5 to -1
                    Mo +1 day off => not an opening_hours value
                    Mo-Fr 08:00-12:00 || => '||' needs a rule on both sides
                    || Mo => '||' needs a rule on both sides
                    Mo-Fr 08:00-12:00, => ',' joins a rule that is not complete
                    Mo-Fr ,10:00-12:00 => ',' joins a rule that is not complete
                    10:00-12:00 "a => not an opening_hours value
                    <b>Mo</b> => not an opening_hours value
                    """)
    void refuses_with_a_reason(String value, String reason) {
        assertThat(Said.refusal(value)).startsWith(reason);
    }

    @DisplayName("写法统一")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    mo-fr 9:00 - 17:30 => Mo-Fr 09:00-17:30
                    ` 24/7 ` => 24/7
                    Mo-Fr: 08:00-12:00 , 14:00-18:00;Sa off; => Mo-Fr 08:00-12:00,14:00-18:00; Sa off
                    22:00-26:00 => 22:00-02:00
                    Mo–Fr 10:00–12:00 => Mo-Fr 10:00-12:00
                    08:00-12:00 "<b>东门</b>" => 08:00-12:00 "<b>东门</b>"
                    """)
    void normalises(String text, String value) {
        assertThat(Said.hours(text).value()).isEqualTo(value);
        assertThat(Said.hours(value)).isEqualTo(Said.hours(text)).hasToString(value);
    }

    @Test
    void keeps_the_text_it_does_not_understand() {
        assertThat(OpeningHours.parse(" 周一公休 "))
                .isInstanceOfSatisfying(
                        HoursReading.NotUnderstood.class,
                        not -> assertThat(not.text()).isEqualTo(" 周一公休 "));
    }

    @Test
    void refuses_control_characters_and_texts_that_turn_around() {
        for (String bad : List.of("Mo\u0000", "08:00-12:00\n", "\"\u202eabc\"", "\"\u2066abc\"")) {
            assertThat(Said.refusal(bad)).isEqualTo("control characters");
        }
    }

    @Test
    void reads_nothing_longer_than_2000_characters() {
        String longest = "\"" + "x".repeat(OpeningHours.MAX_LENGTH - 2) + "\"";
        assertThat(Said.hours(longest).value()).isEqualTo(longest);
        assertThat(Said.refusal(longest + ";")).isEqualTo("longer than 2000 characters");
        assertThat(Said.refusal("Mo".repeat(5_000_000))).isEqualTo("longer than 2000 characters");
    }

    @Test
    void deep_or_endless_texts_end_soon() {
        for (String part :
                List.of(
                        "(",
                        "(sunrise",
                        "Mo,",
                        "Mo-",
                        "1",
                        "\"",
                        "|| ",
                        "; ",
                        "Mo off;",
                        "0:00-1:00,",
                        "Jan 01,")) {
            String text = part.repeat(OpeningHours.MAX_LENGTH / part.length());
            assertThat(OpeningHours.parse(text)).isNotNull();
        }
    }

    @Test
    void what_people_write_in_chinese_japanese_and_korean_does_no_harm() throws IOException {
        List<String> values =
                Files.readAllLines(SharedData.file("opening-hours-han-worldwide.txt"));
        assertThat(values).hasSizeGreaterThan(250);
        for (String value : values) {
            assertThat(OpeningHours.parse(value)).isNotNull();
        }
    }

    @Test
    void random_texts_do_no_harm_and_what_is_understood_means_the_same_in_its_normal_form() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("OsmReaderTest seed " + seed);
        Mangler mangler = new Mangler(new Random(seed));
        int understood = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = mangler.text();
            if (OpeningHours.parse(text) instanceof HoursReading.Understood(OpeningHours hours)) {
                understood++;
                OpeningHours again = Said.hours(hours.value());
                assertThat(answers(again)).as("%s, seed %d", text, seed).isEqualTo(answers(hours));
            }
        }
        assertThat(understood).isGreaterThan(250);
    }

    private static String answers(OpeningHours hours) {
        return List.of(
                        "2026-02-14 09:30",
                        "2026-09-30 23:30",
                        "2026-10-10 01:15",
                        "2027-01-01 12:00")
                .stream()
                .map(instant -> Said.at(hours, instant))
                .collect(Collectors.joining("\n"));
    }

    /** Texts that look like values: pieces of the grammar, joined and then damaged. */
    private static final class Mangler {

        private static final List<String> PIECES =
                List.of(
                        "Mo",
                        "Tu-Fr",
                        "Fr-Mo",
                        "Sa,Su",
                        "PH",
                        "SH",
                        "PH off",
                        "24/7",
                        "08:00-12:00",
                        "14:00-18:00",
                        "22:00-02:00",
                        "18:00+",
                        "20:00-26:00",
                        "0:00-0:00",
                        "off",
                        "closed",
                        "open",
                        "unknown",
                        "\"x\"",
                        "\"问\"",
                        ";",
                        "; ",
                        ",",
                        ", ",
                        " || ",
                        "||",
                        "Jan",
                        "Nov-Mar",
                        "Oct 01-07",
                        "2026 Jan 01",
                        "2026",
                        "2024-2030/2",
                        "2027+",
                        "week 1-53/2",
                        "week 10",
                        "Su[1]",
                        "Su[-1] -1 day",
                        "easter",
                        "sunrise-sunset",
                        "(sunset-00:30)",
                        "+1 day",
                        "-",
                        ":",
                        "/",
                        "[",
                        "]",
                        "(",
                        ")",
                        "99",
                        "2147483648",
                        "点",
                        "：",
                        "<script>",
                        "\u0001",
                        "\ud83d",
                        "Dec 31",
                        "+");

        private final Random random;

        Mangler(Random random) {
            this.random = random;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(8);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(3) > 0 ? " " : "");
            }
            return random.nextInt(4) == 0 ? damaged(text) : text.toString();
        }

        private String damaged(StringBuilder text) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
            return text.toString();
        }
    }
}
