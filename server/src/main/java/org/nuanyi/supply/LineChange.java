package org.nuanyi.supply;

/**
 * So many pieces of an item for the store of a station, whatever was proposed.
 *
 * @param store its number
 * @param item its code
 * @param pieces none to drop the line
 */
public record LineChange(long store, String item, long pieces) {}
