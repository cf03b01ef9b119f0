package org.nuanyi.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.station.Doubt;
import org.nuanyi.station.Standing;

/**
 * How a station has fared up to the day the set is made for.
 *
 * @param checkedAt when somebody last checked it on the spot; absent before it has opened
 */
record Fate(Standing standing, Optional<Instant> checkedAt) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private enum Kind {
        FRESH,
        STALE,
        DOUBTED,
        SUSPENDED,
        CLOSED,
        BUILDING,
        PLANNED
    }

    private static final Weighted<Kind> SHARES =
            Weighted.of(
                    """
                    805 FRESH
                    90 STALE
                    30 DOUBTED
                    25 SUSPENDED
                    20 CLOSED
                    15 BUILDING
                    15 PLANNED
                    """,
                    Kind::valueOf);

    private static final List<String> WHY_SUSPENDED =
            List.of("暖气管道维修", "店面装修", "设备检修", "值守人员轮换，暂缺人手");
    private static final List<String> WHY_CLOSED = List.of("房屋合同到期", "依托单位停业", "改作他用");
    private static final List<String> WHY_DOUBTED = List.of("两位劳动者反映门锁着", "标注开放时间内无人应门", "巡查时未开门");

    static Fate next(Chance chance, LocalDate today) {
        Moments past = new Moments(chance, today);
        return switch (chance.pick(SHARES)) {
            case FRESH -> open(past, past.daysAgo(1, 14), Optional.empty());
            case STALE -> stale(past);
            case DOUBTED -> open(past, past.daysAgo(8, 30), Optional.of(doubt(chance, past)));
            case SUSPENDED -> over(Lifecycle.SUSPENDED, chance.pick(WHY_SUSPENDED), past);
            case CLOSED -> over(Lifecycle.CLOSED, chance.pick(WHY_CLOSED), past);
            case BUILDING -> ahead(Lifecycle.BUILDING);
            case PLANNED -> ahead(Lifecycle.PLANNED);
        };
    }

    /** Open, confirmed yesterday: the stations every demonstration begins with. */
    static Fate best(Chance chance, LocalDate today) {
        Moments past = new Moments(chance, today);
        return open(past, past.daysAgo(1, 2), Optional.empty());
    }

    private static Fate open(Moments past, Instant confirmed, Optional<Doubt> doubt) {
        return new Fate(
                new Standing(Lifecycle.OPEN, "", Optional.empty(), Optional.of(confirmed), doubt),
                Optional.of(past.daysAgo(30, 150)));
    }

    /** Nobody has looked for more than a year. */
    private static Fate stale(Moments past) {
        return new Fate(
                new Standing(
                        Lifecycle.OPEN, "", Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(past.daysAgo(400, 900)));
    }

    private static Doubt doubt(Chance chance, Moments past) {
        return new Doubt(past.daysAgo(1, 6), chance.pick(WHY_DOUBTED));
    }

    private static Fate over(Lifecycle lifecycle, String reason, Moments past) {
        return new Fate(
                new Standing(
                        lifecycle,
                        reason,
                        Optional.empty(),
                        Optional.of(past.daysAgo(20, 90)),
                        Optional.empty()),
                Optional.of(past.daysAgo(91, 200)));
    }

    private static Fate ahead(Lifecycle lifecycle) {
        return new Fate(
                new Standing(lifecycle, "", Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    /** Instants in working hours of days before today. */
    private record Moments(Chance chance, LocalDate today) {

        Instant daysAgo(int fewest, int most) {
            LocalDate day = today.minusDays(chance.between(fewest, most));
            return day.atTime(chance.between(9, 16), chance.between(0, 59))
                    .atZone(ZONE)
                    .toInstant();
        }
    }
}
