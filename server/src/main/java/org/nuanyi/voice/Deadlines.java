package org.nuanyi.voice;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OpenMinutes;
import org.nuanyi.station.Station;

/** Until when a report must be dealt with. Immutable. */
@Singleton
public final class Deadlines {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Duration locked;
    private final Duration broken;
    private final Duration other;

    /**
     * @param locked for a locked door, in time in which the station should be open
     * @param broken for a broken facility
     * @param other for everything else, and at the latest for a locked door
     */
    public Deadlines(
            @ConfigProperty(name = "nuanyi.voice.deadline.locked") Duration locked,
            @ConfigProperty(name = "nuanyi.voice.deadline.broken") Duration broken,
            @ConfigProperty(name = "nuanyi.voice.deadline.other") Duration other) {
        this.locked = locked;
        this.broken = broken;
        this.other = other;
    }

    /** Until when what is heard then must be dealt with. */
    public Instant due(ReportKind kind, Station station, Instant heard) {
        return switch (kind) {
            case LOCKED -> openTime(station, heard);
            case BROKEN -> heard.plus(broken);
            case OTHER, OPEN -> heard.plus(other);
        };
    }

    /** A door that should be shut is nobody's fault: only opening time counts. */
    private Instant openTime(Station station, Instant heard) {
        LocalDateTime from = LocalDateTime.ofInstant(heard, ZONE);
        return OpenMinutes.after(
                        from,
                        locked,
                        new DatedHours(station.profile().hours().understood(), station.oneOffs()),
                        HolidayCalendar.CHINA,
                        from.plus(other))
                .atZone(ZONE)
                .toInstant();
    }
}
