package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.testing.TestDatabase;

@DisplayName("临时关闭、临时开放的登记")
class OneOffsTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2026-11-28T10:00");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private OneOffs oneOffs;
    private StationCode code;

    @BeforeEach
    void open() {
        MovableClock clock = new MovableClock(NOON);
        stations = StationExamples.stations(database, clock);
        oneOffs = new OneOffs(database.scopes(), clock);
        code = stations.register(EVERYTHING, dongsi()).code();
    }

    @Test
    void what_is_entered_comes_with_the_station_and_is_announced() {
        EnteredOneOff entered = closing(TEN, TEN.plusHours(4), " 设备检修 ");

        OneOff expected = new OneOff(OneOff.Kind.CLOSED, TEN, TEN.plusHours(4), "设备检修");
        assertThat(entered.oneOff()).isEqualTo(expected);
        assertThat(entered.enteredAt()).isEqualTo(NOON);
        Station station = stations.station(EVERYTHING, code);
        assertThat(station.oneOffs()).containsExactly(expected);
        assertThat(station.version()).isEqualTo(2);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void what_is_cancelled_no_longer_counts_and_stays_on_the_list() {
        EnteredOneOff first = closing(TEN, TEN.plusHours(4), "设备检修");
        EnteredOneOff second = closing(TEN.minusDays(1), TEN, "培训");

        oneOffs.cancel(EVERYTHING, code, first.id());

        assertThat(stations.station(EVERYTHING, code).oneOffs()).containsExactly(second.oneOff());
        assertThat(stations.station(EVERYTHING, code).version()).isEqualTo(4);
        assertThat(oneOffs.list(EVERYTHING, code))
                .extracting(EnteredOneOff::id)
                .containsExactly(second.id(), first.id());
        assertThat(oneOffs.list(EVERYTHING, code).getLast().cancelledAt()).contains(NOON);
    }

    @Test
    void it_begins_before_it_ends_lasts_a_year_at_most_and_has_a_reason() {
        assertRefused("until", TEN, TEN, "培训");
        assertRefused("until", TEN, TEN.plusSeconds(59), "培训");
        assertRefused("until", TEN, TEN.plusYears(1).plusMinutes(1), "培训");
        assertRefused("reason", TEN, TEN.plusHours(1), "  ");
        assertRefused("reason", TEN, TEN.plusHours(1), "长".repeat(201));
        assertThat(closing(TEN, TEN.plusYears(1), "长".repeat(200)).id()).isPositive();
    }

    @Test
    void only_what_is_there_can_be_cancelled_and_only_once() {
        long id = closing(TEN, TEN.plusHours(4), "设备检修").id();
        oneOffs.cancel(EVERYTHING, code, id);

        assertThatThrownBy(() -> oneOffs.cancel(EVERYTHING, code, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                oneOffs.add(
                                        EVERYTHING,
                                        StationCode.ofNumber(9_999_999),
                                        OneOff.Kind.OPEN,
                                        TEN,
                                        TEN.plusHours(1),
                                        "高温",
                                        "东四街道总工会"))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(
            String field, LocalDateTime from, LocalDateTime until, String reason) {
        assertThatThrownBy(() -> closing(from, until, reason))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
    }

    private EnteredOneOff closing(LocalDateTime from, LocalDateTime until, String reason) {
        return oneOffs.add(EVERYTHING, code, OneOff.Kind.CLOSED, from, until, reason, "东四街道总工会");
    }

    private long events() {
        return database.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery("select count(*) from outbox.event")
                                        .mapTo(Long.class)
                                        .one());
    }
}
