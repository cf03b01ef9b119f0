package org.nuanyi.keeper.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.StationState.Reason;
import org.nuanyi.keeper.DoneDeed;
import org.nuanyi.keeper.Duties;
import org.nuanyi.keeper.Duties.OnDuty;
import org.nuanyi.keeper.web.KeeperView.FacilityChoice;
import org.nuanyi.keeper.web.KeeperView.LastDeed;
import org.nuanyi.keeper.web.KeeperView.Post;
import org.nuanyi.keeper.web.KeeperView.Waiting;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationNow;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.Reports;

/** Puts a keeper's stations into words. */
@Singleton
public class KeeperWriter {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Stations stations;
    private final Reports reports;
    private final Duties duties;
    private final SupplyPosts supplies;
    private final EquipmentPosts equipment;
    private final Clock clock;

    KeeperWriter(
            Stations stations,
            Reports reports,
            Duties duties,
            SupplyPosts supplies,
            EquipmentPosts equipment,
            Clock clock) {
        this.stations = stations;
        this.reports = reports;
        this.duties = duties;
        this.supplies = supplies;
        this.equipment = equipment;
        this.clock = clock;
    }

    /**
     * The whole page.
     *
     * @param scanned tag of the piece whose code brought the keeper here; empty for none
     */
    KeeperView write(OnDuty onDuty, Frame frame, String scanned, String notice) {
        // before the stations: a tap that comes in between is seen in its state, never the tap
        // without it
        Map<StationCode, DoneDeed> deeds = deeds(onDuty);
        List<Station> found = stations.list(onDuty.scope(), onDuty.device().stations());
        Instant now = clock.instant();
        TimeWords words =
                new TimeWords(frame.language(), LocalDateTime.ofInstant(now, clock.getZone()));
        SupplyPosts.Known known =
                supplies.of(onDuty.scope(), onDuty.device().stations(), frame.language());
        return new KeeperView(
                frame.showing(!found.isEmpty() && found.stream().allMatch(Station::isDemo)),
                onDuty.device().id().toString(),
                onDuty.device().person(),
                found.stream()
                        .map(
                                station ->
                                        post(
                                                onDuty,
                                                station,
                                                Optional.ofNullable(deeds.get(station.code())),
                                                known,
                                                scanned,
                                                words))
                        .toList(),
                Choices.reasons(frame.language()),
                Choices.supplies(frame.language()),
                Choices.faults(frame.language()),
                notice);
    }

    /** What can be undone, by stations. */
    private Map<StationCode, DoneDeed> deeds(OnDuty onDuty) {
        Map<StationCode, DoneDeed> deeds = new HashMap<>();
        onDuty.device()
                .stations()
                .forEach(
                        code ->
                                duties.findUndoable(onDuty, code)
                                        .ifPresent(deed -> deeds.put(code, deed)));
        return deeds;
    }

    private Post post(
            OnDuty onDuty,
            Station station,
            Optional<DoneDeed> deed,
            SupplyPosts.Known known,
            String scanned,
            TimeWords words) {
        StationNow stands = StationNow.of(station, clock.instant());
        Language language = words.language();
        return new Post(
                station.code().value(),
                station.profile().name(),
                StateLine.of(stands.state(), stands.openUntil(), stands.opensAt(), words),
                why(station, stands, words),
                ask(station, stands, words),
                deed.map(done -> last(done, known, language)),
                facilities(station, Condition.WORKS, language),
                facilities(station, Condition.BROKEN, language),
                reports.listForKeeper(onDuty.scope(), station.code()).stream()
                        .map(report -> waiting(report, words))
                        .toList(),
                known.at(station.code()),
                equipment.at(onDuty.scope(), station.code(), scanned, words));
    }

    /** What the state rests on: why it is shut, or who last saw it open. */
    private static String why(Station station, StationNow stands, TimeWords words) {
        if (stands.state().reason() == Reason.CLOSED_FOR_ONCE) {
            return stands.oneOff().map(OneOff::reason).orElse("");
        }
        if (stands.state().reason() == Reason.SUSPENDED) {
            return station.standing().reason();
        }
        return station.standing().signs().proof().map(proof -> seen(proof, words)).orElse("");
    }

    private static String seen(Proof proof, TimeWords words) {
        String when = words.onDay(proof.at());
        return words.language()
                .pick(
                        when + " " + proof.by().chinese() + (isKeeper(proof) ? "签到" : "看到开着"),
                        "seen open "
                                + when
                                + " by "
                                + (isKeeper(proof) ? "the keeper" : proof.by().english()));
    }

    private static boolean isKeeper(Proof proof) {
        return proof.by() == By.KEEPER;
    }

    /** Open by its hours, and nobody has said so today. */
    private String ask(Station station, StationNow stands, TimeWords words) {
        boolean saidToday =
                station.standing()
                        .signs()
                        .proof()
                        .filter(proof -> isKeeper(proof) && isToday(proof.at()))
                        .isPresent();
        return stands.isOpen() && !saidToday
                ? words.language()
                        .pick(
                                "今天还没有签到。门开着，就点“开门”。",
                                "Not signed in today. Is the door open? Tap Open.")
                : "";
    }

    private boolean isToday(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).equals(LocalDate.now(clock));
    }

    private LastDeed last(DoneDeed deed, SupplyPosts.Known known, Language language) {
        String at = CLOCK.format(LocalDateTime.ofInstant(deed.doneAt(), clock.getZone()));
        return new LastDeed(
                deed.id().toString(), at + " " + DeedWords.of(deed, known::name, language));
    }

    private static List<FacilityChoice> facilities(
            Station station, Condition condition, Language language) {
        return station.profile().facilities().entrySet().stream()
                .filter(entry -> isIn(condition, entry))
                .map(Map.Entry::getKey)
                .map(facility -> new FacilityChoice(facility.id(), name(facility, language)))
                .toList();
    }

    private static boolean isIn(Condition condition, Map.Entry<Facility, FacilityState> entry) {
        return entry.getValue().condition() == condition;
    }

    private static Waiting waiting(Report report, TimeWords words) {
        Language language = words.language();
        return new Waiting(
                report.number().value(),
                title(report, language),
                words.past(report.heardAt()),
                report.kind() == ReportKind.BROKEN ? report.words() : "");
    }

    private static String title(Report report, Language language) {
        Optional<String> facility = report.facility().map(broken -> name(broken, language));
        return facility.map(broken -> language.pick(broken + "坏了", broken + " is broken"))
                .orElseGet(() -> name(report.kind(), language));
    }

    private static String name(Named constant, Language language) {
        return language.pick(constant.chinese(), constant.english());
    }
}
