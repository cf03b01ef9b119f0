package org.nuanyi.cabinet;

/**
 * A lane of a cabinet (货道).
 *
 * @param number from 1 to 60
 * @param item code of the catalogue of supplies
 * @param capacity pieces, at least 1
 */
public record Lane(int number, String item, LaneKind kind, int capacity) {}
