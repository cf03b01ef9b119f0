package org.nuanyi.kernel.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role somebody holds.
 *
 * @param unit code of the unit for which, and for all below it
 * @param since first day, in Beijing
 * @param until last day; empty where none is set
 */
public record HeldRole(Role role, String unit, LocalDate since, Optional<LocalDate> until) {

    /** Whether it is held on that day. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(since) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
