package org.nuanyi.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.upkeep.Category.REPAIR;
import static org.nuanyi.upkeep.Category.UTILITIES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.station.StationCode;
import org.nuanyi.upkeep.UnitYear.Spent;
import org.nuanyi.upkeep.internal.UpkeepRules;
import org.nuanyi.upkeep.internal.UpkeepRules.Allowed;

/** What somebody is warned of. */
class UpkeepRulesTest {

    private static final StationCode STATION = StationCode.ofNumber(1_000_001);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Allowed NO_POLICY = new Allowed(0, 3);

    @Test
    @DisplayName("用到计划的80%提醒，用完再提醒")
    void a_line_warns_at_80_and_at_100_of_a_hundred() {
        assertThat(warnings(used(79), JUNE)).isEmpty();
        assertThat(warnings(used(80), JUNE)).containsExactly(new Warning.LineLow(REPAIR, 100, 80));
        assertThat(warnings(used(99), JUNE)).containsExactly(new Warning.LineLow(REPAIR, 100, 99));
        assertThat(warnings(used(100), JUNE))
                .containsExactly(new Warning.LineUsedUp(REPAIR, 100, 100));
        assertThat(warnings(used(130), JUNE))
                .containsExactly(new Warning.LineUsedUp(REPAIR, 100, 130));
    }

    @Test
    void what_is_not_planned_is_said_and_so_is_a_missing_plan() {
        assertThat(warnings(year(Map.of(REPAIR, 100L), Map.of(UTILITIES, 5L)), JUNE))
                .containsExactly(new Warning.NotPlanned(UTILITIES, 5));
        assertThat(warnings(year(Map.of(), Map.of(UTILITIES, 5L)), JUNE))
                .containsExactly(new Warning.NoPlan(5));
        assertThat(warnings(year(Map.of(), Map.of()), JUNE)).isEmpty();
    }

    @Test
    @DisplayName("超出政策每站金额、全单位金额要提醒")
    void more_than_the_policy_has_for_a_station_or_for_all_of_a_unit_is_said() {
        UnitYear year = withStation(60);
        assertThat(UpkeepRules.warnings(year, new Allowed(60, 1), JUNE)).isEmpty();
        assertThat(UpkeepRules.warnings(year, new Allowed(59, 2), JUNE))
                .containsExactly(new Warning.StationAbovePolicy(STATION, 59, 60));
        assertThat(UpkeepRules.warnings(year, new Allowed(59, 1), JUNE))
                .containsExactly(
                        new Warning.StationAbovePolicy(STATION, 59, 60),
                        new Warning.UnitAbovePolicy(59, 60));
    }

    @Test
    @DisplayName("11月起还剩三成以上要提醒")
    void from_november_on_much_that_is_left_is_said() {
        assertThat(warnings(used(60), LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(warnings(used(60), LocalDate.of(2026, 11, 1)))
                .containsExactly(new Warning.MuchLeft(100, 40));
        assertThat(warnings(used(70), LocalDate.of(2026, 11, 1))).isEmpty();
        assertThat(warnings(used(60), LocalDate.of(2027, 2, 1)))
                .containsExactly(new Warning.MuchLeft(100, 40));
    }

    @Test
    void receipts_without_a_photo_are_counted() {
        UnitYear year =
                new UnitYear("110101006", 2026, Optional.empty(), 0, 0, Map.of(), Map.of(), 2);
        assertThat(warnings(year, JUNE)).containsExactly(new Warning.NoPhoto(2));
    }

    private static List<Warning> warnings(UnitYear year, LocalDate today) {
        return UpkeepRules.warnings(year, NO_POLICY, today);
    }

    private static UnitYear used(long fen) {
        return year(Map.of(REPAIR, 100L), Map.of(REPAIR, fen));
    }

    private static UnitYear withStation(long fen) {
        return new UnitYear(
                "110101006",
                2026,
                plan(Map.of(REPAIR, 100L)),
                0,
                0,
                Map.of(REPAIR, new Spent(0, fen, 0)),
                Map.of(STATION, fen),
                0);
    }

    private static UnitYear year(Map<Category, Long> planned, Map<Category, Long> used) {
        Map<Category, Spent> spent = new java.util.EnumMap<>(Category.class);
        used.forEach((category, fen) -> spent.put(category, new Spent(0, fen, 0)));
        return new UnitYear("110101006", 2026, plan(planned), 0, 0, spent, Map.of(), 0);
    }

    private static Optional<Plan.Version> plan(Map<Category, Long> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Plan.Version(
                                1,
                                lines,
                                "",
                                "zhao",
                                Instant.parse("2026-01-05T04:00:00Z"),
                                Optional.of(LocalDate.of(2026, 1, 6))));
    }
}
