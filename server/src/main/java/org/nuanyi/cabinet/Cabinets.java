package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Items;

/** The cabinets, what their lanes are for, and how much a member may take. Thread-safe. */
@Singleton
public final class Cabinets {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,31}");
    private static final int LONGEST_PLACE = 100;
    private static final int MOST_LANES = 60;
    private static final int LARGEST_LANE = 1_000;

    private final Scopes scopes;
    private final Stations stations;
    private final Items items;

    public Cabinets(Scopes scopes, Stations stations, Items items) {
        this.scopes = scopes;
        this.stations = stations;
        this.items = items;
    }

    /**
     * A cabinet stands at a station from now on.
     *
     * @param place where in the house
     * @throws BadInput that names the field
     * @throws NotFound if there is no such station that the scope may see
     */
    public Cabinet add(Scope scope, String id, StationCode station, String place) {
        if (!ID.matcher(id).matches()) {
            throw new BadInput("id", "Small letters, digits and hyphens, 2 to 32.");
        }
        Cabinet cabinet =
                new Cabinet(
                        id,
                        stations.station(scope, station).profile().unit(),
                        station,
                        TypedText.require("place", place, LONGEST_PLACE),
                        Optional.empty());
        scopes.use(
                scope,
                handle -> {
                    if (!new CabinetStore(handle).add(cabinet)) {
                        throw new BadInput("id", "There is another cabinet of this id.");
                    }
                    Audit.done(
                            handle,
                            scope,
                            cabinet.unit(),
                            act("cabinet.add", id)
                                    .giving(
                                            Map.of(
                                                    "station",
                                                    station.value(),
                                                    "place",
                                                    cabinet.place())));
                });
        return cabinet;
    }

    /**
     * What its lanes are for from now on, all of them.
     *
     * @throws BadInput if two lanes have one number, an item is not in the catalogue, or a number
     *     is out of range
     * @throws NotFound if there is no such cabinet that the scope may see
     */
    public void plan(Scope scope, String id, List<Lane> lanes) {
        check(lanes);
        scopes.use(scope, handle -> plan(handle, scope, held(handle, id), lanes));
    }

    /**
     * The same, by whoever had a version of the plan before their eyes; the same lanes again are no
     * new plan.
     *
     * @param seen as {@link CabinetState#plan}
     * @throws Conflict if somebody changed it since
     */
    public void plan(Scope scope, String id, List<Lane> lanes, long seen) {
        check(lanes);
        scopes.use(
                scope,
                handle -> {
                    Cabinet cabinet = held(handle, id);
                    CabinetStore cabinets = new CabinetStore(handle);
                    if (cabinets.lanes(id).equals(lanes)) {
                        return;
                    }
                    if (cabinets.planVersion(id) != seen) {
                        throw new Conflict("seen", "Somebody changed the lanes meanwhile.");
                    }
                    plan(handle, scope, cabinet, lanes);
                });
    }

    static Cabinet held(Handle handle, String id) {
        return new CabinetStore(handle).lock(id).orElseThrow(() -> missing(id));
    }

    static void plan(Handle handle, Scope scope, Cabinet cabinet, List<Lane> lanes) {
        CabinetStore cabinets = new CabinetStore(handle);
        String before = words(cabinets.lanes(cabinet.id()));
        cabinets.plan(cabinet, lanes);
        Audit.done(
                handle,
                scope,
                cabinet.unit(),
                act("cabinet.plan", cabinet.id())
                        .changing(Map.of("lanes", before), Map.of("lanes", words(lanes))));
    }

    /** As {@link #plan}. */
    void check(List<Lane> lanes) {
        Set<Integer> numbers = new HashSet<>();
        for (Lane lane : lanes) {
            if (lane.number() < 1 || lane.number() > MOST_LANES || !numbers.add(lane.number())) {
                throw new BadInput("number", "Each lane has a number of its own, from 1 to 60.");
            }
            if (lane.capacity() < 1 || lane.capacity() > LARGEST_LANE) {
                throw new BadInput("capacity", "A lane holds 1 to 1000 pieces.");
            }
            if (items.find(lane.item()).isEmpty()) {
                throw new BadInput("item", "There is no item " + lane.item() + ".");
            }
        }
    }

    static String words(List<Lane> lanes) {
        return lanes.stream()
                .map(
                        lane ->
                                "%d %s %s %d"
                                        .formatted(
                                                lane.number(),
                                                lane.item(),
                                                lane.kind().id(),
                                                lane.capacity()))
                .collect(Collectors.joining(", "));
    }

    /** Empty if there is none that the scope may see. */
    public Optional<Cabinet> find(Scope scope, String id) {
        return scopes.in(scope, handle -> new CabinetStore(handle).find(id));
    }

    /** Those that the scope may see, by their ids. */
    public List<Cabinet> list(Scope scope) {
        return scopes.in(scope, handle -> new CabinetStore(handle).list());
    }

    /** By their numbers. */
    public List<Lane> lanes(Scope scope, String id) {
        return scopes.in(scope, handle -> new CabinetStore(handle).lanes(id));
    }

    /** How much one member may take: that of all items together first, then by items. */
    public List<Limits> limits(Scope scope) {
        return scopes.in(scope, handle -> new CabinetStore(handle).limits());
    }

    /**
     * How much one member may take from now on.
     *
     * @param unit code of the unit of whoever says so, for the audit
     * @throws BadInput if a limit is below nothing, or the item not in the catalogue
     */
    public void limit(Scope scope, String unit, Limits limits) {
        if (limits.day().orElse(0) < 0 || limits.month().orElse(0) < 0) {
            throw new BadInput("per_day", "A limit is nothing or more.");
        }
        limits.item()
                .filter(code -> items.find(code).isEmpty())
                .ifPresent(
                        code -> {
                            throw new BadInput("item", "There is no item " + code + ".");
                        });
        scopes.use(
                scope,
                handle -> {
                    new CabinetStore(handle).limit(limits);
                    Audit.done(
                            handle,
                            scope,
                            unit,
                            act("cabinet.limit", limits.item().orElse("all"))
                                    .giving(
                                            Map.of(
                                                    "day",
                                                    limits.day().toString(),
                                                    "month",
                                                    limits.month().toString())));
                });
    }

    private static Act act(String action, String id) {
        return Act.of(action, "cabinet", id);
    }

    private static NotFound missing(String id) {
        return new NotFound("There is no cabinet " + id + ".");
    }
}
