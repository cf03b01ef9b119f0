package org.nuanyi.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * A piece that goes, or went, from one station to another.
 *
 * @param unit code of who gets it, and {@code sender} of who handed it out
 * @param due the day by which a lent piece comes back; none where it stays
 * @param sentBy id of who handed it out
 * @param there that it was accepted
 * @param back that it was given back
 * @param home that it was received again
 * @param open whether it is on its way, or lent
 */
public record Transfer(
        long id,
        String tag,
        String item,
        String unit,
        String sender,
        StationCode from,
        StationCode to,
        Optional<LocalDate> due,
        String note,
        String sentBy,
        Instant sentAt,
        Optional<Hand> there,
        Optional<String> back,
        Optional<Hand> home,
        boolean open) {

    /**
     * That somebody took it.
     *
     * @param by id
     * @param note may be empty where it is pictured
     */
    public record Hand(String by, String note, boolean pictured) {}

    /** Whether it is with nobody now. */
    public boolean onItsWay() {
        return open && there.isPresent() == back.isPresent();
    }

    /** Whether it should be back already. */
    public boolean isLate(LocalDate today) {
        return open && there.isPresent() && due.filter(day -> day.isBefore(today)).isPresent();
    }
}
