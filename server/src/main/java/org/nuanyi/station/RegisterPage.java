package org.nuanyi.station;

import java.util.List;

/**
 * Some stations of the register, and how many there are of which they are some.
 *
 * @param stations in the order that was asked for
 */
public record RegisterPage(List<Station> stations, Totals totals) {

    public RegisterPage {
        stations = List.copyOf(stations);
    }

    /**
     * Of all that the filter leaves, on whatever page.
     *
     * @param doubtful found shut and not found open since
     */
    public record Totals(int all, int open, int suspended, int closed, int doubtful) {}
}
