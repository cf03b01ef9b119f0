package org.nuanyi.finder.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.Status;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Doubt;
import org.nuanyi.station.Station;

/** Why a reader may believe what is said of a station, or why not. */
record Reasons(TimeWords words) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The most important first; never empty. */
    List<String> of(Station station, StationState state) {
        List<String> reasons = new ArrayList<>();
        if (state.status() == Status.DOUBTFUL) {
            station.standing().doubt().map(this::doubted).ifPresent(reasons::add);
        }
        String hours = station.profile().hours().text();
        if (state.status() == Status.UNKNOWN && !hours.isBlank()) {
            reasons.add(pick("原话：“%s”", "In its own words: “%s”", hours));
        }
        reasons.add(proof(station));
        return reasons;
    }

    private String doubted(Doubt doubt) {
        return pick("%s有人说没开门，正在核实", "Reported shut %s; being verified", past(doubt.since()));
    }

    private String proof(Station station) {
        Optional<Instant> confirmed = station.standing().confirmedAt();
        Optional<Instant> verified = station.profile().place().location().verifiedAt();
        if (confirmed.isPresent()) {
            return pick("%s有人确认开着", "Seen open %s", past(confirmed.get()));
        }
        return verified.map(at -> pick("%s实地核实过", "Checked on the spot %s", past(at)))
                .orElseGet(
                        () ->
                                words.language()
                                        .pick(
                                                "按公布的时间，还没有现场确认",
                                                "By its published hours; not confirmed on the"
                                                        + " spot"));
    }

    /** How long ago something was; a clock keeps its distance from what follows. */
    private String past(Instant instant) {
        String past = words.past(LocalDateTime.ofInstant(instant, ZONE));
        boolean endsInClock = Character.isDigit(past.charAt(past.length() - 1));
        return words.language().pick(endsInClock ? past + " " : past, past);
    }

    private String pick(String chinese, String english, String what) {
        return words.language().pick(chinese, english).formatted(what);
    }
}
