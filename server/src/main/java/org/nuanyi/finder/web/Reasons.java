package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.Status;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Station;

/** Why a reader may believe what is said of a station, or why not. */
record Reasons(TimeWords words) {

    /** The most important first; never empty. */
    List<String> of(Station station, StationState state) {
        List<String> reasons = new ArrayList<>();
        whyShut(station, state)
                .filter(why -> !why.isBlank())
                .map(this::reason)
                .ifPresent(reasons::add);
        String hours = station.profile().hours().text();
        if (state.status() == Status.UNKNOWN && !hours.isBlank()) {
            reasons.add(pick("原话：“%s”", "In its own words: “%s”", hours));
        }
        if (state.status() == Status.OPEN_BY_SCHEDULE) {
            reasons.add(
                    words.language()
                            .pick(
                                    "按时间表应开放，今天还没有人确认",
                                    "Open by its hours; nobody has confirmed it today"));
        }
        proof(station, state).ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            reasons.add(words.language().pick("还没有现场确认", "Not confirmed on the spot"));
        }
        return reasons;
    }

    private Optional<String> whyShut(Station station, StationState state) {
        return switch (state.reason()) {
            case SUSPENDED, NOT_IN_SERVICE -> Optional.of(station.standing().reason());
            case CLOSED_FOR_ONCE ->
                    new DatedHours(Optional.empty(), station.oneOffs())
                            .inForce(words.now())
                            .map(OneOff::reason);
            default -> Optional.empty();
        };
    }

    private String reason(String why) {
        return pick("原因：%s", "Reason: %s", why);
    }

    private Optional<String> proof(Station station, StationState state) {
        String label =
                state.status() == Status.OPEN ? "" : words.language().pick("上次：", "Last time: ");
        return station.standing()
                .signs()
                .proof()
                .map(proof -> label + seen(proof))
                .or(() -> verified(station));
    }

    private String seen(Proof proof) {
        String when = words.onDay(proof.at());
        return pick("%s " + chinese(proof.by()), english(proof.by()) + " %s", when);
    }

    private static String chinese(By by) {
        return switch (by) {
            case KEEPER -> "站点管理员签到";
            case VISITOR -> "有人确认开着";
            case INSPECTION -> "检查时开着";
            case DEVICE -> "门有开门记录";
        };
    }

    private static String english(By by) {
        return switch (by) {
            case KEEPER -> "the keeper signed in";
            case VISITOR -> "a visitor found it open";
            case INSPECTION -> "an inspection found it open";
            case DEVICE -> "its door was opened";
        };
    }

    private Optional<String> verified(Station station) {
        return station.profile()
                .place()
                .location()
                .checked()
                .map(check -> pick("%s实地核实过", "Checked on the spot %s", words.past(check.at())));
    }

    private String pick(String chinese, String english, String what) {
        return words.language().pick(chinese, english).formatted(what);
    }
}
