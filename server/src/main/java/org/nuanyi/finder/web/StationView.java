package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.kernel.page.WeekDay;
import org.nuanyi.station.PublicDocument;

/**
 * The page of one station.
 *
 * @param why we believe what the state says
 * @param gone that it was withdrawn, or moved within a year; empty otherwise
 * @param oneOffs closings and openings in force or ahead, one sentence each
 * @param address to be copied
 * @param hint floor and room; may be empty
 * @param entranceChecked when and by whom
 * @param entry how one gets in
 * @param hoursText the hours as they came, where no table can be made of them
 * @param hoursChecked when and by whom
 * @param calendarUnknown whether the State Council may yet change a day of the week shown
 * @param details who runs it and what it is, one sentence each
 * @param door a photo of it, where there is one; the same of the sign and of the inside
 * @param documents papers that everybody may read
 * @param lon of its entrance, in WGS-84
 * @param places names for a plain map
 * @param heard whether people can tell us about it
 * @param time the moment the state is true for: 周二 05:10
 * @param handedOn what is said of it where the page is sent to others
 * @param linkedData the same for search engines, as JSON-LD
 */
record StationView(
        Frame frame,
        String code,
        String name,
        StateLine state,
        List<String> why,
        String gone,
        List<String> oneOffs,
        Optional<Successor> successor,
        String address,
        String hint,
        String entranceChecked,
        String entry,
        String serves,
        List<WeekDay> week,
        String hoursText,
        String hoursChecked,
        boolean calendarUnknown,
        List<FacilityGroup> facilities,
        Optional<String> phone,
        List<WalkChoice> walk,
        List<String> details,
        Optional<Picture> door,
        Optional<Picture> sign,
        Optional<Picture> inside,
        List<PublicDocument> documents,
        double lon,
        double lat,
        List<PlaceLink> places,
        boolean heard,
        String time,
        PageAddress site,
        String handedOn,
        String linkedData) {

    /** Whether the reader came by the code at the door. */
    public boolean atDoor() {
        return frame.path().contains("v=door");
    }

    /** What is read aloud: its name, its state, the hours of today, its address. */
    public String spoken() {
        Language language = frame.language();
        List<String> sentences = new ArrayList<>(List.of(name, state.whole()));
        if (!week.isEmpty()) {
            List<String> today = week.getFirst().hours();
            sentences.add(
                    language.pick("今天", "Today ")
                            + (today.isEmpty()
                                    ? language.pick("休息", "closed")
                                    : String.join(language.pick("，", ", "), today)
                                            .replace("–", language.pick("到", " to "))));
        }
        sentences.add(address);
        return String.join(language.pick("。", ". "), sentences);
    }

    /**
     * The station that took its place, or the nearest open one.
     *
     * @param distance in words; empty where it took its place
     */
    record Successor(String code, String name, String distance) {}

    /** A photo, its size in pixels, and what is on it. */
    record Picture(String href, int width, int height, String alt) {}

    /** A map service that leads there. */
    record WalkChoice(String name, String href) {}
}
