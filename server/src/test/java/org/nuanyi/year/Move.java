package org.nuanyi.year;

import java.time.LocalDate;
import org.nuanyi.core.flow.Act;

/** One thing that is done with a project. */
sealed interface Move {

    /** The working day on which it is done. */
    LocalDate on();

    /** Somebody wishes for it. */
    record Apply(LocalDate on) implements Move {}

    /** What is known of it is written down. */
    record Fact(LocalDate on, Kind kind) implements Move {}

    /** What is written down. */
    enum Kind {
        SITE,
        PHOTO,
        UNHEARD,
        STAFF,
        EQUIPMENT,
        RULES
    }

    /** Somebody looks by the checklist. */
    record Check(LocalDate on, boolean passed) implements Move {}

    /** It goes from hand to hand. */
    record Event(LocalDate on, Role role, Act act, String why) implements Move {}

    /** The grant of the station will not be paid. */
    record Refuse(LocalDate on) implements Move {}

    /** As whom it is done. */
    enum Role {
        OFFICER,
        LEADER,
        OFFICE,
        ACCEPTOR
    }
}
