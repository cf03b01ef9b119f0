package org.nuanyi.station.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Host;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Points;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationProfile;

/**
 * What a station says in each field, as a text. The same as {@code station.fields} in the database,
 * which writes the history.
 */
public final class FieldTexts {

    static final String BETWEEN_TAGS = "、";

    private FieldTexts() {}

    /** All that may be edited, in the order of the fields. */
    public static Map<StationField, String> of(Station station) {
        Map<StationField, String> texts = new LinkedHashMap<>();
        StationField.editable().forEach(field -> texts.put(field, of(field, station)));
        return texts;
    }

    /** What it says in one of them. */
    public static String of(StationField field, Station station) {
        return switch (field) {
            case Equipment(var facility) ->
                    Optional.ofNullable(station.profile().facilities().get(facility))
                            .map(FacilityState::condition)
                            .map(condition -> condition.id())
                            .orElse("");
            case Plain plain ->
                    plain.isOfLife()
                            ? ofLife(plain, station.standing())
                            : of(plain, station.profile());
        };
    }

    private static String ofLife(Plain field, Standing standing) {
        return switch (field) {
            case LIFECYCLE -> standing.lifecycle().id();
            case REASON -> standing.reason();
            default -> standing.successor().map(StationCode::value).orElse("");
        };
    }

    static String of(Plain field, StationProfile profile) {
        return switch (field) {
            case NAME -> profile.name();
            case KIND -> profile.kind().id();
            case SERVES -> profile.serves().id();
            case UNIT -> profile.unit();
            case HOST -> profile.host().map(Host::name).orElse("");
            case HOST_KIND -> profile.host().map(host -> host.kind().id()).orElse("");
            case TAGS -> String.join(BETWEEN_TAGS, profile.tags());
            case ADDRESS -> profile.place().address();
            case HINT -> profile.place().hint();
            case POINT -> Points.write(profile.place().location().given());
            case ENTRY -> profile.entry().id();
            case ENTRY_NOTE -> profile.entryNote();
            case DESK_PHONE -> profile.deskPhone().orElse("");
            case HOURS -> hours(profile.hours());
            case LIFECYCLE, REASON, SUCCESSOR -> "";
        };
    }

    /** The words as they came; what is reckoned with, where there are none. */
    private static String hours(Hours hours) {
        return hours.text().isEmpty() ? hours.osm().orElse("") : hours.text();
    }
}
