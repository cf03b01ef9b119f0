package org.nuanyi.keeper.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.equipment.Faults;
import org.nuanyi.keeper.Deed;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DoneDeed;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Condition;
import org.nuanyi.station.EnteredOneOff;
import org.nuanyi.station.Facilities;
import org.nuanyi.station.Facility;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.StandingResult;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.StepResult;

/**
 * Does what a deed means, and undoes it: in one transaction and one scope, at one station.
 *
 * @param at when the keeper did it, as the phone says
 */
public record Hands(
        Tools tools, Handle handle, Scope scope, StationCode station, UUID id, Instant at) {

    /** The name of deeds among the sources of signs. */
    static final String SOURCE = "keeper";

    /** As whom a keeper enters things: a role, never a name. */
    private static final String BY = Checker.KEEPER.id();

    /** What everybody reads under a report. */
    private static final String ANSWER = "站点管理员：已处理。";

    /** What it takes. */
    public record Tools(
            Stations stations,
            OneOffs oneOffs,
            Facilities facilities,
            Reports reports,
            Handling handling,
            SupplyHands.Tools supplies,
            Faults faults) {}

    /** Does it. */
    public Effect take(Deed deed) {
        return switch (deed) {
            case Deed.Open _ -> open();
            case Deed.Shut _ ->
                    DeedRules.shut(current(), at).map(this::close).orElse(Effect.nothing());
            case Deed.NotToday(var reason) -> close(DeedRules.notToday(current(), at, reason));
            case Deed.Mark(var facility, var condition) -> mark(facility, condition);
            case Deed.Need(var words) ->
                    words.isBlank() ? new Effect.Refused(Reason.NO_WORDS) : Effect.nothing();
            case Deed.Answer(var report) -> answer(report);
            case Deed.Receive received -> supplies().receive(received);
            case Deed.Use used -> supplies().use(used);
            case Deed.Count counted -> supplies().count(counted);
            case Deed.Fault fault -> faults().report(fault);
        };
    }

    private SupplyHands supplies() {
        return new SupplyHands(tools.supplies(), handle, scope, station, id, at);
    }

    private FaultHands faults() {
        return new FaultHands(tools.faults(), handle, scope, station);
    }

    private Effect open() {
        Sign sign = new Sign(Sign.Kind.OPEN, By.KEEPER, at, "", SOURCE, id.toString());
        return switch (tools.stations().observe(handle, station, sign)) {
            case StandingResult.Refused _ -> new Effect.Refused(Reason.NOT_IN_SERVICE);
            case StandingResult.Changed _ ->
                    new Effect.Changed(List.of(), endClosings(), Optional.empty());
        };
    }

    /** A door that is open ends what keepers said of its being shut; not what the unit said. */
    private List<Long> endClosings() {
        LocalDateTime then = DeedRules.minute(at);
        List<Long> ended =
                tools.oneOffs().list(handle, station).stream()
                        .filter(Hands::isKeepers)
                        .filter(closing -> closing.cancelledAt().isEmpty())
                        .filter(closing -> closing.oneOff().covers(then))
                        .map(EnteredOneOff::id)
                        .toList();
        ended.forEach(closing -> tools.oneOffs().cancel(handle, scope, station, closing));
        return ended;
    }

    private static boolean isKeepers(EnteredOneOff entered) {
        return entered.enteredBy().equals(BY) && entered.oneOff().kind() == OneOff.Kind.CLOSED;
    }

    /** Unless the door was opened since then. */
    private Effect close(OneOff closing) {
        boolean opened = new DeedStore(handle).isOvertaken(station, Set.of("open"), "", at);
        return opened
                ? Effect.nothing()
                : Effect.entered(tools.oneOffs().add(handle, scope, station, closing, BY).id());
    }

    /** Unless somebody has looked at it since then. */
    private Effect mark(Facility facility, Condition condition) {
        String words = facility.id() + " ";
        if (new DeedStore(handle).isOvertaken(station, Set.of("facility"), words, at)) {
            return Effect.nothing();
        }
        Condition before = put(facility, condition);
        return new Effect.Changed(List.of(), List.of(), Optional.of(before.id()));
    }

    private Condition put(Facility facility, Condition condition) {
        Check check = new Check(at, Checker.KEEPER);
        return tools.facilities().mark(handle, scope, station, facility, condition, check);
    }

    /** Only a report about this station. */
    private Effect answer(ReportNumber number) {
        Report report =
                tools.reports()
                        .findReport(handle, number)
                        .filter(found -> found.station().equals(station))
                        .orElseThrow(() -> new Forbidden("This report is not about your station."));
        if (report.answer().isPresent()) {
            return new Effect.Refused(Reason.ANSWERED);
        }
        return switch (tools.handling().answer(handle, scope, number, ANSWER, BY)) {
            case StepResult.Done _ -> Effect.nothing();
            case StepResult.Refused _ -> new Effect.Refused(Reason.ANSWERED);
        };
    }

    /** Puts back what it changed, as far as it still is so; or says why that cannot be. */
    public Optional<Reason> undo(DoneDeed deed) {
        if (SupplyHands.PAPERS.contains(deed.kind())) {
            return supplies().undo();
        }
        if (deed.kind().equals(FaultHands.KIND)) {
            return faults().undo(deed);
        }
        if (deed.kind().equals("open")) {
            tools.stations().takeBack(handle, station, SOURCE, deed.id().toString());
        }
        Map<Long, Boolean> inForce =
                tools.oneOffs().list(handle, station).stream()
                        .collect(
                                Collectors.toMap(
                                        EnteredOneOff::id, e -> e.cancelledAt().isEmpty()));
        deed.entered().stream()
                .filter(id -> inForce.getOrDefault(id, false))
                .forEach(id -> tools.oneOffs().cancel(handle, scope, station, id));
        deed.ended().stream()
                .filter(id -> !inForce.getOrDefault(id, true))
                .forEach(id -> tools.oneOffs().restore(handle, scope, station, id));
        deed.before().ifPresent(before -> putBack(deed, before));
        return Optional.empty();
    }

    private void putBack(DoneDeed deed, String before) {
        String facility = deed.words().substring(0, deed.words().indexOf(' '));
        put(Named.get(Facility.class, facility), Named.get(Condition.class, before));
    }

    /** As it stands in this transaction. */
    private Station current() {
        return tools.stations()
                .findForChange(handle, station)
                .orElseThrow(() -> new NotFound("no station " + station));
    }
}
