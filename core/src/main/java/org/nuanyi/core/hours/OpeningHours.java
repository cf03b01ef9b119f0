package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One understood value of OpenStreetMap's {@code opening_hours}. Immutable and thread-safe; equal
 * where the normalised values are.
 *
 * <p>The grammar is OSM's, read strictly. The meaning is OSM's too, with three decisions of ours:
 * weekdays follow the State Council ({@link Workdays}), an open end is unknown ({@link
 * SpanReader}), and hours that run past midnight belong to the day they begin on: they go on over
 * the next day's own hours, unless a later rule shuts or rewrites those very minutes, and they fall
 * with their day.
 */
public final class OpeningHours {

    /** Longer texts are not read at all. */
    public static final int MAX_LENGTH = 2_000;

    private static final int HORIZON_DAYS = 400;
    private static final int WEEKLY_HORIZON_DAYS = 8;

    private final String value;
    private final List<HoursRule> rules;
    private final boolean feelsTheList;
    private final boolean namesSchool;
    private final boolean workedTogether;
    private final boolean everOpen;
    private final int horizonDays;

    OpeningHours(String value, List<HoursRule> rules) {
        this.value = value;
        this.rules = rules;
        this.feelsTheList = rules.stream().anyMatch(Workdays::feelTheList);
        this.namesSchool = rules.stream().anyMatch(r -> r.days().holidays().namesSchool());
        this.workedTogether = Workdays.onlyTogether(rules);
        this.everOpen = rules.stream().anyMatch(r -> r.says().has(OpenState.OPEN));
        boolean weekly = rules.stream().allMatch(r -> r.days().repeatsWeekly());
        this.horizonDays = weekly && !feelsTheList ? WEEKLY_HORIZON_DAYS : HORIZON_DAYS;
    }

    /** Reads a value; whatever the text is, this ends soon and never throws. */
    public static HoursReading parse(String osm) {
        try {
            return new HoursReading.Understood(OsmReader.read(osm));
        } catch (Refusal refusal) {
            return new HoursReading.NotUnderstood(osm, refusal.reason());
        }
    }

    /** The value in OSM's normal form. */
    public String value() {
        return value;
    }

    /** What the schedule says at an instant of Shanghai's wall clock. */
    public HoursAnswer at(LocalDateTime local, HolidayCalendar calendar) {
        Walk walk = new Walk(this, calendar, local, horizonDays);
        Segment now = walk.segment();
        Optional<LocalDateTime> until = now.openEnd() ? Optional.empty() : end(walk, now.state());
        boolean calendarUnknown = walk.calendarUnknown();
        Optional<LocalDateTime> opening = Optional.empty();
        if (everOpen && now.state() != OpenState.OPEN) {
            boolean opensThen = until.isPresent() && walk.segment().state() == OpenState.OPEN;
            opening = opensThen ? until : walk.seek(s -> s.state() == OpenState.OPEN);
            calendarUnknown |= opening.isPresent() && walk.calendarUnknown();
        }
        return new HoursAnswer(now.state(), until, opening, words(now.comment()), calendarUnknown);
    }

    /** Where a state ends; absent where an open end lies behind it. */
    private static Optional<LocalDateTime> end(Walk walk, OpenState state) {
        Optional<LocalDateTime> change = walk.seek(s -> s.state() != state || s.openEnd());
        return change.filter(c -> walk.segment().state() != state);
    }

    /** The hours that begin on a date. */
    public DayHours day(LocalDate date, HolidayCalendar calendar) {
        DayPlan before = plan(date.minusDays(1), calendar).shifted(-DayPlan.DAY);
        DayPlan after = plan(date.plusDays(1), calendar).shifted(DayPlan.DAY);
        List<DayHours.Interval> intervals = new ArrayList<>();
        for (Segment segment : plan(date, calendar).segments()) {
            if (!segment.closed()) {
                segment.outside(before.overriding(segment)).stream()
                        .flatMap(s -> s.outside(after.notOverridden(segment)).stream())
                        .forEach(s -> append(intervals, s));
            }
        }
        return new DayHours(date, intervals, dependsOnUnknown(date, calendar));
    }

    /** All that is said of one calendar day, midnight to midnight. */
    public DayLine line(LocalDate date, HolidayCalendar calendar) {
        Walk walk = new Walk(this, calendar, date.atStartOfDay(), 0);
        List<DayLine.Stretch> stretches = new ArrayList<>();
        do {
            Segment s = walk.segment();
            boolean first = stretches.isEmpty();
            var here =
                    new DayLine.Stretch(walk.minute(), s.state(), s.openEnd(), words(s.comment()));
            if (first || !sounds(stretches.getLast(), here)) {
                stretches.add(here);
            }
        } while (walk.advance());
        return new DayLine(stretches, walk.calendarUnknown());
    }

    private static boolean sounds(DayLine.Stretch before, DayLine.Stretch here) {
        return before.state() == here.state()
                && before.openEnded() == here.openEnded()
                && before.comment().equals(here.comment());
    }

    /** What the rules say about one date; UNKNOWN where that depends on what nobody announces. */
    DayPlan plan(LocalDate date, HolidayCalendar calendar) {
        RuleDay day = RuleDay.of(date, calendar);
        boolean likeAnyWeekday = workedTogether && day.kind() == DayKind.MAKE_UP_WORKDAY;
        if (!likeAnyWeekday && !namesSchool) {
            return DayPlan.of(rules, day);
        }
        List<RuleDay> readings = new ArrayList<>(likeAnyWeekday ? day.fiveWays() : List.of(day));
        if (namesSchool) {
            List.copyOf(readings).forEach(r -> readings.add(r.inSchoolHolidays()));
        }
        return DayPlan.agreed(readings.stream().map(r -> DayPlan.of(rules, r)).toList());
    }

    /** Whether the date needs a calendar that is not known. */
    boolean dependsOnUnknown(LocalDate date, HolidayCalendar calendar) {
        return namesSchool || feelsTheList && calendar.kindOf(date) == DayKind.UNLISTED_YEAR;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningHours hours && value.equals(hours.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static void append(List<DayHours.Interval> intervals, Segment s) {
        Optional<String> words = words(s.comment());
        int from = s.from();
        if (!intervals.isEmpty()) {
            DayHours.Interval last = intervals.getLast();
            boolean same =
                    last.state() == s.state()
                            && last.openEnded() == s.openEnd()
                            && last.comment().equals(words);
            if (same && last.toMinute() == from) {
                from = intervals.removeLast().fromMinute();
            }
        }
        intervals.add(new DayHours.Interval(from, s.to(), s.state(), words, s.openEnd()));
    }

    private static Optional<String> words(String comment) {
        return comment.isEmpty() ? Optional.empty() : Optional.of(comment);
    }
}
