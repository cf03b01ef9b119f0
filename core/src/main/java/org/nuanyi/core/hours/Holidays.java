package org.nuanyi.core.hours;

import java.util.List;

/**
 * The holidays a rule names.
 *
 * @param publicShifts day offsets of {@code PH}: 0 for the holiday itself, 1 for the day after
 * @param schoolShifts the same of {@code SH}; no calendar knows these
 * @param andWeekday {@code PH Mo-Fr}, a weekday that is a holiday, as against {@code PH,Mo-Fr}
 */
record Holidays(List<Integer> publicShifts, List<Integer> schoolShifts, boolean andWeekday) {

    static final Holidays NONE = new Holidays(List.of(), List.of(), false);

    boolean isEmpty() {
        return publicShifts.isEmpty() && schoolShifts.isEmpty();
    }

    boolean namesPublic() {
        return !publicShifts.isEmpty();
    }

    boolean namesSchool() {
        return !schoolShifts.isEmpty();
    }

    boolean contain(RuleDay day) {
        if (day.schoolHoliday() && !schoolShifts.isEmpty()) {
            return true;
        }
        for (int shift : publicShifts) {
            if (kind(day, shift) == DayKind.PUBLIC_HOLIDAY) {
                return true;
            }
        }
        return false;
    }

    private static DayKind kind(RuleDay day, int shift) {
        return shift == 0 ? day.kind() : day.calendar().kindOf(day.date().minusDays(shift));
    }
}
