package org.nuanyi.finder.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;

/**
 * What the finder found, for the part of the page that is exchanged when a filter changes.
 *
 * @param title of the list, or what was typed where no such place is known
 * @param time the moment the states are true for: 周二 05:10
 * @param auto whether the page may use the position of a browser that already allows it
 * @param showsDemo whether the register holds made-up stations
 * @param loosened this page without filters
 * @param next the next page of a list of a subdistrict
 * @param around the place that was typed, in WGS-84; never the position of a reader
 */
record Results(
        Kind kind,
        String title,
        String time,
        boolean auto,
        boolean showsDemo,
        List<StationCard> stations,
        String loosened,
        Optional<String> next,
        Optional<GeoPoint> around) {

    enum Kind {
        /** Nothing was asked yet. */
        ASK,
        /** Around a position or a place, nearest first. */
        NEAR,
        /** Around a position, but too far for a walk. */
        FAR,
        /** Those of a subdistrict. */
        UNIT,
        /** There are stations, but none that the filters let through. */
        FILTERED_OUT,
        /** There are no stations. */
        EMPTY,
        /** Nobody knows the place that was typed. */
        UNKNOWN_PLACE;

        /** As in the {@code data-list} attribute of the page. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same with a page to follow. */
    Results withNext(String href) {
        return new Results(
                kind, title, time, auto, showsDemo, stations, loosened, Optional.of(href), around);
    }

    /** The same with the place that was typed. */
    Results withAround(GeoPoint place) {
        return new Results(
                kind, title, time, auto, showsDemo, stations, loosened, next, Optional.of(place));
    }

    /** Whether filters mean anything here. */
    public boolean filterable() {
        return kind != Kind.ASK && kind != Kind.UNKNOWN_PLACE;
    }

    /** Whether the first station is to stand out. */
    public boolean leads() {
        return kind == Kind.NEAR || kind == Kind.FAR;
    }
}
