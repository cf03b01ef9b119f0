package org.nuanyi.voice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.internal.Ear;
import org.nuanyi.voice.internal.Hearing;
import org.nuanyi.voice.internal.Told;
import org.nuanyi.voice.internal.VisitStore;
import org.nuanyi.voice.internal.Witnesses;

/** Who scans the code at the door is counted: the hour and the occupation, nothing else. */
@Singleton
public final class Visits {

    /** Within this time of one visit a second tap of the same witness is the same visit. */
    private static final Duration ONE_VISIT = Duration.ofHours(1);

    private final Clock clock;
    private final Sealing sealing;
    private final Ear ear;

    public Visits(Scopes scopes, Stations stations, Clock clock, Sealing sealing) {
        this.clock = clock;
        this.sealing = sealing;
        this.ear = new Ear(scopes, stations, clock, sealing);
    }

    /**
     * Counts a visit.
     *
     * @throws NotFound if the public knows of no such station
     */
    public Heard hear(UUID key, StationCode station, NewVisit visit, Teller teller) {
        return hear(key, station, visit, teller, Duration.ZERO);
    }

    /** The same, some time ago: at most a day. */
    public Heard hear(UUID key, StationCode station, NewVisit visit, Teller teller, Duration ago) {
        String occupation = visit.occupation().map(Occupation::id).orElse("");
        return ear.hear(
                Told.of(key, station, "visit", List.of(occupation)),
                teller,
                ago,
                hearing -> note(hearing, visit));
    }

    private Noted note(Hearing hearing, NewVisit visit) {
        boolean isNew =
                new Witnesses(hearing.handle(), sealing)
                        .visits(
                                hearing.station().code(),
                                hearing.witness(),
                                hearing.at(),
                                ONE_VISIT);
        if (isNew) {
            LocalDateTime hour = LocalDateTime.ofInstant(hearing.at(), clock.getZone());
            new VisitStore(hearing.handle()).add(hearing, hour, visit);
        }
        return new Noted(Optional.empty(), isNew);
    }
}
