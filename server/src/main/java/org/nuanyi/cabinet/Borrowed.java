package org.nuanyi.cabinet;

/**
 * What a member borrowed and did not bring back.
 *
 * @param item its code
 * @param pieces 1 or more
 */
public record Borrowed(String item, int pieces) {}
