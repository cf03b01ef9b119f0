package org.nuanyi.keeper.web;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.keeper.Device;
import org.nuanyi.keeper.Devices;
import org.nuanyi.keeper.Duties;
import org.nuanyi.keeper.OpenNeed;
import org.nuanyi.keeper.web.KeepersView.NeedLine;
import org.nuanyi.keeper.web.KeepersView.PhoneLine;
import org.nuanyi.keeper.web.KeepersView.StationLine;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** Puts keepers into words for an officer. */
@Singleton
public class KeepersWriter {

    private static final int PAGE = 50;

    private final Stations stations;
    private final Devices devices;
    private final Duties duties;
    private final Clock clock;

    KeepersWriter(Stations stations, Devices devices, Duties duties, Clock clock) {
        this.stations = stations;
        this.devices = devices;
        this.duties = duties;
        this.clock = clock;
    }

    /** A page of stations, and all needs. */
    KeepersView write(DeskFrame desk, Scope scope, String words, String after) {
        List<Station> found = stations.search(scope, words, after, PAGE + 1);
        List<Station> shown = found.stream().limit(PAGE).toList();
        Optional<String> more =
                found.size() > PAGE
                        ? Optional.of(more(words, shown.getLast().code()))
                        : Optional.empty();
        TimeWords times = times(desk);
        return new KeepersView(
                desk, words, false, needs(scope, times), lines(scope, shown, times), more);
    }

    /** The stations whose keeper has exactly this number, however it is written. */
    KeepersView writeByNumber(DeskFrame desk, Scope scope, String mobile) {
        String digits =
                Normalizer.normalize(mobile, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .replaceFirst("^\\+?86(?=1\\d{10}$)", "");
        List<Station> found = stations.list(scope, stations.findByKeeperMobile(scope, digits));
        TimeWords times = times(desk);
        return new KeepersView(
                desk, "", true, needs(scope, times), lines(scope, found, times), Optional.empty());
    }

    private TimeWords times(DeskFrame desk) {
        return new TimeWords(
                desk.frame().language(), LocalDateTime.ofInstant(clock.instant(), clock.getZone()));
    }

    private List<StationLine> lines(Scope scope, List<Station> shown, TimeWords times) {
        List<Device> phones = devices.list(scope, shown.stream().map(Station::code).toList());
        return shown.stream().map(station -> line(station, phones, times)).toList();
    }

    private static StationLine line(Station station, List<Device> phones, TimeWords times) {
        return new StationLine(
                station.code().value(),
                station.profile().name(),
                phones.stream()
                        .filter(phone -> phone.isFor(station.code()))
                        .map(
                                phone ->
                                        new PhoneLine(
                                                phone.id().toString(),
                                                phone.person(),
                                                phone.seenAt().map(times::past).orElse("")))
                        .toList());
    }

    private List<NeedLine> needs(Scope scope, TimeWords times) {
        List<OpenNeed> needs = duties.listNeeds(scope);
        Map<StationCode, Station> named =
                stations
                        .list(scope, needs.stream().map(OpenNeed::station).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Station::code, Function.identity()));
        return needs.stream()
                .map(
                        need ->
                                new NeedLine(
                                        need.id().toString(),
                                        Optional.ofNullable(named.get(need.station()))
                                                .map(station -> station.profile().name())
                                                .orElse(need.station().value()),
                                        need.words(),
                                        need.person(),
                                        times.past(need.doneAt())))
                .toList();
    }

    private static String more(String words, StationCode after) {
        return "%s?q=%s&after=%s"
                .formatted(
                        KeepersSection.PATH,
                        URLEncoder.encode(words, StandardCharsets.UTF_8),
                        after.value());
    }
}
