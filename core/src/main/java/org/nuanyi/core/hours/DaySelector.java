package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** Which days a rule is about: every part that is there must match, one entry of it suffices. */
record DaySelector(
        List<Stride> years,
        List<DateSpan> dates,
        List<Stride> weeks,
        Weekdays weekdays,
        Holidays holidays) {

    boolean matches(RuleDay day, boolean workdayRule) {
        return inYears(day.date())
                && inDates(day.date())
                && inWeeks(day.date())
                && onDay(day, workdayRule);
    }

    /** Whether only weekdays and the clock decide; school holidays are doubted every day alike. */
    boolean repeatsWeekly() {
        return years.isEmpty()
                && dates.isEmpty()
                && weeks.isEmpty()
                && weekdays.counted().isEmpty()
                && !holidays.namesPublic();
    }

    private boolean inYears(LocalDate date) {
        return years.isEmpty() || years.stream().anyMatch(y -> y.contains(date.getYear()));
    }

    private boolean inDates(LocalDate date) {
        return dates.isEmpty() || dates.stream().anyMatch(d -> d.contains(date));
    }

    private boolean inWeeks(LocalDate date) {
        if (weeks.isEmpty()) {
            return true;
        }
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return weeks.stream().anyMatch(w -> w.contains(week));
    }

    private boolean onDay(RuleDay day, boolean workdayRule) {
        if (holidays.isEmpty()) {
            return weekdays.isEmpty() || Workdays.match(weekdays, workdayRule, day);
        }
        boolean holiday = holidays.contain(day);
        if (weekdays.isEmpty()) {
            return holiday;
        }
        boolean weekday = Workdays.match(weekdays, workdayRule, day);
        return holidays.andWeekday() ? holiday && weekday : holiday || weekday;
    }
}
