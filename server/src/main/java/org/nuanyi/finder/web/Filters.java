package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Facility;

/**
 * What the reader wants of a station. A form says nothing of a box that is not ticked, so it sends
 * {@code filtered} along: without it, open stations are meant, as the title of the page promises.
 */
record Filters(Set<Facility> facilities, boolean openOnly) {

    static final String FILTERED = "filtered";

    /**
     * What is asked for most, in this order; the rest of the catalogue is on each station's page.
     */
    private static final List<Facility> OFFERED =
            List.of(
                    Facility.MICROWAVE,
                    Facility.HOT_WATER,
                    Facility.TOILET,
                    Facility.PHONE_CHARGING,
                    Facility.EBIKE_SWAP,
                    Facility.EBIKE_CHARGING,
                    Facility.FIRST_AID,
                    Facility.AIR_CONDITIONING,
                    Facility.SEATS);

    Filters {
        facilities = Set.copyOf(facilities);
    }

    /**
     * Reads them from a request; what is unknown is left out, as a page has nobody to complain to.
     *
     * @param usuallyOpen what is meant where the form was not sent
     */
    static Filters of(
            Collection<String> facilities,
            Optional<String> open,
            boolean filtered,
            boolean usuallyOpen) {
        EnumSet<Facility> wanted = EnumSet.noneOf(Facility.class);
        facilities.forEach(id -> Named.find(Facility.class, id).ifPresent(wanted::add));
        boolean openOnly = open.map("now"::equals).orElse(!filtered && usuallyOpen);
        return new Filters(wanted, openOnly);
    }

    /** Everything, whatever it has, open or not. */
    static Filters none() {
        return new Filters(Set.of(), false);
    }

    /** The same, but open or not. */
    Filters orShut() {
        return new Filters(facilities, false);
    }

    boolean isEmpty() {
        return facilities.isEmpty() && !openOnly;
    }

    List<Chip> chips(Language language) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("open", "now", "clock", language.pick("现在开着", "Open now"), openOnly));
        for (Facility facility : offered()) {
            String label = language.pick(facility.chinese(), facility.english());
            chips.add(
                    new Chip(
                            "facilities",
                            facility.id(),
                            facility.id(),
                            label,
                            facilities.contains(facility)));
        }
        return chips;
    }

    /** The query of a URL that holds them. */
    String query() {
        StringJoiner query = new StringJoiner("&");
        query.add(FILTERED + "=yes");
        if (openOnly) {
            query.add("open=now");
        }
        facilities.stream().sorted().forEach(facility -> query.add("facilities=" + facility.id()));
        return query.toString();
    }

    /** The usual ones, and those a shared link asks for beyond them. */
    private List<Facility> offered() {
        List<Facility> offered = new ArrayList<>(OFFERED);
        facilities.stream()
                .sorted()
                .filter(facility -> !OFFERED.contains(facility))
                .forEach(offered::add);
        return offered;
    }
}
