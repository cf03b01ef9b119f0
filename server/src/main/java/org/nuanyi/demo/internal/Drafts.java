package org.nuanyi.demo.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.station.Facility;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;
import org.nuanyi.station.StationKind;

/** Drafts ordinary rooms, vehicles and cabinet points. */
final class Drafts {

    private static final double MICRO_SHARE = 22;

    /** Of 292 real stations in a published list, eight were built by the union itself. */
    private static final Weighted<HostKind> HOSTS =
            Weighted.of(
                    """
                    30 RESTAURANT
                    15 COMMUNITY
                    13 BANK
                    9 PUBLIC_SERVICE
                    8 SHOP
                    8 COMPANY
                    5 PHARMACY
                    4 OTHER
                    3 TELECOM_SHOP
                    3 UNION
                    3 POST_OFFICE
                    1 PETROL_STATION
                    """,
                    HostKind::valueOf);

    /** Companies are what the science park is made of. */
    private static final Weighted<HostKind> PARK_HOSTS =
            Weighted.of(
                    """
                    6 COMPANY
                    2 RESTAURANT
                    1 SHOP
                    1 BANK
                    """,
                    HostKind::valueOf);

    private final Chance chance;
    private final Sites sites;
    private final HostNames names;
    private final Equipment equipment;

    Drafts(Chance chance, HostNames names) {
        this.chance = chance;
        this.names = names;
        this.sites = new Sites(chance);
        this.equipment = new Equipment(chance);
    }

    Draft room(Area area, boolean park) {
        HostKind host = chance.pick(park ? PARK_HOSTS : HOSTS);
        StationKind kind = chance.percent(MICRO_SHARE) ? StationKind.MICRO : StationKind.STANDARD;
        Site site = sites.next(area);
        Set<Facility> things =
                kind == StationKind.MICRO ? equipment.ofCorner() : equipment.ofRoom(host);
        return Draft.room(
                names.next(host, site),
                host,
                kind,
                site,
                Door.next(host, chance),
                HoursWords.next(host, chance),
                things);
    }

    /** A van that keeps to one place in the daytime. */
    Draft vehicle(Area area, int number) {
        return new Draft(
                area.name() + "流动暖心驿站" + number + "号车",
                List.of("流动驿站"),
                StationKind.MOBILE,
                Optional.empty(),
                sites.next(area),
                Door.ofVehicle(),
                HoursWords.read("每天 09:00-16:00"),
                EnumSet.of(Facility.SEATS, Facility.DRINKING_WATER, Facility.HOT_WATER));
    }

    Draft cabinet(Area area, int number) {
        Hours hours = HoursWords.read("周一至周五 07:30-21:00");
        return new Draft(
                area.name() + "暖心e站智能柜" + number + "号",
                List.of("暖心e站"),
                StationKind.CABINET,
                Optional.empty(),
                sites.next(area),
                Door.ofCabinet(),
                hours,
                Equipment.ofCabinet());
    }
}
