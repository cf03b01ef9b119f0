package org.nuanyi.station.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.FieldFault;
import org.nuanyi.station.FieldFault.Reason;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;
import org.nuanyi.station.HoursText;
import org.nuanyi.station.Location;
import org.nuanyi.station.Place;
import org.nuanyi.station.Points;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

/**
 * A profile while fields of it change. A check belongs to the value it was made of: where that
 * changes it is gone, and nothing else touches it. Pure; not thread-safe.
 */
final class ProfileDraft {

    private static final String DESK = "desk";
    private static final int LONGEST_HOURS = 500;
    private static final int LONGEST_TAGS = 200;

    /** Around Beijing, generously: what lies outside is another place. */
    private static final double[] LON = {115.4, 117.6};

    private static final double[] LAT = {39.4, 41.1};

    private static final Pattern PHONE = Pattern.compile("[0-9][0-9()+\\- 转]{2,29}");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1[3-9][0-9]{9}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final StationProfile before;
    private final Check when;
    private final Map<Plain, String> texts = new EnumMap<>(Plain.class);
    private final Map<Facility, FacilityState> facilities = new EnumMap<>(Facility.class);
    private Hours hours;
    private Location location;
    private boolean moved;

    /** Changes a profile, at that moment and by them. */
    ProfileDraft(StationProfile before, Check when) {
        this.before = before;
        this.when = when;
        this.hours = before.hours();
        this.location = before.place().location();
        facilities.putAll(before.facilities());
    }

    /** Writes a field that is otherwise now; what is wrong with the text, if something is. */
    Optional<FieldFault> set(StationField field, String text) {
        Optional<Reason> wrong =
                CONTROL.matcher(text).find()
                        ? Optional.of(Reason.CONTROL_CHARACTER)
                        : switch (field) {
                            case Equipment(var facility) -> setFacility(facility, text);
                            case Plain plain -> set(plain, text);
                        };
        return wrong.map(reason -> new FieldFault(field, reason));
    }

    private Optional<Reason> setFacility(Facility facility, String text) {
        if (text.isEmpty()) {
            facilities.remove(facility);
            return Optional.empty();
        }
        Optional<Condition> condition = Named.find(Condition.class, text);
        condition.ifPresent(known -> facilities.put(facility, new FacilityState(known)));
        return condition.isPresent() ? Optional.empty() : Optional.of(Reason.UNKNOWN);
    }

    private Optional<Reason> set(Plain field, String text) {
        texts.put(field, text);
        return switch (field) {
            case NAME ->
                    text.isBlank()
                            ? Optional.of(Reason.EMPTY)
                            : within(text, Storable.LONGEST_NAME);
            case KIND -> known(StationKind.class, text);
            case SERVES -> known(Serves.class, text);
            case ENTRY -> known(Entry.class, text);
            case HOST_KIND -> text.isEmpty() ? Optional.empty() : known(HostKind.class, text);
            case UNIT -> text.isBlank() ? Optional.of(Reason.UNKNOWN) : Optional.empty();
            case HOST, ENTRY_NOTE -> within(text, Storable.LONGEST_NAME);
            case TAGS -> within(text, LONGEST_TAGS);
            case ADDRESS, HINT -> move(text);
            case POINT -> setPoint(text);
            case DESK_PHONE -> phone(text);
            case HOURS -> setHours(text);
            case LIFECYCLE, REASON, SUCCESSOR ->
                    throw new IllegalArgumentException(field + " changes by moves in life only");
        };
    }

    private Optional<Reason> move(String text) {
        moved = true;
        return within(text, Storable.LONGEST_ADDRESS);
    }

    private Optional<Reason> setPoint(String text) {
        Optional<GeoPoint> point = Points.read(text);
        if (point.isEmpty()) {
            return Optional.of(Reason.NOT_A_POINT);
        }
        GeoPoint entrance = point.get().to(Datum.WGS84);
        if (!within(entrance.lon(), LON) || !within(entrance.lat(), LAT)) {
            return Optional.of(Reason.FAR_AWAY);
        }
        moved = true;
        location =
                new Location(
                        point.get(),
                        DESK,
                        Optional.of(when.at()),
                        Optional.of(when.by()),
                        Optional.empty());
        return Optional.empty();
    }

    /** How far the entrance is from where it was. */
    double metresMoved() {
        GeoPoint was = before.place().location().entrance();
        GeoPoint now = location.entrance();
        return Sphere.distanceMetres(was.lon(), was.lat(), now.lon(), now.lat());
    }

    private static boolean within(double degrees, double[] bounds) {
        return degrees >= bounds[0] && degrees <= bounds[1];
    }

    private Optional<Reason> setHours(String text) {
        hours = HoursText.read(text.strip()).hours();
        return within(text, LONGEST_HOURS);
    }

    private static Optional<Reason> phone(String text) {
        if (MOBILE.matcher(text.replaceAll("[\\s-]", "")).matches()) {
            return Optional.of(Reason.MOBILE);
        }
        return text.isEmpty() || PHONE.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Reason.NOT_A_PHONE);
    }

    private static Optional<Reason> within(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of(Reason.TOO_LONG)
                : Optional.empty();
    }

    private static <E extends Enum<E> & Named> Optional<Reason> known(Class<E> type, String id) {
        return Named.find(type, id).isPresent() ? Optional.empty() : Optional.of(Reason.UNKNOWN);
    }

    /** Somebody looked at the hours and they are these. */
    void checkHours(Check check) {
        hours = hours.with(check);
    }

    /** Somebody stood at the door and this is where it is. */
    void checkEntrance(Check check) {
        location =
                new Location(
                        location.given(),
                        location.source(),
                        location.capturedAt(),
                        location.capturedBy(),
                        Optional.of(check));
        moved = false;
    }

    /** Somebody looked at all that is there. */
    void checkFacilities(Check check) {
        facilities.replaceAll(
                (_, state) -> new FacilityState(state.condition(), Optional.of(check)));
    }

    /** The profile with all that was set. */
    StationProfile profile() {
        return new StationProfile(
                text(Plain.NAME).strip(),
                tags(),
                Named.get(StationKind.class, text(Plain.KIND)),
                Named.get(Serves.class, text(Plain.SERVES)),
                host(),
                Named.get(Entry.class, text(Plain.ENTRY)),
                text(Plain.ENTRY_NOTE).strip(),
                place(),
                hours,
                facilities,
                Optional.of(text(Plain.DESK_PHONE).strip()).filter(phone -> !phone.isEmpty()),
                text(Plain.UNIT));
    }

    private String text(Plain field) {
        String set = texts.get(field);
        return set == null ? FieldTexts.of(field, before) : set;
    }

    private List<String> tags() {
        return Arrays.stream(text(Plain.TAGS).split("[、,，;；]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Host> host() {
        String name = text(Plain.HOST).strip();
        String kind = text(Plain.HOST_KIND);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Host(name, Named.find(HostKind.class, kind).orElse(HostKind.OTHER)));
    }

    private Place place() {
        Location there =
                moved
                        ? new Location(
                                location.given(),
                                location.source(),
                                location.capturedAt(),
                                location.capturedBy(),
                                Optional.empty())
                        : location;
        return new Place(
                text(Plain.ADDRESS).strip(),
                text(Plain.HINT).strip(),
                there,
                before.place().area());
    }
}
