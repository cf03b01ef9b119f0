package org.nuanyi.cabinet.sim.device;

/** What can go wrong on purpose. */
public enum Fault {
    /** A message is lost, either way. */
    DROP,
    /** A message comes twice. */
    DUPLICATE,
    /** A message overtakes others. */
    REORDER,
    /** A message comes late. */
    DELAY,
    /** The power goes, before or after something was written down. */
    CRASH,
    /** The clock is wrong, and runs wrong. */
    SKEW,
    /** A lock does not open. */
    JAM,
    /** The network goes, and somebody shows a card meanwhile. */
    OFFLINE
}
