package org.nuanyi.station;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;

/** Stations with texts that spreadsheets, XML and people make something else of. */
final class HostileStations {

    private static final List<String> TEXTS =
            List.of(
                    "=1+1",
                    "=HYPERLINK(\"http://x\",\"y\")",
                    "+86 10",
                    "-2+3",
                    "@SUM(A1)",
                    "\t=1",
                    "<b>&amp;\"'</b>",
                    "]]>",
                    "  前后 有  空格 ",
                    "两\n行",
                    "\r\n回车",
                    "铃\u0007声",
                    "零\u200b宽",
                    "_x0041_",
                    "00012",
                    "1.0",
                    "1E10",
                    "TRUE",
                    "2026-11-01",
                    "9:00",
                    "驿站（东四）　全角",
                    "😀暖",
                    "无",
                    "编号",
                    "'",
                    "x".repeat(150));

    private final RandomGenerator random;

    HostileStations(RandomGenerator random) {
        this.random = random;
    }

    NewStation next(String ref) {
        return StationExamples.of(
                new StationProfile(
                        "站" + text(),
                        random.nextBoolean() ? List.of() : List.of(text(), "暖空间"),
                        one(StationKind.values()),
                        one(Serves.values()),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Host(text(), one(HostKind.values()))),
                        one(Entry.values()),
                        maybe(),
                        place(),
                        hours(),
                        facilities(),
                        random.nextBoolean() ? Optional.empty() : Optional.of("010-64000000"),
                        one("110101006", "110101007", "110101")),
                Standing.OPEN,
                ref);
    }

    private Place place() {
        double lon = 116.3 + random.nextInt(1_000_000) / 10_000_000.0;
        return new Place(
                maybe(),
                maybe(),
                new Location(
                        new GeoPoint(lon, 39.9 + random.nextDouble() / 10, one(Datum.values())),
                        "survey",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private Hours hours() {
        return switch (random.nextInt(4)) {
            case 0 -> StationExamples.hours();
            case 1 -> new Hours(Optional.of("24/7"), "");
            case 2 -> new Hours(Optional.empty(), text());
            default -> new Hours(Optional.empty(), "");
        };
    }

    private Map<Facility, FacilityState> facilities() {
        Map<Facility, FacilityState> some = new EnumMap<>(Facility.class);
        for (Facility facility : Facility.values()) {
            if (random.nextInt(3) == 0) {
                some.put(facility, new FacilityState(one(Condition.values())));
            }
        }
        return some;
    }

    private String maybe() {
        return random.nextInt(3) == 0 ? "" : text();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @SafeVarargs
    private <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }
}
