package org.nuanyi.station.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.trust.Evidence;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Host;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.web.RegisterView.Cell;
import org.nuanyi.station.web.RegisterView.Row;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/** Writes stations as rows of the register, as they are at one moment. */
record Rows(TimeWords words, Instant now, UnitTree units, Collection<Column> columns) {

    Row write(Station station) {
        return new Row(
                station.code().value(),
                station.profile().name(),
                station.profile().place().address(),
                station.isDemo(),
                state(station),
                station.profile().place().location().entrance().rounded(),
                columns.stream().map(column -> cell(column, station)).toList());
    }

    /** What a worker is told of it now. */
    StateLine state(Station station) {
        DatedHours hours =
                new DatedHours(station.profile().hours().understood(), station.oneOffs());
        Optional<HoursAnswer> answer = hours.at(words.now(), HolidayCalendar.CHINA);
        StationState state =
                StationState.decide(
                        new Evidence(
                                station.standing().lifecycle(),
                                answer,
                                hours.inForce(words.now()),
                                station.standing().signs()),
                        now);
        return StateLine.of(
                state,
                answer.flatMap(HoursAnswer::until),
                answer.flatMap(HoursAnswer::nextOpening),
                words);
    }

    private Cell cell(Column column, Station station) {
        StationProfile profile = station.profile();
        return switch (column) {
            case UNIT -> new Cell(unit(profile.unit()), "", false);
            case KIND -> new Cell(Choice.name(profile.kind(), language()), "", false);
            case SERVES -> new Cell(Choice.name(profile.serves(), language()), "", false);
            case HOST -> new Cell(profile.host().map(Host::name).orElse(""), "", false);
            case ENTRY ->
                    new Cell(Choice.name(profile.entry(), language()), profile.entryNote(), false);
            case HOURS -> hours(profile);
            case PHONE -> new Cell(profile.deskPhone().orElse(""), "", false);
            case FACILITIES -> facilities(profile.facilities().values());
            case CONFIRMED -> when(station.standing().signs().proof().map(Proof::at));
            case CHECKED -> when(lastChecked(profile));
            case CHANGED -> when(Optional.of(station.changedAt()));
        };
    }

    /** A unit as people say it, or its code where the tree does not know it. */
    String unit(String code) {
        return units.findUnit(code)
                .map(unit -> language().pick(unit.shortName(), unit.english()))
                .orElse(code);
    }

    private static Cell hours(StationProfile profile) {
        String osm = profile.hours().osm().orElse("");
        String said = profile.hours().text().isEmpty() ? osm : profile.hours().text();
        return new Cell(said, osm, osm.isEmpty() && !said.isEmpty());
    }

    private Cell facilities(Collection<FacilityState> states) {
        long broken = states.stream().filter(s -> s.condition() == Condition.BROKEN).count();
        long works = states.stream().filter(s -> s.condition() == Condition.WORKS).count();
        String said =
                broken == 0
                        ? Long.toString(works)
                        : language()
                                .pick("%d · %d 件维修中", "%d · %d broken")
                                .formatted(works, broken);
        return new Cell(said, "", broken > 0);
    }

    private static Optional<Instant> lastChecked(StationProfile profile) {
        return Stream.of(profile.hours().checked(), profile.place().location().checked())
                .flatMap(Optional::stream)
                .map(Check::at)
                .max(Instant::compareTo);
    }

    private Cell when(Optional<Instant> at) {
        return at.map(moment -> new Cell(words.onDay(moment), moments().of(moment), false))
                .orElse(new Cell(language().pick("从未", "never"), "", true));
    }

    private Moments moments() {
        return new Moments(language());
    }

    private Language language() {
        return words.language();
    }

    /** The units from which the reader may choose: those reached, each with all below it. */
    static List<Unit> reached(UnitTree units, Collection<String> roots) {
        return units.listUnits().stream()
                .filter(unit -> unit.closedOn().isEmpty())
                .filter(
                        unit ->
                                roots.stream()
                                        .anyMatch(root -> units.listSubtree(root).contains(unit)))
                .toList();
    }
}
