package org.nuanyi.finder.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.nuanyi.core.Named;
import org.nuanyi.finder.Wishes;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Facility;

/**
 * What the reader wants of a station, and when. A form says nothing of a box that is not ticked, so
 * it sends {@code filtered} along: without it, open stations are meant, as the title of the page
 * promises.
 *
 * @param when Beijing's wall clock; now where there is none
 */
record Filters(Wishes wishes, Optional<LocalDateTime> when) {

    static final String FILTERED = "filtered";

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Nobody plans farther ahead. */
    private static final int MOST_DAYS_AHEAD = 8;

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

    /** Everything, whatever it has, open or not. */
    static final Filters NONE = new Filters(Wishes.NONE, Optional.empty());

    /**
     * Reads them from a request; what is unknown is left out, as a page has nobody to complain to.
     *
     * @param usuallyOpen what is meant where the form was not sent
     */
    static Filters of(FilterForm form, boolean usuallyOpen, LocalDateTime now) {
        EnumSet<Facility> wanted = EnumSet.noneOf(Facility.class);
        form.facilities().forEach(id -> Named.find(Facility.class, id).ifPresent(wanted::add));
        boolean always = form.open().contains("always");
        boolean open = form.open().contains("now") || form.isFresh() && usuallyOpen;
        boolean walkIn = form.entry().filter("walk-in"::equals).isPresent();
        return new Filters(
                new Wishes(wanted, walkIn, always, open),
                form.when().filter(when -> isAhead(when, now)));
    }

    private static boolean isAhead(LocalDateTime when, LocalDateTime now) {
        return when.isAfter(now) && when.isBefore(now.plusDays(MOST_DAYS_AHEAD));
    }

    /** The instant meant; empty where it is now. */
    Optional<Instant> instant() {
        return when.map(at -> at.atZone(BEIJING).toInstant());
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    List<Chip> chips(Language language) {
        List<Chip> chips = new ArrayList<>();
        chips.add(
                new Chip(
                        "open",
                        "now",
                        "state-open",
                        language.pick("开着的", "Open"),
                        wishes.openOnly()));
        chips.add(
                new Chip(
                        "open",
                        "always",
                        "sun-moon",
                        language.pick("24 小时", "24 hours"),
                        wishes.neverShuts()));
        chips.add(
                new Chip(
                        "entry",
                        "walk-in",
                        "walk-in",
                        language.pick("直接进", "Walk in"),
                        wishes.walkIn()));
        for (Facility facility : offered()) {
            String label = language.pick(facility.chinese(), facility.english());
            chips.add(
                    new Chip(
                            "facilities",
                            facility.id(),
                            facility.id(),
                            label,
                            wishes.facilities().contains(facility)));
        }
        return chips;
    }

    /** The query of a URL that holds them. */
    String query() {
        StringJoiner query = new StringJoiner("&");
        query.add(FILTERED + "=yes");
        when.ifPresent(at -> query.add("when=" + at));
        if (wishes.openOnly()) {
            query.add("open=now");
        }
        if (wishes.neverShuts()) {
            query.add("open=always");
        }
        if (wishes.walkIn()) {
            query.add("entry=walk-in");
        }
        wishes.facilities().stream()
                .sorted()
                .forEach(facility -> query.add("facilities=" + facility.id()));
        return query.toString();
    }

    /** The usual ones, and those a shared link asks for beyond them. */
    private List<Facility> offered() {
        List<Facility> offered = new ArrayList<>(OFFERED);
        wishes.facilities().stream()
                .sorted()
                .filter(facility -> !OFFERED.contains(facility))
                .forEach(offered::add);
        return offered;
    }
}
