package org.nuanyi.core.hours.han;

import java.util.List;
import java.util.Optional;

/**
 * What one statement says.
 *
 * @param season absent: the whole year
 * @param days absent: none were named
 * @param words the statement as it was written
 */
record Rule(Optional<DateRange> season, Optional<DaySet> days, Body body, String words) {

    sealed interface Body {}

    record Hours(List<TimeRange> ranges) implements Body {

        boolean isWholeDay() {
            return ranges.equals(List.of(TimeRange.WHOLE_DAY));
        }
    }

    /**
     * Not open.
     *
     * @param excepted said as 除外, which may also take back another 休息
     */
    record Shut(boolean excepted) implements Body {}

    /** Perhaps open; the comment says what was written instead of times. */
    record Unknown(String comment, Cause cause) implements Body {}

    enum Cause {
        /** 工作日开放. */
        NO_TIMES,
        /** 节假日以现场公告为准. */
        NOTICE
    }

    /** Hours, or open at times that were not written. */
    boolean isOpen() {
        return !(body instanceof Shut);
    }

    boolean hasHours() {
        return body instanceof Hours;
    }

    DaySet daysMeant() {
        return days.orElse(DaySet.EVERY_DAY);
    }

    boolean hasWorkdays() {
        return days.filter(DaySet::workdays).isPresent();
    }

    boolean hasHolidays() {
        return days.filter(DaySet::holidays).isPresent();
    }

    /** Two ranges of times with a comma between: days behind them may be meant for one only. */
    boolean isLoose() {
        return words.matches(".*[,，;；。\n].*");
    }

    Rule on(DaySet named) {
        return new Rule(season, Optional.of(named), body, words);
    }

    Rule during(DateRange dates) {
        return new Rule(Optional.of(dates), days, body, words);
    }
}
