package org.nuanyi.finder.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Host;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationProfile;

/**
 * A station outsiders may know of or have known, prepared for finding: as the index wants it, and
 * as JSON. Immutable, thread-safe; snapshots share those that did not change.
 */
final class PublicStation {

    private final Station station;
    private final int number;
    private final GeoPoint entrance;
    private final long facilities;
    private final Schedule schedule;
    private final StationJson json;
    private final boolean hasDoubts;

    /** Made when first searched by text. A race makes it twice, to the same effect. */
    private @Nullable SearchWords words;

    /** What somebody was told last. A race writes it twice, to the same effect. */
    private @Nullable Told told;

    PublicStation(Station station, Schedule schedule) {
        this.station = station;
        this.number = number(station.code());
        this.entrance = station.profile().place().location().entrance().rounded();
        this.facilities = Bits.working(station);
        this.schedule = schedule;
        this.json = StationJson.of(station);
        Signs signs = station.standing().signs();
        this.hasDoubts = signs.locked().isPresent() || signs.shutAt().isPresent();
    }

    /** The code as a number; all having eight digits, it orders as the code does. */
    static int number(StationCode code) {
        return Integer.parseInt(code.value());
    }

    Station station() {
        return station;
    }

    int number() {
        return number;
    }

    /** In WGS-84, to the millionth of a degree: what is measured from is what is said. */
    GeoPoint entrance() {
        return entrance;
    }

    /** Bits of what works. */
    long facilities() {
        return facilities;
    }

    Schedule schedule() {
        return schedule;
    }

    StationJson json() {
        return json;
    }

    /** Whether anything was seen that speaks against its being open. */
    boolean hasDoubts() {
        return hasDoubts;
    }

    /** Whether it is open or will be again; one that is not is found by its name or code only. */
    boolean isInService() {
        return station.isPublic();
    }

    /**
     * As the index takes them: bits of what works, how easy it is, and whether it is in service.
     */
    long marks() {
        return facilities | Bits.ease(station.profile()) | (isInService() ? Bits.IN_SERVICE : 0);
    }

    /** What a worker is told in a minute of which its schedule says this. */
    Told told(ScheduleAnswer hours, long minute) {
        Told last = told;
        if (last == null || !last.isOf(hours, minute)) {
            last = Told.of(station, hours, minute);
            told = last;
        }
        return last;
    }

    SearchWords words() {
        SearchWords made = words;
        if (made == null) {
            made = SearchWords.of(names());
            words = made;
        }
        return made;
    }

    private List<String> names() {
        StationProfile profile = station.profile();
        List<String> names = new ArrayList<>(profile.tags());
        names.add(profile.name());
        profile.host().map(Host::name).ifPresent(names::add);
        names.add(profile.place().address());
        names.add(station.code().value());
        return names;
    }
}
