package org.nuanyi.cabinet;

/**
 * That a cabinet does not hold what the supplies' books say.
 *
 * @param item its code
 * @param books pieces by the books, and {@code found} by the newest snapshot
 */
public record Difference(String item, long books, long found) {}
