package org.nuanyi.build;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * A station to be, as far as it is known. Where it stands is its matter of the machine {@code
 * build}.
 *
 * @param unit code of the unit that builds it
 * @param appliedBy account that applied, or a job for who has none
 * @param needsReason why nobody was asked what is needed; may be empty
 * @param equippedBy account that said last what equipment is there
 * @param station the one it became
 * @param version counts the changes, from 1
 */
public record Project(
        ProjectCode code,
        String unit,
        Applicant applicant,
        String appliedBy,
        Instant appliedAt,
        Outline outline,
        Optional<Site> site,
        String needsReason,
        Optional<Staff> staff,
        Optional<String> equippedBy,
        Optional<HouseRules> rules,
        Optional<Became> became,
        int version) {

    /** The station it became, and the day it was accepted. */
    public record Became(StationCode station, LocalDate acceptedOn) {}
}
