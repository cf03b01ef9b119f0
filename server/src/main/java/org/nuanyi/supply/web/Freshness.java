package org.nuanyi.supply.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nuanyi.supply.Boards;

/**
 * How long something may still be used.
 *
 * @param mark {@code expired}, {@code soon}, or empty
 * @param days until the last day; below nothing once it is over
 */
record Freshness(String mark, long days) {

    /** Of what has a last day; what has none keeps. */
    static Freshness of(Optional<LocalDate> last, LocalDate today) {
        return last.map(day -> of(day, today)).orElse(new Freshness("", Long.MAX_VALUE));
    }

    private static Freshness of(LocalDate last, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, last);
        if (days < 0) {
            return new Freshness("expired", days);
        }
        return new Freshness(days <= Boards.SOON_DAYS ? "soon" : "", days);
    }

    /** As {@code 已过期}, {@code 还有 12 天}; empty where there is time. */
    String words(SupplyWords words) {
        return switch (mark) {
            case "expired" -> words.pick("已过期", "expired");
            case "soon" -> words.pick("还有 %d 天".formatted(days), "%d days left".formatted(days));
            default -> "";
        };
    }
}
