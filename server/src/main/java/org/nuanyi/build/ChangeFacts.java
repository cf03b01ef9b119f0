package org.nuanyi.build;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/** What is asked for, with all that its kind wants to know. */
public sealed interface ChangeFacts {

    /** Why; may be empty where the kind explains itself. */
    String reason();

    /** The room is given for longer: the new agreement is kept with the change. */
    record Renewal(String reason) implements ChangeFacts {}

    /**
     * It moves to another place and keeps its code.
     *
     * @param address the new one
     * @param site what was found out of the new place
     */
    record Relocation(String reason, String address, Site site) implements ChangeFacts {}

    /**
     * It ends.
     *
     * @param reason for the public to read
     * @param noticeOn since when people are told at the door
     * @param successor the station to go to instead
     * @param instead where else to go, in words; may be empty
     */
    record Exit(
            String reason,
            ExitBasis basis,
            LocalDate noticeOn,
            Optional<StationCode> successor,
            String instead)
            implements ChangeFacts {}

    /**
     * It opens again.
     *
     * @param checkedOn when somebody looked whether it can
     * @param found what he found
     */
    record Reopening(String reason, LocalDate checkedOn, String found) implements ChangeFacts {}

    /** Which kind of change it is. */
    default ChangeKind kind() {
        return switch (this) {
            case Renewal _ -> ChangeKind.RENEWAL;
            case Relocation _ -> ChangeKind.RELOCATION;
            case Exit _ -> ChangeKind.EXIT;
            case Reopening _ -> ChangeKind.REOPENING;
        };
    }
}
