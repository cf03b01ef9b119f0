package org.nuanyi.finder.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;

/**
 * Says when and by whom a field was checked, and that it was long ago where it was.
 *
 * @param unit the name of the unit of a code; empty where there is none
 */
record CheckWords(TimeWords words, UnaryOperator<String> unit) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONG_AGO_DAYS = 90;

    /** 10月12日由站点核对; 6月1日由检查组核对 · 超过 90 天未核对; 还没有核对过. */
    String of(Optional<Check> checked) {
        return checked.map(this::of)
                .orElse(words.language().pick("还没有核对过", "Not checked on the spot yet"));
    }

    private String of(Check check) {
        LocalDate day = LocalDate.ofInstant(check.at(), ZONE);
        return isLongAgo(day)
                ? words.language()
                        .pick("%s · 超过 %d 天未核对", "%s · nobody has checked for over %d days")
                        .formatted(when(day, check.by()), LONG_AGO_DAYS)
                : when(day, check.by());
    }

    private boolean isLongAgo(LocalDate day) {
        return ChronoUnit.DAYS.between(day, words.now().toLocalDate()) > LONG_AGO_DAYS;
    }

    private String when(LocalDate day, String by) {
        Optional<Checker> role = Named.find(Checker.class, by);
        if (role.equals(Optional.of(Checker.LIST))) {
            return words.language()
                    .pick("来源名单写明 %s核对过", "Checked %s, as its list says")
                    .formatted(words.gone(day));
        }
        return words.language()
                .pick("%s由%s核对", "Checked %s by %s")
                .formatted(words.gone(day), role.map(this::name).orElseGet(() -> unit(by)));
    }

    private String name(Checker role) {
        return words.language().pick(role.chinese(), role.english());
    }

    /** A unit that is gone is still one of the union's. */
    private String unit(String code) {
        String name = unit.apply(code);
        return name.isEmpty() ? name(Checker.UNION) : name;
    }
}
