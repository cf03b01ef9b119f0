package org.nuanyi.finder.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpeningHours;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.station.Station;

/**
 * Reads each distinct value of opening hours once. Numbers given stay given, so that what is known
 * about a schedule outlives the snapshot. For the one thread that loads.
 */
final class ScheduleBook {

    /** Hours that were not understood, or of a station that is not open at all for now. */
    static final Schedule UNSAID = new Schedule(0, Optional.empty());

    private final Map<String, Schedule> byValue = new HashMap<>();
    private final List<Schedule> byNumber = new ArrayList<>(List.of(UNSAID));

    Schedule of(Station station) {
        boolean suspended = station.standing().lifecycle() == Lifecycle.SUSPENDED;
        Optional<String> osm = station.profile().hours().osm();
        return suspended || osm.isEmpty() ? UNSAID : byValue.computeIfAbsent(osm.get(), this::read);
    }

    private Schedule read(String osm) {
        return switch (OpeningHours.parse(osm)) {
            case HoursReading.Understood(OpeningHours hours) -> add(hours);
            case HoursReading.NotUnderstood _ -> UNSAID;
        };
    }

    private Schedule add(OpeningHours hours) {
        Schedule schedule = new Schedule(byNumber.size(), Optional.of(hours));
        byNumber.add(schedule);
        return schedule;
    }

    /** All so far, each at its number. */
    List<Schedule> schedules() {
        return List.copyOf(byNumber);
    }
}
