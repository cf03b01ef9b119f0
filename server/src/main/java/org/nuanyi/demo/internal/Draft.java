package org.nuanyi.demo.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;
import org.nuanyi.station.StationKind;

/** A station that has everything but its number, its people and its past. */
record Draft(
        String name,
        List<String> tags,
        StationKind kind,
        Optional<Host> host,
        Site site,
        Door door,
        Hours hours,
        Set<Facility> things) {

    /** A station in the room of a host. */
    static Draft room(
            String hostName,
            HostKind hostKind,
            StationKind kind,
            Site site,
            Door door,
            Hours hours,
            Set<Facility> things) {
        return new Draft(
                hostName + "暖心驿站",
                tags(hostKind, hours),
                kind,
                Optional.of(new Host(hostName, hostKind)),
                site,
                door,
                hours,
                things);
    }

    private static List<String> tags(HostKind host, Hours hours) {
        boolean always = hours.neverShuts();
        String brand =
                switch (host) {
                    case RESTAURANT, SHOP -> "骑手驿站";
                    case UNION, COMPANY -> "职工之家";
                    case COMMUNITY, PUBLIC_SERVICE -> "漪家园";
                    case BANK, POST_OFFICE, TELECOM_SHOP, PETROL_STATION, PHARMACY, OTHER -> "暖空间";
                };
        return always ? List.of(brand, "24小时") : List.of(brand);
    }
}
