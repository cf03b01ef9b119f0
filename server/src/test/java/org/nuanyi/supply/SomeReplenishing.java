package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.TestScopes;

/** Levels and proposals beside {@link SomeSupplies}, with the leader of 东四. */
final class SomeReplenishing {

    static final Scope LEADER = SomeSupplies.as("qian", "unit-leader", SomeSupplies.DONGSI);
    static final Scope KEEPER = SomeSupplies.as("wu", "keeper", SomeSupplies.DONGSI);
    static final Scope JOB = TestScopes.EVERYTHING;

    final SomeSupplies some;
    final Levels levels;
    final Proposals proposals;
    final Shipments shipments;
    final Routes routes;

    SomeReplenishing(Scopes scopes) {
        this(scopes, new SomeSupplies(scopes));
    }

    SomeReplenishing(Scopes scopes, SomeSupplies some) {
        Flows flows =
                new Flows(
                        new Machines(List.of(Shipments.machine(), Proposals.machine())),
                        some.clock,
                        HolidayCalendar.CHINA);
        this.some = some;
        this.levels = new Levels(scopes, Rhythm.USUAL, some.clock);
        this.proposals = new Proposals(scopes, flows, some.ledger, Rhythm.USUAL, some.clock);
        this.shipments = new Shipments(scopes, flows, some.ledger, some.clock);
        this.routes = new Routes(scopes);
    }

    /** A level, a route and a proposal of the unit for one of its stations. */
    void fill(Scope officer, String unit, long station, String item) {
        levels.set(officer, station, item, new Level(10, 20), "大站");
        routes.add(officer, unit, "一线", List.of(station));
        assertThat(proposals.make(officer, unit)).isInstanceOf(Proposed.Made.class);
    }

    /** A store of a station that only supplies know. */
    long station(String unit, String place) {
        String sql =
                """
                insert into supply.store (unit, kind, place) values (:unit, 'station', :place) returning id
                """;
        return some.scopes.in(
                JOB,
                handle ->
                        handle.createQuery(sql)
                                .bind("unit", unit)
                                .bind("place", place)
                                .mapTo(Long.class)
                                .one());
    }

    static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    long made() {
        Proposed proposed = proposals.make(JOB, SomeSupplies.DONGSI);
        assertThat(proposed).isInstanceOf(Proposed.Made.class);
        return ((Proposed.Made) proposed).id();
    }

    int seen(long proposal) {
        return proposals.matter(JOB, proposal).deeds();
    }

    String state(long proposal) {
        return proposals.matter(JOB, proposal).state();
    }

    /** Submitted by the officer and agreed by the leader. */
    void agreed(long proposal) {
        done(proposals.submit(SomeSupplies.OFFICER, proposal, seen(proposal)));
        done(proposals.agree(LEADER, proposal, seen(proposal)));
    }

    static void done(ProposalResult result) {
        assertThat(result).isInstanceOf(ProposalResult.Done.class);
    }

    /** Its lines: {@code 3 paper-cup: 10+0 <= 14 → 28: 50}. */
    List<String> lines(long proposal) {
        return proposals.lines(JOB, proposal, 1_000, 0).stream()
                .map(
                        line ->
                                "%d %s: %d+%d, %s: %d"
                                        .formatted(
                                                line.store(),
                                                line.item(),
                                                line.there().present(),
                                                line.there().coming(),
                                                line.level()
                                                        .map(SomeReplenishing::words)
                                                        .orElse("-"),
                                                line.pieces()))
                .toList();
    }

    private static String words(Level level) {
        return level.threshold() + "→" + level.target();
    }

    /** Used so many cups on each of the last days before today. */
    void used(long store, int days, long cupsADay) {
        for (int i = days; i > 0; i--) {
            LocalDate on = LocalDate.now(some.clock).minusDays(i);
            SomeSupplies.done(
                    some.papers.use(
                            SomeSupplies.OFFICER,
                            SomeSupplies.heading(store, on),
                            List.of(new Used(SomeSupplies.CUPS, cupsADay))));
        }
    }

    void received(long store, LocalDate on, Pieces... lines) {
        SomeSupplies.done(
                some.papers.receive(
                        SomeSupplies.OFFICER, SomeSupplies.heading(store, on), List.of(lines)));
    }
}
