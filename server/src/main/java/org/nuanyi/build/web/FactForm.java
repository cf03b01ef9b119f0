package org.nuanyi.build.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.build.Equipment;
import org.nuanyi.build.HouseRules;
import org.nuanyi.build.Outline;
import org.nuanyi.build.Site;
import org.nuanyi.build.Staff;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Points;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;

/** Reads what {@link FactWriter} asks for: with BadInput naming the field that cannot be so. */
record FactForm(MultivaluedMap<String, String> form) {

    String text(String field) {
        return Pages.text(form, field).strip();
    }

    Map<String, String> values() {
        return form.keySet().stream().collect(Collectors.toMap(key -> key, this::text));
    }

    /** How many changes there were when the page was read; 0 where it does not say. */
    int seen() {
        String seen = text("seen");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
    }

    /**
     * @param area official code of the area it lies in
     */
    Outline outline(Optional<String> area) {
        String host = text("host");
        return new Outline(
                text("name"),
                text("address"),
                area,
                named(StationKind.class, "kind"),
                host.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Host(host, named(HostKind.class, "host_kind"))),
                text("words"));
    }

    Site site() {
        return new Site(
                Points.read(text("point"))
                        .orElseThrow(() -> bad("point", "Longitude, latitude and datum.")),
                text("source"),
                text("floor"),
                new BigDecimal(matching("area_m2", "[0-9]{1,5}(\\.[0-9])?")),
                isOn("street_facing"),
                isOn("bikes"),
                Integer.parseInt(matching("people_served", "[0-9]{1,7}")));
    }

    Staff staff() {
        return new Staff(text("keeper"), day("trained_on"));
    }

    List<Equipment> equipment(List<Equipment> asked) {
        return asked.stream()
                .map(
                        one ->
                                new Equipment(
                                        one.facility(),
                                        isOn("there-" + one.facility().id()),
                                        text("reason-" + one.facility().id())))
                .toList();
    }

    HouseRules rules() {
        return new HouseRules(
                day("signed_on"),
                day("ruled_on"),
                named(Entry.class, "entry"),
                named(Serves.class, "serves"),
                text("hours"),
                Optional.of(text("desk_phone")).filter(phone -> !phone.isEmpty()));
    }

    private boolean isOn(String field) {
        return text(field).equals("yes");
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException unreadable) {
            throw bad(field, "A day: 2026-11-20.");
        }
    }

    private String matching(String field, String pattern) {
        String text = text(field);
        if (!text.matches(pattern)) {
            throw bad(field, "A number.");
        }
        return text;
    }

    <E extends Enum<E> & Named> E named(Class<E> type, String field) {
        return Named.find(type, text(field)).orElseThrow(() -> bad(field, "Choose one of them."));
    }

    private static BadInput bad(String field, String sentence) {
        return new BadInput(field, sentence);
    }
}
