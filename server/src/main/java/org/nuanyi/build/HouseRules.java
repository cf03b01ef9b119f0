package org.nuanyi.build;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Serves;

/**
 * How the station will be open.
 *
 * @param signedOn when the unified sign was put up
 * @param ruledOn when its rules were put up
 * @param hours in words or as OpenStreetMap writes them
 * @param deskPhone the number to be published
 */
public record HouseRules(
        LocalDate signedOn,
        LocalDate ruledOn,
        Entry entry,
        Serves serves,
        String hours,
        Optional<String> deskPhone) {}
