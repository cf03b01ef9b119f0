package org.nuanyi.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.StationState.Reason;
import org.nuanyi.core.trust.Status;

class StateLineTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T05:10");
    private static final Optional<LocalDateTime> UNKNOWN = Optional.empty();
    private static final Optional<Instant> SEEN =
            Optional.of(Instant.parse("2026-11-24T02:10:00+08:00"));

    @Test
    void an_open_station_says_until_when() {
        StateLine line =
                line(
                        Status.OPEN,
                        Reason.SCHEDULE,
                        at("2026-11-24T22:00"),
                        UNKNOWN,
                        Language.CHINESE);

        assertThat(line.whole()).isEqualTo("开放中 开到 22:00");
        assertThat(line.icon()).isEqualTo("state-open");
    }

    @Test
    @DisplayName("今天还没有人确认的，说按时间表开放")
    void one_that_nobody_has_confirmed_today_says_so() {
        StateLine line =
                line(
                        Status.OPEN_BY_SCHEDULE,
                        Reason.SCHEDULE,
                        at("2026-11-24T22:00"),
                        UNKNOWN,
                        Language.CHINESE);

        assertThat(line.whole()).isEqualTo("按时间表开放 开到 22:00");
        assertThat(line.icon()).isEqualTo("state-scheduled");
    }

    @Test
    void one_that_never_shuts_is_open_all_day() {
        assertThat(line(Status.OPEN, Reason.SCHEDULE, UNKNOWN, UNKNOWN, Language.CHINESE).whole())
                .isEqualTo("开放中 全天");
    }

    @Test
    void a_shut_station_says_when_it_opens() {
        StateLine line =
                line(
                        Status.CLOSED,
                        Reason.SCHEDULE,
                        UNKNOWN,
                        at("2026-11-25T09:00"),
                        Language.CHINESE);

        assertThat(line.whole()).isEqualTo("已关闭 明天 09:00 开门");
    }

    @Test
    void a_suspended_station_is_not_merely_shut() {
        assertThat(
                        line(Status.CLOSED, Reason.SUSPENDED, UNKNOWN, UNKNOWN, Language.CHINESE)
                                .whole())
                .isEqualTo("暂停开放");
        assertThat(
                        line(
                                        Status.CLOSED,
                                        Reason.NOT_IN_SERVICE,
                                        UNKNOWN,
                                        UNKNOWN,
                                        Language.CHINESE)
                                .word())
                .isEqualTo("不再开放");
    }

    @DisplayName("时间没写清的，以现场公告为准")
    @Test
    void what_the_hours_do_not_say_is_not_guessed() {
        assertThat(
                        line(
                                        Status.UNKNOWN,
                                        Reason.HOURS_NOT_UNDERSTOOD,
                                        UNKNOWN,
                                        UNKNOWN,
                                        Language.CHINESE)
                                .whole())
                .isEqualTo("以现场公告为准");
    }

    @Test
    void a_doubt_says_who_found_it_shut() {
        assertThat(
                        line(
                                        Status.DOUBTFUL,
                                        Reason.REPORTED_LOCKED,
                                        UNKNOWN,
                                        UNKNOWN,
                                        Language.CHINESE)
                                .whole())
                .isEqualTo("待核实 3 小时前 2 人反映门锁着");
        assertThat(
                        line(
                                        Status.DOUBTFUL,
                                        Reason.INSPECTED_SHUT,
                                        UNKNOWN,
                                        UNKNOWN,
                                        Language.CHINESE)
                                .whole())
                .isEqualTo("待核实 3 小时前检查时没有开门");
    }

    @Test
    void it_speaks_english_too() {
        assertThat(
                        line(
                                        Status.OPEN,
                                        Reason.SCHEDULE,
                                        at("2026-11-25T02:00"),
                                        UNKNOWN,
                                        Language.ENGLISH)
                                .whole())
                .isEqualTo("Open until tomorrow 02:00");
        assertThat(
                        line(
                                        Status.CLOSED,
                                        Reason.SCHEDULE,
                                        UNKNOWN,
                                        at("2026-11-24T09:00"),
                                        Language.ENGLISH)
                                .whole())
                .isEqualTo("Closed opens 09:00");
    }

    @Test
    void every_status_has_a_word_and_a_shape_of_its_own() {
        var lines =
                Arrays.stream(Status.values())
                        .map(
                                status ->
                                        line(
                                                status,
                                                Reason.SCHEDULE,
                                                UNKNOWN,
                                                UNKNOWN,
                                                Language.CHINESE))
                        .toList();

        assertThat(lines.stream().map(StateLine::word).collect(Collectors.toSet())).hasSize(5);
        assertThat(lines.stream().map(StateLine::icon).collect(Collectors.toSet())).hasSize(5);
    }

    private static StateLine line(
            Status status,
            Reason reason,
            Optional<LocalDateTime> openUntil,
            Optional<LocalDateTime> opensAt,
            Language language) {
        return StateLine.of(
                new StationState(status, reason, SEEN, 2),
                openUntil,
                opensAt,
                new TimeWords(language, NOW));
    }

    private static Optional<LocalDateTime> at(String moment) {
        return Optional.of(LocalDateTime.parse(moment));
    }
}
