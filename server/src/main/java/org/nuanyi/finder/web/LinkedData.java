package org.nuanyi.finder.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.hours.DayHours;
import org.nuanyi.core.hours.DayHours.Interval;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OpenState;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.kernel.page.Week;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationProfile;

/**
 * What search engines read: stations in the words of schema.org, as JSON-LD. Hours are said for the
 * seven days from {@code today}, holidays and all, and only where they are sure.
 *
 * @param root where the server is: {@code https://nuanyi.example.cn}
 * @param city the stations are in
 */
record LinkedData(String root, String city, LocalDate today) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final String SCHEMA = "https://schema.org";

    /** One station. */
    String station(FoundStation found) {
        ObjectNode place = place(found.station());
        place.put("@context", SCHEMA);
        return embeddable(place);
    }

    /** The stations of a place. */
    String list(String place, List<FoundStation> found) {
        ObjectNode list = JSON.objectNode().put("@context", SCHEMA).put("@type", "ItemList");
        list.put("name", place).put("numberOfItems", found.size());
        ArrayNode items = list.putArray("itemListElement");
        for (FoundStation one : found) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", items.size())
                    .set("item", place(one.station()));
        }
        return embeddable(list);
    }

    private ObjectNode place(Station station) {
        StationProfile profile = station.profile();
        GeoPoint entrance = profile.place().location().entrance().rounded();
        String url = root + "/s/" + station.code().value();
        ObjectNode place = JSON.objectNode().put("@type", "CivicStructure").put("@id", url);
        place.put("url", url).put("name", profile.name());
        place.putObject("address")
                .put("@type", "PostalAddress")
                .put("streetAddress", profile.place().address())
                .put("addressRegion", city)
                .put("addressCountry", "CN");
        place.putObject("geo")
                .put("@type", "GeoCoordinates")
                .put("latitude", entrance.lat())
                .put("longitude", entrance.lon());
        profile.deskPhone().ifPresent(phone -> place.put("telephone", phone));
        place.put("isAccessibleForFree", true);
        ArrayNode amenities = place.putArray("amenityFeature");
        profile.facilities().forEach((facility, state) -> amenity(facility, state, amenities));
        if (station.standing().lifecycle() == Lifecycle.OPEN) {
            hours(station, place);
        }
        return place;
    }

    private static void amenity(Facility facility, FacilityState state, ArrayNode amenities) {
        if (state.condition() != Condition.WITHDRAWN) {
            amenities
                    .addObject()
                    .put("@type", "LocationFeatureSpecification")
                    .put("name", facility.chinese())
                    .put("value", state.condition() == Condition.WORKS);
        }
    }

    private void hours(Station station, ObjectNode place) {
        station.dated()
                .ifPresent(
                        hours -> {
                            ArrayNode said = place.putArray("openingHoursSpecification");
                            Week.days(hours, today, HolidayCalendar.CHINA)
                                    .forEach(day -> hours(day, said));
                        });
    }

    private static void hours(DayHours day, ArrayNode said) {
        if (day.calendarUnknown() || !day.intervals().stream().allMatch(LinkedData::isSure)) {
            return;
        }
        if (day.intervals().isEmpty()) {
            hours(day.date(), "00:00", "00:00", said);
        }
        for (Interval interval : day.intervals()) {
            hours(day.date(), clock(interval.fromMinute()), clock(interval.toMinute()), said);
        }
    }

    private static boolean isSure(Interval interval) {
        return interval.state() == OpenState.OPEN && !interval.openEnded();
    }

    private static void hours(LocalDate date, String opens, String closes, ArrayNode said) {
        String weekday = date.getDayOfWeek().name();
        said.addObject()
                .put("@type", "OpeningHoursSpecification")
                .put("dayOfWeek", weekday.charAt(0) + weekday.substring(1).toLowerCase(Locale.ROOT))
                .put("opens", opens)
                .put("closes", closes)
                .put("validFrom", date.toString())
                .put("validThrough", date.toString());
    }

    /** Midnight at the end of a day is 23:59 there; equal times mean shut all day. */
    private static String clock(int minute) {
        return minute == MINUTES_OF_DAY ? "23:59" : LocalTime.MIN.plusMinutes(minute).toString();
    }

    /** Nothing within can end the script element that holds it. */
    private static String embeddable(ObjectNode json) {
        return json.toString().replace("<", "\\u003c");
    }
}
