package org.nuanyi.kernel.page;

import java.util.List;

/**
 * One day in the table of hours.
 *
 * @param hours one for each time it opens; empty if it does not
 * @param note the holiday, or the work that makes up for one; may be empty
 */
public record WeekDay(
        String weekday, String date, boolean today, List<String> hours, String note) {}
