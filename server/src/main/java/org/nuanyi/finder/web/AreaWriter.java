package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nuanyi.core.trust.Status;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationProfile;
import org.nuanyi.union.Unit;

/** Writes the page of a subdistrict. */
record AreaWriter(Frame frame, PageAddress address, TimeWords words) {

    private static final Set<Status> OPEN = Set.of(Status.OPEN, Status.OPEN_BY_SCHEDULE);

    AreaView write(Unit unit, List<FoundStation> found, LinkedData linked) {
        String place = ResultLists.nameOf(unit, language());
        return new AreaView(
                frame.showing(found.stream().anyMatch(one -> one.station().isDemo())),
                address,
                unit.code(),
                place,
                (int) found.stream().filter(one -> OPEN.contains(one.state().status())).count(),
                words.fullDate(words.now().toLocalDate()) + " " + words.present(),
                found.stream().map(this::write).toList(),
                linked.list(place, found));
    }

    private AreaStation write(FoundStation found) {
        Station station = found.station();
        StationProfile profile = station.profile();
        return new AreaStation(
                station.code().value(),
                profile.name(),
                StateLine.of(found.state(), found.openUntil(), found.opensAt(), words),
                place(profile),
                OrdinaryWeek.of(profile.hours(), words),
                new FacilityMarks(language(), Set.of()).of(profile),
                profile.deskPhone());
    }

    private String place(StationProfile profile) {
        List<String> parts = new ArrayList<>(List.of(profile.place().address()));
        if (!profile.place().hint().isBlank()) {
            parts.add(profile.place().hint());
        }
        if (profile.entry() != Entry.WALK_IN) {
            parts.add(language().pick(profile.entry().chinese(), profile.entry().english()));
        }
        return String.join(" · ", parts);
    }

    private Language language() {
        return words.language();
    }
}
