package org.nuanyi.core.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the parser's rules, which can be changed by anybody, into our own, which cannot. */
final class RuleReader {

    private RuleReader() {}

    static List<HoursRule> read(List<Rule> parsed) throws Refusal {
        if (parsed.isEmpty()) {
            throw new Refusal("nothing is said");
        }
        List<HoursRule> rules = new ArrayList<>();
        HoursRule.Joint joint = HoursRule.Joint.NORMAL;
        for (int i = 0; i < parsed.size(); i++) {
            checkJoint(parsed, i);
            joint = joint(parsed.get(i), joint);
            rules.add(read(parsed.get(i), joint, i));
        }
        return Workdays.marked(rules);
    }

    /** A rule that stops short ({@code Mo-Fr, 10:00-12:00}) is a slip, not a day open all round. */
    private static void checkJoint(List<Rule> parsed, int i) throws Refusal {
        Rule rule = parsed.get(i);
        if (rule.isFallBack() && (rule.isEmpty() || i == 0)) {
            throw new Refusal("'||' needs a rule on both sides");
        }
        if (rule.isAdditive() && (rule.isEmpty() || i == 0 || !complete(parsed.get(i - 1)))) {
            throw new Refusal("',' joins a rule that is not complete");
        }
    }

    private static boolean complete(Rule rule) {
        return !list(rule.getTimes()).isEmpty()
                || rule.getModifier() != null
                || rule.isTwentyfourseven();
    }

    private static HoursRule read(Rule rule, HoursRule.Joint joint, int rank) throws Refusal {
        boolean fallback = joint == HoursRule.Joint.FALLBACK;
        OpenState state = state(rule);
        Segment pattern = new Segment(0, 0, state, comment(rule), false, fallback, rank);
        DayPlan says = new SpanReader(pattern).read(list(rule.getTimes()));
        boolean wholeDay = says.at(0).to() == DayPlan.DAY;
        boolean replaces = state != OpenState.CLOSED || wholeDay;
        return new HoursRule(joint, days(rule), false, replaces, state, says);
    }

    /** What is added to a fallback is a fallback too: {@code A || B, C} never speaks over A. */
    private static HoursRule.Joint joint(Rule rule, HoursRule.Joint before) {
        boolean afterFallback = rule.isAdditive() && before == HoursRule.Joint.FALLBACK;
        if (rule.isFallBack() || afterFallback) {
            return HoursRule.Joint.FALLBACK;
        }
        return rule.isAdditive() ? HoursRule.Joint.ADDITIONAL : HoursRule.Joint.NORMAL;
    }

    /** A comment alone says that words decide, and so does one in place of a date. */
    private static OpenState state(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (rule.getComment() != null) {
            return OpenState.UNKNOWN;
        }
        if (modifier == null) {
            return OpenState.OPEN;
        }
        if (modifier.getModifier() == null) {
            return OpenState.UNKNOWN;
        }
        return switch (modifier.getModifier()) {
            case OPEN -> OpenState.OPEN;
            case CLOSED, OFF -> OpenState.CLOSED;
            case UNKNOWN -> OpenState.UNKNOWN;
        };
    }

    private static String comment(Rule rule) {
        String label = rule.getComment() == null ? "" : rule.getComment();
        RuleModifier modifier = rule.getModifier();
        String words =
                modifier == null || modifier.getComment() == null ? "" : modifier.getComment();
        return (label + " " + words).strip();
    }

    private static DaySelector days(Rule rule) throws Refusal {
        List<DateSpan> dates = new ArrayList<>();
        for (var range : list(rule.getDates())) {
            dates.add(DateReader.read(range));
        }
        List<Stride> years = new ArrayList<>();
        for (YearRange range : list(rule.getYears())) {
            years.add(years(range));
        }
        List<Stride> weeks = new ArrayList<>();
        for (WeekRange range : list(rule.getWeeks())) {
            weeks.add(weeks(range));
        }
        return new DaySelector(
                List.copyOf(years),
                List.copyOf(dates),
                List.copyOf(weeks),
                weekdays(list(rule.getDays())),
                holidays(list(rule.getHolidays())));
    }

    private static Stride years(YearRange range) throws Refusal {
        int first = range.getStartYear();
        if (range.isOpenEnded()) {
            return new Stride(first, Integer.MAX_VALUE, 1);
        }
        boolean single = range.getEndYear() == YearRange.UNDEFINED_YEAR;
        int last = single ? first : range.getEndYear();
        if (last < first) {
            throw new Refusal("years that end before they begin");
        }
        return new Stride(first, last, Math.max(1, range.getInterval()));
    }

    private static Stride weeks(WeekRange range) throws Refusal {
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        if (first < WeekRange.MIN_WEEK || Math.max(first, last) > WeekRange.MAX_WEEK) {
            throw new Refusal("weeks go from 1 to 53");
        }
        int step = Math.max(1, range.getInterval());
        if (last < first && step > 1) {
            throw new Refusal("weeks with an interval over New Year are not supported");
        }
        return new Stride(first, last, step);
    }

    private static Weekdays weekdays(List<WeekDayRange> ranges) throws Refusal {
        int days = 0;
        List<Weekdays.Counted> counted = new ArrayList<>();
        for (WeekDayRange range : ranges) {
            DayOfWeek first = day(range.getStartDay());
            if (!list(range.getNths()).isEmpty()) {
                for (Nth nth : range.getNths()) {
                    counted.add(counted(first, nth, range.getOffset()));
                }
            } else if (range.getOffset() != 0) {
                throw new Refusal("a weekday with days added needs its number in the month");
            } else {
                DayOfWeek last = range.getEndDay() == null ? first : day(range.getEndDay());
                days |= Weekdays.range(first, last);
            }
        }
        return new Weekdays(days, List.copyOf(counted));
    }

    private static Weekdays.Counted counted(DayOfWeek day, Nth nth, int shift) throws Refusal {
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        boolean sameSide = first > 0 == last > 0;
        if (first == 0
                || last == 0
                || last < first
                || !sameSide
                || Math.abs(first) > 5
                || last > 5) {
            throw new Refusal("weekdays of a month count from 1 to 5 or from -5 to -1");
        }
        return new Weekdays.Counted(day, first, last, shift);
    }

    private static Holidays holidays(List<Holiday> parsed) {
        List<Integer> publicShifts = new ArrayList<>();
        List<Integer> schoolShifts = new ArrayList<>();
        boolean andWeekday = false;
        for (Holiday holiday : parsed) {
            (holiday.getType() == Holiday.Type.PH ? publicShifts : schoolShifts)
                    .add(holiday.getOffset());
            andWeekday |= !holiday.getUseAsWeekDay();
        }
        return new Holidays(List.copyOf(publicShifts), List.copyOf(schoolShifts), andWeekday);
    }

    private static DayOfWeek day(WeekDay day) {
        return DayOfWeek.of(day.ordinal() + 1);
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
