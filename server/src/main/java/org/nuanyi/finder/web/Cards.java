package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.StationState.Reason;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.kernel.page.DistanceWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.page.WalkLinks;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Place;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationProfile;

/**
 * Writes found stations on cards.
 *
 * @param measured whether the distances mean anything
 * @param wanted facilities the reader asked for, to be shown first
 */
record Cards(
        TimeWords words, boolean measured, Set<Facility> wanted, String userAgent, String city) {

    private static final int SHOWN = 4;
    private static final int LONGEST_WALK_MINUTES = 90;

    StationCard write(FoundStation found) {
        Station station = found.station();
        StationProfile profile = station.profile();
        GeoPoint entrance = profile.place().location().entrance().rounded();
        List<FacilityMark> facilities = new FacilityMarks(language(), wanted).of(profile);
        return new StationCard(
                station.code().value(),
                profile.name(),
                StateLine.of(found.state(), found.openUntil(), found.opensAt(), words),
                entrance.lon(),
                entrance.lat(),
                place(profile.place(), profile.entry()),
                Optional.of(found.walkMinutes())
                        .filter(minutes -> measured && minutes <= LONGEST_WALK_MINUTES),
                measured ? DistanceWords.of(found.distanceMetres(), language()) : "",
                facilities.stream().limit(SHOWN).toList(),
                Math.max(0, facilities.size() - SHOWN),
                new Reasons(words).of(station, found.state()),
                tells(found.state()),
                profile.deskPhone(),
                new WalkLinks(profile.name(), entrance, city).on(userAgent).getFirst().href(),
                station.isDemo());
    }

    private String place(Place place, Entry entry) {
        List<String> parts = new ArrayList<>(List.of(place.address()));
        if (!place.hint().isBlank()) {
            parts.add(place.hint());
        }
        if (entry != Entry.WALK_IN) {
            parts.add(language().pick(entry.chinese(), entry.english()));
        }
        return String.join(" · ", parts);
    }

    /** What is open, or shut by its hours, needs no explanation. */
    private static boolean tells(StationState state) {
        return switch (state.status()) {
            case OPEN, OPEN_BY_SCHEDULE -> false;
            case DOUBTFUL, UNKNOWN -> true;
            case CLOSED -> state.reason() != Reason.SCHEDULE;
        };
    }

    private Language language() {
        return words.language();
    }
}
