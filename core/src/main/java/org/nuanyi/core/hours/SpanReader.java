package org.nuanyi.core.hours;

import ch.poole.openinghoursparser.TimeSpan;
import java.util.List;

/**
 * Turns the parser's times into what a rule says about a day.
 *
 * <p>An open end ({@code 18:00+}) means that the closing time is not known. As opening_hours.js
 * does, all that lies behind the {@code +} is UNKNOWN, so {@code 18:00+} is never said to be open
 * and {@code 18:00-22:00+} is open until 22:00. We stop wondering at midnight, or after ten hours
 * where it begins at 17:00 or later, or after eight where it begins at 22:00 or later.
 */
final class SpanReader {

    private static final int DAY = DayPlan.DAY;
    private static final int LATEST = 2 * DAY;

    private final Segment pattern;

    /** {@code pattern}: a segment with the rule's state, comment and rank. */
    SpanReader(Segment pattern) {
        this.pattern = pattern;
    }

    DayPlan read(List<TimeSpan> times) throws Refusal {
        if (times.isEmpty()) {
            return new DayPlan(List.of(pattern.between(0, DAY)));
        }
        DayPlan plan = DayPlan.EMPTY;
        for (TimeSpan time : times) {
            plan = add(plan, time, times);
        }
        return plan;
    }

    private DayPlan add(DayPlan plan, TimeSpan time, List<TimeSpan> all) throws Refusal {
        check(time);
        int end = end(time);
        DayPlan said = plan.under(only(pattern.between(time.getStart(), end)));
        return time.isOpenEnded() ? said.under(only(tail(time, end, all))) : said;
    }

    /** Where the said part ends: at its start, if only the start is said. */
    private static int end(TimeSpan time) {
        if (time.getEnd() == TimeSpan.UNDEFINED_TIME) {
            return time.getStart();
        }
        return time.getEnd() <= time.getStart() ? time.getEnd() + DAY : time.getEnd();
    }

    /** What lies behind a {@code +}, up to where the same rule speaks again. */
    private Segment tail(TimeSpan time, int from, List<TimeSpan> all) {
        if (pattern.closed()) {
            return pattern.between(from, DAY);
        }
        int until = from >= 22 * 60 ? from + 8 * 60 : from >= 17 * 60 ? from + 10 * 60 : DAY;
        for (TimeSpan other : all) {
            if (other != time && other.getStart() >= from) {
                until = Math.min(until, other.getStart());
            }
        }
        return new Segment(
                from,
                Math.min(until, LATEST),
                OpenState.UNKNOWN,
                pattern.comment(),
                true,
                pattern.fallback(),
                pattern.rank());
    }

    private static DayPlan only(Segment segment) {
        return segment.from() < segment.to() ? new DayPlan(List.of(segment)) : DayPlan.EMPTY;
    }

    private static void check(TimeSpan time) throws Refusal {
        if (time.getStartEvent() != null || time.getEndEvent() != null) {
            throw new Refusal("times by sunrise or sunset are not supported");
        }
        if (time.getInterval() > 0) {
            throw new Refusal("times with an interval are moments, not hours");
        }
        if (time.getEnd() == TimeSpan.UNDEFINED_TIME && !time.isOpenEnded()) {
            throw new Refusal("a moment without an end");
        }
        if (time.getStart() < 0 || time.getStart() >= DAY || time.getEnd() > LATEST) {
            throw new Refusal("hours that begin after their day or end after the next");
        }
    }
}
