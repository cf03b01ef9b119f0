package org.nuanyi.account.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.account.AccountKind;
import org.nuanyi.account.MachineResult.Reason;
import org.nuanyi.account.NewMachine;
import org.nuanyi.union.UnitTree;

/** Which machines may be made. */
public final class MachineRules {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_YEARS = 3;
    private static final int MOST_PER_MINUTE = 6_000;
    private static final int MOST_NETWORKS = 20;
    private static final Pattern STATION = Pattern.compile("[0-9]{8}");

    private MachineRules() {}

    /** Why it is not made; empty if it may be. */
    public static Optional<Reason> refusal(NewMachine wanted, UnitTree units, LocalDate today) {
        if (wanted.name().isBlank() || wanted.name().strip().length() > LONGEST_NAME) {
            return Optional.of(Reason.NAME);
        }
        if (units.findUnit(wanted.unit()).isEmpty()) {
            return Optional.of(Reason.UNIT);
        }
        if (!isPlace(wanted)) {
            return Optional.of(Reason.STATION);
        }
        if (wanted.until().isBefore(today)
                || wanted.until().isAfter(today.plusYears(LONGEST_YEARS))) {
            return Optional.of(Reason.DAYS);
        }
        if (!areNetworks(wanted)) {
            return Optional.of(Reason.NETWORKS);
        }
        boolean paced = wanted.perMinute() >= 1 && wanted.perMinute() <= MOST_PER_MINUTE;
        return paced ? Optional.empty() : Optional.of(Reason.PACE);
    }

    private static boolean isPlace(NewMachine wanted) {
        return wanted.station().isEmpty()
                || wanted.kind() == AccountKind.DEVICE
                        && STATION.matcher(wanted.station().get()).matches();
    }

    private static boolean areNetworks(NewMachine wanted) {
        return wanted.networks().size() <= MOST_NETWORKS
                && wanted.networks().stream()
                        .allMatch(network -> NetworkRange.find(network).isPresent());
    }
}
