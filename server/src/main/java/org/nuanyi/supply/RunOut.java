package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a store has no good piece of something that it had, or has a level for.
 *
 * @param store its number
 * @param item its code
 * @param since the day on which something last moved there; empty where the store never had it
 * @param coming good pieces on their way to it
 */
public record RunOut(long store, String item, Optional<LocalDate> since, long coming) {}
