package org.nuanyi.supply.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.supply.Route;
import org.nuanyi.supply.Store;

/**
 * What was typed into the form of a route: for each station a number, by which they are visited;
 * none for those that are not on it.
 */
record RouteForm(MultivaluedMap<String, String> fields) {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,4}([.][0-9]{1,2})?");

    /** The form of a route as it stands. */
    static RouteForm of(Route route, MultivaluedMap<String, String> empty) {
        empty.putSingle("name", route.name());
        for (int i = 0; i < route.stores().size(); i++) {
            empty.putSingle(field(route.stores().get(i)), Integer.toString(i + 1));
        }
        return new RouteForm(empty);
    }

    private static String field(long store) {
        return "at-" + store;
    }

    String name() {
        return Pages.text(fields, "name").strip();
    }

    /** As it was written. */
    String at(long store) {
        return Pages.text(fields, field(store)).strip();
    }

    /**
     * Numbers of the stores, in the order in which they are visited.
     *
     * @param stations of the unit
     * @throws BadInput if something else than numbers is written, or one of them twice
     */
    List<Long> stops(List<Store> stations) {
        Map<BigDecimal, Long> stops = new TreeMap<>(Comparator.naturalOrder());
        for (Store one : stations) {
            String at = at(one.id());
            if (at.isEmpty()) {
                continue;
            }
            if (!PLACE.matcher(at).matches()
                    || stops.put(new BigDecimal(at).stripTrailingZeros(), one.id()) != null) {
                throw new BadInput("stores", "Write the order in numbers, none of them twice.");
            }
        }
        return List.copyOf(stops.values());
    }
}
