package org.nuanyi.account.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuanyi.account.Account;
import org.nuanyi.account.AccountKind;
import org.nuanyi.account.ApiKey;
import org.nuanyi.account.Machine;
import org.nuanyi.account.Machines;
import org.nuanyi.account.web.MachineViews.KeyLine;
import org.nuanyi.account.web.MachineViews.MachineLine;
import org.nuanyi.account.web.MachineViews.MachineView;
import org.nuanyi.account.web.MachineViews.MachinesView;
import org.nuanyi.account.web.PersonView.Choice;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Writes what the pages of machines show. */
@Singleton
public class MachineWriter {

    private final Machines machines;
    private final Units units;
    private final OwnWriter own;
    private final Clock clock;

    MachineWriter(Machines machines, Units units, OwnWriter own, Clock clock) {
        this.machines = machines;
        this.units = units;
        this.own = own;
        this.clock = clock;
    }

    MachinesView list(DeskFrame desk, Caller reader) {
        UnitTree tree = units.tree();
        Language language = desk.frame().language();
        return new MachinesView(
                desk,
                machines.list().stream().map(machine -> line(machine, tree, language)).toList(),
                reader.may(Permission.MAKE_ACCOUNTS));
    }

    MachineView write(DeskFrame desk, Machine machine, Caller reader, String secret) {
        boolean ended = machine.account().isDisabled();
        return new MachineView(
                desk,
                line(machine, units.tree(), desk.frame().language()),
                machine.keys().stream().map(this::key).toList(),
                !ended && reader.may(Permission.MAKE_ACCOUNTS),
                reader.may(Permission.END_SESSIONS),
                ended,
                machine.account().kind() == AccountKind.DEVICE,
                secret);
    }

    private MachineLine line(Machine machine, UnitTree tree, Language language) {
        Account account = machine.account();
        HeldRole role = machine.role().role();
        return new MachineLine(
                account.id().toString(),
                account.name(),
                account.kind() == AccountKind.DEVICE
                        ? language.pick("设备", "Device")
                        : language.pick("协同系统", "Partner system"),
                tree.findUnit(role.unit())
                        .map(unit -> language.pick(unit.name(), unit.english()))
                        .orElse(role.unit()),
                machine.station().orElse(""),
                role.until().map(LocalDate::toString).orElse(""),
                state(machine),
                used(machine.keys()).map(own::minute).orElse(""));
    }

    private String state(Machine machine) {
        if (machine.account().isDisabled()) {
            return "ended";
        }
        return machine.keys().stream().anyMatch(key -> key.holds(clock.instant()))
                ? "works"
                : "over";
    }

    private static Optional<Instant> used(List<ApiKey> keys) {
        return keys.stream().flatMap(key -> key.usedAt().stream()).max(Comparator.naturalOrder());
    }

    private KeyLine key(ApiKey key) {
        return new KeyLine(
                key.id(),
                key.revokedAt().isPresent()
                        ? "revoked"
                        : key.holds(clock.instant()) ? "works" : "over",
                String.join(", ", key.networks()),
                Integer.toString(key.perMinute()),
                own.minute(key.madeAt()),
                key.madeBy(),
                own.minute(key.expiresAt()),
                key.usedAt().map(own::minute).orElse(""));
    }

    List<Choice> units(Language language) {
        return units.asOf(LocalDate.now(clock)).listUnits().stream()
                .map(unit -> new Choice(unit.code(), language.pick(unit.name(), unit.english())))
                .toList();
    }
}
