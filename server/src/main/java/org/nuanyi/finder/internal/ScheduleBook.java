package org.nuanyi.finder.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.hours.OpeningHours;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.station.Station;

/**
 * Reads each distinct value of opening hours once. Numbers given stay given, so that what is known
 * about a schedule outlives the snapshot. For the one thread that loads.
 */
final class ScheduleBook {

    /** Hours that were not understood, or of a station that is not open at all for now. */
    static final Schedule UNSAID = new Schedule(0, new DatedHours(Optional.empty(), List.of()));

    private record Key(Optional<String> osm, List<OneOff> oneOffs) {}

    private final Map<Key, Schedule> byKey = new HashMap<>();
    private final List<Schedule> byNumber = new ArrayList<>(List.of(UNSAID));

    Schedule of(Station station) {
        return station.standing().lifecycle() == Lifecycle.OPEN
                ? byKey.computeIfAbsent(
                        new Key(station.profile().hours().osm(), station.oneOffs()), this::read)
                : UNSAID;
    }

    private Schedule read(Key key) {
        Optional<OpeningHours> hours = key.osm().flatMap(ScheduleBook::understood);
        return hours.isEmpty() && key.oneOffs().isEmpty()
                ? UNSAID
                : add(new DatedHours(hours, key.oneOffs()));
    }

    private static Optional<OpeningHours> understood(String osm) {
        return switch (OpeningHours.parse(osm)) {
            case HoursReading.Understood(OpeningHours hours) -> Optional.of(hours);
            case HoursReading.NotUnderstood _ -> Optional.empty();
        };
    }

    private Schedule add(DatedHours hours) {
        Schedule schedule = new Schedule(byNumber.size(), hours);
        byNumber.add(schedule);
        return schedule;
    }

    /** All so far, each at its number. */
    List<Schedule> schedules() {
        return List.copyOf(byNumber);
    }
}
