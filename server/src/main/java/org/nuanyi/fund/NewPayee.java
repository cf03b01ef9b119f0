package org.nuanyi.fund;

import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * An account at a bank to which money is sent.
 *
 * @param unit code of the unit whose stations are paid there
 * @param station for that one only, where its host is paid and not the unit
 * @param holder whose account it is, as the bank writes it
 * @param number digits, with spaces or without
 */
public record NewPayee(
        String unit, Optional<StationCode> station, String holder, String bank, String number) {}
