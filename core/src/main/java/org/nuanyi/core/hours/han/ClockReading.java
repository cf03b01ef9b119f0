package org.nuanyi.core.hours.han;

import java.util.OptionalInt;
import org.nuanyi.core.hours.han.Token.Clock;

/**
 * Finds the one meaning of "from … to …". On a 24-hour clock that is plain; where the hours could
 * also be read on the face of a clock (8-5, 10点到6点) the text is refused.
 *
 * @param in24Hours elsewhere in the text an hour shows that it uses a 24-hour clock
 * @param words the range as written, for the refusal
 */
record ClockReading(boolean in24Hours, String words) {

    private static final int HALF_DAY = 720;

    /** Hours before this one are as likely meant after noon. */
    private static final int DAY_BEGINS = 6 * 60;

    /** Nobody opens before this hour; 2:00-18:00 is more likely a slip for 14:00. */
    private static final int NIGHT_ENDS = 4 * 60;

    /** The longest stretch over midnight that nobody had to call 次日. */
    private static final int LONGEST_NIGHT = 16 * 60;

    TimeRange read(Moment start, Moment end) {
        if (start.nextDay()) {
            throw impossible();
        }
        int from = start.isBare() ? bareStart(start, end) : said(start);
        int to = end.isBare() ? bareEnd(start, from, end) : said(end);
        return end.nextDay() ? nextDay(from, to) : sameDay(from, to, end);
    }

    private int said(Moment moment) {
        Clock clock = moment.clock();
        return moment.part()
                .orElseThrow()
                .minutes(clock.hour(), clock.minute())
                .orElseThrow(this::impossible);
    }

    /** A start with no 上午 or 下午. */
    private int bareStart(Moment start, Moment end) {
        int plain = start.plain();
        boolean evident =
                end.clock().is24Hour() ? plain >= NIGHT_ENDS : in24Hours && plain >= DAY_BEGINS;
        if (start.clock().is24Hour() || evident || isSaidToBeBeforeNoon(start, end)) {
            return plain;
        }
        throw unclear();
    }

    /** Nothing shows a 24-hour clock, but 12 hours later would not fit: 8:30-12:00, 8点-下午5点. */
    private boolean isSaidToBeBeforeNoon(Moment start, Moment end) {
        int plain = start.plain();
        int to = end.isBare() ? end.plain() : said(end);
        boolean colon = start.clock().style() == Clock.Style.COLON;
        boolean tooLateAfterNoon = !end.isBare() && plain + HALF_DAY >= to;
        return !end.nextDay() && plain >= DAY_BEGINS && to > plain && (colon || tooLateAfterNoon);
    }

    /** An end with no 上午 or 下午: the word of the start still holds, or the clock is plain. */
    private int bareEnd(Moment start, int from, Moment end) {
        if (end.nextDay() || start.isBare() || end.clock().hour() > 12 || end.clock().hour() == 0) {
            return end.plain();
        }
        OptionalInt carried =
                start.part().orElseThrow().minutes(end.clock().hour(), end.clock().minute());
        if (carried.isEmpty()) {
            return plainAfterWord(start, end);
        }
        boolean mixed = start.clock().hour() > 12;
        if (mixed || carried.getAsInt() <= from) {
            throw unclear();
        }
        return carried.getAsInt();
    }

    /** The word cannot hold for the end: 上午9:00-12:00, 晚上20:00-02:00, 凌晨4点-10点. */
    private int plainAfterWord(Moment start, Moment end) {
        boolean noon = end.clock().hour() == 12 && start.plain() < HALF_DAY;
        boolean evident = in24Hours || start.clock().is24Hour() || end.clock().is24Hour();
        if (noon && start.part().orElseThrow() == DayPart.MORNING || evident) {
            return end.plain();
        }
        throw unclear();
    }

    private TimeRange nextDay(int from, int to) {
        if (from >= TimeRange.DAY || to >= TimeRange.DAY || to > from) {
            throw impossible();
        }
        return new TimeRange(from, to + TimeRange.DAY);
    }

    private TimeRange sameDay(int from, int to, Moment end) {
        if (from >= TimeRange.DAY || to == from || to - from > TimeRange.DAY) {
            throw impossible();
        }
        if (to > from || to == 0) {
            return new TimeRange(from, to == 0 ? TimeRange.DAY : to);
        }
        return overMidnight(from, to, end);
    }

    /** 20:00-02:00: the end is on the next day though nobody said so. */
    private TimeRange overMidnight(int from, int to, Moment end) {
        int length = to + TimeRange.DAY - from;
        boolean told = !end.isBare() || end.clock().is24Hour();
        if (length > (told ? LONGEST_NIGHT : HALF_DAY)) {
            throw unclear();
        }
        return new TimeRange(from, to + TimeRange.DAY);
    }

    private Unreadable unclear() {
        return Unreadable.unclearClock(words);
    }

    private Unreadable impossible() {
        return Unreadable.impossible(words);
    }
}
