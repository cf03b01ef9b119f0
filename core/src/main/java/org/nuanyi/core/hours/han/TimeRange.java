package org.nuanyi.core.hours.han;

/**
 * From a minute of the day to a later one.
 *
 * @param from 0 to 1439
 * @param to up to 1440 later; past 1440 it is the next day
 */
record TimeRange(int from, int to) {

    static final int DAY = 1440;
    static final TimeRange WHOLE_DAY = new TimeRange(0, DAY);

    boolean passesMidnight() {
        return to > DAY;
    }

    /** OSM: {@code 18:00-02:00}; a full turn of the clock keeps the extended hour, 08:00-32:00. */
    @Override
    public String toString() {
        boolean fullTurn = to - from == DAY;
        return clock(from) + "-" + clock(passesMidnight() && !fullTurn ? to - DAY : to);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
