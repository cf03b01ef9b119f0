package org.nuanyi.demo.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nuanyi.core.Named;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.HostKind;

/** What a room has, and whether it works. */
final class Equipment {

    private static final double BROKEN_SHARE = 4;
    private static final double WITHDRAWN_SHARE = 1.5;

    /** How often a station has it, in percent. */
    private static final Map<Facility, Integer> USUAL = new EnumMap<>(Facility.class);

    static {
        share(100, "seats drinking-water");
        share(85, "hot-water air-conditioning heating phone-charging");
        share(60, "microwave wifi first-aid");
        share(42, "rain-gear toilet-nearby");
        share(33, "toilet free-tea");
        share(22, "sewing-kit books fridge");
        share(12, "tv tyre-pump steriliser blood-pressure");
        share(6, "toolbox ebike-charging ebike-swap aed");
        share(3, "shoe-polisher nursing-room legal-help");
    }

    private static final Set<Facility> CABINET =
            EnumSet.of(Facility.FIRST_AID, Facility.SEWING_KIT, Facility.RAIN_GEAR);
    private static final Set<Facility> MICRO =
            EnumSet.of(Facility.SEATS, Facility.DRINKING_WATER, Facility.PHONE_CHARGING);

    private final Chance chance;

    Equipment(Chance chance) {
        this.chance = chance;
    }

    /** The things of a room of at least five square metres. */
    Set<Facility> ofRoom(HostKind host) {
        Set<Facility> things = EnumSet.noneOf(Facility.class);
        USUAL.forEach((facility, share) -> addByChance(things, facility, share));
        switch (host) {
            case RESTAURANT -> things.addAll(EnumSet.of(Facility.HOT_WATER, Facility.TOILET));
            case BANK -> things.add(Facility.WIFI);
            case PHARMACY -> things.addAll(EnumSet.of(Facility.FIRST_AID, Facility.BLOOD_PRESSURE));
            case PETROL_STATION -> things.addAll(EnumSet.of(Facility.TOILET, Facility.TYRE_PUMP));
            case UNION -> things.addAll(EnumSet.of(Facility.MICROWAVE, Facility.LEGAL_HELP));
            case OTHER -> things.addAll(EnumSet.of(Facility.MICROWAVE, Facility.TOILET_NEARBY));
            case POST_OFFICE, TELECOM_SHOP, SHOP, COMPANY, COMMUNITY, PUBLIC_SERVICE -> {}
        }
        if (things.contains(Facility.TOILET)) {
            things.remove(Facility.TOILET_NEARBY);
        }
        return things;
    }

    /** A bench by a window: water, a socket, a little more. */
    Set<Facility> ofCorner() {
        Set<Facility> things = EnumSet.copyOf(MICRO);
        for (Facility more : EnumSet.of(Facility.HOT_WATER, Facility.FIRST_AID, Facility.WIFI)) {
            addByChance(things, more, 45);
        }
        addByChance(things, Facility.MICROWAVE, 20);
        return things;
    }

    static Set<Facility> ofCabinet() {
        return CABINET;
    }

    /** How each of them is, and when somebody last looked. */
    Map<Facility, FacilityState> states(Set<Facility> things, Supplier<Optional<Check>> checks) {
        Map<Facility, FacilityState> states = new EnumMap<>(Facility.class);
        things.forEach(t -> states.put(t, new FacilityState(condition(), checks.get())));
        return states;
    }

    private Condition condition() {
        if (chance.percent(BROKEN_SHARE)) {
            return Condition.BROKEN;
        }
        return chance.percent(WITHDRAWN_SHARE) ? Condition.WITHDRAWN : Condition.WORKS;
    }

    private void addByChance(Set<Facility> things, Facility facility, int share) {
        if (chance.percent(share)) {
            things.add(facility);
        }
    }

    private static void share(int percent, String ids) {
        Arrays.stream(ids.split(" "))
                .forEach(id -> USUAL.put(Named.get(Facility.class, id), percent));
    }
}
