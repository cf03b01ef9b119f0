package org.nuanyi.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Standing;

/**
 * How a station has fared up to the moment the set is made for.
 *
 * @param checkedAt when somebody last checked it on the spot; absent before it has opened
 */
record Fate(Standing standing, Optional<Instant> checkedAt) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private enum Kind {
        SEEN_TODAY,
        FRESH,
        STALE,
        REPORTED,
        INSPECTED,
        SUSPENDED,
        CLOSED,
        BUILDING,
        PLANNED
    }

    private static final Weighted<Kind> SHARES =
            Weighted.of(
                    """
                    450 SEEN_TODAY
                    355 FRESH
                    90 STALE
                    22 REPORTED
                    8 INSPECTED
                    25 SUSPENDED
                    20 CLOSED
                    15 BUILDING
                    15 PLANNED
                    """,
                    Kind::valueOf);

    private static final List<String> WHY_SUSPENDED =
            List.of("暖气管道维修", "店面装修", "设备检修", "值守人员轮换，暂缺人手");
    private static final List<String> WHY_CLOSED = List.of("房屋合同到期", "依托单位停业", "改作他用");

    private static final Weighted<By> SEEN_BY =
            Weighted.of(
                    """
                    60 KEEPER
                    25 VISITOR
                    5 INSPECTION
                    10 DEVICE
                    """,
                    By::valueOf);

    private static final int LATELY_MINUTES = 4 * 60;

    static Fate next(Chance chance, LocalDateTime now) {
        Moments past = new Moments(chance, now);
        return switch (chance.pick(SHARES)) {
            case SEEN_TODAY -> open(past, Signs.proven(seen(chance, past.today())));
            case FRESH -> open(past, Signs.proven(seen(chance, past.daysAgo(1, 14))));
            case STALE -> stale(past);
            case REPORTED -> open(past, reported(chance, past));
            case INSPECTED -> open(past, inspected(chance, past));
            case SUSPENDED -> over(Lifecycle.SUSPENDED, chance.pick(WHY_SUSPENDED), past);
            case CLOSED -> over(Lifecycle.CLOSED, chance.pick(WHY_CLOSED), past);
            case BUILDING -> ahead(Lifecycle.BUILDING);
            case PLANNED -> ahead(Lifecycle.PLANNED);
        };
    }

    /** Open, the keeper came in today: the stations every demonstration begins with. */
    static Fate best(Chance chance, LocalDateTime now) {
        Moments past = new Moments(chance, now);
        return open(past, Signs.proven(new Proof(past.today(), By.KEEPER)));
    }

    private static Fate open(Moments past, Signs signs) {
        return new Fate(
                new Standing(Lifecycle.OPEN, "", signs), Optional.of(past.daysAgo(30, 150)));
    }

    private static Proof seen(Chance chance, Instant at) {
        return new Proof(at, chance.pick(SEEN_BY));
    }

    /** Nobody has looked for more than a year. */
    private static Fate stale(Moments past) {
        return new Fate(
                new Standing(Lifecycle.OPEN, "", Signs.NONE), Optional.of(past.daysAgo(400, 900)));
    }

    private static Signs reported(Chance chance, Moments past) {
        Instant first = past.minutesAgo(150, 1_500);
        Instant latest = first.plusSeconds(60L * chance.between(15, 120));
        return new Signs(
                Optional.of(seen(chance, past.daysAgo(8, 30))),
                Optional.of(new LockedReports(first, latest, chance.between(2, 3))),
                Optional.empty());
    }

    private static Signs inspected(Chance chance, Moments past) {
        return new Signs(
                Optional.of(seen(chance, past.daysAgo(8, 30))),
                Optional.empty(),
                Optional.of(past.daysAgo(1, 6)));
    }

    private static Fate over(Lifecycle lifecycle, String reason, Moments past) {
        return new Fate(
                new Standing(
                        lifecycle,
                        reason,
                        Signs.proven(new Proof(past.daysAgo(20, 90), By.KEEPER))),
                Optional.of(past.daysAgo(91, 200)));
    }

    private static Fate ahead(Lifecycle lifecycle) {
        return new Fate(new Standing(lifecycle, "", Signs.NONE), Optional.empty());
    }

    /** Instants gone by. */
    private record Moments(Chance chance, LocalDateTime now) {

        /** Lately, and since midnight. */
        Instant today() {
            int minutes = now.getHour() * 60 + now.getMinute();
            return minutesAgo(0, Math.min(minutes, LATELY_MINUTES));
        }

        Instant minutesAgo(int fewest, int most) {
            return now.minusMinutes(chance.between(fewest, most)).atZone(ZONE).toInstant();
        }

        /** In working hours of a day before today. */
        Instant daysAgo(int fewest, int most) {
            LocalDate day = now.toLocalDate().minusDays(chance.between(fewest, most));
            return day.atTime(chance.between(9, 16), chance.between(0, 59))
                    .atZone(ZONE)
                    .toInstant();
        }
    }
}
