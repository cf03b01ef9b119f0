package org.nuanyi.keeper;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.equipment.Faults;
import org.nuanyi.keeper.DeedResult.Done;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DeedResult.Refused;
import org.nuanyi.keeper.internal.DeedRules;
import org.nuanyi.keeper.internal.DeedStore;
import org.nuanyi.keeper.internal.DeviceStore;
import org.nuanyi.keeper.internal.Effect;
import org.nuanyi.keeper.internal.Hands;
import org.nuanyi.keeper.internal.SupplyHands;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Facilities;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Reports;

/**
 * What keepers do at their stations. A phone does nothing at a station it is not for, and nothing
 * once it is revoked: both are {@link Forbidden} and noted. Thread-safe.
 */
@Singleton
public final class Duties {

    private static final int LONGEST_WORDS = 200;

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final Hands.Tools tools;

    public Duties(
            Scopes scopes,
            Clock clock,
            Stations stations,
            OneOffs oneOffs,
            Facilities facilities,
            Reports reports,
            Handling handling,
            SupplyHands.Tools supplies,
            Faults faults) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
        this.tools =
                new Hands.Tools(stations, oneOffs, facilities, reports, handling, supplies, faults);
    }

    /**
     * A phone on duty.
     *
     * @param scope of {@link Devices#scope}
     */
    public record OnDuty(Device device, Scope scope) {}

    /**
     * Does something at a station. The same deed under the same name is done once, however often it
     * comes in.
     *
     * @param name the phone's own name for it
     * @param ago how long ago the keeper did it; negative where the phone's clock is ahead
     * @throws Forbidden if the phone is not for the station
     */
    public DeedResult take(OnDuty onDuty, UUID name, StationCode station, Deed deed, Duration ago) {
        return audit.in(
                onDuty.scope(),
                act(deed.kind(), station),
                handle -> {
                    stand(handle, onDuty, station);
                    return new DeedStore(handle)
                            .find(name)
                            .map(done -> again(done, onDuty, station, deed))
                            .orElseGet(() -> takeNew(handle, onDuty, name, station, deed, ago));
                });
    }

    private static DeedResult again(DoneDeed done, OnDuty onDuty, StationCode station, Deed deed) {
        boolean same =
                done.device().equals(onDuty.device().id())
                        && done.station().equals(station)
                        && done.kind().equals(deed.kind())
                        && done.words().equals(deed.words());
        return same ? new Done(done) : new Refused(Reason.NAME_TAKEN);
    }

    private DeedResult takeNew(
            Handle handle, OnDuty onDuty, UUID name, StationCode station, Deed deed, Duration ago) {
        Instant now = clock.instant();
        Instant at = now.minus(ago);
        Optional<Reason> refusal =
                DeedRules.refusal(at, now)
                        .or(() -> Optional.of(Reason.NO_WORDS).filter(_ -> isTooLong(deed)));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Hands hands = new Hands(tools, handle, onDuty.scope(), station, name, at);
        return switch (hands.take(deed)) {
            case Effect.Refused(var why) -> new Refused(why);
            case Effect.Changed changed ->
                    new Done(note(handle, onDuty, done(onDuty, name, station, deed, at, changed)));
        };
    }

    private static boolean isTooLong(Deed deed) {
        return deed.words().length() > LONGEST_WORDS;
    }

    private DoneDeed done(
            OnDuty onDuty,
            UUID name,
            StationCode station,
            Deed deed,
            Instant at,
            Effect.Changed changed) {
        return new DoneDeed(
                name,
                onDuty.device().id(),
                station,
                deed.kind(),
                deed.words(),
                at,
                clock.instant(),
                changed.entered(),
                changed.ended(),
                changed.before(),
                Optional.empty());
    }

    private static DoneDeed note(Handle handle, OnDuty onDuty, DoneDeed done) {
        new DeedStore(handle).add(done, onDuty.device().unit());
        Act act =
                act(done.kind(), done.station())
                        .giving(Map.of("words", done.words(), "at", done.doneAt().toString()));
        Audit.done(handle, onDuty.scope(), onDuty.device().unit(), act);
        return done;
    }

    /**
     * Undoes the last deed at a station, within a few minutes; one undone already stays so.
     *
     * @throws Forbidden if the phone is not for the station
     * @throws NotFound if this phone did no such thing there
     */
    public DeedResult undo(OnDuty onDuty, StationCode station, UUID name) {
        return audit.in(
                onDuty.scope(),
                act("undo", station),
                handle -> {
                    stand(handle, onDuty, station);
                    DeedStore store = new DeedStore(handle);
                    DoneDeed deed =
                            store.find(name)
                                    .filter(d -> d.station().equals(station))
                                    .filter(d -> d.device().equals(onDuty.device().id()))
                                    .orElseThrow(() -> new NotFound("no deed " + name));
                    return deed.undoneAt().isPresent()
                            ? new Done(deed)
                            : undo(handle, onDuty, deed, store);
                });
    }

    private DeedResult undo(Handle handle, OnDuty onDuty, DoneDeed deed, DeedStore store) {
        Instant now = clock.instant();
        Optional<DoneDeed> last = store.findLast(deed.station(), Instant.EPOCH);
        Optional<Reason> refusal = DeedRules.undoRefusal(deed, last, now);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Optional<Reason> kept =
                new Hands(tools, handle, onDuty.scope(), deed.station(), deed.id(), deed.doneAt())
                        .undo(deed);
        if (kept.isPresent()) {
            return new Refused(kept.get());
        }
        store.undo(deed.id(), now);
        Act act = act("undo", deed.station()).giving(Map.of("deed", deed.kind()));
        Audit.done(handle, onDuty.scope(), onDuty.device().unit(), act);
        return new Done(deed);
    }

    /** The phone is a keeper's, this station's, and stays so to the end. */
    private static void stand(Handle handle, OnDuty onDuty, StationCode station) {
        boolean held = new DeviceStore(handle).hold(onDuty.device().id());
        if (!held || !onDuty.device().isFor(station)) {
            throw new Forbidden("This phone does not look after that station.");
        }
    }

    /** The last deed at the station that can still be undone by this phone. */
    public Optional<DoneDeed> findUndoable(OnDuty onDuty, StationCode station) {
        Instant since = clock.instant().minus(DeedRules.UNDO);
        return scopes.in(onDuty.scope(), handle -> new DeedStore(handle).findLast(station, since))
                .filter(
                        deed ->
                                DeedRules.undoRefusal(deed, Optional.of(deed), clock.instant())
                                        .isEmpty())
                .filter(deed -> deed.device().equals(onDuty.device().id()));
    }

    /** What keepers lack and nobody has seen to, the newest first; at most a hundred. */
    public List<OpenNeed> listNeeds(Scope scope) {
        return scopes.in(scope, handle -> new DeedStore(handle).listNeeds());
    }

    /**
     * The unit has seen to it; what is seen to already stays so.
     *
     * @throws NotFound if nothing of that name is lacking
     */
    public void meet(Scope scope, UUID need) {
        audit.in(
                scope,
                Act.of("keeper.meet", "keeper-need", need.toString()),
                handle -> {
                    DeedStore store = new DeedStore(handle);
                    DoneDeed deed =
                            store.find(need)
                                    .filter(d -> d.kind().equals("need"))
                                    .orElseThrow(() -> new NotFound("no need " + need));
                    store.meet(need, scope.actor().id(), clock.instant())
                            .ifPresent(
                                    unit ->
                                            Audit.done(
                                                    handle,
                                                    scope,
                                                    unit,
                                                    act("meet", deed.station())));
                    return true;
                });
    }

    private static Act act(String verb, StationCode station) {
        return Act.of("keeper." + verb, "station", station.value());
    }
}
