package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A store in a list, with what is to be seen of it at a glance.
 *
 * @param items kinds of supplies of which something is there, and {@code pieces} of all of them
 * @param gone kinds that were there once and of which nothing is left
 * @param firstDay the earliest day by which something that is there is to be used
 */
public record StoreCard(
        Store store, int items, long pieces, int gone, Optional<LocalDate> firstDay) {}
