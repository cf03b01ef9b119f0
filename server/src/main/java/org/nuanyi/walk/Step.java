package org.nuanyi.walk;

/**
 * One step of a route.
 *
 * @param street its name, or empty
 * @param metres to the next step
 */
public record Step(Turn turn, String street, double metres) {}
