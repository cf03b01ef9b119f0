package org.nuanyi.station.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.core.trust.Lifecycle.BUILDING;
import static org.nuanyi.core.trust.Lifecycle.CLOSED;
import static org.nuanyi.core.trust.Lifecycle.OPEN;
import static org.nuanyi.core.trust.Lifecycle.PLANNED;
import static org.nuanyi.core.trust.Lifecycle.SUSPENDED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StandingResult;
import org.nuanyi.station.StandingResult.Changed;
import org.nuanyi.station.StandingResult.Reason;
import org.nuanyi.station.StandingResult.Refused;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;

@DisplayName("驿站状态：能从哪里到哪里")
class StandingRulesTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final Proof PROOF = new Proof(MORNING, By.KEEPER);
    private static final Signs DOUBTED =
            new Signs(
                    Optional.of(PROOF),
                    Optional.of(LockedReports.one(MORNING.plusSeconds(60))),
                    Optional.of(NOW));

    private interface Wish {
        StandingResult on(Station station);
    }

    @Test
    void only_an_open_station_can_be_suspended() {
        assertAllowedFrom(
                Set.of(OPEN), s -> StandingRules.suspend(s, "装修", NOW), SUSPENDED, Reason.NOT_OPEN);
    }

    @Test
    void any_station_can_be_closed_once() {
        assertAllowedFrom(
                Set.of(PLANNED, BUILDING, OPEN, SUSPENDED),
                s -> StandingRules.close(s, "改作他用", NOW),
                CLOSED,
                Reason.ALREADY_CLOSED);
    }

    @Test
    void only_what_is_shut_can_be_opened_again() {
        assertAllowedFrom(
                Set.of(SUSPENDED, CLOSED),
                s -> StandingRules.reopen(s, NOW),
                OPEN,
                Reason.NOT_SHUT);
    }

    @Test
    void a_change_counts_up_the_version_and_is_dated() {
        Station suspended = changed(StandingRules.suspend(station(1, OPEN), "装修", NOW));

        assertThat(suspended.version()).isEqualTo(2);
        assertThat(suspended.changedAt()).isEqualTo(NOW);
        assertThat(suspended.standing().reason()).isEqualTo("装修");
    }

    @Test
    void what_was_seen_is_taken_once() {
        Station doubted = StandingRules.observe(station(1, OPEN), DOUBTED, NOW);

        assertThat(doubted.standing()).isEqualTo(new Standing(OPEN, "", DOUBTED));
        assertThat(doubted.version()).isEqualTo(2);
        assertThat(StandingRules.observe(doubted, DOUBTED, NOW)).isSameAs(doubted);
    }

    @Test
    void a_move_settles_a_doubt() {
        Station doubted = station(1, new Standing(OPEN, "", DOUBTED));

        assertThat(changed(StandingRules.suspend(doubted, "装修", NOW)).standing().signs())
                .isEqualTo(Signs.proven(PROOF));
    }

    @Test
    void a_closed_station_can_send_people_to_its_successor() {
        Station successor = station(2, OPEN);

        Station closed = changed(StandingRules.replace(station(1, OPEN), successor, "搬迁", NOW));

        assertThat(closed.standing().lifecycle()).isEqualTo(CLOSED);
        assertThat(closed.standing().successor()).contains(successor.code());
        assertThat(closed.version()).isEqualTo(2);
    }

    @Test
    void a_station_reopened_sends_nobody_away() {
        Station closed =
                changed(StandingRules.replace(station(1, OPEN), station(2, OPEN), "搬迁", NOW));

        assertThat(changed(StandingRules.reopen(closed, NOW)).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    @DisplayName("不能接到已撤销的驿站")
    void a_closed_station_is_nobodys_successor() {
        assertThat(StandingRules.replace(station(1, OPEN), station(2, CLOSED), "搬迁", NOW))
                .isEqualTo(new Refused(Reason.SUCCESSOR_CLOSED));
    }

    @Test
    void no_station_succeeds_itself() {
        assertThat(StandingRules.replace(station(1, OPEN), station(1, OPEN), "搬迁", NOW))
                .isEqualTo(new Refused(Reason.SUCCESSOR_IS_ITSELF));
    }

    @Test
    void a_station_is_closed_once_also_in_favour_of_another() {
        assertThat(StandingRules.replace(station(1, CLOSED), station(2, OPEN), "搬迁", NOW))
                .isEqualTo(new Refused(Reason.ALREADY_CLOSED));
    }

    /** Every pair of the table: the valid ones lead there, the others are refused. */
    private static void assertAllowedFrom(
            Set<Lifecycle> from, Wish wish, Lifecycle there, Reason refusal) {
        Arrays.stream(Lifecycle.values())
                .forEach(
                        here -> {
                            StandingResult result = wish.on(station(1, here));
                            if (from.contains(here)) {
                                assertThat(changed(result).standing().lifecycle())
                                        .as("from %s", here)
                                        .isEqualTo(there);
                            } else {
                                assertThat(result)
                                        .as("from %s", here)
                                        .isEqualTo(new Refused(refusal));
                            }
                        });
    }

    private static Station changed(StandingResult result) {
        assertThat(result).isInstanceOf(Changed.class);
        return ((Changed) result).station();
    }

    private static Station station(int number, Lifecycle lifecycle) {
        return station(number, new Standing(lifecycle, "", Signs.NONE));
    }

    private static Station station(int number, Standing standing) {
        return new Station(
                StationCode.ofNumber(1_000_000 + number),
                StationExamples.profile("东四驿站"),
                standing,
                List.of(),
                List.of(),
                List.of(),
                new Origin(Provenance.ENTERED, "test", Integer.toString(number)),
                1,
                MORNING);
    }
}
