package org.nuanyi.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A machine to be made.
 *
 * @param unit code of the unit whose rows it may reach, with all below it
 * @param station code of the station a device stands at; empty for none
 * @param until the last day on which it may do anything
 * @param networks from where it may call, as {@code 10.0.0.0/8}; empty: from anywhere
 * @param perMinute how many requests it may make
 */
public record NewMachine(
        AccountKind kind,
        String name,
        String unit,
        Optional<String> station,
        LocalDate until,
        List<String> networks,
        int perMinute) {

    public NewMachine {
        networks = List.copyOf(networks);
    }
}
