package org.nuanyi.build;

import java.util.Optional;
import org.nuanyi.station.Host;
import org.nuanyi.station.StationKind;

/**
 * What a project is about.
 *
 * @param name of the station to be
 * @param area official code of the area it will lie in
 * @param host who gives the room; empty where the union builds it itself
 * @param words what the applicant says; may be empty
 */
public record Outline(
        String name,
        String address,
        Optional<String> area,
        StationKind kind,
        Optional<Host> host,
        String words) {}
