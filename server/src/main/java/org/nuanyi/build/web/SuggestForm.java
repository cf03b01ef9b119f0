package org.nuanyi.build.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyi.build.Comer;
import org.nuanyi.build.Spot;
import org.nuanyi.build.Suggestion;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.union.Unit;

/**
 * What somebody wrote who wishes for a station, as it was typed.
 *
 * @param point of the map: longitude, latitude; empty where none was chosen
 */
record SuggestForm(String unit, String point, String address, List<String> comers, String why) {

    private static final Pattern POINT =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,15})?),([0-9]{1,2}(?:\\.[0-9]{1,15})?)");

    /** A mobile number, also with spaces or strokes between its figures. */
    private static final Pattern NUMBER = Pattern.compile("1[3-9]([ -]?[0-9]){9}");

    private static final int ADDRESS = 120;
    private static final int WHY = 300;

    SuggestForm {
        comers = List.copyOf(comers);
    }

    static SuggestForm of(MultivaluedMap<String, String> sent) {
        return new SuggestForm(
                Pages.text(sent, "unit").strip(),
                cell(Pages.text(sent, "point").strip()).orElse(""),
                text(sent, "address"),
                sent.getOrDefault("comer", List.of()),
                text(sent, "why"));
    }

    static SuggestForm empty(String unit) {
        return new SuggestForm(unit, "", "", List.of(), "");
    }

    /** Every field that cannot be taken, and why: missing, long, choice or number. */
    Map<String, String> faults(List<Unit> units) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (units.stream().noneMatch(one -> one.code().equals(unit))) {
            faults.put("unit", unit.isEmpty() ? "missing" : "choice");
        }
        if (point.isEmpty() && address.isEmpty()) {
            faults.put("address", "missing");
        }
        fault(address, ADDRESS).ifPresent(why -> faults.put("address", why));
        if (known().isEmpty()) {
            faults.put("comer", "missing");
        }
        fault(why, WHY).ifPresent(fault -> faults.put("why", fault));
        return faults;
    }

    Suggestion suggestion() {
        return new Suggestion(
                unit, Optional.of(point).filter(cell -> !cell.isEmpty()), address, known(), why);
    }

    private Set<Comer> known() {
        Set<Comer> known = EnumSet.noneOf(Comer.class);
        comers.forEach(id -> Named.find(Comer.class, id).ifPresent(known::add));
        return known;
    }

    private static Optional<String> fault(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("long");
        }
        return NUMBER.matcher(text).find() ? Optional.of("number") : Optional.empty();
    }

    /** Its cell: what lies finer is dropped before anything else is done with it. */
    private static Optional<String> cell(String point) {
        return Optional.of(POINT.matcher(point))
                .filter(parts -> parts.matches())
                .map(
                        parts ->
                                GeoPoint.wgs84(
                                        Double.parseDouble(parts.group(1)),
                                        Double.parseDouble(parts.group(2))))
                .filter(at -> at.lon() <= 180 && at.lat() <= 90)
                .map(Spot::cell);
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Pages.text(sent, field).replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
    }

    /** Keeps where somebody wishes for a station out of logs. */
    @Override
    public String toString() {
        return "SuggestForm";
    }
}
