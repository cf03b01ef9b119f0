package org.nuanyi.core.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import java.io.StringReader;
import java.time.DayOfWeek;
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
    private static final int WEEK = 8;

    private final String value;
    private final List<HoursRule> rules;
    private final boolean feelsTheList;
    private final boolean namesSchool;
    private final boolean workedTogether;
    private final int horizonDays;

    private OpeningHours(String value, List<HoursRule> rules) {
        this.value = value;
        this.rules = rules;
        this.feelsTheList = rules.stream().anyMatch(Workdays::feelTheList);
        this.namesSchool = rules.stream().anyMatch(r -> r.days().holidays().namesSchool());
        this.workedTogether = Workdays.onlyTogether(rules);
        boolean weekly = rules.stream().allMatch(r -> r.days().repeatsWeekly());
        this.horizonDays = weekly && !feelsTheList ? WEEK : HORIZON_DAYS;
    }

    /** Reads a value; whatever the text is, this ends soon and never throws. */
    public static HoursReading parse(String osm) {
        try {
            return new HoursReading.Understood(read(osm));
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
        OpenState state = now.state();
        Optional<LocalDateTime> until = Optional.empty();
        if (!now.openEnd()) {
            until = walk.seek(s -> s.state() != state || s.openEnd());
            until = until.filter(u -> walk.segment().state() != state);
        }
        Optional<LocalDateTime> nextOpening = Optional.empty();
        if (state != OpenState.OPEN) {
            boolean opensNext = until.isPresent() && walk.segment().state() == OpenState.OPEN;
            nextOpening = opensNext ? until : walk.seek(s -> s.state() == OpenState.OPEN);
        }
        return new HoursAnswer(
                state, until, nextOpening, words(now.comment()), walk.calendarUnknown());
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

    /** What the rules say about one date, where a calendar nobody has leaves no doubt. */
    DayPlan plan(LocalDate date, HolidayCalendar calendar) {
        RuleDay day = RuleDay.of(date, calendar);
        boolean anyWeekday = workedTogether && day.kind() == DayKind.MAKE_UP_WORKDAY;
        if (!anyWeekday && !namesSchool) {
            return DayPlan.of(rules, day);
        }
        List<RuleDay> readings = new ArrayList<>();
        if (anyWeekday) {
            for (int weekday = 1; weekday <= 5; weekday++) {
                readings.add(day.workedAs(DayOfWeek.of(weekday)));
            }
        } else {
            readings.add(day);
        }
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

    private static OpeningHours read(String osm) throws Refusal {
        if (osm.length() > MAX_LENGTH) {
            throw new Refusal("longer than " + MAX_LENGTH + " characters");
        }
        if (osm.chars().anyMatch(OpeningHours::unprintable)) {
            throw new Refusal("control characters");
        }
        List<Rule> parsed = parsed(osm.strip());
        return new OpeningHours(Util.rulesToOpeningHoursString(parsed), RuleReader.read(parsed));
    }

    private static List<Rule> parsed(String osm) throws Refusal {
        try {
            return new OpeningHoursParser(new StringReader(osm)).rules(true, false);
        } catch (OpeningHoursParseException e) {
            throw new Refusal("not an opening_hours value, near character " + e.getColumn());
        } catch (TokenMgrError | RuntimeException e) {
            throw new Refusal("not an opening_hours value");
        }
    }

    /** Control characters, and those that turn the direction of the text around them. */
    private static boolean unprintable(int c) {
        return Character.isISOControl(c)
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
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
