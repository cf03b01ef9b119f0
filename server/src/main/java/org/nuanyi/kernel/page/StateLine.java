package org.nuanyi.kernel.page;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.StationState.Reason;
import org.nuanyi.core.trust.Status;

/**
 * The state of a station in a word and a detail: 开放中 · 开到 22:00. Its id names the shape and the
 * colour, so that none of the three stands alone.
 *
 * @param id open, scheduled, doubtful, closed or unknown
 * @param detail may be empty
 */
public record StateLine(String id, String word, String detail) {

    /**
     * @param openUntil when it shuts, where it is open and that is known
     * @param opensAt when it opens, where it is shut and that is known
     */
    public static StateLine of(
            StationState state,
            Optional<LocalDateTime> openUntil,
            Optional<LocalDateTime> opensAt,
            TimeWords words) {
        Language language = words.language();
        String detail =
                switch (state.status()) {
                    case OPEN, OPEN_BY_SCHEDULE ->
                            openUntil
                                    .map(until -> openTo(until, words))
                                    .orElse(language.pick("全天", "all day"));
                    case DOUBTFUL -> doubt(state, words);
                    case CLOSED -> opensAt.map(at -> opensAt(at, words)).orElse("");
                    case UNKNOWN -> "";
                };
        return new StateLine(id(state.status()), word(state, language), detail);
    }

    /** The drawing for it. */
    public String icon() {
        return "state-" + id;
    }

    /** The line in one piece, as a screen reader says it. */
    public String whole() {
        return detail.isEmpty() ? word : word + " " + detail;
    }

    private static String id(Status status) {
        return status == Status.OPEN_BY_SCHEDULE
                ? "scheduled"
                : status.name().toLowerCase(Locale.ROOT);
    }

    private static String word(StationState state, Language language) {
        return switch (state.status()) {
            case OPEN -> language.pick("开放中", "Open");
            case OPEN_BY_SCHEDULE -> language.pick("按时间表开放", "Open by schedule");
            case DOUBTFUL -> language.pick("待核实", "To be verified");
            case UNKNOWN -> language.pick("以现场公告为准", "See the notice at the door");
            case CLOSED -> closed(state.reason(), language);
        };
    }

    private static String closed(Reason reason, Language language) {
        return switch (reason) {
            case CLOSED_FOR_ONCE -> language.pick("临时关闭", "Closed for once");
            case SUSPENDED -> language.pick("暂停开放", "Suspended");
            case NOT_IN_SERVICE -> language.pick("不再开放", "No longer in service");
            default -> language.pick("已关闭", "Closed");
        };
    }

    /** 3 小时前 2 人反映门锁着. */
    private static String doubt(StationState state, TimeWords words) {
        String when = state.at().map(words::past).orElse("");
        return switch (state.reason()) {
            case INSPECTED_SHUT ->
                    words.language().pick(when + "检查时没有开门", "found shut by an inspection " + when);
            default ->
                    words.language()
                            .pick(
                                    "%s %d 人反映门锁着".formatted(when, state.people()),
                                    "reported locked by %d, %s".formatted(state.people(), when));
        };
    }

    private static String openTo(LocalDateTime until, TimeWords words) {
        return words.language().pick("开到 ", "until ") + words.coming(until);
    }

    private static String opensAt(LocalDateTime at, TimeWords words) {
        return words.language().pick(words.coming(at) + " 开门", "opens " + words.coming(at));
    }
}
