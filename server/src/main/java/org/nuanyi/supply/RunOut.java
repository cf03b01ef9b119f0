package org.nuanyi.supply;

import java.time.LocalDate;

/**
 * That a store had something and has no piece of it now.
 *
 * @param store its number
 * @param item its code
 * @param since the day at whose end nothing was left
 */
public record RunOut(long store, String item, LocalDate since) {}
