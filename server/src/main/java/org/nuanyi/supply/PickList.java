package org.nuanyi.supply;

import java.util.List;

/**
 * What is taken from the unit's store for a route and left at its stations (配货单).
 *
 * @param route of which the stores are those that get something
 * @param taken what is taken in all, by items and lots
 * @param stops in the order of the route
 */
public record PickList(Route route, List<Pieces> taken, List<Stop> stops) {

    public PickList {
        taken = List.copyOf(taken);
        stops = List.copyOf(stops);
    }

    /**
     * A station that gets something.
     *
     * @param shipment its number
     * @param left what is left there, by items and lots
     */
    public record Stop(Store store, long shipment, List<Pieces> left) {

        public Stop {
            left = List.copyOf(left);
        }
    }
}
