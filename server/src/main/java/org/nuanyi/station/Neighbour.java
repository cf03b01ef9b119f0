package org.nuanyi.station;

/** A station near a point. */
public record Neighbour(StationCode code, String name, double metres) {}
