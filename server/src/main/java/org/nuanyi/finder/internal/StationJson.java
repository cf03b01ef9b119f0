package org.nuanyi.finder.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationProfile;

/**
 * What does not change from minute to minute of a station's GeoJSON feature, written once: its
 * beginning as it is in WGS-84, then its coordinates in the other datums. All in one array, so that
 * a query touches little memory; the numbers say where each part begins.
 *
 * @param wgs84 the coordinates within the beginning
 * @param properties what follows them
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the hot path, never compared
record StationJson(byte[] bytes, int wgs84, int properties, int gcj02, int bd09) {

    private static final int USUAL_SIZE = 1_024;

    static StationJson of(Station station) {
        GeoPoint given = station.profile().place().location().given();
        JsonBuffer json = new JsonBuffer(USUAL_SIZE);
        json.raw("{\"type\":\"Feature\",\"id\":").string(station.code().value());
        json.raw(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
        int wgs84 = json.length();
        coordinates(json, given.to(Datum.WGS84));
        int properties = json.length();
        json.raw("]},\"properties\":{");
        properties(json, station);
        int gcj02 = json.length();
        coordinates(json, given.to(Datum.GCJ02));
        int bd09 = json.length();
        coordinates(json, given.to(Datum.BD09));
        return new StationJson(json.toBytes(), wgs84, properties, gcj02, bd09);
    }

    /** The feature up to the properties that change with time; it is left open. */
    void appendTo(JsonBuffer json, Datum datum) {
        switch (datum) {
            case WGS84 -> json.raw(bytes, 0, gcj02);
            case GCJ02 -> appendTo(json, gcj02, bd09);
            case BD09 -> appendTo(json, bd09, bytes.length);
        }
    }

    private void appendTo(JsonBuffer json, int from, int to) {
        json.raw(bytes, 0, wgs84).raw(bytes, from, to).raw(bytes, properties, gcj02);
    }

    private static void coordinates(JsonBuffer json, GeoPoint point) {
        json.degrees(point.lon()).raw(",").degrees(point.lat());
    }

    private static void properties(JsonBuffer json, Station station) {
        StationProfile profile = station.profile();
        json.raw("\"name\":").string(profile.name());
        json.raw(",\"address\":").string(profile.place().address());
        json.raw(",\"hint\":").string(profile.place().hint());
        hours(json, profile);
        facilities(json, profile);
        json.raw(",\"entry\":").string(profile.entry().id());
        json.raw(",\"serves\":").string(profile.serves().id());
        json.raw(",\"kind\":").string(profile.kind().id());
        json.raw(",\"unit\":").string(profile.unit());
        json.raw(",\"desk_phone\":");
        orNull(json, profile.deskPhone());
        json.raw(",\"verified_at\":");
        instant(json, profile.place().location().checked().map(Check::at));
        confirmed(json, station.standing().signs().proof());
        json.raw(station.isDemo() ? ",\"demo\":true" : ",\"demo\":false");
        successor(json, station);
    }

    private static void hours(JsonBuffer json, StationProfile profile) {
        json.raw(",\"hours\":");
        orNull(json, profile.hours().osm());
        json.raw(",\"hours_text\":").string(profile.hours().text());
    }

    /** What works as a list; what is broken, and only that, beside it. */
    private static void facilities(JsonBuffer json, StationProfile profile) {
        json.raw(",\"facilities\":[");
        String comma = "";
        for (Facility facility : profile.facilities().keySet()) {
            if (profile.offers(facility)) {
                json.raw(comma).string(facility.id());
                comma = ",";
            }
        }
        json.raw("],\"facility_states\":{");
        comma = "";
        for (Map.Entry<Facility, FacilityState> entry : profile.facilities().entrySet()) {
            if (entry.getValue().condition() == Condition.BROKEN) {
                json.raw(comma).string(entry.getKey().id()).raw(":\"broken\"");
                comma = ",";
            }
        }
        json.raw("}");
    }

    private static void confirmed(JsonBuffer json, Optional<Proof> proof) {
        json.raw(",\"confirmed_at\":");
        instant(json, proof.map(Proof::at));
        json.raw(",\"confirmed_by\":");
        orNull(json, proof.map(p -> p.by().id()));
    }

    private static void successor(JsonBuffer json, Station station) {
        if (station.standing().lifecycle() != Lifecycle.OPEN) {
            json.raw(",\"successor\":");
            orNull(json, station.standing().successor().map(StationCode::value));
        }
    }

    private static void instant(JsonBuffer json, Optional<Instant> instant) {
        orNull(json, instant.map(BeijingTime::write));
    }

    private static void orNull(JsonBuffer json, Optional<String> text) {
        text.ifPresentOrElse(json::string, () -> json.raw("null"));
    }
}
