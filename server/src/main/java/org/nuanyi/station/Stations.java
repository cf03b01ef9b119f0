package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.IncomingRows;
import org.nuanyi.station.internal.SignStore;
import org.nuanyi.station.internal.StandingChange;
import org.nuanyi.station.internal.StandingRules;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationEvents;
import org.nuanyi.station.internal.StationStore;

/**
 * The register of warm stations: everything that can be done with it, in somebody's scope. A
 * station the scope may not see is not there; one it may see and not change is {@link Forbidden} to
 * change. Thread-safe.
 */
@Singleton
public final class Stations {

    private final Scopes scopes;
    private final Clock clock;
    private final Sealing sealing;
    private final Audit audit;

    public Stations(Scopes scopes, Clock clock, Sealing sealing) {
        this.scopes = scopes;
        this.clock = clock;
        this.sealing = sealing;
        this.audit = new Audit(scopes);
    }

    /**
     * Registers one station and gives it its code.
     *
     * @throws IllegalArgumentException if one of its source and ref is registered already
     */
    public Station register(Scope scope, NewStation station) {
        try (Batch batch = openBatch(scope)) {
            batch.add(station);
            List<StationCode> added = batch.merge().added();
            if (added.isEmpty()) {
                throw registered(station);
            }
            batch.keep();
            return station(scope, added.getFirst());
        }
    }

    /**
     * The same in the transaction of the handle, in its scope.
     *
     * @throws IllegalArgumentException if one of its source and ref is registered already
     */
    public Station register(Handle handle, Scope scope, NewStation station) {
        IncomingRows rows = new IncomingRows(handle, sealing, clock);
        rows.add(station);
        BatchResult result = rows.merge();
        if (result.added().isEmpty()) {
            throw registered(station);
        }
        Audit.done(handle, scope, StationActs.importing(result));
        return new StationStore(handle).findStation(result.added().getFirst()).orElseThrow();
    }

    private static IllegalArgumentException registered(NewStation station) {
        return new IllegalArgumentException(
                "registered already: %s %s"
                        .formatted(station.origin().source(), station.origin().ref()));
    }

    /** Begins to bring in many stations at once. */
    public Batch openBatch(Scope scope) {
        return Batch.open(scopes, scope, clock, sealing);
    }

    /** The station of that code. */
    public Optional<Station> findStation(Scope scope, StationCode code) {
        return scopes.in(scope, handle -> new StationStore(handle).findStation(code));
    }

    /** The same in the transaction of the handle, in its scope. */
    public Optional<Station> find(Handle handle, StationCode code) {
        return new StationStore(handle).findStation(code);
    }

    /**
     * The same in the transaction of the handle, in its scope: nobody else changes it before that
     * ends.
     *
     * @throws Forbidden if the scope may see it and not change it
     */
    public Optional<Station> findForChange(Handle handle, StationCode code) {
        return new StationStore(handle).findForChange(code);
    }

    /**
     * The station of that code.
     *
     * @throws NotFound if there is none
     */
    public Station station(Scope scope, StationCode code) {
        return findStation(scope, code).orElseThrow(() -> unknown(code));
    }

    /**
     * Who looks after the station, with the private number: only for those who may see it, and
     * noted.
     */
    public Optional<Keeper> findKeeper(Scope scope, StationCode code) {
        return scopes.in(
                scope,
                handle -> {
                    StationStore store = new StationStore(handle);
                    Optional<Keeper> keeper = store.findKeeper(code, sealing);
                    if (keeper.isPresent()) {
                        String unit = store.findStation(code).orElseThrow().profile().unit();
                        Audit.done(handle, scope, unit, StationActs.of("reveal", code));
                    }
                    return keeper;
                });
    }

    /**
     * The codes of the stations whose keeper has exactly this private number, of those the scope
     * may see. That somebody looked is noted, without the number.
     */
    public List<StationCode> findByKeeperMobile(Scope scope, String mobile) {
        List<byte[]> fingerprints = sealing.fingerprints(mobile);
        return scopes.in(
                scope,
                handle -> {
                    List<StationCode> found =
                            new StationStore(handle).listByKeeperMobile(fingerprints);
                    Audit.done(handle, scope, StationActs.search(found));
                    return found;
                });
    }

    /** Those of the codes that exist, in the order of their codes. */
    public List<Station> list(Scope scope, Collection<StationCode> codes) {
        return scopes.in(scope, handle -> new StationStore(handle).list(codes));
    }

    /** The same in the transaction of the handle, in its scope. */
    public List<Station> list(Handle handle, Collection<StationCode> codes) {
        return new StationStore(handle).list(codes);
    }

    /**
     * Those not closed for good whose name holds the words or whose code begins with them, in the
     * order of their codes.
     *
     * @param after the code behind which to go on; empty for the first
     */
    public List<Station> search(Scope scope, String words, String after, int limit) {
        return scopes.in(scope, handle -> new StationStore(handle).search(words, after, limit));
    }

    /**
     * A page of all there is, also of what is closed for good, in the order of their codes; that
     * they were taken is noted.
     *
     * @param after the code behind which to go on; empty for the first
     */
    public List<Station> take(Scope scope, String after, int limit) {
        return scopes.in(
                scope,
                handle -> {
                    List<Station> found = new StationStore(handle).page(after, limit);
                    Audit.done(handle, scope, StationActs.taking(after, found.size()));
                    return found;
                });
    }

    /** Streams all stations in the order of their codes, as they are at one moment. */
    public void forEach(Scope scope, Consumer<Station> action) {
        scopes.use(scope, handle -> new StationStore(handle).forEach(action));
    }

    /**
     * Shuts the station for a while. Here and below: a code that does not exist is {@link
     * NotFound}.
     */
    public StandingResult suspend(Scope scope, StationCode code, String reason) {
        return change(scope, "suspend", code, change -> change.suspend(code, reason));
    }

    /** Opens the station again where it was suspended. */
    public StandingResult resume(Scope scope, StationCode code) {
        return change(scope, "reopen", code, change -> change.resume(code));
    }

    /** Ends the station. */
    public StandingResult close(Scope scope, StationCode code, String reason) {
        return change(scope, "close", code, change -> change.close(code, reason));
    }

    /** Ends the station in favour of another one. */
    public StandingResult replace(
            Scope scope, StationCode code, StationCode successor, String reason) {
        return change(scope, "replace", code, change -> change.replace(code, successor, reason));
    }

    /** Opens the station again. */
    public StandingResult reopen(Scope scope, StationCode code) {
        return change(scope, "reopen", code, change -> change.reopen(code));
    }

    private StandingResult change(
            Scope scope,
            String verb,
            StationCode code,
            Function<StandingChange, StandingResult> change) {
        return audit.in(
                scope,
                StationActs.of(verb, code),
                handle -> change.apply(new StandingChange(handle, scope, clock.instant())));
    }

    /** Takes what somebody saw of the station; the same sign once more changes nothing. */
    public StandingResult observe(Scope scope, StationCode code, Sign sign) {
        return scopes.in(scope, handle -> observe(handle, code, sign));
    }

    /** The same in the transaction of the handle, in its scope. */
    public StandingResult observe(Handle handle, StationCode code, Sign sign) {
        Station station =
                new StationStore(handle).findForChange(code).orElseThrow(() -> unknown(code));
        if (station.standing().lifecycle() != Lifecycle.OPEN) {
            return new StandingResult.Refused(StandingResult.Reason.NOT_OPEN);
        }
        SignStore signs = new SignStore(handle);
        boolean heard = signs.add(code, sign.notAfter(clock.instant()));
        return new StandingResult.Changed(heard ? judge(handle, station) : station);
    }

    /**
     * Whoever gave a sign takes it back: it was a wrong tap. What was seen before counts again. In
     * the transaction of the handle, in its scope.
     *
     * @param source where the sign came from
     * @param ref its name there; one that is not there changes nothing
     */
    public void takeBack(Handle handle, StationCode code, String source, String ref) {
        Station station =
                new StationStore(handle).findForChange(code).orElseThrow(() -> unknown(code));
        boolean taken = new SignStore(handle).takeBack(code, source, ref, clock.instant());
        if (taken && station.standing().lifecycle() == Lifecycle.OPEN) {
            judge(handle, station);
        }
    }

    /** What the signs come to now, kept beside the station and announced where it is new. */
    private Station judge(Handle handle, Station station) {
        SignStore signs = new SignStore(handle);
        Station observed =
                StandingRules.observe(station, signs.signs(station.code()), clock.instant());
        if (observed.version() > station.version()) {
            signs.save(observed);
            StationEvents.changed(handle, List.of(station.code()));
        }
        return observed;
    }

    private static NotFound unknown(StationCode code) {
        return new NotFound("no station " + code);
    }

    /** How many stations are not made up. */
    public long countReal(Scope scope) {
        return scopes.in(scope, handle -> new StationStore(handle).countReal());
    }

    /** How many are made up for demonstration. */
    public long countGenerated(Scope scope) {
        return scopes.in(scope, handle -> new StationStore(handle).countGenerated());
    }

    /** How many of each unit are not closed; none of a unit that has none. */
    public Map<String, Integer> countByUnit(Scope scope) {
        return scopes.in(scope, handle -> new StationStore(handle).countByUnit());
    }
}
