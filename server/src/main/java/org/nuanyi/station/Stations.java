package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.internal.StationStore;

/** The register of warm stations: everything that can be done with it. Thread-safe. */
@Singleton
public final class Stations {

    private final Jdbi jdbi;
    private final Clock clock;
    private final Sealing sealing;

    public Stations(Jdbi jdbi, Clock clock, Sealing sealing) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * Registers one station and gives it its code.
     *
     * @throws IllegalArgumentException if one of its source and ref is registered already
     */
    public Station register(NewStation station) {
        try (Batch batch = openBatch()) {
            batch.add(station);
            List<StationCode> added = batch.merge().added();
            if (added.isEmpty()) {
                throw new IllegalArgumentException(
                        "registered already: %s %s"
                                .formatted(station.origin().source(), station.origin().ref()));
            }
            batch.keep();
            return station(added.getFirst());
        }
    }

    /** Begins to bring in many stations at once. */
    public Batch openBatch() {
        return Batch.open(jdbi, clock, sealing);
    }

    /** The station of that code. */
    public Optional<Station> findStation(StationCode code) {
        return jdbi.withHandle(handle -> new StationStore(handle).findStation(code));
    }

    /**
     * The station of that code.
     *
     * @throws NotFound if there is none
     */
    public Station station(StationCode code) {
        return findStation(code).orElseThrow(() -> new NotFound("station", code.value()));
    }

    /** Who looks after the station, with the private number: only for those who may see it. */
    public Optional<Keeper> findKeeper(StationCode code) {
        return jdbi.withHandle(handle -> new StationStore(handle).findKeeper(code, sealing));
    }

    /** Those of the codes that exist, in the order of their codes. */
    public List<Station> list(Collection<StationCode> codes) {
        return jdbi.withHandle(handle -> new StationStore(handle).list(codes));
    }

    /** Streams all stations in the order of their codes, as they are at one moment. */
    public void forEach(Consumer<Station> action) {
        jdbi.useTransaction(handle -> new StationStore(handle).forEach(action));
    }

    /** How many stations are not made up. */
    public long countReal() {
        return jdbi.withHandle(handle -> new StationStore(handle).countReal());
    }

    /** How many are made up for demonstration. */
    public long countGenerated() {
        return jdbi.withHandle(handle -> new StationStore(handle).countGenerated());
    }
}
