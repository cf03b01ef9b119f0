package org.nuanyi.station;

/** Who gives the room: a restaurant, a bank, a community. */
public record Host(String name, HostKind kind) {}
