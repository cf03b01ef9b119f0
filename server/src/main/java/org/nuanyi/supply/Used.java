package org.nuanyi.supply;

/**
 * So many pieces of an item, whichever lot they are of.
 *
 * @param item its code
 * @param pieces above nothing
 */
public record Used(String item, long pieces) {}
