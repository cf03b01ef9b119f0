package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.browser.Phone;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.hours.OpeningHours;

/** The phone reads the hours of a pack as {@link OpeningHours} reads the value they came from. */
class HoursOnThePhoneTest {

    private static final int QUESTIONS = 25;
    private static final int DAYS_ASKED_ABOUT = 35;
    private static final String ORIGIN = "http://phone.test";

    /** Answers as text, one for each number of a schedule and minute. */
    private static final String READ =
            """
            async ({module, hours, questions}) => {
                const {readSchedules, hoursAt} = await import(module);
                const schedules = readSchedules(JSON.parse(hours));
                return questions.map(([schedule, minute]) => {
                    const said = hoursAt(schedules[schedule], minute);
                    return `${said.state} ${said.until ?? '-'} ${said.opens ?? '-'}`;
                });
            }
            """;

    @RegisterExtension static final Phone PHONE = new Phone();

    @DisplayName("手机算的开放时间和服务器一分不差：所有写法")
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "2026-09-10", "2026-11-24"})
    void every_value_is_read_alike(LocalDate today) throws IOException {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("HoursOnThePhoneTest seed " + seed);
        Random random = new Random(seed);
        Period period = Period.of(today);
        HoursTable table = new HoursTable(new Timetables(period, HolidayCalendar.CHINA));
        List<OpeningHours> values = WrittenHours.all();
        assertThat(values).hasSizeGreaterThan(250);

        List<List<Integer>> questions = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (OpeningHours hours : values) {
            int number =
                    table.number(
                            new Schedule(
                                    questions.size() + 1,
                                    new DatedHours(Optional.of(hours), List.of())));
            for (int i = 0; i < QUESTIONS; i++) {
                LocalDateTime at =
                        period.monday()
                                .atStartOfDay()
                                .plusMinutes(random.nextInt(DAYS_ASKED_ABOUT * 1_440));
                questions.add(List.of(number, minute(at)));
                expected.add(said(hours.at(at, HolidayCalendar.CHINA)));
                asked.add(hours + " at " + at + " ");
            }
        }
        List<String> answers = read(table, questions);

        assertThat(together(asked, answers)).isEqualTo(together(asked, expected));
    }

    private static List<String> read(HoursTable table, List<List<Integer>> questions)
            throws IOException {
        JsonBuffer hours = new JsonBuffer(1 << 16);
        table.write(hours);
        Page page = PHONE.page(options -> options);
        page.route(
                ORIGIN + "/**",
                route ->
                        route.fulfill(
                                route.request().url().endsWith(".js")
                                        ? new FulfillOptions()
                                                .setContentType("text/javascript")
                                                .setBody(file(route.request().url()))
                                        : new FulfillOptions().setBody("")));
        page.navigate(ORIGIN + "/");
        Object answers =
                page.evaluate(
                        READ,
                        Map.of(
                                "module",
                                ORIGIN + module(),
                                "hours",
                                new String(hours.toBytes(), StandardCharsets.UTF_8),
                                "questions",
                                questions));
        return ((List<?>) answers).stream().map(String.class::cast).toList();
    }

    /** The file the page loads, as the build of the web module made it. */
    private static String module() throws JsonProcessingException {
        return new ObjectMapper().readTree(file("/static/assets.json")).get("pack.js").asText();
    }

    private static String file(String url) {
        String path = "META-INF/resources" + url.replace(ORIGIN, "");
        ClassLoader loader = HoursOnThePhoneTest.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(HoursAnswer answer) {
        return answer.state().name().toLowerCase(Locale.ROOT)
                + " "
                + answer.until().map(HoursOnThePhoneTest::minute).map(String::valueOf).orElse("-")
                + " "
                + answer.nextOpening()
                        .map(HoursOnThePhoneTest::minute)
                        .map(String::valueOf)
                        .orElse("-");
    }

    /** Minutes on the wall clock since 1970. */
    private static int minute(LocalDateTime local) {
        return Math.toIntExact(local.toEpochSecond(ZoneOffset.UTC) / 60);
    }

    private static List<String> together(List<String> questions, List<String> answers) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            lines.add(questions.get(i) + answers.get(i));
        }
        return lines;
    }
}
