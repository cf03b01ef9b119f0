package org.nuanyi.finder.internal;

import java.util.Map;
import java.util.Optional;
import org.nuanyi.station.Check;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationProfile;

/** When and by whom the fields of a station were checked, as a property of its feature. */
final class ChecksJson {

    private ChecksJson() {}

    static void append(JsonBuffer json, Station station) {
        StationProfile profile = station.profile();
        json.raw(",\"checked\":{\"entrance\":");
        orNull(json, profile.place().location().checked());
        json.raw(",\"hours\":");
        orNull(json, profile.hours().checked());
        json.raw(",\"facilities\":{");
        facilities(json, profile.facilities());
        json.raw("}}");
    }

    private static void facilities(JsonBuffer json, Map<Facility, FacilityState> facilities) {
        String comma = "";
        for (Map.Entry<Facility, FacilityState> entry : facilities.entrySet()) {
            Optional<Check> checked = entry.getValue().checked();
            if (checked.isPresent()) {
                json.raw(comma).string(entry.getKey().id()).raw(":");
                check(json, checked.get());
                comma = ",";
            }
        }
    }

    private static void orNull(JsonBuffer json, Optional<Check> checked) {
        checked.ifPresentOrElse(check -> check(json, check), () -> json.raw("null"));
    }

    private static void check(JsonBuffer json, Check check) {
        json.raw("{\"at\":").string(BeijingTime.write(check.at()));
        json.raw(",\"by\":").string(check.by()).raw("}");
    }
}
