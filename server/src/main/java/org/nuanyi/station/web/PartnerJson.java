package org.nuanyi.station.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.station.Check;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationProfile;

/** A station as a partner system takes it: with everything but persons. */
final class PartnerJson {

    private PartnerJson() {}

    static JsonObject of(Station station) {
        StationProfile profile = station.profile();
        GeoPoint entrance = profile.place().location().entrance();
        JsonObject said =
                new JsonObject()
                        .put("code", station.code().value())
                        .put("version", station.version())
                        .put("changed_at", station.changedAt().toString())
                        .put("name", profile.name())
                        .put("tags", new JsonArray(profile.tags()))
                        .put("kind", profile.kind().id())
                        .put("serves", profile.serves().id())
                        .put("unit", profile.unit())
                        .put("address", profile.place().address())
                        .put("hint", profile.place().hint())
                        .put("lon", entrance.lon())
                        .put("lat", entrance.lat())
                        .put("entry", profile.entry().id())
                        .put("entry_note", profile.entryNote())
                        .put("hours_text", profile.hours().text())
                        .put("lifecycle", station.standing().lifecycle().id())
                        .put("reason", station.standing().reason())
                        .put("facilities", facilities(profile));
        profile.place().area().ifPresent(area -> said.put("area", area));
        profile.hours().osm().ifPresent(osm -> said.put("hours", osm));
        profile.deskPhone().ifPresent(phone -> said.put("phone", phone));
        profile.host()
                .ifPresent(
                        host -> said.put("host", host.name()).put("host_kind", host.kind().id()));
        station.standing()
                .successor()
                .ifPresent(successor -> said.put("successor", successor.value()));
        return said;
    }

    private static JsonObject facilities(StationProfile profile) {
        JsonObject all = new JsonObject();
        profile.facilities().forEach((facility, state) -> all.put(facility.id(), condition(state)));
        return all;
    }

    private static JsonObject condition(FacilityState state) {
        JsonObject said = new JsonObject().put("condition", state.condition().id());
        state.checked().map(Check::at).ifPresent(at -> said.put("checked_at", at.toString()));
        return said;
    }
}
