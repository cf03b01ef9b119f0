package org.nuanyi.intake.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nuanyi.intake.Fault;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;

/**
 * When and by whom the fields of a row were checked. A date of verification that does not say of
 * what is one of the entrance: nothing else is known to have been looked at. A row that says it is
 * not verified is not, whatever dates stand beside.
 */
final class Checks {

    private static final Set<String> NOT_VERIFIED =
            Set.of("0", "false", "否", "no", "n", "未核实", "待核实", "unverified");

    private static final Map<String, Checker> ROLES = new HashMap<>();

    static {
        learn(Checker.KEEPER, "keeper 站点 驿站 管理员 站点管理员 站长 值守人 负责人");
        learn(Checker.UNION, "union 工会");
        learn(Checker.INSPECTION, "inspection inspector 检查 检查组 抽查 巡查 巡检 督查 暗访");
        learn(Checker.LIST, "list 名单 来源名单");
    }

    private static final int LONGEST = 100;

    private final Times times;
    private final Function<String, Optional<String>> unitCode;

    Checks(Times times, Function<String, Optional<String>> unitCode) {
        this.times = times;
        this.unitCode = unitCode;
    }

    private static void learn(Checker role, String words) {
        for (String word : words.split(" ")) {
            ROLES.put(word, role);
        }
    }

    Optional<Check> ofEntrance(RowCells cells) {
        Optional<Check> check = read(cells, Field.VERIFIED_AT, Field.VERIFIED_BY);
        if (check.isEmpty() && !cells.text(Field.VERIFIED).isEmpty() && !isDenied(cells)) {
            cells.say(Field.VERIFIED, Fault.VERIFIED_UNDATED);
        }
        return check;
    }

    Optional<Check> ofHours(RowCells cells) {
        return read(cells, Field.HOURS_CHECKED_AT, Field.HOURS_CHECKED_BY);
    }

    /** One check for whatever the row lists. */
    Optional<Check> ofFacilities(RowCells cells) {
        return read(cells, Field.FACILITIES_CHECKED_AT, Field.FACILITIES_CHECKED_BY);
    }

    private Optional<Check> read(RowCells cells, Field at, Field by) {
        Optional<Instant> when = times.read(cells, at);
        return when.isEmpty() || isDenied(cells)
                ? Optional.empty()
                : Optional.of(new Check(when.get(), by(cells, by)));
    }

    private static boolean isDenied(RowCells cells) {
        return NOT_VERIFIED.contains(PlainText.folded(cells.text(Field.VERIFIED)));
    }

    /** A role, or the code of a unit. Whoever else it is may be a person: that is not kept. */
    private String by(RowCells cells, Field field) {
        String who = cells.text(field, LONGEST);
        if (who.isEmpty()) {
            return Checker.LIST.id();
        }
        Checker role = ROLES.get(PlainText.folded(who));
        return role == null ? unit(cells, field, who) : role.id();
    }

    private String unit(RowCells cells, Field field, String who) {
        Optional<String> unit = unitCode.apply(who);
        if (unit.isEmpty()) {
            cells.say(field, Fault.CHECKER_UNKNOWN, who);
        }
        return unit.orElse(Checker.LIST.id());
    }
}
