package org.nuanyi.voice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.internal.Ear;
import org.nuanyi.voice.internal.Hearing;
import org.nuanyi.voice.internal.RatingStore;
import org.nuanyi.voice.internal.Told;

/** How people like a station. Thread-safe. */
@Singleton
public final class Ratings {

    private static final int MOST_STARS = 5;

    private final Ear ear;

    public Ratings(Scopes scopes, Stations stations, Clock clock, Sealing sealing) {
        this.ear = new Ear(scopes, stations, clock, sealing);
    }

    /**
     * Hears a rating. The same once more within a day adds nothing; another one of the same witness
     * takes the place of the earlier.
     *
     * @throws NotFound if the public knows of no such station
     * @throws BadInput if the stars are not 1 to 5
     */
    public Heard hear(UUID key, StationCode station, NewRating rating, Teller teller) {
        if (rating.stars() < 1 || rating.stars() > MOST_STARS) {
            throw new BadInput("stars", "stars must be a number from 1 to 5.");
        }
        Told told =
                Told.of(
                        key,
                        station,
                        "rating",
                        List.of(
                                Integer.toString(rating.stars()),
                                String.join(",", RatingStore.ids(rating.reasons())),
                                rating.occupation().map(Occupation::id).orElse("")));
        return ear.hear(told, teller, Duration.ZERO, hearing -> note(hearing, rating));
    }

    private static Noted note(Hearing hearing, NewRating rating) {
        RatingStore store = new RatingStore(hearing.handle());
        boolean isNew = !store.isSame(hearing, rating);
        if (isNew) {
            store.add(hearing, rating);
        }
        return new Noted(Optional.empty(), isNew);
    }
}
