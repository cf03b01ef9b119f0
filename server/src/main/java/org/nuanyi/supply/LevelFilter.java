package org.nuanyi.supply;

import java.util.Optional;

/**
 * Which levels are looked for.
 *
 * @param unit code of whose stations' they are
 * @param item its code; empty for all
 * @param byHand whether only those that somebody set
 */
public record LevelFilter(String unit, Optional<String> item, boolean byHand) {}
