package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Check;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationProfile;

/**
 * What {@code station.station} takes. The table refuses a bad row as well, but with it everything
 * that comes in the same transaction: this refuses the row alone.
 */
final class Storable {

    static final int LONGEST_NAME = 200;

    /** With a name it fits into an entry of an index, whatever the script. */
    static final int LONGEST_ADDRESS = 300;

    private static final Optional<String> EMPTY = Optional.of("");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Set<Lifecycle> SHUT = Set.of(Lifecycle.SUSPENDED, Lifecycle.CLOSED);

    private Storable() {}

    /**
     * @throws IllegalArgumentException with the field and what is wrong with it
     */
    static void require(NewStation station) {
        profile(station.profile());
        place(station.profile().place());
        standing(station.standing());
        origin(station.origin());
        instants(station)
                .forEach(
                        at ->
                                require(
                                        at.isAfter(EARLIEST) && at.isBefore(LATEST),
                                        "date",
                                        "lies outside the years 1 to 9999"));
    }

    private static void profile(StationProfile profile) {
        require(!profile.name().isBlank(), "name", "is empty");
        require(length(profile.name()) <= LONGEST_NAME, "name", "is longer than 200 characters");
        require(profile.host().filter(host -> host.name().isBlank()).isEmpty(), "host", "is empty");
        require(!profile.hours().osm().equals(EMPTY), "hours", "is empty");
        require(!profile.unit().isEmpty(), "unit", "is empty");
    }

    private static void place(Place place) {
        require(
                length(place.address()) <= LONGEST_ADDRESS,
                "address",
                "is longer than 300 characters");
        require(!place.area().equals(EMPTY), "area", "is empty");
    }

    private static void standing(Standing standing) {
        require(
                standing.reason().isEmpty() || SHUT.contains(standing.lifecycle()),
                "reason",
                "is only for what is suspended or closed");
        require(
                standing.successor().isEmpty() || standing.lifecycle() == Lifecycle.CLOSED,
                "successor",
                "is only for what is closed");
    }

    private static void origin(Origin origin) {
        require(!origin.source().isEmpty(), "source", "is empty");
        require(!origin.ref().isEmpty(), "ref", "is empty");
    }

    private static Stream<Instant> instants(NewStation station) {
        Location location = station.profile().place().location();
        Signs signs = station.standing().signs();
        return Stream.of(
                        location.capturedAt(),
                        location.checked().map(Check::at),
                        station.profile().hours().checked().map(Check::at),
                        signs.proof().map(Proof::at),
                        signs.locked().map(LockedReports::first),
                        signs.locked().map(LockedReports::latest),
                        signs.shutAt())
                .flatMap(Optional::stream);
    }

    /** As PostgreSQL counts. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(boolean holds, String field, String objection) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + objection);
        }
    }
}
