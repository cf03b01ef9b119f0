package org.nuanyi.demo.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.demo.DemoSet;
import org.nuanyi.station.Check;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.StationProfile;

/** Builds the whole set, unit by unit. Not thread-safe; one set, one district. */
public final class District {

    private static final int PARK_CABINETS = 3;
    private static final double PHONE_SHARE = 88;
    private static final double KEEPER_SHARE = 95;
    private static final double SUCCESSOR_SHARE = 50;

    private final Chance chance;
    private final LocalDateTime now;
    private final HostNames names;
    private final Drafts drafts;
    private final Equipment equipment;
    private final People people;
    private final Visits visits;
    private final List<NewStation> stations = new ArrayList<>();
    private int cabinets;

    public District(long seed, LocalDateTime now) {
        this.chance = new Chance(seed);
        this.now = now;
        this.names = new HostNames(chance);
        this.drafts = new Drafts(chance, names);
        this.equipment = new Equipment(chance);
        this.people = new People(chance);
        this.visits = new Visits(new Chance(~seed), now.toLocalDate());
    }

    /** The set; asked for once. */
    public DemoSet build() {
        List<Draft> dongsi = Dongsi.drafts(names);
        for (Area area : Areas.all()) {
            int before = stations.size();
            if (area.code().equals(Dongsi.AREA)) {
                dongsi.forEach(draft -> add(draft, area.code(), Fate.best(chance, now)));
            }
            add(drafts.vehicle(area, 1), area.code());
            addCabinet(area, area.code());
            while (stations.size() - before < area.stations()) {
                add(drafts.room(area, false), area.code());
            }
        }
        addPark();
        return new DemoSet(stations, moves());
    }

    private void addPark() {
        List<Area> within = Areas.ofPark();
        int before = stations.size();
        add(drafts.vehicle(within.getFirst(), 2), Areas.PARK_UNIT);
        within.stream().limit(PARK_CABINETS).forEach(a -> addCabinet(a, Areas.PARK_UNIT));
        while (stations.size() - before < Areas.PARK_STATIONS) {
            add(drafts.room(chance.pick(within), true), Areas.PARK_UNIT);
        }
    }

    private void addCabinet(Area area, String unit) {
        cabinets++;
        add(drafts.cabinet(area, cabinets), unit);
    }

    private void add(Draft draft, String unit) {
        add(draft, unit, Fate.next(chance, now));
    }

    private void add(Draft draft, String unit, Fate fate) {
        int number = stations.size() + 1;
        Optional<Keeper> keeper =
                chance.percent(KEEPER_SHARE)
                        ? Optional.of(people.keeper(number))
                        : Optional.empty();
        stations.add(
                new NewStation(
                        profile(draft, unit, fate, number),
                        fate.standing(),
                        new Origin(
                                Provenance.GENERATED,
                                DemoSet.SOURCE,
                                "demo-%04d".formatted(number)),
                        keeper));
    }

    private StationProfile profile(Draft draft, String unit, Fate fate, int number) {
        Optional<String> phone =
                chance.percent(PHONE_SHARE)
                        ? Optional.of(People.deskPhone(number))
                        : Optional.empty();
        Optional<Check> seen = visits.ofFacilities(fate, unit);
        Map<Facility, FacilityState> facilities =
                seen.isEmpty()
                        ? Map.of()
                        : equipment.states(draft.things(), () -> visits.ofFacility(fate, seen));
        return new StationProfile(
                draft.name(),
                draft.tags(),
                draft.kind(),
                draft.door().serves(),
                draft.host(),
                draft.door().entry(),
                draft.door().note(),
                place(draft, visits.first(fate, unit)),
                visits.ofHours(fate, unit).map(draft.hours()::with).orElse(draft.hours()),
                facilities,
                phone,
                unit);
    }

    private static Place place(Draft draft, Optional<Check> checked) {
        Site site = draft.site();
        String who = Provenance.GENERATED.chinese();
        Location location =
                new Location(
                        GeoPoint.wgs84(site.lon(), site.lat()),
                        who,
                        checked.map(Check::at),
                        checked.map(check -> who),
                        checked);
        return new Place(
                site.address(), draft.door().hint(), location, Optional.of(site.area().code()));
    }

    /** Some closed stations have moved: to the nearest open one of the same unit. */
    private List<DemoSet.Move> moves() {
        List<DemoSet.Move> moves = new ArrayList<>();
        for (NewStation closed : stations) {
            if (closed.standing().lifecycle() == Lifecycle.CLOSED
                    && chance.percent(SUCCESSOR_SHARE)) {
                successor(closed).map(next -> move(closed, next)).ifPresent(moves::add);
            }
        }
        return moves;
    }

    private Optional<NewStation> successor(NewStation closed) {
        return stations.stream()
                .filter(next -> next.profile().unit().equals(closed.profile().unit()))
                .filter(next -> next.profile().kind() == closed.profile().kind())
                .filter(next -> next.standing().lifecycle() == Lifecycle.OPEN)
                .min(Comparator.comparingDouble(next -> metres(closed, next)));
    }

    private static DemoSet.Move move(NewStation closed, NewStation next) {
        return new DemoSet.Move(closed.origin().ref(), next.origin().ref());
    }

    private static double metres(NewStation one, NewStation other) {
        GeoPoint from = one.profile().place().location().entrance();
        GeoPoint to = other.profile().place().location().entrance();
        return Sphere.distanceMetres(from.lon(), from.lat(), to.lon(), to.lat());
    }
}
