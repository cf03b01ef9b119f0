package org.nuanyi.supply;

import java.util.List;

/**
 * A way on which supplies are brought (线路).
 *
 * @param id its number; {@link #NONE} for what is on no route
 * @param unit its code
 * @param stores numbers of the stores of its stations, in the order in which they are visited
 */
public record Route(long id, String unit, String name, List<Long> stores) {

    /** Of the stations that are on no route: they are visited too. */
    public static final long NONE = 0;

    public Route {
        stores = List.copyOf(stores);
    }
}
